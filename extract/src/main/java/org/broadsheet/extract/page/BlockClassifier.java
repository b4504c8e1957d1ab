package org.broadsheet.extract.page;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.Byline;
import org.broadsheet.extract.text.Headline;
import org.broadsheet.extract.text.PrintedDate;

/** Decides for each block of the article's node whether it is a part of the article. */
final class BlockClassifier {
  /** A shorter paragraph may be said twice on purpose. */
  private static final int REPEATABLE = 80;

  /** A line has no more letters. */
  private static final int MAX_LINE_LENGTH = 60;

  /** A lead may stand above the line that names the author. */
  private static final int NEAR_TOP = 5;

  private static final Pattern SENTENCE_WITHIN =
      Pattern.compile(
          "[.!?\u2026]['\"\u201d\u00bb]?\\s+['\"\u201c\u00ab]?\\p{Lu}\\p{L}*\\s+\\p{Ll}");

  /** The line of a player of films or sounds: the length, sometimes after the day. */
  private static final Pattern PLAYS =
      Pattern.compile(
          "^\\p{Nd}{1,2}:\\p{Nd}{2}\\s*[Mm]in\\b"
              + "|\\p{Nd}{1,2}\\.\\p{Nd}{1,2}\\.\\p{Nd}{4}\\s*[|\u00b7\u2022,-]?\\s*"
              + "\\p{Nd}{1,2}:\\p{Nd}{2}\\s*[Mm]in\\.?$");

  private static final Pattern CLOCK = Pattern.compile("\\p{Nd}{1,2}[:.]\\p{Nd}{2}");

  /** Those who wrote an article are told of after it. */
  private static final int LAST_PARAGRAPHS = 3;

  private static final int MAX_BIOGRAPHY_LENGTH = 400;
  private static final int MAX_OFFICE_LENGTH = 20;
  private static final int MAX_LABEL_LENGTH = 260;

  /** A longer block is text, even where all of it is a link. */
  private static final int MAX_LINKED_LENGTH = 600;

  private static final int MIN_SENTENCE_LENGTH = 30;

  /** A block that is longer than any paragraph. */
  private static final int VERY_LONG = 3_000;

  private final List<TextBlock> blocks;
  private final Verdict[] verdicts;
  private final String headline;
  private final List<String> authors;
  private final String language;

  private BlockClassifier(
      List<TextBlock> blocks, String headline, List<String> authors, String language) {
    this.language = language;
    this.blocks = blocks;
    this.verdicts = new Verdict[blocks.size()];
    this.headline = Headline.letters(headline);
    this.authors = authors;
    Arrays.fill(verdicts, Verdict.KEPT);
  }

  /**
   * The verdicts of the blocks, one each.
   *
   * @param headline the page's headline, or empty
   * @param authors those whom the page names as authors
   * @param language the page's, or empty
   */
  static Verdict[] of(
      List<TextBlock> blocks, String headline, List<String> authors, String language) {
    BlockClassifier verdicts = new BlockClassifier(blocks, headline, authors, language);
    verdicts.each();
    verdicts.rights();
    verdicts.ends();
    verdicts.bareHeadings();
    return verdicts.verdicts;
  }

  private void each() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < verdicts.length; i++) {
      TextBlock block = blocks.get(i);
      if (block.kind() == TextBlock.Kind.POST) {
        continue;
      }
      // A paragraph without a link says what it says.
      boolean asks = block.linked() > 0 || !block.isProse();
      String letters = Headline.letters(block.text());
      if (block.weight() >= REPEATABLE && isSaidBefore(block, letters, seen)) {
        // Pages for wide and narrow screens hold the same paragraphs twice.
        verdicts[i] = Verdict.TWICE;
      } else if (block.weight() < 260 && !headline.isEmpty() && saysHeadline(block, letters)) {
        verdicts[i] = Verdict.HEADLINE;
      } else if (asks && Phrases.leadsElsewhere(block)) {
        verdicts[i] = Verdict.TEASER;
      } else if (block.linkDensity() > 0.8
          && block.weight() < MAX_LINKED_LENGTH
          && !isItemOfText(i)
          && !isSentenceAmongProse(i)) {
        verdicts[i] = Verdict.LINKS;
      } else if (Phrases.isCredit(block)
          || (block.weight() < MAX_LABEL_LENGTH && isOfPlayer(block.text()))) {
        verdicts[i] = Verdict.CAPTION;
      } else if (asks && Phrases.isPrompt(block)) {
        verdicts[i] = Verdict.PROMPT;
      }
    }
  }

  /** Tells whether it is the headline again, with a kicker before it perhaps. */
  private boolean saysHeadline(TextBlock block, String letters) {
    return letters.equals(headline)
        || (block.kind() == TextBlock.Kind.HEADING
            && headline.length() >= MAX_LINE_LENGTH / 2
            && letters.length() < headline.length() + MAX_LINE_LENGTH
            && letters.endsWith(headline));
  }

  private static boolean isOfPlayer(String text) {
    return text.indexOf(':') > 0 && PLAYS.matcher(text).find();
  }

  /**
   * Tells whether the paragraph, or most of what a long block is put together from, was there
   * before.
   */
  private static boolean isSaidBefore(TextBlock block, String letters, Set<String> seen) {
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

  /**
   * A sentence of the article may be a link from its first word to its last. One that ends with
   * another sign than a full stop, a question above all, leads to another article.
   */
  private boolean isSentenceAmongProse(int i) {
    TextBlock block = blocks.get(i);
    return block.kind() == TextBlock.Kind.TEXT
        && block.weight() >= MIN_SENTENCE_LENGTH
        && block.text().endsWith(".")
        && block.text().indexOf(' ') > 0
        && (isHeading(i - 1) || isProse(i - 1))
        && isProse(isHeading(i + 1) ? i + 2 : i + 1);
  }

  private boolean isHeading(int i) {
    return i >= 0 && i < verdicts.length && blocks.get(i).kind() == TextBlock.Kind.HEADING;
  }

  private boolean isProse(int i) {
    return i >= 0 && i < verdicts.length && blocks.get(i).isProse();
  }

  /** Lists may be of links, when the article is about them. */
  private boolean isItemOfText(int i) {
    return blocks.get(i).kind() == TextBlock.Kind.ROW;
  }

  /** Whose the page is stands after its last paragraph, in a sentence perhaps. */
  private void rights() {
    for (int i = verdicts.length - 1; i >= 0; i--) {
      if (verdicts[i].isKept() && Phrases.isRights(blocks.get(i))) {
        verdicts[i] = Verdict.BELOW;
      } else if (verdicts[i].isKept() && blocks.get(i).isProse()) {
        return;
      }
    }
  }

  /** Short lines before the first paragraph and after the last: dates, names, places, agencies. */
  private void ends() {
    int first = 0;
    while (first < verdicts.length && !(verdicts[first].isKept() && blocks.get(first).isProse())) {
      first++;
    }
    int last = verdicts.length - 1;
    while (last > first && !(verdicts[last].isKept() && blocks.get(last).isProse())) {
      last--;
    }
    if (first >= verdicts.length) {
      return;
    }
    for (int i = 0; i < Math.min(verdicts.length, first + NEAR_TOP); i++) {
      if ((i < first && isLine(i)) || isByline(i)) {
        verdicts[i] = Verdict.ABOVE;
      }
    }
    for (int i = first; i < last; i++) {
      if (isSigned(i)) {
        verdicts[i] = Verdict.ABOVE;
      }
    }
    below(last + 1);
    for (int i = verdicts.length - 1, n = 0; i > first && n < LAST_PARAGRAPHS; i--) {
      n += blocks.get(i).isProse() ? 1 : 0;
      if (verdicts[i].isKept() && isAboutAuthor(blocks.get(i))) {
        verdicts[i] = Verdict.AUTHOR;
      }
    }
  }

  /** After the last paragraph: lines, and lists that say when and by whom the article is. */
  private void below(int from) {
    boolean list = blocks.subList(from, verdicts.length).stream().anyMatch(this::isAboutArticle);
    for (int i = from; i < verdicts.length; i++) {
      if (isLine(i) || (list && blocks.get(i).kind() == TextBlock.Kind.ITEM)) {
        verdicts[i] = Verdict.BELOW;
      }
    }
  }

  private boolean isLine(int i) {
    TextBlock block = blocks.get(i);
    return verdicts[i].isKept()
        && (block.kind() == TextBlock.Kind.TEXT || block.kind() == TextBlock.Kind.HEADING)
        && block.weight() < MAX_LINE_LENGTH
        && !block.endsAsSentence()
        && !SENTENCE_WITHIN.matcher(block.text()).find();
  }

  /** Tells whether the line says who wrote the article, or when. */
  private boolean isByline(int i) {
    TextBlock block = blocks.get(i);
    if (!verdicts[i].isKept()
        || block.kind() != TextBlock.Kind.TEXT
        || block.weight() >= 2 * MAX_LINE_LENGTH) {
      return false;
    }
    if (block.weight() >= MAX_LINE_LENGTH) {
      return tellsDates(block);
    }
    if (!block.endsAsSentence() && Byline.isCredit(block.text())) {
      return true;
    }
    PrintedDate date = PrintedDate.in(block.text(), language);
    return date != null
        && ((date.end() - date.start()) * 3 >= block.text().length() || tellsDates(block));
  }

  /** Tells whether the line says when the article was published and when it was changed. */
  private boolean tellsDates(TextBlock block) {
    LabelledDates dates = LabelledDates.of(block.text(), language, "");
    return dates.isPair() && dates.length() * 3 >= block.text().length();
  }

  /** Tells whether the line says who wrote what follows and at which time, as in a live blog. */
  private boolean isSigned(int i) {
    TextBlock block = blocks.get(i);
    return isLine(i)
        && block.kind() == TextBlock.Kind.TEXT
        && CLOCK.matcher(block.text()).find()
        && endsWithAuthor(block);
  }

  /** Tells whether an item after the text says by whom the article is, or where to find it. */
  private boolean isAboutArticle(TextBlock block) {
    return block.kind() == TextBlock.Kind.ITEM
        && block.weight() < MAX_LINE_LENGTH
        && (block.text().contains("://") || endsWithAuthor(block));
  }

  private boolean endsWithAuthor(TextBlock block) {
    return authors.stream().anyMatch(name -> isWhole(name) && block.text().endsWith(name));
  }

  private boolean isAboutAuthor(TextBlock block) {
    return block.weight() < MAX_BIOGRAPHY_LENGTH
        && block.kind() == TextBlock.Kind.TEXT
        && authors.stream().anyMatch(name -> isWhole(name) && introduces(block, name));
  }

  /** A first name alone may begin any sentence. */
  private static boolean isWhole(String name) {
    return name.length() > 5;
  }

  /** Tells whether it begins with the name, or has it after a word or two that say who that is. */
  private static boolean introduces(TextBlock block, String name) {
    int at = block.text().indexOf(name + ' ');
    return at == 0 || (at > 0 && at <= MAX_OFFICE_LENGTH && block.endsAsSentence());
  }

  private void bareHeadings() {
    boolean text = false;
    for (int i = verdicts.length - 1; i >= 0; i--) {
      if (!verdicts[i].isKept()) {
        continue;
      }
      boolean heading = blocks.get(i).kind() == TextBlock.Kind.HEADING;
      if (heading && !text) {
        verdicts[i] = Verdict.BARE_HEADING;
      }
      text = !heading;
    }
  }
}
