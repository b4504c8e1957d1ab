package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.broadsheet.query.TextField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredTextTest {
  private static final String BODY = TextField.BODY.queryName();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Against all odds?",
        "caf\u00e9",
        "\u6771\u4eac and \ud83d\ude00",
        "a\ud800b",
        "\udc00",
        "caf\u00e9 \ud83d"
      })
  void aTextIsReadAsItWasStored(String text) throws IOException {
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        Document doc = new Document();
        TextLanguage none = new TextLanguage(null, false);
        WordCountField count = new WordCountField(Schema.BODY_WORDS);
        doc.add(WordField.body(text, none, count, new FingerprintField("", false)));
        doc.add(new StringField(Schema.ID, "one", Field.Store.YES));
        writer.addDocument(doc);
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        Document doc = StoredText.read(reader.storedFields(), 0, Set.of(BODY, Schema.ID));

        assertThat(doc.get(BODY)).isEqualTo(withoutLoneSurrogates(text));
        assertThat(doc.get(Schema.ID)).isEqualTo("one");
      }
    }
  }

  private static String withoutLoneSurrogates(String text) {
    return text.codePoints()
        .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
