package org.broadsheet.indexer.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.indexer.report.JsonLine;

/** The description of the API for programs, and what they are told when they are refused. */
public final class OpenApi {
  private static final String DOCUMENT = read();

  private OpenApi() {}

  private static String read() {
    try (InputStream in = OpenApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("The program lacks openapi.json");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the document, in the form of OpenAPI 3.1} */
  public static String document() {
    return DOCUMENT;
  }

  /** {@return the body of an answer that refuses} */
  public static String error(int status, String sentence) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", status);
    values.put("error", sentence);
    try {
      return Rows.printed(console -> JsonLine.print(console.out(), values));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
