package org.broadsheet.indexer.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.indexer.serve.http.Answer;
import org.broadsheet.indexer.serve.http.Refusal;

/**
 * The style and the script of the pages. Their names change with their bytes, so that a browser
 * keeps them until there are others.
 */
public final class Assets {
  private static final Map<String, String> TYPES =
      Map.of(
          "page.css", "text/css; charset=utf-8",
          "page.js", "text/javascript; charset=utf-8",
          "icon.svg", "image/svg+xml");

  private static final Map<String, String> KEPT =
      Map.of("Cache-Control", "public, max-age=31536000, immutable");

  private final Map<String, Answer> byAddress = new LinkedHashMap<>();
  private final Map<String, String> addresses = new LinkedHashMap<>();

  /** Reads them. */
  public Assets() {
    TYPES.forEach(
        (name, type) -> {
          byte[] bytes = read(name);
          int dot = name.indexOf('.');
          String address = name.substring(0, dot) + "-" + mark(bytes) + name.substring(dot);
          byAddress.put(address, new Answer(200, type, bytes, KEPT));
          addresses.put(name, address);
        });
  }

  private static byte[] read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String mark(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The address of one by its plain name. */
  String address(String name) {
    return "/assets/" + addresses.get(name);
  }

  /**
   * {@return one of them}
   *
   * @param name as {@link #address} has it, without the folder
   */
  public Answer get(String name) {
    Answer asset = byAddress.get(name);
    if (asset == null) {
      throw new Refusal(404, "There is nothing at this address.");
    }
    return asset;
  }
}
