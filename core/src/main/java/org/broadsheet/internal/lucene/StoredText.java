package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/**
 * How bodies are stored: as bytes of UTF-8, which Lucene makes of a string character by character,
 * and twice. All else is little, and stored as it is.
 */
final class StoredText {
  private StoredText() {}

  /** The bytes of a text, where a surrogate without its partner becomes U+FFFD. */
  static BytesRef of(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    // Java puts a question mark for such a surrogate, Lucene what it should be.
    return hasQuestionMark(bytes) && hasSurrogate(text) ? new BytesRef(text) : new BytesRef(bytes);
  }

  private static boolean hasQuestionMark(byte[] text) {
    for (byte b : text) {
      if (b == '?') {
        return true;
      }
    }
    return false;
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The stored fields of these names, all of them text. */
  static Document read(StoredFields stored, int doc, Set<String> names) throws IOException {
    DocumentStoredFieldVisitor visitor =
        new DocumentStoredFieldVisitor(names) {
          @Override
          public void binaryField(FieldInfo field, byte[] value) {
            String text = new String(value, StandardCharsets.UTF_8);
            getDocument().add(new StoredField(field.name, text));
          }
        };
    stored.document(doc, visitor);
    return visitor.getDocument();
  }
}
