package org.broadsheet.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that news uses most, of some seventy languages together: the about sixty of each that
 * are most frequent. A phrase made only of them is slow to find word by word, so that an index also
 * holds their pairs.
 *
 * <p>The list is part of what an index means: with another list, another analysis version.
 */
public final class FrequentWords {
  private static final FrequentWords ALL = new FrequentWords(read());

  private final char[] @Nullable [] table;
  private final int longest;

  private FrequentWords(List<String> words) {
    table = new char[Integer.highestOneBit(words.size() * 4)][];
    for (String word : words) {
      char[] chars = word.toCharArray();
      int slot = slot(chars, chars.length);
      while (table[slot] != null) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = chars;
    }
    longest = words.stream().mapToInt(String::length).max().orElse(0);
  }

  /** Whether the first {@code length} chars of {@code word} are one of the frequent words. */
  public static boolean contains(char[] word, int length) {
    return length <= ALL.longest && ALL.holds(word, length);
  }

  private boolean holds(char[] word, int length) {
    for (int slot = slot(word, length); ; slot = (slot + 1) & (table.length - 1)) {
      char[] found = table[slot];
      if (found == null) {
        return false;
      }
      if (Arrays.equals(found, 0, found.length, word, 0, length)) {
        return true;
      }
    }
  }

  private int slot(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return (hash ^ hash >>> 15) & (table.length - 1);
  }

  private static List<String> read() {
    try (InputStream in = FrequentWords.class.getResourceAsStream("frequent-words.txt")) {
      if (in == null) {
        throw new IllegalStateException("the list of frequent words is not in the jar");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return lines.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
