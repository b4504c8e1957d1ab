package org.broadsheet.indexer.serve.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.indexer.report.Ambient;

/** The way of an answer to its reader, with the headers that all answers have. */
@Ambient
final class Outgoing {
  /** A shorter body is hardly shorter when it is packed. */
  private static final int WORTH_PACKING = 1_000;

  /** No script, style or image but the server's own, nothing within a page, no other form. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;
  private int status;
  private long sent;

  Outgoing(HttpExchange exchange) {
    this.exchange = exchange;
  }

  /** The status that was sent; 0 for none. */
  int status() {
    return status;
  }

  /** How many bytes of the body were sent. */
  long sent() {
    return sent;
  }

  void send(Answer answer) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", answer.type());
    headers.set("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.set("Cache-Control", "private, no-cache");
    headers.set("Vary", "Accept-Encoding, Accept-Language, Cookie");
    answer.headers().forEach(headers::set);
    byte[] body = answer.body();
    String accepted = String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    if (body.length > WORTH_PACKING && accepted.contains("gzip")) {
      headers.set("Content-Encoding", "gzip");
      body = packed(body);
    }
    status = answer.status();
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
      sent = body.length;
    }
  }

  private static byte[] packed(byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream(body.length / 3);
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    return packed.toByteArray();
  }
}
