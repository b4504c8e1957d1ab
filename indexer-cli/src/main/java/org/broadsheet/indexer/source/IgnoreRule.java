package org.broadsheet.indexer.source;

import org.jspecify.annotations.Nullable;

/**
 * One pattern that says what is not read, with the meaning that it has in a {@code .gitignore}: one
 * without a slash is about names at any depth, one with a slash about paths from the folder of the
 * pattern on, one that ends in a slash about folders alone; one that begins with {@code !} takes
 * back what an earlier one left out.
 *
 * @param text as it was written
 * @param from where it was written
 * @param glob what it says of paths below its folder
 * @param excludes false if it takes back
 * @param foldersOnly whether it is about folders alone
 */
record IgnoreRule(String text, String from, Glob glob, boolean excludes, boolean foldersOnly) {

  /** The rule that a line is; null for a blank one and a comment. */
  static @Nullable IgnoreRule of(String line, String from) {
    String text = withoutBlanksAtItsEnd(line);
    if (text.isEmpty() || text.startsWith("#")) {
      return null;
    }
    boolean excludes = !text.startsWith("!");
    String pattern = excludes ? text : text.substring(1);
    boolean foldersOnly = pattern.endsWith("/");
    if (foldersOnly) {
      pattern = pattern.substring(0, pattern.length() - 1);
    }
    if (pattern.isEmpty()) {
      return null;
    }
    boolean anywhere = pattern.indexOf('/') < 0;
    String path = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    return new IgnoreRule(
        text, from, new Glob(anywhere ? "**/" + path : path), excludes, foldersOnly);
  }

  /** Blanks at the end mean nothing, but for one behind a backslash. */
  private static String withoutBlanksAtItsEnd(String line) {
    int end = line.length();
    while (end > 0
        && " \t\r".indexOf(line.charAt(end - 1)) >= 0
        && !(end > 1 && line.charAt(end - 2) == '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Tells whether it is about a path, which is given from the folder of the rule on. */
  boolean isAbout(String path, boolean folder) {
    return (folder || !foldersOnly) && glob.matches(path);
  }

  /** The rule and its place, for a person. */
  String described() {
    return text + " (" + from + ")";
  }
}
