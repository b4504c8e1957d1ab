package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * All articles that match, each made when its turn comes, in the order of their ids. That order
 * costs no memory, since the terms of the ids lie in it. For one thread.
 */
final class ArticlesById {
  /** The ids of so many articles are sorted, which is quicker than to go through those of all. */
  private static final int FEW = 10_000;

  private final SearchCost cost;
  private final StoredFields stored;
  private final Set<ArticleField> fields;
  private final Set<String> names;
  private final long total;
  private final Numbers numbers;
  private int next;

  /** Gives numbers of articles one by one, and -1 at the end. */
  private interface Numbers {
    int next() throws IOException;
  }

  /**
   * Finds what matches.
   *
   * @param after the id behind which the first article comes; null for the first of all
   */
  ArticlesById(
      SearchRequest request,
      ParsedQuery parsed,
      @Nullable String after,
      IndexReader reader,
      IndexView view)
      throws IOException {
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    cost = searcher.cost();
    stored = reader.storedFields();
    fields = request.fields();
    names = ArticleDocument.storedNames(fields);
    Query query =
        searcher.rewrite(new QueryCompiler(view, request.any(), false).compile(parsed.query()));
    FixedBitSet matched = searcher.search(query, new MatchedArticles(reader.maxDoc()));
    cost.check(); // or what was found may be a part of it only
    total = matched.cardinality();
    numbers = total <= FEW ? sorted(reader, matched, after) : new OfTerms(reader, matched, after);
    next = numbers.next();
  }

  private static Numbers sorted(IndexReader reader, FixedBitSet matched, @Nullable String after)
      throws IOException {
    record Named(BytesRef id, int number) {}
    BytesRef before = after == null ? null : new BytesRef(after);
    List<Named> all = new ArrayList<>();
    for (int at = 0;
        at < matched.length() && (at = matched.nextSetBit(at)) < matched.length();
        at++) {
      BytesRef id = new BytesRef(ArticleIds.of(reader, at));
      if (before == null || id.compareTo(before) > 0) {
        all.add(new Named(id, at));
      }
    }
    all.sort(Comparator.comparing(Named::id));
    Iterator<Named> ids = all.iterator();
    return () -> ids.hasNext() ? ids.next().number() : -1;
  }

  /** Goes through all ids, and stops at those of articles that match. */
  private static final class OfTerms implements Numbers {
    private final FixedBitSet matched;
    private final @Nullable TermsEnum ids;
    private @Nullable PostingsEnum articles;

    OfTerms(IndexReader reader, FixedBitSet matched, @Nullable String after) throws IOException {
      this.matched = matched;
      Terms terms = MultiTerms.getTerms(reader, Schema.ID);
      TermsEnum all = terms == null ? null : terms.iterator();
      if (all != null && after != null) {
        // no id lies between another and the same with a zero behind
        if (all.seekCeil(new BytesRef(after + '\0')) == TermsEnum.SeekStatus.END) {
          all = null;
        } else {
          articles = all.postings(null, PostingsEnum.NONE);
        }
      }
      ids = all;
    }

    @Override
    public int next() throws IOException {
      while (true) {
        int number = articles == null ? DocIdSetIterator.NO_MORE_DOCS : articles.nextDoc();
        if (number == DocIdSetIterator.NO_MORE_DOCS) {
          if (ids == null || ids.next() == null) {
            return -1;
          }
          articles = ids.postings(articles, PostingsEnum.NONE);
        } else if (matched.get(number)) {
          return number;
        }
      }
    }
  }

  /** How many articles match. */
  long total() {
    return total;
  }

  boolean hasNext() {
    return next >= 0;
  }

  /** The next article, made now. */
  Article next() throws IOException {
    if (!hasNext()) {
      throw new NoSuchElementException("no more articles");
    }
    cost.check();
    Article article = ArticleDocument.article(StoredText.read(stored, next, names), fields);
    next = numbers.next();
    return article;
  }
}
