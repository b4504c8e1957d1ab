package org.broadsheet.indexer.serve.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back. Immutable. */
public final class Answer {
  /** Pages. */
  public static final String HTML = "text/html; charset=utf-8";

  /** One object. */
  public static final String JSON = "application/json; charset=utf-8";

  /** An object a line. */
  public static final String JSON_LINES = "application/x-ndjson; charset=utf-8";

  /** Tables. */
  public static final String CSV = "text/csv; charset=utf-8";

  /** Words for a person. */
  public static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final String type;
  private final byte[] body;
  private final Map<String, String> headers;

  /**
   * Takes the parts.
   *
   * @param status of HTTP
   * @param type the media type
   * @param body the bytes, which are not copied and must not change any more
   * @param headers besides those that all answers have
   */
  public Answer(int status, String type, byte[] body, Map<String, String> headers) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.headers = Map.copyOf(headers);
  }

  /** An answer to a request that could be answered. */
  public static Answer of(String type, String body) {
    return of(200, type, body);
  }

  /** An answer with this status. */
  public static Answer of(int status, String type, String body) {
    return new Answer(status, type, body.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  /** Sends the reader on to another address. */
  public static Answer redirect(String address) {
    return of(303, TEXT, "").with("Location", address);
  }

  /** The same answer with one more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, type, body, more);
  }

  /** {@return the status of HTTP} */
  public int status() {
    return status;
  }

  /** {@return the media type} */
  String type() {
    return type;
  }

  /** {@return the bytes themselves, not a copy} */
  byte[] body() {
    return body;
  }

  /** {@return the headers besides those that all answers have} */
  Map<String, String> headers() {
    return headers;
  }
}
