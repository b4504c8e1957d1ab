package org.broadsheet.indexer.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.NameCharset;
import org.broadsheet.extract.charset.NameCharset.Source;
import org.jspecify.annotations.Nullable;

/**
 * The text of headers. By RFC 5322 they are ASCII, and words in them say their encoding (RFC 2047);
 * many programs write bytes instead that say nothing: these are UTF-8 (RFC 6532), else in the
 * encoding of the message's text, else in the likeliest. Not for use by several threads at once.
 */
final class HeaderText {
  private final Map<String, byte[]> waiting = new LinkedHashMap<>();
  private @Nullable Charset believed;

  /** The first charset that a text of the message declares is believed for its headers. */
  void believe(@Nullable Charset declared) {
    if (declared == null || believed != null) {
      return;
    }
    boolean says =
        !declared.equals(StandardCharsets.UTF_8) && !declared.equals(StandardCharsets.US_ASCII);
    believed = says ? LegacyCharsets.asMeant(declared) : null;
  }

  /** The bytes behind the colon of a field, unfolded; null where all are ASCII. */
  static byte @Nullable [] beyondAscii(Field field) {
    ByteSequence raw = field.getRaw();
    boolean beyond = false;
    for (int i = 0; raw != null && i < raw.length() && !beyond; i++) {
      beyond = raw.byteAt(i) < 0;
    }
    if (!beyond) {
      return null;
    }
    byte[] bytes = raw.toByteArray();
    String line = new String(bytes, StandardCharsets.ISO_8859_1);
    return line.substring(line.indexOf(':') + 1)
        .replaceAll("\r?\n(?=[ \t])", "")
        .strip()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The text of a field, as far as its encoding can be told; surer once all is read. */
  String later(String name, byte[] raw) {
    waiting.putIfAbsent(name, raw);
    return of(raw);
  }

  String of(byte[] raw) {
    String utf8 = NameCharset.utf8(raw);
    return utf8 == null ? NameCharset.decode(raw, charset(List.of(raw))) : utf8;
  }

  /** Puts in the texts that had to wait for the end of the message. */
  void complete(Map<String, String> headers) {
    List<byte[]> others =
        waiting.values().stream().filter(raw -> NameCharset.utf8(raw) == null).toList();
    if (others.isEmpty()) {
      return;
    }
    Charset charset = charset(others);
    waiting.forEach(
        (name, raw) -> {
          if (NameCharset.utf8(raw) == null) {
            headers.put(name, words(NameCharset.decode(raw, charset)));
          }
        });
  }

  private Charset charset(List<byte[]> raw) {
    return believed == null ? NameCharset.of(raw, Source.MAIL) : believed;
  }

  /** A value with its encoded words decoded (RFC 2047). */
  static String words(String value) {
    if (!value.contains("=?")) {
      return value.strip();
    }
    try {
      return DecoderUtil.decodeEncodedWords(value, StandardCharsets.UTF_8).strip();
    } catch (IllegalArgumentException e) {
      return value.strip();
    }
  }
}
