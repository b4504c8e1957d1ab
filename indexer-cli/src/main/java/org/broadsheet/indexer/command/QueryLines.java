package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a file of queries: lines with an id, a tab and a query, in UTF-8. */
final class QueryLines {
  private QueryLines() {}

  /** A query and what it is called. */
  record Line(String id, String query) {}

  static List<Line> read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text(file).split("\r?\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      int tab = line.indexOf('\t');
      if (tab <= 0) {
        throw new IllegalArgumentException(
            file + ", line " + number + ": an id, a tab and a query are wanted");
      }
      lines.add(new Line(line.substring(0, tab).strip(), line.substring(tab + 1)));
    }
    return lines;
  }

  private static String text(Path file) throws IOException {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(file + " is not UTF-8", e);
    }
  }
}
