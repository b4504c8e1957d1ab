package org.broadsheet.extract.text;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The name in a part of a byline, without what the person is, where, and for whom. */
final class PersonName {
  private static final int MAX_LENGTH = 80;

  /** Of more words behind a name it is no name but a sentence. */
  private static final int MAX_BESIDE = 4;

  /** The words after a name: a title, or the person's place. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:기자|특파원|인턴기자|記者|记者|\\((?!.*\\().*\\)|\\[.*\\]|\\|.*|[-\u2013\u2014]\\s.*)$");

  /** The title before a name in Chinese, and the place of the report behind it. */
  private static final Pattern FAR_EAST =
      Pattern.compile(
          "[〔\\[【（(]?(?:本[报報])?(?:記者|记者|特[约約]記者)\\s?(\\p{IsHan}{2,4})(?:[／/].*)?[〕\\]】）)]?");

  private static final Pattern BRACKETS_BEFORE = Pattern.compile("^[(\\[][^)\\]]*[)\\]]\\s*");

  /** Signatures of editors that tell nobody who they are. */
  private static final Pattern INITIALS = Pattern.compile("[a-z]{1,3}");

  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)https?:.*|.*(?:@|\\[at\\]).*|.*\\d{3,}.*|.*\\d+:\\d.*|.*\\d+\\s*min\\b.*|.*[?!{}%=].*|.*:\\s.*|/.*"
              + "|(?:\\w+\\.){3,}\\w{3,}|quelle:.*|(?:name|edit|agencies|by|von|par|por|di|staff|editor|editors|published|updated|reporter|staff"
              + " writer|staff reporter|senior reporter|correspondent|journalist|writer|news"
              + " reporter|contributor|contributing"
              + " writer|guest|admin|administrator|webmaster|author|autor|redakteur(?:in)?|null|undefined|unknown|anonymous|false|true|jr\\.?|sr\\.?|ph\\.?d\\.?|m\\.?d\\.?|share|follow|more|read"
              + " more|see bio|email|twitter|facebook|posted|category|link|view all posts.*|more"
              + " by.*|follow .*)");

  /** What stands before a place in a line that is all in capitals. */
  private static final Set<String> PLACED =
      Set.of("IN", "AT", "FROM", "FOR", "AUS", "\u00c0", "EM", "DESDE");

  private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{3})\\.$");

  private PersonName() {}

  /** A part of a byline without signs around it, and brackets and titles behind it. */
  static String cleaned(String part) {
    String name = Paragraphs.line(part);
    Matcher farEast = FAR_EAST.matcher(name);
    if (farEast.matches()) {
      return farEast.group(1);
    }
    name = BRACKETS_BEFORE.matcher(name).replaceFirst("");
    String before;
    do {
      before = name;
      name = AFTER.matcher(name).replaceFirst("").strip();
    } while (!name.equals(before));
    if (name.isEmpty()) {
      name = Paragraphs.line(part);
    }
    name = name.replaceAll("^[\\s(\\[\"*>:.-]+|[\\s)\\]\"*:\u00bb-]+$", "");
    return FULL_STOP.matcher(name).replaceFirst("");
  }

  /** The name in a cleaned part, or null where there is none. */
  static @Nullable String of(String part) {
    String name = isCased(part) ? bare(part) : part;
    return name != null && isName(name) ? name : null;
  }

  /** Tells whether it is the name of a publication. */
  static boolean isPaper(String name) {
    return name.startsWith("The ")
        || Arrays.stream(name.split("\\s+", -1))
            .map(BylineWords::bare)
            .anyMatch(BylineWords.PAPERS::contains);
  }

  /** Tells whether it is a degree or the like, which belongs to the name before it. */
  static boolean isCredential(String part) {
    return BylineWords.CREDENTIALS.contains(BylineWords.bare(part));
  }

  /** The name without titles, and without what follows it in small letters. */
  private static @Nullable String bare(String part) {
    String[] words = part.split("\\s+", -1);
    if (isGroup(words)) {
      return part;
    }
    int start = titlesBefore(words);
    boolean small = Arrays.stream(words).noneMatch(PersonName::isCapital);
    if (small && Arrays.stream(words).noneMatch(PersonName::isTitle)) {
      return words.length <= 2 ? part : null;
    }
    int end = start;
    while (end < words.length && !isTitle(words[end]) && isOfName(words[end])) {
      end++;
    }
    if (words.length - end > MAX_BESIDE) {
      return null;
    }
    if (end < words.length && isTitle(words[end])) {
      // What begins like a title and ends as one is one, whatever stands between.
      if (isQualifier(words[start])) {
        return null;
      }
      while (end > start && isQualifier(words[end - 1])) {
        end--;
      }
    }
    while (end > start && isParticle(words[end - 1])) {
      end--;
    }
    String[] name = Arrays.copyOfRange(words, start, end);
    boolean whole = name.length == words.length;
    long capitals = Arrays.stream(name).filter(PersonName::isCapital).count();
    return whole || capitals >= 2 ? String.join(" ", name) : null;
  }

  /** Tells whether it names those who write together, and not only as what they do. */
  private static boolean isGroup(String[] words) {
    if (words.length > 2 && words[1].equals("staff") && tells(words[0])) {
      return true;
    }
    return BylineWords.GROUPS.contains(BylineWords.bare(words[words.length - 1]))
        && Arrays.stream(words).limit(words.length - 1L).anyMatch(PersonName::tells);
  }

  private static boolean tells(String word) {
    return isCapital(word) && !isTitle(word) && !isQualifier(word);
  }

  /** How many words before a name say what the person is. */
  private static int titlesBefore(String[] words) {
    int end = 0;
    boolean titled = false;
    while (end < words.length && (isTitle(words[end]) || isQualifier(words[end]))) {
      titled |= isTitle(words[end]);
      end++;
    }
    return titled ? end : 0;
  }

  private static boolean isTitle(String word) {
    String bare = BylineWords.bare(word);
    int hyphen = bare.lastIndexOf('-');
    return BylineWords.TITLES.contains(bare)
        || (hyphen > 0 && BylineWords.TITLES.contains(bare.substring(hyphen + 1)));
  }

  private static boolean isQualifier(String word) {
    return BylineWords.QUALIFIERS.contains(BylineWords.bare(word));
  }

  private static boolean isParticle(String word) {
    return BylineWords.PARTICLES.contains(word)
        || word.matches("(?:[dlnst]|al|el|ash?|an)['\u2019-].+");
  }

  private static boolean isOfName(String word) {
    if (PLACED.contains(word)) {
      return false;
    }
    return isCapital(word)
        || isParticle(word)
        || BylineWords.PAPERS.contains(BylineWords.bare(word));
  }

  /** Tells whether a word begins with a capital, or is of a script without any. */
  private static boolean isCapital(String word) {
    int letter = word.codePoints().filter(Character::isLetter).findFirst().orElse('A');
    return !Character.isLowerCase(letter)
        || word.codePoints().skip(1).anyMatch(Character::isUpperCase);
  }

  private static boolean isCased(String text) {
    return text.codePoints().anyMatch(c -> Character.isLowerCase(c) || Character.isUpperCase(c));
  }

  /** Chinese, Japanese and Korean names are short; more signs are a sentence. */
  private static boolean isSentence(String name) {
    return name.codePoints().filter(c -> c >= 0x2e80 && c < 0xfb00).count() > 14;
  }

  private static boolean isName(String name) {
    return !isSentence(name)
        && !INITIALS.matcher(name).matches()
        && name.length() <= MAX_LENGTH
        && name.split("\\s+").length <= (name.endsWith(".") ? 4 : 7)
        && name.codePoints().filter(Character::isLetter).count() >= 2
        && !BylineWords.TITLES.contains(BylineWords.bare(name))
        && !NOT_A_NAME.matcher(name).matches();
  }
}
