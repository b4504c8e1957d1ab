package org.broadsheet.indexer.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.extract.page.Fragment;
import org.broadsheet.extract.text.DateText;
import org.broadsheet.extract.text.Dateline;
import org.broadsheet.extract.text.DocumentFacts;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.container.MailParts;
import org.broadsheet.indexer.container.MailParts.Content;
import org.broadsheet.indexer.container.MailParts.Part;
import org.broadsheet.indexer.container.Member;
import org.broadsheet.indexer.container.Members;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/** Reads messages: what is written in them, or the page that a browser saved as one (MHTML). */
final class MailReader implements DocumentReader {
  private static final Pattern AROUND = Pattern.compile("^[\\s<\"]+|[\\s>\"]+$|\\s*<[^>]*>\\s*$");

  private final TextDecoder decoder;
  private final HtmlReader pages;

  MailReader(TextDecoder decoder, HtmlReader pages) {
    this.decoder = decoder;
    this.pages = pages;
  }

  @Override
  public List<Article> read(Document document) throws Exception {
    Written written = new Written(4L * document.limits().characters());
    Map<String, String> headers = parts(document.bytes().getPath(), written);
    if (isPage(headers, document)) {
      return page(written, headers, document);
    }
    String body = document.cut(written.text(decoder));
    String subject = Paragraphs.line(headers.getOrDefault("subject", ""));
    if (body.isBlank() && subject.isEmpty()) {
      throw new UnreadableException("extract", "no text", "There is no text in the message.");
    }
    Article.Builder article =
        document.article().headline(subject).body(body).dateline(Dateline.of(body));
    describe(article, headers);
    return List.of(article.build());
  }

  private static void describe(Article.Builder article, Map<String, String> headers) {
    String from = headers.get("from");
    if (from != null) {
      article.byline(DocumentFacts.names(List.of(from)));
    }
    String language = headers.get("content-language");
    String tag = language == null ? null : LanguageTag.of(language.split(",", -1)[0]);
    if (tag != null) {
      article.language(tag).languageFrom("declared");
    }
    String date = Paragraphs.line(headers.getOrDefault("date", ""));
    NewsDate published = DateText.read(date, tag == null ? "" : tag, null);
    if (published != null) {
      article.published(published).publishedFrom("header");
    }
    String keywords = headers.get("keywords");
    if (keywords != null) {
      article.keywords(
          Arrays.stream(keywords.split("[,;]", -1))
              .map(Paragraphs::line)
              .filter(keyword -> !keyword.isEmpty())
              .toList());
    }
    article.publisher(named(headers.get("list-id")));
    String archived = headers.get("archived-at");
    if (archived != null) {
      article.url(archived.replaceAll("[<>\\s]", ""));
    }
  }

  /** The name before an address in angle brackets, or null. */
  private static @Nullable String named(@Nullable String list) {
    if (list == null || list.strip().startsWith("<")) {
      return null;
    }
    String name = AROUND.matcher(Paragraphs.line(list)).replaceAll("");
    return name.isEmpty() ? null : name;
  }

  /** Browsers save a page as a message whose root is related to what it is drawn with. */
  private static boolean isPage(Map<String, String> headers, Document document) {
    String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
    String name = document.name().toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".mht") || name.endsWith(".mhtml");
    boolean saved = headers.containsKey("snapshot-content-location");
    return saved || (named && (type.contains("multipart") || type.contains("text/html")));
  }

  private List<Article> page(Written written, Map<String, String> headers, Document document)
      throws Exception {
    Piece html = written.firstPage();
    if (html == null) {
      throw new UnreadableException("extract", "no text", "There is no page in it.");
    }
    String url = headers.get("snapshot-content-location");
    Origin origin =
        document.origin().withUrl(url == null ? html.url : url).withCharset(html.content.charset());
    try (TikaInputStream bytes = TikaInputStream.get(html.bytes)) {
      return pages.read(new Document(origin, MediaType.TEXT_HTML, bytes, document.limits()));
    }
  }

  /** Hands on what is attached to a message, unless it is a page with what it is drawn with. */
  static void attachments(Path message, Document document, Members to) throws IOException {
    if (isPage(parts(message, part -> {}), document)) {
      return;
    }
    parts(
        message,
        part -> {
          Content content = part.content();
          String named = content.fileName();
          String name = named == null ? "part-" + part.number() : named;
          if (!isWritten(part) && to.wants(name)) {
            boolean letter = content.type().equals("message/rfc822");
            to.member(
                new Member(
                    name,
                    name,
                    part.bytes(),
                    letter ? content.type() : null,
                    content.charset(),
                    null));
          }
        });
  }

  private static Map<String, String> parts(Path message, MailParts.Parts to) throws IOException {
    try (InputStream in = Files.newInputStream(message)) {
      return MailParts.read(in, to);
    }
  }

  /** Tells whether the part is what is written in the message, and no file that goes with it. */
  private static boolean isWritten(Part part) {
    Content content = part.content();
    boolean text = content.type().equals("text/plain") || content.type().equals("text/html");
    return text && !content.attached() && (content.fileName() == null || part.number() == 1);
  }

  private static final class Piece {
    final Content content;
    final boolean alternative;
    final byte[] bytes;
    final @Nullable String url;

    Piece(Part part, byte[] bytes) {
      this.content = part.content();
      this.alternative = part.alternative();
      this.bytes = bytes;
      this.url = part.headers().get("content-location");
    }

    boolean isPage() {
      return content.type().equals("text/html");
    }
  }

  /** The text of a message. */
  private static final class Written implements MailParts.Parts {
    private final List<Piece> pieces = new ArrayList<>();
    private long room;

    Written(long room) {
      this.room = room;
    }

    @Override
    public void part(Part part) throws IOException {
      if (isWritten(part)) {
        byte[] bytes = part.bytes().readNBytes((int) Math.min(room, Integer.MAX_VALUE - 8));
        room -= bytes.length;
        pieces.add(new Piece(part, bytes));
      }
    }

    @Nullable Piece firstPage() {
      return pieces.stream().filter(Piece::isPage).findFirst().orElse(null);
    }

    /**
     * Of two forms of the same letter the marked-up one, which tells its paragraphs, unless it says
     * much less; then what is written besides.
     */
    String text(TextDecoder decoder) throws UnreadableException {
      StringBuilder plain = new StringBuilder();
      StringBuilder marked = new StringBuilder();
      StringBuilder besides = new StringBuilder();
      for (Piece piece : pieces) {
        String text =
            FlowedText.of(
                decoder.decode(piece.bytes, piece.content.charset()), piece.content.lines());
        StringBuilder to = !piece.alternative ? besides : piece.isPage() ? marked : plain;
        to.append(piece.isPage() ? Fragment.text(text) : text).append("\n\n");
      }
      boolean less = marked.length() * 2 < plain.length();
      return Paragraphs.tidy((less ? plain : marked).append("\n\n").append(besides).toString());
    }
  }
}
