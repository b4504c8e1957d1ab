package org.broadsheet.indexer.scan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.text.PrintedDate;
import org.broadsheet.indexer.feed.Xml;
import org.broadsheet.indexer.scan.MetsStructure.Area;
import org.broadsheet.indexer.scan.MetsStructure.Part;
import org.broadsheet.indexer.scan.MetsStructure.Unit;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads issues in METS (Library of Congress) with the pages that they name.
 *
 * <p>Where the logical structure says which blocks make up an article, these are its text; where it
 * only says on which pages, and no other article is there, these pages are. Every other page is one
 * article as a whole.
 */
final class MetsReader {
  /** Of a name and a day, what begins with the day. */
  private static final Pattern FROM_NUMBER = Pattern.compile("[\\s,;:.(\\[\u2013\u2014-]*\\b\\d.*");

  /** Issues have a hundred thousand, and bound volumes a million. */
  private static final int MAX_WORDS = 10_000_000;

  private final Origin origin;
  private final Element mets;
  private final MetsFiles files;
  private final MetsFacts facts;
  private final MetsStructure structure;
  private final PageFiles pages;
  private final Set<String> fragments = new HashSet<>();
  private final List<Article> articles = new ArrayList<>();
  private final ScanArticle furniture;
  private long words;

  private MetsReader(Element mets, Origin origin, Siblings beside) {
    this.mets = mets;
    this.origin = origin;
    this.files = new MetsFiles(mets);
    this.facts = new MetsFacts(mets);
    this.structure = new MetsStructure(mets, files);
    this.pages = new PageFiles(files, beside);
    this.furniture = new ScanArticle(origin, "furniture").furniture();
  }

  /**
   * The articles of an issue.
   *
   * @param beside the files among which its pages are looked for
   * @param wantsFurniture whether what belongs to no article is one more
   * @throws IOException if it cannot be read
   */
  static ScanReading read(InputStream bytes, Origin origin, Siblings beside, boolean wantsFurniture)
      throws IOException {
    MetsReader reader = new MetsReader(ScanXml.root(bytes), origin, beside);
    reader.articles();
    if (wantsFurniture && !reader.furniture.isEmpty()) {
      reader.articles.add(reader.furniture.build());
    }
    return new ScanReading(reader.articles, reader.pages.missing());
  }

  /** The files that an issue names for its text. */
  static List<String> references(InputStream bytes) throws IOException {
    return new MetsFiles(ScanXml.root(bytes)).references();
  }

  private void articles() {
    Set<String> shared = shared();
    for (Unit unit : structure.units()) {
      if (unit.isFurniture()) {
        ScanArticle none = furniture;
        none.part();
        unit.parts().forEach(part -> add(part, Role.TEXT, shared, none));
      } else {
        unit(unit, shared);
      }
    }
    if (structure.units().isEmpty()) {
      wholePages(files.inOrder());
    } else if (!shared.isEmpty()) {
      wholePages(files.inOrder().stream().filter(shared::contains).toList());
    }
  }

  /** The files of which several articles say that they stand there, and none says where. */
  private Set<String> shared() {
    Map<String, Set<Unit>> users = new HashMap<>();
    Set<String> shared = new LinkedHashSet<>();
    for (Unit unit : structure.units()) {
      for (Part part : unit.parts()) {
        for (Area area : part.areas()) {
          if (area.isPage()) {
            Set<Unit> all = users.computeIfAbsent(area.file(), key -> new HashSet<>());
            all.add(unit);
            if (all.size() > 1) {
              shared.add(area.file());
            }
          }
        }
      }
    }
    return shared;
  }

  private void unit(Unit unit, Set<String> shared) {
    ScanArticle article = new ScanArticle(origin, fragment("article=", unit.div().attr("ID")));
    for (Part part : unit.parts()) {
      article.part();
      if (part.role() == Role.FURNITURE) {
        furniture.part();
        add(part, Role.TEXT, shared, furniture);
      } else {
        add(part, part.role(), shared, article);
      }
    }
    if (article.isEmpty()) {
      return;
    }
    for (MetsFacts.Facts own : facts.of(unit.div())) {
      article.title(own.title()).published(own.date()).language(own.language());
      article.publisher(own.host());
      own.names().forEach(article::author);
    }
    article.section(section(unit.section()));
    String label = unit.div().attr("LABEL");
    tell(article, unit.above());
    articles.add(article.titleIfNone(isTelling(label) ? label : null).build());
  }

  /** A label that only numbers its article, or says its kind, is no headline. */
  private static boolean isTelling(String label) {
    return label.matches("(?s).*\\p{L}.*")
        && !label.matches("(?i)(?:article|artikel|untitled|section|text)[\\s_\\d.]*");
  }

  private void add(Part part, Role role, Set<String> shared, ScanArticle to) {
    Set<String> added = new HashSet<>();
    for (Area area : part.areas()) {
      if (area.isPage() && (shared.contains(area.file()) || !added.add(area.file()))) {
        continue;
      }
      for (ScannedPage page : pages.pages(area.file())) {
        for (ScannedPage.Range range : ranges(area, page)) {
          count(range);
          to.add(role, page, files.page(area.file()), range);
        }
      }
      if (pages.isMissing(area.file())) {
        to.partial();
      }
    }
  }

  /** An issue of a few lines could have every page read a million times. */
  private void count(ScannedPage.Range range) {
    words += range.to() - range.from();
    if (words > MAX_WORDS) {
      throw new UncheckedIOException(
          new UnreadableException(
              "read", "too large", "Its articles are over " + MAX_WORDS + " words long."));
    }
  }

  private static List<ScannedPage.Range> ranges(Area area, ScannedPage page) {
    if (area.isPage()) {
      return page.blocks().stream()
          .filter(block -> block.role() != Role.FURNITURE)
          .map(ScannedPage.Block::words)
          .toList();
    }
    String begin = area.begin();
    ScannedPage.Range first = begin == null ? null : page.range(begin);
    if (first == null) {
      Box box = area.box();
      return box == null ? List.of() : page.within(box);
    }
    String end = area.end();
    ScannedPage.Range last = end == null ? null : page.range(end);
    return last == null || last.to() < first.from()
        ? List.of(first)
        : List.of(new ScannedPage.Range(first.from(), last.to()));
  }

  /** Each page as one article, of all blocks that are told to be text. */
  private void wholePages(List<String> ids) {
    Map<Integer, ScanArticle> byPage = new TreeMap<>();
    for (String id : ids) {
      int number = files.page(id);
      if (byPage.containsKey(number)) {
        continue; // the same page in another format
      }
      ScanArticle article = new ScanArticle(origin, fragment("page=", Integer.toString(number)));
      for (ScannedPage page : pages.pages(id)) {
        for (ScannedPage.Block block : page.blocks()) {
          ScanArticle to = block.role() == Role.FURNITURE ? furniture : article;
          to.add(Role.TEXT, page, number, block.words());
        }
      }
      if (!article.isEmpty()) {
        byPage.put(number, article);
      }
    }
    Element issue = Xml.find(mets, "structMap");
    Element first = issue == null ? null : Xml.find(issue, "div");
    for (ScanArticle article : byPage.values()) {
      tell(article, first == null ? List.of() : List.of(first));
      articles.add(article.wholePage().build());
    }
  }

  private String fragment(String kind, String id) {
    String base = kind + (id.isEmpty() ? Integer.toString(articles.size() + 1) : id);
    String fragment = base;
    for (int again = 2; !fragments.add(fragment); again++) {
      fragment = base + "-" + again;
    }
    return fragment;
  }

  /** Tells of an article what is said of the issue. */
  private void tell(ScanArticle article, List<Element> above) {
    for (int i = above.size() - 1; i >= 0; i--) {
      for (MetsFacts.Facts of : facts.of(above.get(i))) {
        article.published(of.date()).language(of.language()).publisher(of.host());
      }
    }
    for (Element div : above.subList(0, Math.max(0, above.size() - 1))) {
      facts.of(div).forEach(of -> article.publisher(of.title()));
    }
    if (above.size() == 1) {
      facts.of(above.getFirst()).forEach(of -> article.publisher(of.title()));
    }
    for (MetsFacts.Facts any : facts.all()) {
      article.published(any.date()).language(any.language()).publisher(any.host());
    }
    String label = mets.attr("LABEL");
    for (Element div : above) {
      article.published(day(div.attr("LABEL")));
    }
    article.published(day(label)).publisher(name(label));
    if (!above.isEmpty()) {
      article.publisher(name(above.getFirst().attr("LABEL")));
    }
  }

  private static @Nullable String day(String label) {
    PrintedDate printed = PrintedDate.in(label, "");
    return printed == null ? null : printed.date().toString();
  }

  private static @Nullable String name(String label) {
    String name = FROM_NUMBER.matcher(label).replaceFirst("").strip();
    return name.isEmpty() ? null : name;
  }

  private @Nullable String section(@Nullable Unit section) {
    if (section == null) {
      return null;
    }
    ScanArticle heading = new ScanArticle(origin, null);
    section.parts().forEach(part -> add(part, Role.HEADLINE, Set.of(), heading));
    for (MetsFacts.Facts of : facts.of(section.div())) {
      heading.title(of.title());
    }
    String label = section.div().attr("LABEL");
    String name = heading.titleIfNone(isTelling(label) ? label : null).headline();
    return name.isEmpty() ? null : name;
  }
}
