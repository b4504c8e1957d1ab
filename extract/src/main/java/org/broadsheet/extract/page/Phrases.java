package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.WordFile;

/** Phrases that pages put around articles, in the languages of {@code phrases.txt}. */
final class Phrases {
  /** Longer blocks are read as text even when they begin or end so. */
  private static final int MAX_LENGTH = 260;

  private static final int MAX_CREDIT_LENGTH = 90;

  /** How many signs, such as an arrow, may stand before a phrase that begins a line. */
  private static final int SIGNS = 4;

  private static final int PAIRS = 1 << 14;

  private static final Map<String, List<String>> ALL =
      WordFile.sections(Phrases.class, "phrases.txt");
  private static final Phrases ELSEWHERE = section("elsewhere");
  private static final Phrases CREDIT = section("credit");
  private static final Phrases PROMPT = section("prompt");

  /** The sign or word of copyright beside a year, in whichever order, or the sign to begin with. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?:\u00a9|\u2117|\\(c\\)|\\bcopyright\\b)[^.!?]{0,24}(?<!\\p{Nd})[12]\\d{3}(?!\\p{Nd})"
              + "|(?<!\\p{Nd})[12]\\d{3}(?!\\p{Nd})[^.!?]{0,12}(?:\u00a9|\u2117|\\(c\\)|\\bcopyright\\b)"
              + "|^\\W{0,3}[\u00a9\u2117]",
          Pattern.CASE_INSENSITIVE);

  private static final String COPYRIGHT = "copyright";

  private final Map<Character, List<String>> byFirst = new HashMap<>();

  /** Which two letters may begin a phrase, so that most places in a text need no looking up. */
  private final BitSet pairs = new BitSet(PAIRS);

  /** Phrases of one letter. */
  private final StringBuilder letters = new StringBuilder();

  private Phrases() {}

  /** Tells whether the block leads to another article. */
  static boolean leadsElsewhere(TextBlock block) {
    return block.weight() < MAX_LENGTH && ELSEWHERE.isAtBeginning(lower(block));
  }

  /** Tells whether the block names a photographer or a source. */
  static boolean isCredit(TextBlock block) {
    return block.weight() < MAX_CREDIT_LENGTH && CREDIT.isAtBeginning(lower(block));
  }

  /** Tells whether the block asks for something. */
  static boolean isPrompt(TextBlock block) {
    return block.weight() < MAX_LENGTH && PROMPT.isIn(lower(block));
  }

  /** Tells whether the block says whose the page is and since when. */
  static boolean isRights(TextBlock block) {
    return block.weight() < MAX_LENGTH
        && speaksOfRights(block.text())
        && RIGHTS.matcher(block.text()).find();
  }

  /** Tells whether one of the signs and words is there that all ways to write it have. */
  private static boolean speaksOfRights(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean found =
          switch (text.charAt(i)) {
            case '\u00a9', '\u2117' -> true;
            case '(' -> text.regionMatches(true, i, "(c)", 0, 3);
            case 'c', 'C' -> text.regionMatches(true, i, COPYRIGHT, 0, COPYRIGHT.length());
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }

  /** Tells whether the block is about the page and the browser, in a page that says little else. */
  static boolean isAboutPage(TextBlock block) {
    return isRights(block)
        || isPrompt(block)
        || (block.weight() < MAX_LENGTH && lower(block).contains("javascript"));
  }

  private static Phrases section(String name) {
    List<String> lines = ALL.get(name);
    if (lines == null) {
      throw new IllegalStateException("phrases.txt has no section " + name);
    }
    Phrases section = new Phrases();
    for (String line : lines) {
      for (String phrase : line.split("\\|", -1)) {
        section.add(phrase.strip());
      }
    }
    return section;
  }

  private static String lower(TextBlock block) {
    return block.text().toLowerCase(Locale.ROOT);
  }

  private boolean isAtBeginning(String text) {
    for (int i = 0; i <= SIGNS && i < text.length(); i++) {
      if (isAt(text, i)) {
        return true;
      }
      if (Character.isLetter(text.charAt(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isAt(text, i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(String text, int at) {
    char first = text.charAt(at);
    boolean may =
        (at + 1 < text.length() && pairs.get(pair(first, text.charAt(at + 1))))
            || letters.indexOf(String.valueOf(first)) >= 0;
    if (!may) {
      return false;
    }
    for (String phrase : byFirst.getOrDefault(first, List.of())) {
      if (text.startsWith(phrase, at)) {
        return true;
      }
    }
    return false;
  }

  private static int pair(char first, char second) {
    return (first * 131 + second) & (PAIRS - 1);
  }

  private void add(String phrase) {
    if (!phrase.isEmpty()) {
      if (phrase.length() == 1) {
        letters.append(phrase);
      } else {
        pairs.set(pair(phrase.charAt(0), phrase.charAt(1)));
      }
      byFirst.computeIfAbsent(phrase.charAt(0), key -> new ArrayList<>()).add(phrase);
    }
  }
}
