package org.broadsheet.indexer.extract.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.indexer.extract.text.Byline;
import org.broadsheet.indexer.extract.text.Headline;
import org.broadsheet.indexer.extract.text.PrintedDate;

/** Decides for each block of the article's node whether it is a part of the article. */
final class BlockFates {
  /** A shorter paragraph may be said twice on purpose. */
  private static final int REPEATABLE = 80;

  /** A line has no more letters. */
  private static final int LONGEST_LINE = 60;

  /** A lead may stand above the line that names the author. */
  private static final int NEAR_TOP = 5;

  private static final Pattern SENTENCE_WITHIN =
      Pattern.compile(
          "[.!?\u2026]['\"\u201d\u00bb]?\\s+['\"\u201c\u00ab]?\\p{Lu}\\p{L}*\\s+\\p{Ll}");

  /** What a player of films or sounds says of what it plays: how long it is, after its day. */
  private static final Pattern PLAYS =
      Pattern.compile(
          "^\\p{Nd}{1,2}:\\p{Nd}{2}\\s*[Mm]in\\b"
              + "|\\p{Nd}{1,2}\\.\\p{Nd}{1,2}\\.\\p{Nd}{4}\\s*[|\u00b7\u2022,-]?\\s*"
              + "\\p{Nd}{1,2}:\\p{Nd}{2}\\s*[Mm]in\\.?$");

  private static final int LONGEST_LABEL = 260;

  /** A block that is longer than any paragraph. */
  private static final int VERY_LONG = 3_000;

  private final List<Block> blocks;
  private final Fate[] fates;
  private final String headline;
  private final List<String> authors;
  private final String language;

  private BlockFates(List<Block> blocks, String headline, List<String> authors, String language) {
    this.language = language;
    this.blocks = blocks;
    this.fates = new Fate[blocks.size()];
    this.headline = Headline.letters(headline);
    this.authors = authors;
    Arrays.fill(fates, Fate.KEPT);
  }

  /**
   * The fates of the blocks, one each.
   *
   * @param headline the page's headline, or empty
   * @param authors those whom the page names as authors
   * @param language the page's, or empty
   */
  static Fate[] of(List<Block> blocks, String headline, List<String> authors, String language) {
    BlockFates fates = new BlockFates(blocks, headline, authors, language);
    fates.each();
    fates.ends();
    fates.bareHeadings();
    return fates.fates;
  }

  private void each() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < fates.length; i++) {
      Block block = blocks.get(i);
      if (block.kind() == Block.Kind.POST) {
        continue;
      }
      // A paragraph without a link says what it says.
      boolean asks = block.linked() > 0 || !block.isProse();
      String letters = Headline.letters(block.text());
      if (block.weight() >= REPEATABLE && isSaidBefore(block, letters, seen)) {
        // Pages for wide and narrow screens hold the same paragraphs twice.
        fates[i] = Fate.TWICE;
      } else if (block.weight() < 260 && !headline.isEmpty() && letters.equals(headline)) {
        fates[i] = Fate.HEADLINE;
      } else if (block.linkDensity() > 0.8 && block.weight() < 200 && !isItemOfText(i)) {
        fates[i] = Fate.LINKS;
      } else if (asks && Phrases.leadsElsewhere(block)) {
        fates[i] = Fate.TEASER;
      } else if (Phrases.isCredit(block)
          || (block.weight() < LONGEST_LABEL && plays(block.text()))) {
        fates[i] = Fate.CAPTION;
      } else if (asks && Phrases.isPrompt(block)) {
        fates[i] = Fate.PROMPT;
      }
    }
  }

  private static boolean plays(String text) {
    return text.indexOf(':') > 0 && PLAYS.matcher(text).find();
  }

  /** Whether the paragraph, or most of what a long block is put together from, was there before. */
  private static boolean isSaidBefore(Block block, String letters, Set<String> seen) {
    if (block.weight() >= VERY_LONG) {
      int known = 0;
      for (String before : seen) {
        known += letters.contains(before) ? before.length() : 0;
      }
      if (known * 2 > letters.length()) {
        return true;
      }
    }
    return !seen.add(letters);
  }

  /** Lists may be of links, when the article is about them. */
  private boolean isItemOfText(int i) {
    return blocks.get(i).kind() == Block.Kind.ROW;
  }

  /** Short lines before the first paragraph and after the last: dates, names, places, agencies. */
  private void ends() {
    int first = 0;
    while (first < fates.length && !(fates[first].kept() && blocks.get(first).isProse())) {
      first++;
    }
    int last = fates.length - 1;
    while (last > first && !(fates[last].kept() && blocks.get(last).isProse())) {
      last--;
    }
    if (first >= fates.length) {
      return;
    }
    for (int i = 0; i < Math.min(fates.length, first + NEAR_TOP); i++) {
      if ((i < first && isLine(i)) || isByline(i)) {
        fates[i] = Fate.ABOVE;
      }
    }
    for (int i = last + 1; i < fates.length; i++) {
      if (isLine(i)) {
        fates[i] = Fate.BELOW;
      }
    }
    if (last > first && isAboutAuthor(blocks.get(last))) {
      fates[last] = Fate.AUTHOR;
    }
  }

  private boolean isLine(int i) {
    Block block = blocks.get(i);
    return fates[i].kept()
        && (block.kind() == Block.Kind.TEXT || block.kind() == Block.Kind.HEADING)
        && block.weight() < LONGEST_LINE
        && !block.endsAsSentence()
        && !SENTENCE_WITHIN.matcher(block.text()).find();
  }

  /** Whether the line says who wrote the article, or when. */
  private boolean isByline(int i) {
    Block block = blocks.get(i);
    if (!fates[i].kept() || block.kind() != Block.Kind.TEXT || block.weight() >= LONGEST_LINE) {
      return false;
    }
    if (!block.endsAsSentence()
        && Byline.opens(block.text())
        && !Byline.names(block.text()).isEmpty()) {
      return true;
    }
    PrintedDate date = PrintedDate.in(block.text(), language);
    return date != null && (date.end() - date.start()) * 3 >= block.text().length();
  }

  private boolean isAboutAuthor(Block block) {
    return block.weight() < 400
        && authors.stream().anyMatch(name -> name.length() > 5 && block.text().startsWith(name));
  }

  private void bareHeadings() {
    boolean text = false;
    for (int i = fates.length - 1; i >= 0; i--) {
      if (!fates[i].kept()) {
        continue;
      }
      boolean heading = blocks.get(i).kind() == Block.Kind.HEADING;
      if (heading && !text) {
        fates[i] = Fate.BARE_HEADING;
      }
      text = !heading;
    }
  }
}
