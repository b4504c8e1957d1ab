package org.broadsheet.indexer.container;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.apache.commons.compress.compressors.brotli.BrotliCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;
import org.broadsheet.extract.input.UnreadableException;

/**
 * The bytes of an answer as they were before a server packed them (RFC 9110, 8.4). The header says
 * how, but crawlers keep it over bytes that they have unpacked, so the bytes have the last word.
 * What HTTP calls deflate is the zlib format; some servers send it without its frame.
 */
final class ContentEncoding {
  /** Enough to tell text from packed bytes, and for the first block of any packing. */
  private static final int PEEK = 4_096;

  /** Packed bytes of this length hold a control character, or nearly so. */
  private static final int TELLING = 64;

  /** The first bytes of documents that are no text. */
  private static final List<String> DOCUMENTS =
      List.of("%PDF", "PK\3\4", "\u00d0\u00cf\u0011\u00e0", "\u00ff\u00fe", "\u00fe\u00ff");

  private ContentEncoding() {}

  /**
   * The bytes unpacked.
   *
   * @param body the bytes as they are kept
   * @param headers the values of all headers Content-Encoding, in their order
   * @throws UnreadableException if the bytes are packed in a way that is not known
   */
  static InputStream decoded(InputStream body, List<String> headers) throws IOException {
    List<String> codings = new ArrayList<>();
    for (String header : headers) {
      for (String coding : header.split(",", -1)) {
        codings.add(coding.strip().toLowerCase(Locale.ROOT));
      }
    }
    // What was applied last comes off first.
    Collections.reverse(codings);
    InputStream bytes = body;
    for (String coding : codings) {
      if (!coding.isEmpty() && !coding.equals("identity") && !coding.equals("none")) {
        BufferedInputStream peeked = new BufferedInputStream(bytes, PEEK);
        bytes = decoded(peeked, head(peeked), coding);
      }
    }
    return bytes;
  }

  private static InputStream decoded(InputStream bytes, byte[] head, String coding)
      throws IOException {
    switch (coding) {
      case "gzip", "x-gzip" -> {
        if (startsWith(head, 0x1f, 0x8b)) {
          return GzipCompressorInputStream.builder()
              .setInputStream(bytes)
              .setDecompressConcatenated(true)
              .get();
        }
      }
      case "deflate", "x-deflate" -> {
        if (isZlib(head)) {
          return new InflaterInputStream(bytes);
        }
        if (!isDocument(head) && inflates(head, true)) {
          return new InflaterInputStream(bytes, new Inflater(true));
        }
      }
      case "br" -> {
        if (!isDocument(head)) {
          return new BrotliCompressorInputStream(bytes);
        }
      }
      case "zstd" -> {
        if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd)) {
          return new ZstdCompressorInputStream(bytes);
        }
      }
      case "compress", "x-compress" -> {
        if (startsWith(head, 0x1f, 0x9d)) {
          return new ZCompressorInputStream(bytes);
        }
      }
      default -> {
        if (!isDocument(head)) {
          throw new UnreadableException(
              "decode",
              "unknown format",
              "It is packed as \"" + coding + "\", for which there is no reader.");
        }
      }
    }
    return bytes;
  }

  private static byte[] head(InputStream bytes) throws IOException {
    bytes.mark(PEEK);
    byte[] head = bytes.readNBytes(PEEK);
    bytes.reset();
    return head;
  }

  private static boolean startsWith(byte[] head, int... sign) {
    for (int i = 0; i < sign.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != sign[i]) {
        return false;
      }
    }
    return true;
  }

  /** A frame of zlib has a checksum in its two bytes, which one in thirty words has too. */
  private static boolean isZlib(byte[] head) {
    return head.length > 2
        && (head[0] & 0x0f) == 8
        && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0
        && inflates(head, false);
  }

  /** Tells whether the beginning of a stream unpacks to something. */
  private static boolean inflates(byte[] head, boolean raw) {
    Inflater inflater = new Inflater(raw);
    try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(head), inflater)) {
      return in.read() >= 0 && in.skip(PEEK) >= 0;
    } catch (EOFException e) {
      // The beginning ends before the stream does, which is no fault of it.
      return inflater.getTotalOut() > 0;
    } catch (IOException e) {
      return false;
    } finally {
      inflater.end();
    }
  }

  /** Tells whether the bytes are those of a document as they are. */
  private static boolean isDocument(byte[] head) {
    String start =
        new String(Arrays.copyOf(head, Math.min(head.length, 8)), StandardCharsets.ISO_8859_1);
    if (DOCUMENTS.stream().anyMatch(start::startsWith)) {
      return true;
    }
    boolean ascii = true;
    for (byte b : head) {
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
        return false;
      }
      ascii &= b > 0;
    }
    return ascii || head.length >= TELLING;
  }
}
