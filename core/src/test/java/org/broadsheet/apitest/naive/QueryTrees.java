package org.broadsheet.apitest.naive;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.NewsIndex;
import org.broadsheet.apitest.naive.NaiveSearch.Place;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.Count;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/**
 * Random queries over random articles, answered by an index and by {@link NaiveSearch}: the same
 * articles, the same places, the same counts. A difference is told by the smallest query and
 * article that show it, and by the seed, which {@code -Dbroadsheet.seed=} sets.
 */
final class QueryTrees {
  private static final String SEED = "broadsheet.seed";
  private static final int ARTICLES = 80;
  private static final int TREES_PER_INDEX = 100;
  private static final int DEPTH = 3;

  private final long seed;
  private final Random random;

  /**
   * Begins with a seed.
   *
   * @param usual where nobody sets another
   */
  QueryTrees(long usual) {
    seed = Long.getLong(SEED, usual);
    random = new Random(seed);
  }

  /** Checks so many random queries. */
  void check(int trees) throws IOException {
    for (int done = 0; done < trees; done += TREES_PER_INDEX) {
      checkIndex(done / TREES_PER_INDEX % 2 == 0, Math.min(TREES_PER_INDEX, trees - done));
    }
  }

  /**
   * Checks random queries over one index.
   *
   * @param languages whether articles have languages; if not, queries ask for inflected words too,
   *     which are inflected in none
   */
  private void checkIndex(boolean languages, int trees) throws IOException {
    RandomArticles source = new RandomArticles(random, languages);
    Map<String, Article> articles = new LinkedHashMap<>();
    try (NewsIndex index = NewsIndex.inMemory()) {
      fill(index, source, articles);
      NaiveSearch naive = new NaiveSearch(articles.values());
      RandomQueries queries = new RandomQueries(random, List.copyOf(articles.values()), !languages);
      try (Searcher searcher = index.searcher()) {
        for (int i = 0; i < trees; i++) {
          NewsQuery query = queries.query(DEPTH);
          if (tell(searcher, naive, query) != null) {
            fail("seed %d: %s", seed, smallest(searcher, articles.values(), query));
          }
        }
      }
    }
  }

  /** Several segments, in which articles are deleted and replaced. */
  private void fill(NewsIndex index, RandomArticles source, Map<String, Article> articles)
      throws IOException {
    try (ArticleWriter writer = index.writer(text -> null)) {
      for (int i = 0; i < ARTICLES; i++) {
        String id = "a" + (random.nextInt(6) == 0 ? random.nextInt(i + 1) : i);
        Article article = source.article(id);
        writer.add(article);
        articles.put(id, article);
        if (random.nextInt(12) == 0) {
          String gone = "a" + random.nextInt(i + 1);
          writer.delete(gone);
          articles.remove(gone);
        }
        if (random.nextInt(16) == 0) {
          writer.commit();
        }
      }
      writer.commit();
    }
  }

  /** What is not as it is to be, in one line; null if all is. */
  private static @Nullable String difference(Searcher searcher, NaiveSearch naive, NewsQuery query)
      throws IOException {
    Map<String, Set<Place>> expected = naive.search(query);
    String difference = difference(searcher, SearchRequest.of(query), expected);
    Optional<String> typed = TypedQuery.of(query);
    return difference != null || typed.isEmpty()
        ? difference
        : difference(searcher, SearchRequest.of(typed.get()), expected);
  }

  private static @Nullable String difference(
      Searcher searcher, SearchRequest request, Map<String, Set<Place>> expected)
      throws IOException {
    Set<String> ids = new TreeSet<>();
    searcher.scan(
        request.unlimited().fields(Set.of()),
        hit -> {
          ids.add(hit.article().id());
          return true;
        });
    if (!ids.equals(expected.keySet())) {
      return "articles " + ids + " instead of " + expected.keySet();
    }
    Map<String, Set<Place>> places = new TreeMap<>();
    List<Place> all = new ArrayList<>();
    searcher.occurrences(
        request,
        OccurrenceOrder.ARTICLE,
        0,
        found -> {
          Place place = new Place(found.field(), found.start(), found.end());
          all.add(place);
          places.computeIfAbsent(found.article().id(), id -> new TreeSet<>()).add(place);
          return true;
        });
    Map<String, Set<Place>> wanted = new TreeMap<>(expected);
    wanted.values().removeIf(Set::isEmpty);
    if (!places.equals(wanted)) {
      wanted.entrySet().removeIf(entry -> entry.getValue().equals(places.get(entry.getKey())));
      places.entrySet().removeIf(entry -> entry.getValue().equals(expected.get(entry.getKey())));
      return "places " + places + " instead of " + wanted;
    }
    long sum = wanted.values().stream().mapToLong(Set::size).sum();
    if (all.size() != sum) {
      return all.size() + " places instead of " + sum + ", some twice";
    }
    Count count = searcher.count(request);
    return count.equals(new Count(expected.size(), sum))
        ? null
        : count + " instead of " + expected.size() + " and " + sum;
  }

  /** The difference again, as small as it gets. */
  private static String smallest(Searcher searcher, Collection<Article> articles, NewsQuery query) {
    NaiveSearch naive = new NaiveSearch(articles);
    NewsQuery least = Smaller.query(query, q -> tell(searcher, naive, q) != null);
    for (Article article : articles) {
      if (alone(article, least) != null) {
        Article small = Smaller.article(article, other -> alone(other, least) != null);
        NewsQuery smaller = Smaller.query(least, q -> alone(small, q) != null);
        return "%s in %s: %s".formatted(shown(smaller), shown(small), alone(small, smaller));
      }
    }
    return "%s only in the whole index: %s".formatted(shown(least), tell(searcher, naive, least));
  }

  /** The difference in an index of one article. */
  private static @Nullable String alone(Article article, NewsQuery query) {
    try (NewsIndex index = NewsIndex.inMemory()) {
      try (ArticleWriter writer = index.writer(text -> null)) {
        writer.add(article);
        writer.commit();
      }
      try (Searcher searcher = index.searcher()) {
        return tell(searcher, new NaiveSearch(List.of(article)), query);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String tell(Searcher searcher, NaiveSearch naive, NewsQuery query) {
    try {
      return difference(searcher, naive, query);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      return e.toString();
    }
  }

  private static String shown(NewsQuery query) {
    return escaped(TypedQuery.of(query).orElse(query.toString()));
  }

  private static String shown(Article article) {
    return "[%s] headline <%s> body <%s> publisher %s section %s keywords %s byline %s date %s"
        .formatted(
            article.language(),
            escaped(article.headline()),
            escaped(article.body()),
            article.publisher(),
            article.section(),
            article.keywords(),
            article.byline(),
            article.published());
  }

  /** With the numbers of marks and of what nobody sees. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                escaped.append(
                    c == ' ' || Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F)
                        ? Character.toString(c)
                        : "\\u{%04X}".formatted(c)));
    return escaped.toString();
  }
}
