package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.PrintedDate;
import org.jsoup.nodes.Element;

/**
 * The authors of an article. People count before institutions, and what programs are told before
 * what is shown; the publication itself is the author only where nobody else is.
 */
final class PageAuthors {
  private static final List<String> METAS =
      List.of(
          "author",
          "article:author",
          "articleauthor",
          "parsely-author",
          "sailthru.author",
          "dc.creator",
          "dcterms.creator",
          "byl",
          "cxenseparse:author",
          "article.author",
          "article:author_name",
          "article:author:name",
          "citation_author",
          "dc.contributor",
          "twitter:data1");

  /** Two to four words that all begin with a capital. */
  private static final Pattern SIGNATURE =
      Pattern.compile("\\p{Lu}[\\p{L}\\p{M}.'\u2019-]+(?: \\p{Lu}[\\p{L}\\p{M}.'\u2019-]*){1,3}");

  /** In Korean the word for reporter stands after the name, and in Chinese a colon before it. */
  private static final Pattern FAR_EAST =
      Pattern.compile(
          "(?<![가-힣])([가-힣]{2,4})\\s?(?:기자|특파원)(?![가-힣])"
              + "|(?:作者|记者|記者|撰文)\\s?[:：]\\s?([一-鿿]{2,4})(?![一-鿿])");

  /** What stands before the name in a line that begins with something else. */
  private static final Pattern BY_WITHIN =
      Pattern.compile("(?<=\\s|^)(?:by|von|par|por|av|af)\\s+");

  private static final Pattern PARTS =
      Pattern.compile("\\s*[|\u00b7\u2022\u22c5\u2013\u2014/]\\s*|\\s-\\s|\\s+(?:in|on)\\s+");

  /** Words in the names of sections and lines of dates, which are in no name of a person. */
  private static final Pattern TITLE_CASE =
      Pattern.compile(
          "(?i)\\b(?:and|of|the|for|to|in|on|news|blog|read|min|minutes?|posted|published|updated|last|share|home"
              + "|guides?|tips|reviews?|business|media|technology|marketing|health|insights|resources|articles?|design|authors?|company|size|topics?|now|more|view|comments?|industry|modality|ähnliche"
              + "|press|release|stories|world|politics|culture|lifestyle|travel|food|how|what|your|best|data)\\b");

  /** Words of menus, filters and buttons that are named for authors. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?i)\\b(?:authors?|names|company|size|industry|modality|topics?|role|read|now|more|comments?"
              + "|lifestyle|category|categories)\\b|\u27e8");

  /** How many lines before the text may tell who wrote it. */
  private static final int LINES_ABOVE = 12;

  private static final int MAX_LENGTH = 120;
  private static final int MAX = 20;

  private final PageModel page;
  private final List<String> ownNames;

  private PageAuthors(PageModel page) {
    this.page = page;
    this.ownNames =
        Stream.of(
                page.metas().first("og:site_name"),
                page.json().text("publisher"),
                page.metas().first("publisher"),
                page.metas().first("application-name"))
            .map(Headline::letters)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** The authors, one name each; perhaps none. */
  static List<String> of(PageModel page) {
    return new PageAuthors(page).names().stream().distinct().limit(MAX).toList();
  }

  private List<String> names() {
    List<String> people = names(page.json().people());
    if (!withoutOwn(people).isEmpty()) {
      List<String> all = new ArrayList<>(people);
      all.addAll(page.json().institutions());
      return all;
    }
    List<String> declared = List.of();
    for (String meta : METAS) {
      if (declared.isEmpty() && (!meta.equals("twitter:data1") || saysAuthor())) {
        declared = names(page.metas().all(meta));
      }
    }
    // What follows the publication's own name is its address.
    people = declared.isEmpty() || isOwn(declared.getFirst()) ? List.of() : withoutOwn(declared);
    if (people.isEmpty()) {
      people = withoutOwn(shown());
    }
    if (!people.isEmpty()) {
      return people;
    }
    List<String> institutions = page.json().texts("author");
    List<String> others = withoutOwn(institutions);
    return !others.isEmpty() ? others : declared.isEmpty() ? institutions : declared;
  }

  /** Some pages give the author to a card that is shown elsewhere. */
  private boolean saysAuthor() {
    String label = page.metas().first("twitter:label1").toLowerCase(Locale.ROOT);
    return label.contains("written by")
        || label.contains("author")
        || label.contains("verfasst")
        || label.contains("escrito")
        || label.contains("par")
        || label.contains("autor");
  }

  private List<String> withoutOwn(List<String> names) {
    return names.stream().filter(name -> !isOwn(name)).toList();
  }

  private boolean isOwn(String name) {
    String letters = Headline.letters(name);
    return ownNames.stream()
        .anyMatch(
            own ->
                own.equals(letters)
                    || (letters.length() >= 4
                        && (own.startsWith(letters) || letters.startsWith(own))));
  }

  private static List<String> names(List<String> lines) {
    List<String> names = new ArrayList<>();
    for (String line : lines) {
      if (line.length() <= 400) {
        names.addAll(Byline.names(line));
      }
    }
    return names;
  }

  private List<String> shown() {
    List<String> names = new ArrayList<>();
    for (Element author : page.marks().marked()) {
      if (!isMarked(author) || isInComment(author)) {
        continue;
      }
      Element name = author.selectFirst("[itemprop=name]");
      String text =
          name == null
              ? author.text()
              : name.hasAttr("content") ? name.attr("content") : name.text();
      add(names, text.isEmpty() ? author.attr("content") : text);
    }
    if (names.isEmpty()) {
      lines(names);
    }
    if (names.isEmpty()) {
      named(names);
    }
    if (names.isEmpty()) {
      signature(names);
    }
    return names;
  }

  private static boolean isMarked(Element element) {
    return MarkedElements.says(element, "itemprop", "author")
        || MarkedElements.says(element, "rel", "author")
        || (MarkedElements.says(element, "property", "author") && !element.nameIs("meta"));
  }

  /**
   * The first element with a name for authors that holds a name and little else; rather one that
   * looks like the name of a person, for such elements hold much else, from topics to buttons.
   */
  private void named(List<String> names) {
    FlatDom dom = page.dom();
    List<String> others = new ArrayList<>();
    for (int i = 1; i < dom.size() && names.isEmpty(); i++) {
      Element element = dom.element(i);
      if (element == null || !dom.isNamed(i, ClassNames.AUTHOR) || isInComment(element)) {
        continue;
      }
      List<String> found = new ArrayList<>();
      add(found, element.text());
      if (found.stream().anyMatch(PageAuthors::isLikePerson)) {
        names.addAll(found);
      } else if (others.isEmpty()) {
        others.addAll(found);
      }
    }
    if (names.isEmpty()) {
      names.addAll(others.stream().filter(name -> !NO_NAME.matcher(name).find()).toList());
    }
    if (names.isEmpty()) {
      dated(names);
    }
  }

  private static boolean isLikePerson(String name) {
    return SIGNATURE.matcher(name).matches() && !TITLE_CASE.matcher(name).find();
  }

  /** Tells whether it is a word with no capital, in a script that has them. */
  private static boolean isAllSmall(String name) {
    return Character.isLowerCase(name.codePointAt(0)) && name.equals(name.toLowerCase(Locale.ROOT));
  }

  /**
   * A name in the line with the date, {@code Dec. 26, 2025 \u00b7 Jane Roe}, or in a line of its
   * own beside that, between the headline and the text.
   */
  private void dated(List<String> names) {
    List<TextBlock> shown = page.shown();
    int text = 0;
    while (text < shown.size() && shown.get(text).first() < page.beginning()) {
      text++;
    }
    int from = Math.max(0, text - LINES_ABOVE);
    for (int i = from; i < text; i++) {
      if (page.dom().is(shown.get(i).first(), FlatDom.HEADING)
          && Tags.heading(page.dom().tag(shown.get(i).number())) == 1) {
        from = i + 1;
      }
    }
    for (int i = from; i < text && names.isEmpty(); i++) {
      TextBlock block = shown.get(i);
      PrintedDate date =
          block.weight() > MAX_LENGTH ? null : PrintedDate.in(block.text(), page.language());
      if (date == null || isAround(block)) {
        continue;
      }
      String line = block.text();
      beside(names, line.substring(0, date.start()));
      beside(names, line.substring(date.end()));
      for (int near : new int[] {i - 1, i + 1, i - 2}) {
        if (names.isEmpty() && near >= from && near < text && !isAround(shown.get(near))) {
          alone(names, shown.get(near).text());
        }
      }
    }
  }

  private boolean isAround(TextBlock block) {
    Verdict verdict = page.dom().verdictAbove(block.first());
    return verdict == Verdict.HIDDEN || (verdict == Verdict.AROUND && isInMenu(block));
  }

  private static void beside(List<String> names, String part) {
    Matcher by = BY_WITHIN.matcher(part);
    if (by.find()) {
      add(names, part.substring(by.end()));
      return;
    }
    for (String one : PARTS.split(part)) {
      if (names.isEmpty()) {
        alone(names, one.strip());
      }
    }
  }

  /** Takes a name that stands alone and is known for one by its form. */
  private static void alone(List<String> names, String line) {
    if (isLikePerson(line)) {
      add(names, line);
    }
  }

  private boolean isInComment(Element author) {
    Element up = author;
    for (int steps = 0; up != null && steps < 12; steps++, up = up.parent()) {
      if (page.dom().isComment(up)) {
        return true;
      }
    }
    return false;
  }

  /** Lines such as "By Jane Roe" above or below the text. */
  private void lines(List<String> names) {
    int beginning = page.beginning();
    int end = page.article() < 0 ? page.dom().size() : page.dom().end(page.article());
    for (TextBlock block : page.shown()) {
      boolean near = block.first() < beginning || (block.first() <= end && !block.isProse());
      Matcher far = near && block.weight() < MAX_LENGTH ? FAR_EAST.matcher(block.text()) : null;
      if (far != null && names.isEmpty() && far.find()) {
        names.add(far.group(1) == null ? far.group(2) : far.group(1));
      }
      if (near
          && names.isEmpty()
          && block.weight() < MAX_LENGTH
          && !block.endsAsSentence()
          && Byline.opens(block.text())
          && !isInMenu(block)) {
        List<String> found = new ArrayList<>();
        add(found, block.text());
        // Menus and filters sort things by such words.
        found.removeIf(name -> NO_NAME.matcher(name).find());
        if (found.stream().allMatch(PageAuthors::isAllSmall)) {
          found.clear();
        }
        names.addAll(found);
      }
    }
  }

  private boolean isInMenu(TextBlock block) {
    for (int i = block.number(); i > 0; i = page.dom().parent(i)) {
      Element element = page.dom().element(i);
      if (element != null && (element.nameIs("nav") || element.attr("role").equals("navigation"))) {
        return true;
      }
    }
    return false;
  }

  /** A name alone on the last line of the article. */
  private void signature(List<String> names) {
    if (page.article() < 0) {
      return;
    }
    TextBlock last = null;
    for (TextBlock block : page.shown()) {
      last = page.dom().isWithin(block.first(), page.article()) ? block : last;
    }
    if (last != null && SIGNATURE.matcher(last.text()).matches()) {
      add(names, last.text());
    }
  }

  private static void add(List<String> names, String line) {
    // A longer one holds more than names.
    if (line.length() < MAX_LENGTH) {
      names.addAll(Byline.names(line));
    }
  }
}
