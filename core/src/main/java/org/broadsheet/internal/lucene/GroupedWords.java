package org.broadsheet.internal.lucene;

import java.util.LinkedHashMap;
import java.util.Map;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * How many words the articles of each group have, as it was last counted for some filters and
 * groupings: to count them goes through all articles, and is the same whatever is searched for. For
 * one state of an index, and any number of threads.
 */
final class GroupedWords {
  /** So many groups are kept at the most: days of ninety years, or a megabyte or two of names. */
  static final int MAX_GROUPS = 1 << 15;

  private static final int KEPT = 16;

  private final Map<Key, Counted> all =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Counted> eldest) {
          return size() > KEPT;
        }
      };

  /**
   * Which articles' words count.
   *
   * @param filters what they match
   * @param any whether one of several words is enough there
   * @param by the groups; null if all are in one
   */
  record Key(NewsQuery filters, boolean any, @Nullable Grouping by) {
    /** The articles that the filters of a request leave. */
    static Key of(SearchRequest request, @Nullable Grouping by) {
      return new Key(QueryRoles.filtersOf(request.query().query()), request.any(), by);
    }
  }

  /** Words by group. Nobody changes the groups, whose numbers are all given, nor the words. */
  @SuppressWarnings("ArrayRecordComponent") // not compared
  record Counted(ArticleGroups groups, long[] words) {}

  synchronized @Nullable Counted get(Key key) {
    return all.get(key);
  }

  synchronized void put(Key key, Counted counted) {
    if (counted.words().length <= MAX_GROUPS) {
      all.put(key, counted);
    }
  }
}
