package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.broadsheet.opensearch.wire.Calls;
import org.broadsheet.opensearch.wire.Json;
import org.broadsheet.opensearch.wire.Values;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.rest.RestStatus;

/**
 * The answer to a call: {@code {"value": ...}}, or {@code {"failure": {"kind": ..., "message":
 * ...}}} where it was refused.
 */
final class CallAnswer {
  private static final Map<String, Method> METHODS =
      Arrays.stream(Calls.class.getMethods())
          .collect(Collectors.toUnmodifiableMap(Method::getName, method -> method));

  private CallAnswer() {}

  /**
   * Calls a method.
   *
   * @param method its name
   * @param parameters a list, as JSON
   * @throws IOException if the index cannot be read
   */
  static CallResponse of(Calls calls, String method, byte[] parameters) throws IOException {
    Method called = METHODS.get(method);
    if (called == null) {
      return failure(RestStatus.NOT_FOUND, "argument", "there is no call " + method);
    }
    try {
      Object value = called.invoke(calls, decoded(called, parameters));
      Map<String, @Nullable Object> body = new LinkedHashMap<>();
      body.put("value", Values.encode(value));
      return new CallResponse(RestStatus.OK, Json.write(body));
    } catch (InvocationTargetException e) {
      return refused(e.getTargetException());
    } catch (IllegalArgumentException e) {
      return refused(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object[] decoded(Method method, byte[] parameters) throws IOException {
    Type[] types = method.getGenericParameterTypes();
    if (!(read(parameters) instanceof List<?> given) || given.size() != types.length) {
      throw new IllegalArgumentException(
          method.getName() + " takes a list of " + types.length + " parameters");
    }
    @Nullable Object[] decoded = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      decoded[i] = Values.decode(given.get(i), types[i]);
    }
    return decoded;
  }

  private static @Nullable Object read(byte[] json) {
    try {
      return Json.read(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("the parameters are no JSON: " + e.getMessage(), e);
    }
  }

  private static CallResponse refused(Throwable e) throws IOException {
    return switch (e) {
      case QuerySyntaxException q -> query(q);
      case SearchTimeoutException t ->
          failure(RestStatus.REQUEST_TIMEOUT, "timeout", t.within().toString());
      case IllegalArgumentException i ->
          failure(RestStatus.BAD_REQUEST, "argument", String.valueOf(i.getMessage()));
      case IOException io -> throw io;
      case RuntimeException r -> throw r;
      case Error error -> throw error;
      default -> throw new IllegalStateException(e);
    };
  }

  private static CallResponse query(QuerySyntaxException e) throws IOException {
    Map<String, Object> failure = new LinkedHashMap<>();
    failure.put("kind", "query");
    failure.put("message", String.valueOf(e.getMessage()));
    failure.put("problem", e.problem());
    failure.put("query", e.query());
    failure.put("offset", e.offset());
    return new CallResponse(RestStatus.BAD_REQUEST, Json.write(Map.of("failure", failure)));
  }

  /** An answer that tells why there is none. */
  static CallResponse failure(RestStatus status, String kind, String message) throws IOException {
    return new CallResponse(
        status, Json.write(Map.of("failure", Map.of("kind", kind, "message", message))));
  }
}
