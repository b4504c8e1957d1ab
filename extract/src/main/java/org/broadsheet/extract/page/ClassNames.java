package org.broadsheet.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.extract.text.WordFile;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an element is by its class and id names, with the words in {@code class-names.txt}.
 * Names are read word by word, and so are camelCase names: {@code relatedLinks} and {@code
 * related-links} say the same. Pages use the same few names over and over, so what was found out is
 * kept. One for each page.
 */
final class ClassNames {
  static final int AROUND = 1;
  static final int BODY = 2;
  static final int LEAD = 4;
  static final int CAPTION = 8;
  static final int POST = 16;
  static final int COMMENTS = 32;
  static final int PAYWALL = 64;
  static final int BYLINE = 128;
  static final int UNSEEN = 256;
  static final int AUTHOR = 512;

  /** The shift at which the meaning of a whole name is kept in that of a word. */
  private static final int WHOLE = 10;

  /** Ids that are made of a heading have more words, which say nothing of the element. */
  private static final int MAX_WORDS = 8;

  /** The words of names, alone or in twos. */
  private static final WordTree WORDS = new WordTree();

  private final Map<String, Integer> known = new HashMap<>();

  static {
    Map<String, List<String>> sections = WordFile.sections(ClassNames.class, "class-names.txt");
    sections.forEach((section, lines) -> lines.forEach(line -> add(section, line.split(" ", -1))));
  }

  private static void add(String section, String... words) {
    for (String word : words) {
      switch (section) {
        case "around" -> WORDS.add(word, AROUND);
        case "around-beginning" -> WORDS.addBeginning(word, AROUND);
        case "author-beginning" -> WORDS.addBeginning(word, AUTHOR);
        case "comment" -> WORDS.add(word, COMMENTS | AROUND);
        case "caption" -> WORDS.add(word, CAPTION);
        case "lead" -> WORDS.add(word, LEAD);
        case "byline" -> WORDS.add(word, BYLINE);
        case "author" -> WORDS.add(word, BYLINE | AUTHOR);
        case "unseen" -> WORDS.add(word, UNSEEN);
        case "paywall" -> WORDS.add(word, PAYWALL);
        case "body" -> WORDS.add(word, whole(BODY));
        case "post" -> WORDS.add(word, whole(POST));
        default -> throw new IllegalStateException("class-names.txt has a section " + section);
      }
    }
  }

  /** The meaning of a whole name, shifted to be kept beside that of its words. */
  private static int whole(int role) {
    return role << WHOLE;
  }

  /** The meaning of names, as a sum of this class's constants. */
  int of(String names) {
    return names.isEmpty() ? 0 : known.computeIfAbsent(names, ClassNames::read);
  }

  /** The meaning of a part of a name. */
  static int ofPart(String names) {
    return read(names);
  }

  private static int read(String names) {
    int found = 0;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          found |= readName(names, start, i);
        }
        start = i + 1;
      }
    }
    return found;
  }

  private static int readName(String names, int from, int to) {
    if (to - from > 200) {
      return 0;
    }
    String name = parted(names, from, to);
    int found = 0;
    int words = 0;
    for (int start = 0; start < name.length(); start = name.indexOf('-', start) + 1) {
      found |= from(name, start);
      words++;
    }
    return words > MAX_WORDS ? 0 : found;
  }

  /** The words of a name in lower case, a hyphen after each. */
  private static String parted(String names, int from, int to) {
    StringBuilder name = new StringBuilder(to - from + 8);
    boolean inWord = false;
    boolean lower = false;
    for (int i = from; i < to; i++) {
      char c = names.charAt(i);
      boolean upper = c >= 'A' && c <= 'Z';
      boolean letter = upper || (c >= 'a' && c <= 'z');
      if (inWord && (!letter || (upper && lower))) {
        name.append('-');
      }
      if (letter) {
        name.append(upper ? (char) (c + 'a' - 'A') : c);
      }
      inWord = letter;
      lower = letter && !upper;
    }
    return inWord ? name.append('-').toString() : name.toString();
  }

  /** The meaning of the word that begins there: alone, with the next one, with the whole name. */
  private static int from(String name, int start) {
    int found = 0;
    int words = 0;
    @Nullable WordTree node = WORDS;
    for (int i = start; i < name.length() && node != null; i++) {
      char c = name.charAt(i);
      if (c == '-') {
        words++;
        boolean whole = start == 0 && i + 1 == name.length();
        int meaning = words <= 2 || whole ? node.meaning() : 0;
        found |= meaning & ((1 << WHOLE) - 1);
        found |= whole ? meaning >> WHOLE : 0;
      }
      node = node.after(c);
      found |= node == null ? 0 : node.beginning();
    }
    return found;
  }
}
