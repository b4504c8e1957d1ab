package org.broadsheet.indexer.document;

import java.io.IOException;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.page.Fragment;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DocumentFacts;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.container.Tnef;
import org.jspecify.annotations.Nullable;

/** Reads what is written in a message of Outlook that came as {@code winmail.dat}. */
final class TnefReader {
  private static final MediaType RTF = MediaType.application("rtf");

  private final TextDecoder decoder;
  private final Parsers parsers;

  TnefReader(TextDecoder decoder, Parsers parsers) {
    this.decoder = decoder;
    this.parsers = parsers;
  }

  /**
   * The message, or null where nothing is written in it: often it only carries files.
   *
   * @throws Exception whatever a parser throws
   */
  @Nullable Article read(Tnef message, Document document) throws Exception {
    String subject = Paragraphs.line(text(message.subject(), message));
    String body = document.cut(body(message, document));
    if (subject.isEmpty() && body.isBlank()) {
      return null;
    }
    Article.Builder article =
        document.article().headline(subject).body(body).dateline(Dateline.of(body));
    String sender = Paragraphs.line(text(message.sender(), message));
    if (!sender.isEmpty()) {
      article.byline(DocumentFacts.names(List.of(sender)));
    }
    TemporalAccessor sent = message.sent();
    if (sent != null) {
      article.published(NewsDate.of(sent)).publishedFrom("header");
    }
    return article.build();
  }

  /**
   * The page, which tells its paragraphs, unless it says much less than the plain text; RTF where
   * there is neither.
   */
  private String body(Tnef message, Document document) throws Exception {
    byte[] page = message.page();
    String marked = page == null ? "" : Fragment.text(decoder.decode(page, null));
    String plain = Paragraphs.tidy(text(message.plain(), message));
    String text = marked.length() * 2 < plain.length() ? plain : marked;
    byte[] rtf = text.isBlank() ? message.rtf() : null;
    if (rtf == null) {
      return text;
    }
    try (TikaInputStream bytes = TikaInputStream.get(rtf)) {
      Document letter = new Document(document.origin(), RTF, bytes, document.limits());
      return parsers.parse(letter, new Metadata()).text();
    }
  }

  private String text(byte @Nullable [] bytes, Tnef message) throws IOException {
    return bytes == null || bytes.length == 0 ? "" : decoder.decode(bytes, message.charset());
  }
}
