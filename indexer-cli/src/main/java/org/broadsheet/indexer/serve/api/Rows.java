package org.broadsheet.indexer.serve.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.report.Output;
import org.broadsheet.indexer.report.RowFormat;
import org.broadsheet.indexer.serve.archive.Question;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Refusal;

/** What a command would print, as the answer to a request. */
final class Rows {
  private Rows() {}

  /** Prints rows. */
  interface Printing {
    /** Prints to the standard output of a console. */
    void print(Console console) throws IOException;
  }

  /** How rows are sent. */
  enum Format {
    /** One object. */
    JSON,
    /** An object a line. */
    JSONL,
    /** A table. */
    CSV;

    static Format of(Question question) {
      return question.choice("format", JSON);
    }

    /** What prints them. */
    RowFormat rows() {
      return this == CSV ? RowFormat.CSV : RowFormat.JSON;
    }
  }

  /** What is printed. */
  static String printed(Printing printing) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      Console console =
          new Console(
              InputStream.nullInputStream(), new Output(bytes), nowhere, false, false, false, 0);
      printing.print(console);
      console.out().flush();
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** Objects, one a line, as the elements of an array. */
  static String array(String lines) {
    return "[" + lines.strip().replace("\n", ",\n") + "]";
  }

  /**
   * Rows as they were asked for.
   *
   * @param head the names and values that one object has besides its rows
   * @param name what a file of the rows is called
   */
  static Answer answer(Format format, Map<String, ?> head, String name, Printing printing)
      throws IOException {
    String rows = printed(printing);
    return switch (format) {
      case JSON -> Answer.of(Answer.JSON, object(head, "rows", rows));
      case JSONL -> Answer.of(Answer.JSON_LINES, rows);
      case CSV ->
          // The mark at the beginning is for spreadsheets, which else take UTF-8 for Latin-1.
          Answer.of(Answer.CSV, "\uFEFF" + rows)
              .with("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
    };
  }

  /** One object: names and values, and behind them an array of others. */
  static String object(Map<String, ?> head, String name, String rows) throws IOException {
    String open = printed(console -> JsonLine.print(console.out(), head)).strip();
    String before = open.substring(0, open.length() - 1);
    String comma = before.length() > 1 ? "," : "";
    return before + comma + "\"" + name + "\":" + array(rows) + "}\n";
  }

  /**
   * Looks at the names of parameters.
   *
   * @throws Refusal if one is not known
   */
  static void check(Question question, String... others) {
    for (String name : question.parameters().names()) {
      boolean known =
          Question.NAMES.contains(name)
              || name.startsWith(Question.CUSTOM)
              || List.of(others).contains(name);
      if (!known) {
        throw new Refusal(400, "There is no parameter " + name + " here.");
      }
    }
  }
}
