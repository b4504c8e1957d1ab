package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * The marks in a text that point to notes: raised numbers and signs, and links such as {@code [1]}
 * to a place in the same page. Powers, units, formulas and ordinals are raised as well and stay:
 * m<sup>2</sup>, 10<sup>6</sup>, H<sup>2</sup>O, 1<sup>st</sup>.
 *
 * <p>The walk over the page tells of each text and each end of a block; what stands around a mark
 * decides. A number that may be either is a mark if its neighbours in counting are.
 */
final class NoteMarks {
  private static final int MAX_LENGTH = 30;
  private static final int MAX_BEFORE = 32;

  private static final Pattern NUMBERS =
      Pattern.compile("(\\p{Nd}{1,3})(?:[,;\u2013-]\\p{Nd}{1,3})*[,;]?");
  private static final Pattern SIGNS =
      Pattern.compile("[*\u2217\u204e\u2020\u2021\u00a7\u00b6\u203b#]{1,4}");
  private static final Pattern LABEL = Pattern.compile("\\p{L}{0,5}\\.?\\p{Nd}{1,3}|\\p{L}|[ivx]+");

  /** The way back from a note to its mark, with the sign that asks for a picture or none. */
  private static final Pattern BACK =
      Pattern.compile("[\u21a9\u2191\u2934\u23ce\u21b5\u2912^]+[\ufe0e\ufe0f]?");

  private static final Pattern FRAGMENT_OF_NOTE =
      Pattern.compile("(?i)#[_-]*(?:fn|ftn|edn|foot|end|note|cite|ref|sdfoot|sdend)");
  private static final Pattern RAISED =
      Pattern.compile("vertical-align\\s*:\\s*(?:super|text-top)", Pattern.CASE_INSENSITIVE);

  private static final Set<String> UNITS =
      Set.of(
          ("m km cm mm dm dam hm nm \u00b5m \u03bcm ft in yd mi sq s h kg mile miles feet inch"
                  + " \u043c \u043a\u043c \u0441\u043c \u043c\u043c \u0434\u043c \u03c7\u03bb\u03bc"
                  + " \u03bc \u0645 \u0643\u0645")
              .split(" "));

  /** Signs of formulas and prices: what is raised behind them is a number of theirs. */
  private static final String OF_FORMULAS = "\u00b0\u00ba\u221a=+\u2212\u00d7\u00b1$\u20ac\u00a3/";

  private static final int MAX_POWER = 9;

  private enum Kind {
    /** A mark for sure. */
    MARK,
    /** A mark if it is the first, or others are counted with it. */
    LIKELY,
    /** A mark only if others that look like marks are counted with it. */
    PERHAPS,
    /** The mark before the note itself, which is a part of what the page says. */
    LABEL,
    TEXT
  }

  private static final class Found {
    private final Element element;
    private final String text;
    private final String before;
    private char after = '\n';

    private Found(Element element, String text, String before) {
      this.element = element;
      this.text = text;
      this.before = before;
    }
  }

  private final List<Found> all = new ArrayList<>();
  private final StringBuilder before = new StringBuilder();

  /** How many of the marks, from the first, are followed by known text. */
  private int known;

  /** Tells that a text follows in the same block. */
  void text(String words) {
    if (words.isEmpty()) {
      return;
    }
    for (; known < all.size(); known++) {
      all.get(known).after = words.charAt(0);
    }
    before.append(words, Math.max(0, words.length() - MAX_BEFORE), words.length());
    before.delete(0, Math.max(0, before.length() - MAX_BEFORE));
  }

  /** Tells that a block begins or ends. */
  void endBlock() {
    before.setLength(0);
    known = all.size();
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** Takes an element in if it may be a mark. */
  boolean take(Element element) {
    boolean link = element.nameIs("a") && element.attr("href").contains("#");
    if (!link && !isRaised(element) && !isMarked(element)) {
      return false;
    }
    String text = text(element);
    boolean may = !text.isEmpty() && (SIGNS.matcher(text).matches() || bare(text) != null);
    if (!may && !(link && BACK.matcher(text).matches())) {
      return false;
    }
    all.add(new Found(element, text, before.toString()));
    return true;
  }

  /** Takes the marks out of the page. */
  void remove() {
    Set<Integer> marks = new HashSet<>();
    Set<Integer> labels = new HashSet<>();
    List<Kind> kinds = new ArrayList<>();
    for (Found mark : all) {
      Kind kind = kind(mark);
      kinds.add(kind);
      switch (kind) {
        case MARK, LIKELY -> marks.add(number(mark.text));
        case LABEL -> labels.add(number(mark.text));
        default -> {}
      }
    }
    for (int i = 0; i < kinds.size(); i++) {
      Found mark = all.get(i);
      int number = number(mark.text);
      boolean counted =
          (number > 1 && marks.contains(number - 1))
              || marks.contains(number + 1)
              || labels.contains(number);
      boolean isMark =
          switch (kinds.get(i)) {
            case MARK -> true;
            case LIKELY -> number == 1 || counted;
            case PERHAPS -> counted;
            default -> false;
          };
      if (isMark) {
        if (!mark.before.isEmpty() && isParted(last(mark.before), mark.after)) {
          mark.element.before(new TextNode(" "));
        }
        mark.element.remove();
      } else if (kinds.get(i) == Kind.LABEL && Character.isLetterOrDigit(mark.after)) {
        mark.element.after(new TextNode(" "));
      }
    }
  }

  private static Kind kind(Found mark) {
    Element element = mark.element;
    boolean link = element.nameIs("a") || element.selectFirst("a") != null;
    if (link && BACK.matcher(mark.text).matches()) {
      return Kind.MARK;
    }
    boolean sign = SIGNS.matcher(mark.text).matches();
    boolean number = NUMBERS.matcher(mark.text).matches();
    boolean bracketed = !sign && isBracketed(mark.text);
    boolean raised = isRaised(element) || element.selectFirst("sup") != null;
    boolean marked = isMarked(element);
    if (!raised && !marked) {
      boolean ofNote = FRAGMENT_OF_NOTE.matcher(element.attr("href")).find();
      if (!(element.attr("href").startsWith("#") && bracketed) && !(ofNote && (sign || number))) {
        return Kind.TEXT;
      }
    }
    if (mark.before.isBlank()) {
      return number || sign || bracketed ? Kind.LABEL : Kind.TEXT;
    }
    return link || marked || sign || bracketed ? Kind.MARK : number ? among(mark) : Kind.TEXT;
  }

  /** What a raised number without a link is, by what stands around it. */
  private static Kind among(Found mark) {
    char last = last(mark.before);
    int number = number(mark.text);
    if (mark.after == '/' || mark.after == '\u2044' || OF_FORMULAS.indexOf(last) >= 0) {
      return Kind.TEXT;
    }
    if (Character.isWhitespace(last) || last == '\u00a0') {
      return Character.isLetterOrDigit(mark.after) ? Kind.TEXT : Kind.MARK;
    }
    if (Character.isDigit(last)) {
      return isYear(mark.before) ? Kind.PERHAPS : Kind.TEXT;
    }
    if (last == ')') {
      return number <= MAX_POWER ? Kind.PERHAPS : Kind.LIKELY;
    }
    if (!Character.isLetter(last)) {
      return Kind.MARK;
    }
    if (isOfWordsWithoutBlanks(last)) {
      return Kind.LIKELY;
    }
    String word = lastWord(mark.before);
    if (word.length() == 1 || (UNITS.contains(word) && number <= MAX_POWER)) {
      return Kind.TEXT;
    }
    boolean capital = Character.isUpperCase(word.charAt(0));
    if (word.length() <= 2 && capital && number <= MAX_POWER) {
      return Character.isLetterOrDigit(mark.after) ? Kind.TEXT : Kind.PERHAPS;
    }
    return Kind.LIKELY;
  }

  private static boolean isYear(String before) {
    return before.matches("(?s).*(?<!\\p{Nd})(?:1[5-9]|20)\\p{Nd}\\p{Nd}");
  }

  private static String lastWord(String text) {
    int start = text.length();
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start);
  }

  private static char last(String text) {
    return text.charAt(text.length() - 1);
  }

  /** The first number of a mark; 0 if it has none. */
  private static int number(String text) {
    String bare = bare(text);
    Matcher number = NUMBERS.matcher(bare == null ? "" : bare);
    return number.matches() ? Integer.parseInt(number.group(1)) : 0;
  }

  private static boolean isBracketed(String text) {
    char first = text.charAt(0);
    return (first == '[' && last(text) == ']') || (first == '(' && last(text) == ')');
  }

  /** The mark without brackets around it; null if it has the form of none. */
  private static @Nullable String bare(String text) {
    if (text.length() > 2 && isBracketed(text)) {
      return text.substring(1, text.length() - 1);
    }
    return NUMBERS.matcher(text).matches() || LABEL.matcher(text).matches() ? text : null;
  }

  /** Tells whether two signs would become one word that were none. */
  private static boolean isParted(char before, char after) {
    return Character.isLetterOrDigit(before)
        && Character.isLetterOrDigit(after)
        && !isOfWordsWithoutBlanks(before)
        && !isOfWordsWithoutBlanks(after);
  }

  /** Chinese and Japanese, Thai, Lao, Burmese and Khmer are written without blanks. */
  private static boolean isOfWordsWithoutBlanks(char c) {
    boolean hangul = c >= 0xac00 && c < 0xd7a4;
    return (TextWeight.isDense(c) && !hangul)
        || (c >= 0x0e00 && c < 0x0f00)
        || (c >= 0x1000 && c < 0x10a0)
        || (c >= 0x1780 && c < 0x1800);
  }

  private static boolean isRaised(Element element) {
    return element.nameIs("sup")
        || (element.attributesSize() > 0
            && Tags.isInline(element.normalName())
            && (RAISED.matcher(element.attr("style")).find() || element.hasClass("superscript")));
  }

  private static boolean isMarked(Element element) {
    return element.attributesSize() > 0
        && (element.attr("role").equals("doc-noteref")
            || element.attr("epub:type").contains("noteref")
            || element.hasClass("footnote-ref")
            || element.hasClass("noteref"));
  }

  /** The text without blanks; empty if it is longer than a mark. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              String some = words.getWholeText();
              text.append(some, 0, Math.min(some.length(), 2 * MAX_LENGTH));
            }
            return text.length() > 2 * MAX_LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
          }
        });
    String bare = text.toString().replaceAll("[\\s\u00a0]+", "");
    return text.length() > 2 * MAX_LENGTH || bare.length() > MAX_LENGTH ? "" : bare;
  }
}
