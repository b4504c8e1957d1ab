package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.broadsheet.query.NearestName;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Grouping;

/**
 * The groups that articles are in, as small numbers that are the same in all segments. {@link
 * #NONE} is the group of articles without a value.
 */
interface ArticleGroups {
  /** The number of the group of articles that have no value. */
  int NONE = 0;

  /** All articles in the one group of those without a value. */
  ArticleGroups ONE =
      new ArticleGroups() {
        @Override
        public InSegment in(LeafReader leaf, boolean known) {
          return new InSegment() {
            @Override
            public int moveTo(int doc) {
              return 0;
            }

            @Override
            public int next() {
              throw new NoSuchElementException("in no group");
            }
          };
        }

        @Override
        public String name(int group) {
          throw new NoSuchElementException("no group has a name");
        }

        @Override
        public boolean isOrdered() {
          return false;
        }
      };

  /**
   * The groups that are asked for.
   *
   * @throws QuerySyntaxException if they are of a custom field that no article has
   */
  static ArticleGroups of(Grouping by, IndexReader reader, IndexStatistics statistics)
      throws IOException {
    return switch (by.kind()) {
      case LANG -> new ValueGroups(Schema.LANGUAGE_TAG);
      case PUBLISHER -> new ValueGroups(TextField.PUBLISHER.queryName());
      case SECTION -> new ValueGroups(TextField.SECTION.queryName());
      case KEYWORD -> new ValueGroups(TextField.KEYWORD.queryName());
      case BYLINE -> new ValueGroups(TextField.BYLINE.queryName());
      case DAY -> TimeGroups.of(TimeGroups.Unit.DAYS, reader);
      case WEEK -> TimeGroups.of(TimeGroups.Unit.WEEKS, reader);
      case MONTH -> TimeGroups.of(TimeGroups.Unit.MONTHS, reader);
      case YEAR -> TimeGroups.of(TimeGroups.Unit.YEARS, reader);
      case FIELD -> custom(by.field(), statistics.customFields());
    };
  }

  private static ArticleGroups custom(String name, Set<String> names) {
    if (!names.contains(name.toLowerCase(Locale.ROOT))) {
      List<String> all = new ArrayList<>(Grouping.names());
      all.addAll(names);
      String nearest = NearestName.of(name, all).map(n -> "; did you mean " + n + "?").orElse(".");
      throw new QuerySyntaxException(
          ("Articles have no \"" + name + "\" to be grouped by" + nearest)
              + (" They can be grouped by " + String.join(", ", all)),
          name);
    }
    return new ValueGroups(Schema.custom(name));
  }

  /** The groups of a segment's articles, one article after the other. */
  interface InSegment {
    /** Moves to an article, none before the last; in how many groups it is, 0 without a value. */
    int moveTo(int doc) throws IOException;

    /** The number of the next of these groups; less than 0 if it is not asked for. */
    int next() throws IOException;
  }

  /**
   * The groups of a segment's articles.
   *
   * @param known whether only groups are asked for that have a number already
   */
  InSegment in(LeafReader leaf, boolean known) throws IOException;

  /** There are no more groups than these; 0 where there are never many. */
  default long most(IndexReader reader) throws IOException {
    return 0;
  }

  /** What the articles of a group have in common. */
  String name(int group);

  /** The place of a group among others, which is the same in every part of an index. */
  default long place(int group) {
    return group;
  }

  /** Whether the numbers follow each other as the groups do. */
  boolean isOrdered();
}
