package org.broadsheet.apitest.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.NewsQuery.Part;

/** Makes queries and articles smaller, as long as they show what they are to show. */
final class Smaller {
  private Smaller() {}

  /** The smallest query that still shows it, and is reached step by step. */
  static NewsQuery query(NewsQuery query, Predicate<NewsQuery> shows) {
    return smallest(query, Smaller::queries, shows);
  }

  /** The smallest article that still shows it. */
  static Article article(Article article, Predicate<Article> shows) {
    return smallest(article, Smaller::articles, shows);
  }

  private static <T> T smallest(T from, Function<T, Stream<T>> smaller, Predicate<T> shows) {
    T least = from;
    for (T next = from; next != null; ) {
      least = next;
      next = smaller.apply(least).filter(shows).findFirst().orElse(null);
    }
    return least;
  }

  private static Stream<NewsQuery> queries(NewsQuery query) {
    return switch (query) {
      case NewsQuery.And q ->
          both(q.parts().stream(), lists(q.parts(), Smaller::queries, 2).map(NewsQuery.And::new));
      case NewsQuery.Or q ->
          both(q.parts().stream(), lists(q.parts(), Smaller::queries, 2).map(NewsQuery.Or::new));
      case NewsQuery.Not q ->
          both(Stream.of(q.query()), queries(q.query()).map(NewsQuery.Not::new));
      case NewsQuery.Filter q ->
          both(Stream.of(q.query()), queries(q.query()).map(NewsQuery.Filter::new));
      case NewsQuery.InField q ->
          both(
              q.field().hasValues() ? Stream.of() : Stream.of(q.query()),
              queries(q.query()).map(inner -> new NewsQuery.InField(q.field(), inner)));
      case NewsQuery.Phrase q ->
          lists(q.parts(), Smaller::parts, 1)
              .filter(parts -> !(parts.getFirst() instanceof NewsQuery.Gap))
              .filter(parts -> !(parts.getLast() instanceof NewsQuery.Gap))
              .map(NewsQuery.Phrase::new);
      case NewsQuery.Printed q -> texts(q.text()).map(NewsQuery.Printed::new);
      case NewsQuery.InflectedPhrase q -> texts(q.text()).map(NewsQuery.InflectedPhrase::new);
      case NewsQuery.Near q ->
          both(
              q.others() == 0
                  ? Stream.of()
                  : Stream.of(new NewsQuery.Near(q.text(), q.others() - 1, q.ordered())),
              texts(q.text()).map(text -> new NewsQuery.Near(text, q.others(), q.ordered())));
      default -> Stream.of();
    };
  }

  private static Stream<Part> parts(Part part) {
    return switch (part) {
      case NewsQuery.Text p -> texts(p.text()).map(NewsQuery.Text::new);
      case NewsQuery.WordStart p -> Stream.of(new NewsQuery.Text(p.text()));
      case NewsQuery.AnyForm p -> Stream.of(new NewsQuery.Text(p.text()));
      case NewsQuery.Gap p ->
          p.most() > Math.max(1, p.least())
              ? Stream.of(new NewsQuery.Gap(p.least(), p.most() - 1))
              : Stream.of();
      case NewsQuery.Either p ->
          both(
              p.choices().stream().filter(choice -> choice.size() == 1).map(List::getFirst),
              lists(p.choices(), choice -> lists(choice, Smaller::parts, 1), 1)
                  .map(NewsQuery.Either::new));
    };
  }

  /** The list without one of its members, or with a smaller one in its place. */
  private static <T> Stream<List<T>> lists(
      List<T> list, Function<T, Stream<T>> smaller, int least) {
    List<List<T>> lists = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      int at = i;
      if (list.size() > least) {
        List<T> fewer = new ArrayList<>(list);
        fewer.remove(at);
        lists.add(fewer);
      }
      smaller
          .apply(list.get(i))
          .forEach(
              member -> {
                List<T> other = new ArrayList<>(list);
                other.set(at, member);
                lists.add(other);
              });
    }
    return lists.stream();
  }

  private static Stream<Article> articles(Article article) {
    return both(
        both(
            texts(article.headline(), 0).map(text -> article.toBuilder().headline(text).build()),
            texts(article.body(), 0).map(text -> article.toBuilder().body(text).build())),
        Stream.of(
                article.toBuilder().language(Article.UNDETERMINED).build(),
                article.toBuilder().publisher(null).section(null).build(),
                article.toBuilder().byline(List.of()).keywords(List.of()).build())
            .filter(other -> !other.equals(article)));
  }

  private static Stream<String> texts(String text) {
    return texts(text, 1);
  }

  /** The text without one of its words, but not with fewer than so many. */
  private static Stream<String> texts(String text, int least) {
    List<Words.Word> words = Words.of(text, false);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < words.size() && words.size() > least; i++) {
      int from = i == 0 ? 0 : words.get(i).start();
      int to = i + 1 < words.size() ? words.get(i + 1).start() : end(text);
      if (to > from) {
        texts.add(
            text.substring(0, text.offsetByCodePoints(0, from))
                + text.substring(text.offsetByCodePoints(0, to)));
      }
    }
    return texts.stream();
  }

  private static int end(String text) {
    return text.codePointCount(0, text.length());
  }

  private static <T> Stream<T> both(Stream<? extends T> first, Stream<? extends T> second) {
    return Stream.concat(first, second);
  }
}
