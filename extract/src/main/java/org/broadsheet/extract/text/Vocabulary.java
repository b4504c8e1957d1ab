package org.broadsheet.extract.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.language.LanguageIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document, as they stand inside its lines, and the hyphens it uses: they tell
 * whether what a line's end has parted is one word. For one document, in one thread.
 */
public final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+(?:[-\u2010][\\p{L}\\p{M}\\p{Nd}]+)*");

  /** Of a hundred lines so many end in a hyphen where words are parted at all. */
  private static final int RARE_PERCENT = 4;

  private static final int MIN_LINES = 12;

  /** So many words with the same part tell that it is put to others with a hyphen. */
  private static final int OFTEN = 2;

  private final Map<String, Integer> words = new HashMap<>();

  /** What stands before the first hyphen of words, and behind the last. */
  private final Map<String, Integer> before = new HashMap<>();

  private final Map<String, Integer> behind = new HashMap<>();

  /** The number of lines, and the numbers of those that end with each kind of hyphen. */
  private int lines;

  private int plainAtEnds;
  private int typographicAtEnds;
  private int typographicInside;
  private @Nullable String language;

  private Vocabulary() {}

  /** The words of the lines of a document. */
  public static Vocabulary of(Iterable<String> lines) {
    Vocabulary vocabulary = new Vocabulary();
    StringBuilder beginning = new StringBuilder();
    for (String line : lines) {
      vocabulary.add(line);
      if (beginning.length() < LanguageIdentifier.ENOUGH) {
        beginning.append(line).append('\n');
      }
    }
    vocabulary.language =
        vocabulary.isFrequent("the")
            ? "en"
            : LanguageIdentifier.ofWords().identify(beginning.toString());
    return vocabulary;
  }

  private void add(String line) {
    String text = line.replace("\u00ad", "").toLowerCase(Locale.ROOT);
    int end = text.length();
    lines += end > 16 ? 1 : 0;
    plainAtEnds += text.endsWith("-") ? 1 : 0;
    typographicAtEnds += line.endsWith("\u2010") || line.endsWith("\u00ad") ? 1 : 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String found = word.group();
      typographicInside += found.indexOf('\u2010') >= 0 ? 1 : 0;
      // What stands at a line's end may be a part of a word.
      if (word.start() > 0 && word.end() < end - 1) {
        learn(found.replace('\u2010', '-'));
      }
    }
  }

  private void learn(String word) {
    words.merge(word, 1, Integer::sum);
    if (word.indexOf('-') > 0) {
      before.merge(word.substring(0, word.indexOf('-')), 1, Integer::sum);
      behind.merge(word.substring(word.lastIndexOf('-') + 1), 1, Integer::sum);
    }
  }

  /**
   * Tells whether words inside lines begin or end with one of these and a hyphen, as those with an
   * article do in Maltese, or with a name and a case in Basque.
   */
  boolean joinsWithHyphen(String first, String last) {
    return before.getOrDefault(first, 0) >= OFTEN || behind.getOrDefault(last, 0) >= OFTEN;
  }

  /** Tells whether a word, in small letters, stands inside a line. */
  public boolean knows(String word) {
    return words.containsKey(word);
  }

  /** Gives each word that stands inside lines, and how often. */
  public void forEach(ObjIntConsumer<String> consumer) {
    words.forEach(consumer::accept);
  }

  /** Tells whether a word is so frequent that the document is likely in its language. */
  boolean isFrequent(String word) {
    return words.getOrDefault(word, 0) * 60 > lines && words.getOrDefault(word, 0) > 2;
  }

  /** Tells whether the document is likely in a language, named by its tag of BCP 47. */
  boolean isIn(String tag) {
    return tag.equals(language);
  }

  /**
   * Tells whether a hyphen is the typesetter's and not the writer's, because the document has
   * another sign for the writer's.
   */
  boolean isTypesetters(char hyphen) {
    return hyphen == '\u2010' && typographicInside == 0;
  }

  /** Tells whether a hyphen is the writer's: the typesetter has another sign, or parts no words. */
  boolean isWriters(char hyphen) {
    boolean other = typographicAtEnds > 2 && typographicInside == 0;
    boolean rare = lines > MIN_LINES && plainAtEnds * 100 < lines * RARE_PERCENT;
    return hyphen == '-' && (other || rare);
  }

  /** Tells whether the large first letter of a text, before the mark at an index, is a word. */
  public boolean isWordOfItsOwn(CharSequence text, int at) {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '\u00ad')) {
      end++;
    }
    int start = at;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String rest = plain(text.subSequence(at + 1, end).toString());
    String capital = plain(text.subSequence(start, at).toString());
    return capital.length() == 1 && knows(capital) && knows(rest) && !knows(capital + rest);
  }

  private static String plain(String word) {
    return word.replace("\u00ad", "").toLowerCase(Locale.ROOT);
  }
}
