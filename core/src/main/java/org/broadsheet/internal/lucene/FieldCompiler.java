package org.broadsheet.internal.lucene;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.ArticleField;
import org.broadsheet.internal.lucene.PhraseCompiler.Slot;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Turns clauses about the fields of articles into queries: what a custom field holds, which fields
 * an article has, where it lies. All of them are filters.
 *
 * <p>Words of a custom field have no inflections, as those of other names have none: several in a
 * row are looked for in a row.
 */
final class FieldCompiler {
  private final IndexView index;

  FieldCompiler(IndexView index) {
    this.index = index;
  }

  /** Articles with a whole value in a field; null if it holds no word. */
  static @Nullable Query value(String field, String value) {
    List<String> words = WordScanner.words(value);
    return words.isEmpty() ? null : new TermQuery(new Term(field, LayerTerms.value(words)));
  }

  /** Articles whose location begins so. */
  static Query at(String prefix) {
    return new PrefixQuery(new Term(Schema.LOCATION, Schema.term(prefix)));
  }

  /** Articles that have anything in a field. */
  Query has(NewsQuery.Has has) {
    ArticleField field = has.field().orElse(null);
    if (field == ArticleField.ID) {
      return LuceneLedger.ARTICLES;
    }
    String name = field == null ? custom(has.name(), has.name()) : field.fieldName();
    return new TermQuery(new Term(Schema.HAS, name));
  }

  /** Articles with a whole value in a custom field; null if it holds no word. */
  @Nullable Query value(NewsQuery.CustomValue value) {
    return value(custom(value.name(), value.name() + ":"), value.value());
  }

  /**
   * Articles with words in a custom field; null if there are none.
   *
   * @param other compiles what is no word of the field
   */
  @Nullable Query words(NewsQuery.InCustomField in, Function<NewsQuery, @Nullable Query> other) {
    return new InField(custom(in.name(), in.name() + ":"), other).compile(in.query());
  }

  /**
   * The Lucene field of a custom field.
   *
   * @throws QuerySyntaxException if the index has none of that name
   */
  private String custom(String name, String clause) {
    String field = Schema.custom(name);
    Set<String> known = index.statistics().customFields();
    if (!known.contains(Schema.customName(field))) {
      throw QuerySyntaxException.noField(name, clause, known);
    }
    return field;
  }

  /** What is looked for in one Lucene field. */
  private final class InField {
    private final String field;
    private final Function<NewsQuery, @Nullable Query> other;

    InField(String field, Function<NewsQuery, @Nullable Query> other) {
      this.field = field;
      this.other = other;
    }

    @Nullable Query compile(NewsQuery query) {
      return switch (query) {
        case NewsQuery.Word q -> phrase(PhraseCompiler.slots(q.text()));
        case NewsQuery.InflectedPhrase q -> phrase(PhraseCompiler.slots(q.text()));
        case NewsQuery.Prefix q -> phrase(PhraseCompiler.slotsOfStart(q.text()));
        case NewsQuery.Phrase q -> phrase(PhraseCompiler.slots(q.parts(), index.languages()));
        case NewsQuery.Everything q -> new TermQuery(new Term(Schema.HAS, field));
        case NewsQuery.And q -> and(q.parts());
        case NewsQuery.Or q -> or(q.parts());
        case NewsQuery.Not q -> and(List.of(q));
        case NewsQuery.Near q -> near(PhraseCompiler.slots(q.text()), q);
        case NewsQuery.Printed q -> throw impossible("capitals", q);
        case NewsQuery.Fuzzy q -> throw impossible("misspellings", q);
        case NewsQuery.FuzzyPhrase q -> throw impossible("misspellings", q);
        default -> other.apply(query);
      };
    }

    private QuerySyntaxException impossible(String what, NewsQuery query) {
      return new QuerySyntaxException(
          "Custom fields cannot be asked for " + what, query.toString());
    }

    private @Nullable Query phrase(List<Slot> slots) {
      return slots.isEmpty() ? null : PhraseCompiler.phrase(field, slots, false, index.terms());
    }

    private @Nullable Query near(List<Slot> slots, NewsQuery.Near near) {
      if (slots.isEmpty()) {
        return null;
      }
      return near.ordered()
          ? PhraseCompiler.following(field, slots, near.others(), index.terms())
          : PhraseCompiler.near(field, slots, near.others(), index.terms());
    }

    private @Nullable Query or(List<NewsQuery> parts) {
      List<Query> queries =
          parts.stream().map(this::compile).filter(query -> query != null).toList();
      return queries.isEmpty() ? null : WordCompiler.combine(queries, Occur.SHOULD);
    }

    private @Nullable Query and(List<NewsQuery> parts) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      boolean positive = false;
      boolean negative = false;
      for (NewsQuery part : parts) {
        boolean not = part instanceof NewsQuery.Not;
        Query query = compile(part instanceof NewsQuery.Not n ? n.query() : part);
        if (query != null) {
          all.add(query, not ? Occur.MUST_NOT : Occur.FILTER);
          positive |= !not;
          negative |= not;
        }
      }
      if (negative && !positive) {
        all.add(LuceneLedger.ARTICLES, Occur.FILTER);
      }
      return positive || negative ? all.build() : null;
    }
  }
}
