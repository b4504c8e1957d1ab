package org.broadsheet.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the library's own lists of words: text files in UTF-8 beside the class that uses them. A
 * line that begins with a hash sign is a comment.
 */
public final class WordFile {
  private WordFile() {}

  /**
   * The lines of a file, without comments and empty ones.
   *
   * @throws IllegalStateException if the file is not in the library
   */
  public static List<String> lines(Class<?> owner, String name) {
    try (InputStream bytes = owner.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException(name + " is missing");
      }
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      return lines.lines().filter(line -> !line.isBlank() && line.charAt(0) != '#').toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }

  /**
   * The lines of a file by the name of their section, which stands in brackets on a line of its
   * own; what follows the brackets is a comment.
   *
   * @throws IllegalStateException if the file is not in the library
   */
  public static Map<String, List<String>> sections(Class<?> owner, String name) {
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> section = new ArrayList<>();
    for (String line : lines(owner, name)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.indexOf(']')), section);
      } else {
        section.add(line);
      }
    }
    return sections;
  }
}
