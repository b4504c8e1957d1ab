package org.broadsheet.indexer.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxHeaderLengthLimitException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.stream.RecursionMode;
import org.apache.james.mime4j.util.MimeParameterMapping;
import org.jspecify.annotations.Nullable;

/** Takes a message apart into its parts (RFC 5322, MIME), in the order of the message. */
public final class MailParts {
  /**
   * Newsletters have single lines of some hundred thousand characters, and headers of lists too.
   */
  private static final int MAX_HEADER = 16 << 20;

  private static final int MAX_HEADERS = 100_000;
  private static final MimeConfig CONFIG =
      MimeConfig.custom()
          .setMaxLineLen(-1)
          .setMaxHeaderLen(MAX_HEADER)
          .setMaxHeaderCount(MAX_HEADERS)
          .build();

  /** More of a header no field of an article holds. */
  private static final int MAX_VALUE = 1 << 16;

  /** Takes the parts. */
  public interface Parts {
    /** A part that is no multipart; its bytes can be read until this returns. */
    void part(Part part) throws IOException;
  }

  /**
   * A part of a message.
   *
   * @param number counted from 1
   * @param headers its header fields by their names in lower case, decoded; of several the first
   * @param content what it says of its content
   * @param alternative whether it says in other form what another part says
   * @param bytes its bytes, decoded
   */
  public record Part(
      int number,
      Map<String, String> headers,
      Content content,
      boolean alternative,
      InputStream bytes) {}

  /**
   * The headers of a part about its content.
   *
   * @param type its media type
   * @param charset its encoding, where it names one
   * @param fileName the name of the file that it is, or null
   * @param attached whether it is to be shown apart
   * @param lines what ends of lines mean in it
   */
  public record Content(
      String type,
      @Nullable Charset charset,
      @Nullable String fileName,
      boolean attached,
      Lines lines) {}

  /** The meaning of the ends of lines in a plain text (RFC 3676). */
  public enum Lines {
    /** A line is a line. */
    FIXED,
    /** A line that ends with a blank goes on in the next one. */
    FLOWED,
    /** The same, and that blank is no part of the text. */
    FLOWED_WITHOUT_BLANK
  }

  private final MimeTokenStream tokens;
  private final Map<String, String> message = new HashMap<>();
  private final HeaderText text = new HeaderText();
  private final Deque<String> multiparts = new ArrayDeque<>();
  private Map<String, String> headers = message;
  private @Nullable String disposition;
  private MimeParameterMapping typeParameters = new MimeParameterMapping();
  private MimeParameterMapping fileParameters = new MimeParameterMapping();
  private boolean inPart;
  private int number;

  private MailParts() {
    tokens = new MimeTokenStream(CONFIG, DecodeMonitor.SILENT, null);
    tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
  }

  /**
   * Hands on the parts that hold something.
   *
   * @param in read to its end
   * @return the header fields of the message
   * @throws IOException if the message is none
   */
  public static Map<String, String> read(InputStream in, Parts to) throws IOException {
    MailParts parts = new MailParts();
    try {
      parts.all(in, to);
    } catch (MimeException e) {
      throw unreadable(e);
    } catch (MimeIOException e) {
      Throwable cause = e.getCause();
      throw unreadable(cause == null ? e : cause);
    }
    parts.text.complete(parts.message);
    return parts.message;
  }

  private static IOException unreadable(Throwable e) {
    boolean large =
        e instanceof MaxHeaderLimitException || e instanceof MaxHeaderLengthLimitException;
    return large
        ? new LimitReachedException(
            "A header of the message is longer than "
                + (MAX_HEADER >> 20)
                + (" MB, or there are more than " + MAX_HEADERS + "."))
        : new IOException("not a message", e);
  }

  private void all(InputStream in, Parts to) throws IOException, MimeException {
    tokens.parse(in);
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      switch (state) {
        case T_START_BODYPART -> {
          headers = new HashMap<>();
          inPart = true;
        }
        case T_START_HEADER -> {
          disposition = null;
          typeParameters = new MimeParameterMapping();
          fileParameters = new MimeParameterMapping();
        }
        case T_FIELD -> field(tokens.getField());
        case T_START_MULTIPART ->
            multiparts.push(String.valueOf(tokens.getBodyDescriptor().getSubType()));
        case T_END_MULTIPART -> multiparts.poll();
        case T_BODY -> body(to);
        default -> {}
      }
    }
  }

  private void body(Parts to) throws IOException {
    String type = tokens.getBodyDescriptor().getMimeType();
    String name = fileParameters.get("filename");
    if (name == null) {
      name = typeParameters.get("name");
    }
    boolean attached = disposition != null && disposition.equals("attachment");
    Content content =
        new Content(
            type == null ? "text/plain" : type.toLowerCase(Locale.ROOT),
            charset(typeParameters.get("charset")),
            name == null || name.isBlank() ? null : HeaderText.words(name),
            attached,
            lines());
    if (content.type().startsWith("text/") && !attached) {
      text.believe(content.charset());
    }
    to.part(
        new Part(
            ++number,
            headers,
            content,
            multiparts.contains("alternative"),
            tokens.getDecodedInputStream()));
  }

  private Lines lines() {
    if (!"flowed".equalsIgnoreCase(typeParameters.get("format"))) {
      return Lines.FIXED;
    }
    return "yes".equalsIgnoreCase(typeParameters.get("delsp"))
        ? Lines.FLOWED_WITHOUT_BLANK
        : Lines.FLOWED;
  }

  private void field(Field field) throws MimeException {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String body = field.getBody();
    if (body == null) {
      return;
    }
    byte[] raw = HeaderText.beyondAscii(field);
    if (raw != null) {
      // The charset of the message comes behind its first headers, or in a part.
      body = inPart ? text.of(raw) : text.later(name, raw);
    }
    headers.putIfAbsent(
        name, HeaderText.words(body.length() > MAX_VALUE ? body.substring(0, MAX_VALUE) : body));
    RawField read = raw == null ? asRead(field) : new RawField(field.getName(), body);
    if (name.equals("content-type")) {
      parameters(read, typeParameters);
    } else if (name.equals("content-disposition")) {
      disposition = parameters(read, fileParameters);
    }
  }

  private static RawField asRead(Field field) throws MimeException {
    return RawFieldParser.DEFAULT.parseField(field.getRaw());
  }

  /** The value of a field before its parameters. */
  private static String parameters(RawField field, MimeParameterMapping to) {
    var body = RawFieldParser.DEFAULT.parseRawBody(field);
    for (NameValuePair pair : body.getParams()) {
      to.addParameter(pair.getName(), String.valueOf(pair.getValue()));
    }
    return String.valueOf(body.getValue()).toLowerCase(Locale.ROOT);
  }

  private static @Nullable Charset charset(@Nullable String name) {
    try {
      return name == null ? null : Charset.forName(name.strip());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
