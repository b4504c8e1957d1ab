package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.search.SortOrder;

/** Finds the articles that are like one of them: near copies by fingerprint, others by words. */
final class SimilarArticles {
  /** What shares less of an article's rare words is not related to it. */
  static final double MIN = 0.1;

  private final IndexSearcher searcher;
  private final int article;
  private final Set<Integer> found = new HashSet<>();

  /** Of the article with this number. */
  SimilarArticles(IndexSearcher searcher, int article) {
    this.searcher = searcher;
    this.article = article;
    found.add(article);
  }

  /** An article that was found, by number. */
  record Found(int doc, String id, double likeness) {
    private static final Comparator<Found> MAX_ALIKE_FIRST =
        Comparator.comparingDouble(Found::likeness).reversed().thenComparing(Found::id);
  }

  /** All near copies, most alike first. */
  List<Found> copies() throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Fingerprints fingerprints = new Fingerprints(reader);
    Fingerprint own = fingerprints.of(article);
    List<Found> copies = new ArrayList<>();
    if (own != null) {
      for (int doc : fingerprints.copiesOf(own)) {
        if (found.add(doc)) {
          Fingerprint other = Objects.requireNonNull(fingerprints.of(doc));
          copies.add(new Found(doc, ArticleIds.of(reader, doc), own.likeness(other)));
        }
      }
    }
    copies.sort(Found.MAX_ALIKE_FIRST);
    return copies;
  }

  /**
   * The articles besides {@link #copies()} that a query finds which this article fits best.
   *
   * @param limit how many at the most
   */
  List<Found> related(Query query, int limit) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    int wanted = (int) Math.min(Integer.MAX_VALUE, (long) limit + found.size());
    float most = searcher.explain(query, article).getValue().floatValue();
    List<Found> related = new ArrayList<>();
    for (ScoreDoc hit :
        HitCollection.collect(searcher, query, wanted, SortOrder.RELEVANCE).docs()) {
      if (hit.score >= MIN * most && related.size() < limit && !found.contains(hit.doc)) {
        String id = ArticleIds.of(reader, hit.doc);
        related.add(new Found(hit.doc, id, Math.min(1, hit.score / most)));
      }
    }
    related.sort(Found.MAX_ALIKE_FIRST);
    return related;
  }
}
