package org.broadsheet.indexer.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern for paths: {@code *} is any part of a name, {@code ?} one character, {@code [a-z]} and
 * {@code [!a-z]} one of some, {@code **} between slashes any folders; a backslash takes the meaning
 * from what follows.
 *
 * <p>The time is at most the length of the pattern times that of the path, whatever is written: a
 * pattern may lie in a folder that came from somebody else. Of all stars that were met only the
 * last one is tried again, which is enough, since the earlier ones have taken as little as they
 * could.
 */
final class Glob {
  private static final String ANY_FOLDERS = "**";

  /** Stands for any run of characters. */
  private static final class Star implements IntPredicate {
    @Override
    public boolean test(int c) {
      return true;
    }
  }

  /** Each a name's characters; null for any folders. */
  private final List<IntPredicate[]> names = new ArrayList<>();

  /** Makes a pattern of names with slashes between. */
  Glob(String pattern) {
    for (String name : pattern.split("/", -1)) {
      names.add(name.equals(ANY_FOLDERS) ? new IntPredicate[0] : characters(name));
    }
  }

  private static boolean isAnyFolders(IntPredicate[] name) {
    return name.length == 0;
  }

  /** Tells whether the whole of a path is as the pattern says. */
  boolean matches(String path) {
    String[] parts = path.split("/", -1);
    int name = 0;
    int part = 0;
    int folders = -1;
    int taken = 0;
    while (part < parts.length) {
      if (name < names.size() && isAnyFolders(names.get(name))) {
        if (name == names.size() - 1) {
          return true;
        }
        folders = name++;
        taken = part;
      } else if (name < names.size() && isName(names.get(name), parts[part])) {
        name++;
        part++;
      } else if (folders >= 0) {
        part = ++taken;
        name = folders + 1;
      } else {
        return false;
      }
    }
    return name == names.size();
  }

  private static boolean isName(IntPredicate[] pattern, String name) {
    int[] text = name.codePoints().toArray();
    int at = 0;
    int from = 0;
    int star = -1;
    int taken = 0;
    while (from < text.length) {
      if (at < pattern.length && pattern[at] instanceof Star) {
        star = at++;
        taken = from;
      } else if (at < pattern.length && pattern[at].test(text[from])) {
        at++;
        from++;
      } else if (star >= 0) {
        from = ++taken;
        at = star + 1;
      } else {
        return false;
      }
    }
    while (at < pattern.length && pattern[at] instanceof Star) {
      at++;
    }
    return at == pattern.length;
  }

  private static IntPredicate[] characters(String name) {
    int[] pattern = name.codePoints().toArray();
    List<IntPredicate> characters = new ArrayList<>();
    for (int i = 0; i < pattern.length; i++) {
      int c = pattern[i];
      int end = c == '[' ? end(pattern, i) : -1;
      if (c == '*') {
        characters.add(new Star());
      } else if (c == '?') {
        characters.add(any -> true);
      } else if (end > 0) {
        characters.add(oneOf(Arrays.copyOfRange(pattern, i + 1, end)));
        i = end;
      } else {
        int meant = c == '\\' && i + 1 < pattern.length ? pattern[++i] : c;
        characters.add(other -> other == meant);
      }
    }
    // An empty name is one that no name is like; it must not be taken for any folders.
    return characters.isEmpty()
        ? new IntPredicate[] {none -> false}
        : characters.toArray(IntPredicate[]::new);
  }

  /** The bracket that closes the one at {@code open}; -1 if none does, and it stands for itself. */
  private static int end(int[] pattern, int open) {
    int first = open + 1;
    if (first < pattern.length && (pattern[first] == '!' || pattern[first] == '^')) {
      first++;
    }
    for (int i = first + 1; i < pattern.length; i++) {
      if (pattern[i] == ']') {
        return i;
      }
    }
    return -1;
  }

  private static IntPredicate oneOf(int[] inside) {
    boolean not = inside[0] == '!' || inside[0] == '^';
    int[] set = not ? Arrays.copyOfRange(inside, 1, inside.length) : inside;
    return c -> not != holds(set, c);
  }

  private static boolean holds(int[] set, int c) {
    for (int i = 0; i < set.length; i++) {
      if (i + 2 < set.length && set[i + 1] == '-') {
        if (set[i] <= c && c <= set[i + 2]) {
          return true;
        }
        i += 2;
      } else if (set[i] == c) {
        return true;
      }
    }
    return false;
  }
}
