package org.broadsheet.internal.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
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
  /** Where words are looked for unless a field is named. */
  static final List<TextField> DEFAULT = List.of(TextField.HEADLINE, TextField.BODY);

  private final IndexView index;
  private final boolean any;
  private final boolean places;
  private final WordCompiler words;
  private final FieldCompiler named;
  private final Proximity nearness;

  /** Whether names and the like count, such as publishers: only where nothing else is asked for. */
  private boolean namesCount;

  /**
   * A compiler of queries.
   *
   * @param index what is known of the index
   * @param any whether any part of a word that is several suffices
   * @param places whether the query is to tell where it matched; if not, common grams stand for the
   *     words of phrases, which is faster, and nearness counts
   */
  QueryCompiler(IndexView index, boolean any, boolean places) {
    this.index = index;
    this.any = any;
    this.places = places;
    this.words = new WordCompiler(index, any, !places);
    this.named = new FieldCompiler(index);
    this.nearness = new Proximity(index);
  }

  Query compile(NewsQuery query) {
    namesCount = !QueryRoles.scores(query);
    Query compiled = compile(query, DEFAULT);
    if (compiled == null) {
      return new MatchNoDocsQuery("holds no word");
    }
    return narrows(query) ? unscored(compiled) : compiled;
  }

  private @Nullable Query compile(NewsQuery query, List<TextField> fields) {
    return switch (query) {
      case NewsQuery.Everything q -> LuceneLedger.ARTICLES;
      case NewsQuery.Word q -> words.compile(q.text(), fields);
      case NewsQuery.Prefix q -> phrase(PhraseCompiler.slotsOfStart(q.text()), fields);
      case NewsQuery.Phrase q -> phrase(PhraseCompiler.slots(q.parts(), index.languages()), fields);
      case NewsQuery.InflectedPhrase q -> inflected(q.text(), fields);
      case NewsQuery.Near q -> near(q, fields);
      case NewsQuery.Fuzzy q -> misspelt(q.text(), q.edits(), fields);
      case NewsQuery.FuzzyPhrase q -> misspelt(q.text(), q.edits(), fields);
      case NewsQuery.Printed q -> printed(q.text(), fields);
      case NewsQuery.InField q -> compile(q.query(), List.of(q.field()));
      case NewsQuery.Value q -> FieldCompiler.value(q.field().queryName(), q.value());
      case NewsQuery.Filter q -> filter(q.query(), fields);
      case NewsQuery.InLanguage q -> language(q.tag());
      case NewsQuery.Has q -> named.has(q);
      case NewsQuery.AtPath q -> FieldCompiler.at(q.prefix());
      case NewsQuery.CustomValue q -> named.value(q);
      case NewsQuery.InCustomField q -> named.words(q, other -> compile(other, fields));
      case NewsQuery.Published q -> days(q.from(), q.to());
      case NewsQuery.And q -> and(q.parts(), fields);
      case NewsQuery.Or q -> or(q.parts(), fields);
      case NewsQuery.Not q -> and(List.of(q), fields);
    };
  }

  private @Nullable Query filter(NewsQuery query, List<TextField> fields) {
    Query filter = compile(query, fields);
    return filter == null || !places ? filter : new UnmarkedQuery(filter);
  }

  private @Nullable Query phrase(List<Slot> slots, List<TextField> fields) {
    return slots.isEmpty()
        ? null
        : WordCompiler.combine(
            fields.stream()
                .map(
                    f ->
                        PhraseCompiler.phrase(
                            f.queryName(), slots, !places && Schema.layered(f), index.terms()))
                .toList(),
            Occur.SHOULD);
  }

  private @Nullable Query inflected(String text, List<TextField> fields) {
    List<Set<String>> places = PhraseCompiler.forms(text, index.languages());
    return places.isEmpty()
        ? null
        : WordCompiler.combine(
            fields.stream()
                .map(f -> PhraseCompiler.inflected(f.queryName(), places, 0, index.terms()))
                .toList(),
            Occur.SHOULD);
  }

  /** Words in a row as they may have been misspelt; of one alone the nearest score best. */
  private @Nullable Query misspelt(String text, int edits, List<TextField> fields) {
    List<Slot> slots = PhraseCompiler.slots(text);
    if (slots.size() == 1
        && slots.get(0) instanceof Slot.Exactly word
        && Misspellings.apply(word)) {
      return new WordQuery(fields, WordForms.misspelt(word, edits, fields, index.terms()), index);
    }
    return slots.isEmpty()
        ? null
        : WordCompiler.combine(
            fields.stream()
                .map(f -> PhraseCompiler.misspelt(f.queryName(), slots, edits, index.terms()))
                .toList(),
            Occur.SHOULD);
  }

  private @Nullable Query printed(String text, List<TextField> fields) {
    List<Slot> slots = PhraseCompiler.slots(text);
    return slots.isEmpty()
        ? null
        : WordCompiler.combine(
            fields.stream()
                .map(
                    f ->
                        new PrintedQuery(
                            f,
                            PhraseCompiler.phrase(
                                f.queryName(), slots, !places && Schema.layered(f), index.terms()),
                            text))
                .toList(),
            Occur.SHOULD);
  }

  private @Nullable Query near(NewsQuery.Near near, List<TextField> fields) {
    List<Slot> words = PhraseCompiler.slots(near.text());
    return words.isEmpty()
        ? null
        : WordCompiler.combine(
            fields.stream()
                .map(
                    f ->
                        near.ordered()
                            ? PhraseCompiler.following(
                                f.queryName(), words, near.others(), index.terms())
                            : PhraseCompiler.near(
                                f.queryName(), words, near.others(), index.terms()))
                .toList(),
            Occur.SHOULD);
  }

  private static Query language(String tag) {
    return new TermQuery(new Term(Schema.LANGUAGE, tag.toLowerCase(Locale.ROOT)));
  }

  /** Articles all of whose days lie in these: one of a year alone is not of a month in it. */
  static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
    int[] first = {from == null ? Integer.MIN_VALUE : day(from)};
    int[] last = {to == null ? Integer.MAX_VALUE : day(to)};
    return IntRange.newWithinQuery(Schema.DAYS, first, last);
  }

  private static int day(LocalDate day) {
    return Math.clamp(day.toEpochDay(), Integer.MIN_VALUE, Integer.MAX_VALUE);
  }

  private @Nullable Query and(List<NewsQuery> parts, List<TextField> fields) {
    for (NewsQuery part : parts) {
      List<String> tags = QueryRoles.languages(part);
      if (!tags.isEmpty() && index.languages().narrowedBy(tags)) {
        QueryCompiler fewer = new QueryCompiler(index.in(index.languages().in(tags)), any, places);
        fewer.namesCount = namesCount;
        return fewer.and(parts, fields);
      }
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<@Nullable Query> compiled = new ArrayList<>();
    boolean positive = false;
    boolean negative = false;
    for (NewsQuery part : parts) {
      boolean not = part instanceof NewsQuery.Not;
      Query query = compile(part instanceof NewsQuery.Not n ? n.query() : part, fields);
      compiled.add(query);
      if (query == null) {
        continue;
      }
      Occur occur = not ? Occur.MUST_NOT : narrows(part) ? Occur.FILTER : Occur.MUST;
      all.add(WideQuery.narrowed(query, Occur.MUST), occur);
      negative |= not;
      positive |= !not;
    }
    if (negative && !positive) {
      all.add(LuceneLedger.ARTICLES, Occur.MUST);
    }
    if (!places) {
      nearness.of(parts, compiled, fields).forEach(near -> all.add(near, Occur.SHOULD));
    }
    return positive || negative ? all.build() : null;
  }

  /** Whether a part only narrows the search and says nothing about how well an article fits. */
  private boolean narrows(NewsQuery part) {
    return QueryRoles.filters(part) || (!namesCount && QueryRoles.names(part));
  }

  private static Query unscored(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private @Nullable Query or(List<NewsQuery> parts, List<TextField> fields) {
    List<Query> queries = new ArrayList<>();
    List<@Nullable Query> compiled = new ArrayList<>();
    for (NewsQuery part : parts) {
      Query query = compile(part, fields);
      compiled.add(query);
      if (query != null) {
        queries.add(narrows(part) ? unscored(query) : query);
      }
    }
    if (queries.isEmpty()) {
      return null;
    }
    Query any = WordCompiler.combine(queries, Occur.SHOULD);
    List<Query> near = places ? List.of() : nearness.of(parts, compiled, fields);
    if (near.isEmpty()) {
      return any;
    }
    BooleanQuery.Builder nearer = new BooleanQuery.Builder().add(any, Occur.MUST);
    near.forEach(query -> nearer.add(query, Occur.SHOULD));
    return nearer.build();
  }
}
