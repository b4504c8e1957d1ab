package org.broadsheet.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Turns a query into one of Lucene's.
 *
 * <p>Words are looked for in headline and body unless a field is named; all words of an article
 * need not be in the same of the two, those of a phrase do. What holds no word at all, such as a
 * lone dash, asks for nothing and is left out.
 */
final class QueryCompiler {
  private static final List<TextField> DEFAULT = List.of(TextField.HEADLINE, TextField.BODY);

  private final boolean any;
  private final boolean pairs;

  /**
   * A compiler of queries.
   *
   * @param any whether any part of a word that is several suffices
   * @param pairs whether pairs of words may stand for the words of phrases, which is faster but
   *     loses their places
   */
  QueryCompiler(boolean any, boolean pairs) {
    this.any = any;
    this.pairs = pairs;
  }

  Query compile(NewsQuery query) {
    Query compiled = compile(query, DEFAULT);
    return compiled == null ? new MatchNoDocsQuery("holds no word") : compiled;
  }

  private @Nullable Query compile(NewsQuery query, List<TextField> fields) {
    return switch (query) {
      case NewsQuery.Everything q -> MatchAllDocsQuery.INSTANCE;
      case NewsQuery.Word q -> word(q.text(), fields);
      case NewsQuery.Prefix q -> phrase(PhraseCompiler.slotsOfStart(q.text()), fields);
      case NewsQuery.Phrase q -> phrase(PhraseCompiler.slots(q.parts()), fields);
      case NewsQuery.Near q -> near(q, fields);
      case NewsQuery.InField q -> compile(q.query(), List.of(q.field()));
      case NewsQuery.InLanguage q -> language(q.tag());
      case NewsQuery.Published q -> days(q.from(), q.to());
      case NewsQuery.And q -> and(q.parts(), fields);
      case NewsQuery.Or q -> or(q.parts(), fields);
      case NewsQuery.Not q -> and(List.of(q), fields);
    };
  }

  /**
   * A bare word. One that is several by the definition of words is a phrase; but a run in a script
   * written without spaces, whose words nobody has parted, is its pairs of characters.
   */
  private @Nullable Query word(String text, List<TextField> fields) {
    List<Query> parts = new ArrayList<>();
    List<Slot> slots = PhraseCompiler.slots(text);
    for (int from = 0, to; from < slots.size(); from = to) {
      boolean single = isSingle(slots.get(from));
      to = from + 1;
      while (to < slots.size() && isSingle(slots.get(to)) == single) {
        to++;
      }
      for (List<Slot> part :
          single ? neighbours(slots.subList(from, to)) : List.of(slots.subList(from, to))) {
        Query query = phrase(part, fields);
        if (query != null) {
          parts.add(query);
        }
      }
    }
    return parts.isEmpty() ? null : combine(parts, any ? Occur.SHOULD : Occur.MUST);
  }

  private static boolean isSingle(Slot slot) {
    return slot instanceof Slot.Exactly word && word.single();
  }

  /** Every two that stand side by side; one alone is itself. */
  private static List<List<Slot>> neighbours(List<Slot> run) {
    List<List<Slot>> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < run.size(); i++) {
      pairs.add(run.subList(i, i + 2));
    }
    return pairs.isEmpty() ? List.of(run) : pairs;
  }

  private @Nullable Query phrase(List<Slot> slots, List<TextField> fields) {
    return slots.isEmpty()
        ? null
        : combine(
            fields.stream()
                .map(f -> PhraseCompiler.phrase(f.queryName(), slots, pairs && layered(f)))
                .toList(),
            Occur.SHOULD);
  }

  private static boolean layered(TextField field) {
    return field == TextField.HEADLINE || field == TextField.BODY;
  }

  private @Nullable Query near(NewsQuery.Near near, List<TextField> fields) {
    List<String> words = WordScanner.words(near.text());
    return words.isEmpty()
        ? null
        : combine(
            fields.stream()
                .map(f -> PhraseCompiler.near(f.queryName(), words, near.others()))
                .toList(),
            Occur.SHOULD);
  }

  private static Query language(String tag) {
    return new TermQuery(new Term(Schema.LANGUAGE, tag.toLowerCase(Locale.ROOT)));
  }

  private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return IntPoint.newRangeQuery(
        Schema.DAY,
        from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
        to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
  }

  private @Nullable Query and(List<NewsQuery> parts, List<TextField> fields) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    boolean negative = false;
    for (NewsQuery part : parts) {
      boolean not = part instanceof NewsQuery.Not;
      Query query = compile(part instanceof NewsQuery.Not n ? n.query() : part, fields);
      if (query == null) {
        continue;
      }
      Occur occur = not ? Occur.MUST_NOT : filters(part) ? Occur.FILTER : Occur.MUST;
      all.add(query, occur);
      negative |= not;
      positive |= !not;
    }
    if (negative && !positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return positive || negative ? all.build() : null;
  }

  /** Whether a part only narrows the search and says nothing about how well an article fits. */
  private static boolean filters(NewsQuery query) {
    return query instanceof NewsQuery.InLanguage || query instanceof NewsQuery.Published;
  }

  private @Nullable Query or(List<NewsQuery> parts, List<TextField> fields) {
    List<Query> queries = new ArrayList<>();
    for (NewsQuery part : parts) {
      Query query = compile(part, fields);
      if (query != null) {
        queries.add(query);
      }
    }
    return queries.isEmpty() ? null : combine(queries, Occur.SHOULD);
  }

  private static Query combine(List<Query> queries, Occur occur) {
    if (queries.size() == 1) {
      return queries.get(0);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, occur));
    return all.build();
  }
}
