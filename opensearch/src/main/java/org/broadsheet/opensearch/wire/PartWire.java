package org.broadsheet.opensearch.wire;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.internal.lucene.Figures;
import org.broadsheet.internal.lucene.IndexPart;
import org.broadsheet.internal.lucene.Parts;
import org.broadsheet.internal.lucene.Question;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/** Questions to parts of an index and their replies as bytes: from one server to another. */
public final class PartWire {
  private PartWire() {}

  /** What goes before an answer. */
  record Header(
      String state,
      int checksum,
      int numbers,
      Figures.@Nullable Wanted missing,
      List<Figures.OfPhrase> phrases) {}

  /** {@return a request as bytes} */
  public static byte[] write(Parts.Request request) throws IOException {
    return Json.write(Values.encode(request));
  }

  /** {@return the request that {@link #write(Parts.Request)} made bytes of} */
  public static Parts.Request request(byte[] bytes) throws IOException {
    return (Parts.Request) requireNonNull(Values.decode(Json.read(bytes), Parts.Request.class));
  }

  /** {@return a reply as bytes} */
  public static byte[] write(IndexPart.Reply<?> reply) throws IOException {
    Map<String, @Nullable Object> both = new LinkedHashMap<>();
    both.put(
        "header",
        Values.encode(
            new Header(
                reply.state(),
                reply.checksum(),
                reply.numbers(),
                reply.missing(),
                reply.phrases())));
    both.put("answered", reply.answer() != null);
    both.put("answer", Values.encode(reply.answer()));
    return Json.write(both);
  }

  /** {@return why there is no reply, as bytes; null if another copy may have one} */
  public static byte @Nullable [] failure(Exception e) throws IOException {
    Map<String, @Nullable Object> failure = new LinkedHashMap<>();
    switch (e) {
      case QuerySyntaxException q -> {
        boolean whole = q.problem().equals(q.getMessage());
        failure.put("kind", whole ? "query" : "place");
        failure.put("message", q.problem());
        failure.put("query", q.query());
        failure.put("offset", q.offset());
      }
      case SearchTimeoutException t -> {
        failure.put("kind", "timeout");
        failure.put("message", t.within().toString());
      }
      case IllegalArgumentException i -> {
        failure.put("kind", "argument");
        failure.put("message", i.getMessage());
      }
      case RuntimeException fault -> {
        failure.put("kind", "fault");
        failure.put("message", fault.toString());
      }
      default -> {
        return null;
      }
    }
    return Json.write(Map.of("failure", failure));
  }

  /**
   * {@return the reply that {@link #write(IndexPart.Reply)} made bytes of}
   *
   * @param question what was asked
   * @throws IOException that was the failure
   */
  public static IndexPart.Reply<?> reply(byte[] bytes, Question<?> question) throws IOException {
    Map<?, ?> both = (Map<?, ?>) requireNonNull(Json.read(bytes));
    if (both.get("failure") instanceof Map<?, ?> failure) {
      throw thrown(failure);
    }
    Header header = (Header) requireNonNull(Values.decode(both.get("header"), Header.class));
    Object answer =
        Boolean.TRUE.equals(both.get("answered"))
            ? Values.decode(both.get("answer"), answer(question))
            : null;
    return new IndexPart.Reply<>(
        header.state(),
        header.checksum(),
        header.numbers(),
        header.missing(),
        header.phrases(),
        answer);
  }

  /** What kind of answer there is to a question. */
  private static Type answer(Question<?> question) {
    ParameterizedType kind = (ParameterizedType) question.getClass().getGenericInterfaces()[0];
    return kind.getActualTypeArguments()[0];
  }

  private static IOException thrown(Map<?, ?> failure) {
    String message = String.valueOf(failure.get("message"));
    String query = String.valueOf(failure.get("query"));
    return switch (String.valueOf(failure.get("kind"))) {
      case "query" -> throw new QuerySyntaxException(message, query);
      case "place" ->
          throw new QuerySyntaxException(
              message, query, ((Number) requireNonNull(failure.get("offset"))).intValue());
      case "argument" -> throw new IllegalArgumentException(message);
      case "fault" -> throw new IllegalStateException(message);
      default -> new SearchTimeoutException(Duration.parse(message));
    };
  }
}
