package org.broadsheet.indexer.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.broadsheet.article.ArticleField;
import org.broadsheet.indexer.source.FeedNames;
import org.broadsheet.indexer.source.JsonArticles;
import org.broadsheet.indexer.source.JsonSettings;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables with one article in a row (CSV and TSV, RFC 4180). The first row names the fields as
 * JSON Lines does, in small or capital letters; the columns are parted by a comma, a semicolon, a
 * tab or a bar.
 */
public final class Table {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};
  private static final JsonFactory JSON = new JsonFactory();

  /** Fields that, as custom fields do, may hold several values, parted by semicolons in a cell. */
  private static final Set<ArticleField> LISTS =
      Set.of(ArticleField.BYLINE, ArticleField.KEYWORDS, ArticleField.FLAGS);

  private Table() {}

  /**
   * The sign between columns, or null when it is no table of articles: its first row must name a
   * headline or a text, and one field more.
   *
   * @param head the beginning of the text
   */
  public static @Nullable Character delimiter(String head) {
    String text = head.startsWith("\uFEFF") ? head.substring(1) : head;
    for (char delimiter : DELIMITERS) {
      try (CSVParser parser = CSVParser.parse(new StringReader(text), format(delimiter))) {
        Iterator<CSVRecord> rows = parser.iterator();
        if (rows.hasNext() && isHeader(rows.next())) {
          return delimiter;
        }
      } catch (IOException | UncheckedIOException | IllegalStateException e) {
        // With this sign it is no table; perhaps it is with the next.
      }
    }
    return null;
  }

  private static boolean isHeader(CSVRecord row) {
    Set<ArticleField> fields = new HashSet<>();
    for (String cell : row) {
      ArticleField field = FeedNames.field(cell);
      if (field != null) {
        fields.add(field);
      }
    }
    boolean told = fields.contains(ArticleField.HEADLINE) || fields.contains(ArticleField.BODY);
    return told && fields.size() > 1;
  }

  /**
   * Hands on the articles.
   *
   * @param delimiter as {@link #delimiter} gave it
   * @param settings name the columns that are custom fields
   * @param location of the table; of its articles with the numbers of their rows below the header
   * @throws IOException if the rest cannot be read
   */
  public static void read(
      Reader in, char delimiter, JsonSettings settings, String location, Items to)
      throws IOException {
    ItemReader text = new ItemReader(in);
    JsonArticles articles = new JsonArticles(settings.with("feed"), to::told, to::failed);
    try (CSVParser parser = CSVParser.parse(text, format(delimiter))) {
      Iterator<CSVRecord> rows = parser.iterator();
      List<@Nullable String> names = new ArrayList<>();
      rows.next().forEach(cell -> names.add(name(cell, settings)));
      for (int number = 1; rows.hasNext(); number++) {
        CSVRecord row = rows.next();
        text.itemEnds();
        boolean blank = row.size() == 1 && row.get(0).isBlank();
        if (!blank) {
          articles.add(row(row, names), location + "!/" + number);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    } catch (IllegalStateException e) {
      throw new IOException("bad row", e);
    } finally {
      articles.end();
    }
  }

  private static byte[] row(CSVRecord row, List<@Nullable String> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      for (int i = 0; i < Math.min(row.size(), names.size()); i++) {
        String name = names.get(i);
        if (name != null) {
          json.writeFieldName(name);
          cell(json, name, row.get(i));
        }
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** What a column is called in JSON; null where it is no field. */
  private static @Nullable String name(String column, JsonSettings settings) {
    for (String field : settings.fields()) {
      if (FeedNames.isHeadedBy(column, field)) {
        return field;
      }
    }
    return FeedNames.name(column);
  }

  private static void cell(JsonGenerator json, String name, String cell) throws IOException {
    ArticleField field = FeedNames.field(name);
    if (field == ArticleField.FIELDS && (cell.isBlank() || cell.startsWith("{"))) {
      json.writeRawValue(cell.isBlank() ? "null" : cell); // as JSON Lines have it
      return;
    }
    if ((field != null && !LISTS.contains(field)) || cell.indexOf(';') < 0) {
      json.writeString(cell);
      return;
    }
    String[] parts =
        Arrays.stream(cell.split(";", -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toArray(String[]::new);
    json.writeArray(parts, 0, parts.length);
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(true)
        .setLenientEof(true)
        .setTrailingData(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .get();
  }
}
