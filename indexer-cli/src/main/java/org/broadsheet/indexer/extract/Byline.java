package org.broadsheet.indexer.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The names in a line such as {@code By Jane Roe and John Doe}. */
final class Byline {
  private static final int LONGEST_NAME = 80;
  private static final Pattern BY =
      Pattern.compile(
          "^(?:(?:written\\s+|reported\\s+)?by|von|par|por|di|da|av|af|door|text:?|autor(?:a|e|in)?:?"
              + "|\u043e\u0442|\u0430\u0432\u0442\u043e\u0440:?)\\s+",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:,|;|\\||\u3001|\uff0c|\u060c|\\n"
              + "|\\s&\\s|\\s+(?:and|und|et|y|e|og|och|en|\u0438|\u0456|i)\\s+)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Byline() {}

  /** The names, without the word before them, one by one. */
  static List<String> names(String line) {
    String bare = BY.matcher(line.strip()).replaceFirst("");
    return Arrays.stream(BETWEEN.split(bare, -1))
        .map(Paragraphs::line)
        .filter(name -> isName(name))
        .distinct()
        .toList();
  }

  private static boolean isName(String name) {
    return name.length() <= LONGEST_NAME
        && name.codePoints().anyMatch(Character::isLetter)
        && !name.contains("://")
        && name.indexOf('@') < 0;
  }
}
