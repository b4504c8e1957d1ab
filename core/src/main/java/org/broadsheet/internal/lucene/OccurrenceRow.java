package org.broadsheet.internal.lucene;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Occurrence;

/** An occurrence as bytes, and back: for a file that lives as long as a sort. */
final class OccurrenceRow {
  private static final ArticleField[] FIELDS = ArticleField.values();

  private OccurrenceRow() {}

  static byte[] write(Occurrence occurrence) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    article(occurrence.article(), out);
    string(occurrence.field().name(), out);
    out.writeInt(occurrence.start());
    out.writeInt(occurrence.end());
    string(occurrence.left(), out);
    string(occurrence.match(), out);
    string(occurrence.right(), out);
    return bytes.toByteArray();
  }

  private static void article(Article article, DataOutputStream out) throws IOException {
    for (ArticleField field : FIELDS) {
      List<String> values = field.values(article);
      out.writeInt(values.size());
      for (String value : values) {
        string(value, out);
      }
    }
  }

  private static void string(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Occurrence read(byte[] row) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(row));
    return new Occurrence(
        article(in),
        TextField.valueOf(string(in)),
        in.readInt(),
        in.readInt(),
        string(in),
        string(in),
        string(in));
  }

  private static Article article(DataInputStream in) throws IOException {
    Article.Builder article = Article.builder("?"); // until its own is read
    for (ArticleField field : FIELDS) {
      List<String> values = new ArrayList<>();
      for (int count = in.readInt(); count > 0; count--) {
        values.add(string(in));
      }
      field.set(article, values);
    }
    return article.partial().build();
  }

  private static String string(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
