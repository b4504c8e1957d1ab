package org.broadsheet.indexer.serve.http;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request, read and found harmless.
 *
 * @param method of HTTP
 * @param path without its escapes, beginning with a slash
 * @param parameters behind the question mark, or of a form
 * @param headers as they were sent
 */
public record Asked(
    String method, String path, Parameters parameters, Map<String, List<String>> headers) {

  /** A request to read what is at an address. */
  static Asked of(String method, URI address, Map<String, List<String>> headers, Limits limits) {
    String raw = address.getRawPath() == null ? "" : address.getRawPath();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    if (raw.length() + query.length() > limits.target()) {
      throw new Refusal(414, "The address is longer than " + limits.target() + " characters.");
    }
    String path = Parameters.decoded(raw.replace("+", "%2B"));
    if (!path.startsWith("/") || path.indexOf('\0') >= 0) {
      throw new Refusal(400, "The address is none.");
    }
    return new Asked(method, path, Parameters.read(query, limits.parameters()), headers);
  }

  /** {@return what a header says; empty if it is not there} */
  public String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? "" : values.get(0);
  }

  /** {@return the value of a cookie; empty if it is not there} */
  public String cookie(String name) {
    for (String header : headers.getOrDefault("Cookie", List.of())) {
      int from = 0;
      while (from < header.length()) {
        int end = header.indexOf(';', from);
        end = end < 0 ? header.length() : end;
        String pair = header.substring(from, end).strip();
        if (pair.startsWith(name + "=")) {
          return pair.substring(name.length() + 1);
        }
        from = end + 1;
      }
    }
    return "";
  }
}
