package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads many queries: lines with an id, a tab and a query, in UTF-8. */
final class QueryLines {
  private static final String STANDARD_INPUT = "-";
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private QueryLines() {}

  /** A query and what it is called. */
  record Line(String id, String query) {}

  /**
   * The lines of a file that can be read.
   *
   * @param file {@code -} for standard input
   * @param in standard input
   * @param bad told of each line that cannot, in a sentence
   */
  static List<Line> read(Path file, InputStream in, Consumer<String> bad) throws IOException {
    boolean standard = file.toString().equals(STANDARD_INPUT);
    String name = standard ? "Standard input" : file.toString();
    byte[] text = standard ? in.readAllBytes() : Files.readAllBytes(file);
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (int from = 0, to; from < text.length; from = to + 1) {
      to = from;
      while (to < text.length && text[to] != '\n') {
        to++;
      }
      number++;
      String line = line(Arrays.copyOfRange(text, from, to));
      if (line == null) {
        bad.accept(name + ", line " + number + " is not UTF-8.");
        continue;
      }
      int tab = line.indexOf('\t');
      String id = tab < 0 ? "" : line.substring(0, tab).strip();
      if (!id.isEmpty()) {
        lines.add(new Line(id, line.substring(tab + 1)));
      } else if (!line.isBlank()) {
        bad.accept(name + ", line " + number + ": an id, a tab and a query are wanted.");
      }
    }
    return lines;
  }

  /** A line without its end; null if it is not UTF-8. */
  private static @Nullable String line(byte[] bytes) {
    try {
      String line = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      line = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
      return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
