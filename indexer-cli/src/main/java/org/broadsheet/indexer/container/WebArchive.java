package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.extract.input.UnreadableException;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcContinuation;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * Opens what crawlers keep (WARC, ISO 28500, and ARC): the pages and documents that were answered
 * with success or put there as they are, numbered as the records of the file are, from 1. What an
 * address begins with does not matter: saved folders are packed with those of files, or none.
 *
 * <p>Requests, revisits, what a crawler says of itself or of a page (warcinfo, metadata), answers
 * of name servers, what pages are drawn with and what scripts fetched are passed over.
 */
public final class WebArchive {
  private static final int OK = 200;

  private static final Set<String> TYPES =
      Set.of(
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "application/pdf",
          "application/rtf",
          "application/msword",
          "application/epub+zip");

  /** What stands for a type that nobody told; the bytes tell it then. */
  private static final String UNSAID = "application/octet-stream";

  private static final String OFFICE = "application/vnd.o";

  /** Addresses of what was sent over a network with its type, or made by a crawler. */
  private static final Pattern SENT =
      Pattern.compile("(?:https?|gemini|urn|metadata|screenshot|dns):", Pattern.CASE_INSENSITIVE);

  /** A file with more damaged places than this is given up. */
  private static final int MAX_DAMAGES = 1_000;

  private static final byte[] RECORD = "WARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final ReadableByteChannel channel;
  private final Members to;

  /** Bytes that are read and not yet understood; they outlive a reader that gave up. */
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).flip();

  private int number;

  private WebArchive(ReadableByteChannel channel, Members to) {
    this.channel = channel;
    this.to = to;
  }

  /**
   * Hands on the records. A damaged place is a failure, and reading goes on at the next record
   * behind it.
   *
   * @param in without compression; read to its end and not closed
   * @throws IOException if the rest is damaged
   */
  public static void read(InputStream in, Members to) throws IOException {
    WebArchive archive = new WebArchive(Channels.newChannel(in), to);
    for (int damages = 0; ; damages++) {
      try {
        archive.records();
        return;
      } catch (ParsingException e) {
        boolean more = damages < MAX_DAMAGES && archive.seek();
        if (!more) {
          throw e;
        }
        to.failed(String.valueOf(++archive.number), e);
      }
    }
  }

  @SuppressWarnings("resource") // closing the reader would close what is not ours
  private void records() throws IOException {
    WarcReader reader = new WarcReader(channel, buffer);
    reader.setLenient(true);
    for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
      String key = String.valueOf(++number);
      Member member;
      try {
        member = member(next.get(), key);
      } catch (IOException | RuntimeException e) {
        to.failed(key, e);
        continue;
      }
      if (member != null) {
        to.member(member);
      }
    }
  }

  /** Goes on to what looks like the beginning of a record; false at the end. */
  private boolean seek() throws IOException {
    if (buffer.hasRemaining()) {
      buffer.get();
    }
    while (true) {
      for (; buffer.remaining() >= RECORD.length; buffer.get()) {
        if (buffer.slice(buffer.position(), RECORD.length).equals(ByteBuffer.wrap(RECORD))) {
          return true;
        }
      }
      buffer.compact();
      int read = channel.read(buffer);
      buffer.flip();
      if (read < 0) {
        return false;
      }
    }
  }

  /** The content of the record, or null where it is passed over. */
  private @Nullable Member member(WarcRecord record, String key) throws IOException {
    if (record instanceof WarcContinuation) {
      throw new UnreadableException(
          "extract", "unknown format", "It is a part of another record, and parts are not joined.");
    }
    if (!(record instanceof WarcTargetRecord target) || !isWanted(target)) {
      return null;
    }
    if (target instanceof WarcResponse response && isHttp(target)) {
      HttpResponse http = response.http();
      boolean unsaid = http.headers().first("Content-Type").isEmpty();
      if (http.status() != OK || !(unsaid || isText(http.contentType()))) {
        return null;
      }
      InputStream body = http.body().stream();
      InputStream bytes = ContentEncoding.decoded(body, http.headers().all("Content-Encoding"));
      return member(target, key, http.contentType(), bytes);
    }
    boolean kept =
        target instanceof WarcResponse
            || target instanceof WarcResource
            || target instanceof WarcConversion;
    boolean wanted =
        isFile(target)
            ? to.wants(fileName(target, key)) && !Textless.isKind(base(target.contentType()))
            : mayBeText(target.contentType());
    return kept && wanted
        ? member(target, key, target.contentType(), target.body().stream())
        : null;
  }

  /** Saved folders are packed into records; what a file is shows its name and its bytes. */
  private static boolean isFile(WarcTargetRecord record) {
    String url = record.target();
    return url == null || !SENT.matcher(url).lookingAt();
  }

  private static boolean isWanted(WarcTargetRecord record) {
    String url = record.target();
    return url == null
        || !(url.endsWith("/robots.txt") || url.regionMatches(true, 0, "dns:", 0, 4));
  }

  private static boolean isHttp(WarcTargetRecord record) {
    return base(record.contentType()).equals("application/http");
  }

  private static Member member(
      WarcTargetRecord record, String key, MediaType type, InputStream bytes) {
    return new Member(
        key,
        fileName(record, key),
        bytes,
        isText(type) || base(type).startsWith("text/") ? base(type) : null,
        charset(type.parameters().get("charset")),
        record.target());
  }

  private static String fileName(WarcTargetRecord record, String key) {
    String url = record.target();
    String path = url == null ? key : url.replaceAll("[?#].*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** What was put there as it is holds text unless it says that it does not. */
  private static boolean mayBeText(MediaType type) {
    String base = base(type);
    return isText(type)
        || base.equals(UNSAID)
        || (base.startsWith("text/") && !Textless.isKind(base));
  }

  private static boolean isText(MediaType type) {
    String base = base(type);
    return TYPES.contains(base) || base.startsWith(OFFICE);
  }

  private static String base(MediaType type) {
    return type.base().toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
