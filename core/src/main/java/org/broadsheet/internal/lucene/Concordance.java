package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Occurrence;
import org.jspecify.annotations.Nullable;

/** The occurrences of a query as they lie in the index, article by article. For one thread. */
final class Concordance {
  /** What is told of the article that an occurrence is in. */
  static final Set<ArticleField> FIELDS =
      EnumSet.of(
          ArticleField.LOCATION,
          ArticleField.PUBLISHED,
          ArticleField.PUBLISHER,
          ArticleField.LANGUAGE,
          ArticleField.PAGES);

  private final OccurrenceSource source;
  private final IndexStatistics statistics;
  private final int width;
  private final WordOffsets offsets;
  private final Iterator<LeafReaderContext> leaves;
  private @Nullable LeafReaderContext leaf;
  private OccurrenceSource.@Nullable Leaf articles;
  private @Nullable ArticleLanguage languages;
  private int current = -1;

  /**
   * Begins before the first occurrence.
   *
   * @param width how many characters are given to either side
   */
  Concordance(OccurrenceSource source, IndexReader reader, IndexView view, int width) {
    this.source = source;
    this.statistics = view.statistics();
    this.width = width;
    this.offsets = new WordOffsets(source.wanted());
    this.leaves = reader.leaves().iterator();
  }

  /** Those of the next article that has any, in the order of the text; empty after the last. */
  List<Occurrence> next() throws IOException {
    while (true) {
      if (articles == null) {
        if (!leaves.hasNext()) {
          return List.of();
        }
        leaf = leaves.next();
        articles = source.in(leaf);
        languages = ArticleLanguage.of(leaf.reader(), statistics);
        continue;
      }
      int doc = articles.nextDoc();
      if (doc == DocIdSetIterator.NO_MORE_DOCS) {
        articles = null;
        continue;
      }
      OccurrenceList found = articles.occurrences();
      if (found.size() > 0 && leaf != null && languages != null) {
        current = leaf.docBase + doc;
        return rows(leaf, doc, languages.of(doc), found);
      }
    }
  }

  /** The number of the article that {@link #next} gave last. */
  int doc() {
    return current;
  }

  private List<Occurrence> rows(
      LeafReaderContext leaf, int doc, @Nullable String language, OccurrenceList found)
      throws IOException {
    Set<String> names = new HashSet<>(ArticleDocument.storedNames(FIELDS));
    QueryCompiler.DEFAULT.forEach(field -> names.add(Schema.storedName(field)));
    Document stored = StoredText.read(leaf.reader().storedFields(), doc, names);
    Article article = ArticleDocument.article(stored, FIELDS);
    List<Occurrence> rows = new ArrayList<>(found.size());
    for (int from = 0, to; from < found.size(); from = to) {
      TextField field = found.field(from);
      int words = 0;
      for (to = from; to < found.size() && found.field(to) == field; to++) {
        words = Math.max(words, found.last(to) + 1);
      }
      String text = stored.get(Schema.storedName(field));
      offsets.scan(text, language, words);
      CodePoints points = new CodePoints(text);
      for (int i = from; i < to; i++) {
        int start = offsets.start(found.first(i), found.last(i));
        int end = offsets.end(found.last(i));
        rows.add(row(article, field, text, start, end, points));
      }
    }
    return rows;
  }

  private Occurrence row(
      Article article, TextField field, String text, int start, int end, CodePoints points) {
    return new Occurrence(
        article,
        field,
        points.before(start),
        points.before(end),
        text.substring(back(text, start), start),
        text.substring(start, end),
        text.substring(end, forth(text, end)));
  }

  /** So many characters before a place, or as many as there are. */
  private int back(String text, int from) {
    int at = from;
    for (int left = width; left > 0 && at > 0; left--) {
      at = text.offsetByCodePoints(at, -1);
    }
    return at;
  }

  /** So many characters after a place, or as many as there are. */
  private int forth(String text, int from) {
    int at = from;
    for (int left = width; left > 0 && at < text.length(); left--) {
      at = text.offsetByCodePoints(at, 1);
    }
    return at;
  }

  /** Counts code points from the beginning of a text; cheapest where one goes forward. */
  private static final class CodePoints {
    private final String text;
    private int chars;
    private int points;

    CodePoints(String text) {
      this.text = text;
    }

    /** How many lie before a char. */
    int before(int at) {
      points += at >= chars ? text.codePointCount(chars, at) : -text.codePointCount(at, chars);
      chars = at;
      return points;
    }
  }
}
