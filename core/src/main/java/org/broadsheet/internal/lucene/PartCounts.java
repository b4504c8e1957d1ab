package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.broadsheet.search.Count;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;

/** Counts occurrences of a part of an index, and cuts them out. */
final class PartCounts {
  private PartCounts() {}

  static Count count(OccurrenceSource source, IndexReader reader) throws IOException {
    long articles = 0;
    long occurrences = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      OccurrenceSource.Leaf found = source.in(leaf);
      while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        articles++;
        occurrences += found.occurrences().size();
      }
    }
    source.check();
    return new Count(articles, occurrences);
  }

  /** Occurrences in order, of which some come before. */
  static Packed rows(
      Question.Rows asked, OccurrenceSource source, IndexReader reader, IndexView view)
      throws IOException {
    PageOfRows page = new PageOfRows(asked.skip(), asked.most());
    if (asked.order() == OccurrenceOrder.ARTICLE) {
      Concordance all = new Concordance(source, reader, view, asked.width());
      List<Occurrence> ofArticle = all.next();
      while (!ofArticle.isEmpty() && page.takeAll(ofArticle)) {
        ofArticle = all.next();
      }
    } else {
      try (OccurrenceSort sort =
          new OccurrenceSort(asked.order(), asked.width(), source.searcher().cost(), true)) {
        ArticleScores scores =
            asked.order() == OccurrenceOrder.RELEVANCE ? source.scores() : ArticleScores.none();
        sort.addAll(new Concordance(source, reader, view, sort.context()), scores);
        OccurrenceSort.forEachRow(sort, page::take);
      }
    }
    return PartRow.write(page.taken);
  }

  /** Takes what comes after so many others. */
  private static final class PageOfRows {
    private final List<PartRow> taken = new ArrayList<>();
    private final int most;
    private long skip;

    PageOfRows(long skip, int most) {
      this.skip = skip;
      this.most = most;
    }

    /** Takes those of an article, and tells whether there is room for others. */
    boolean takeAll(List<Occurrence> occurrences) throws IOException {
      for (Occurrence occurrence : occurrences) {
        boolean wanted = skip == 0 && taken.size() < most;
        boolean unused = take(new byte[0], wanted ? OccurrenceRow.write(occurrence) : new byte[0]);
      }
      return taken.size() < most;
    }

    boolean take(byte[] key, byte[] row) {
      if (skip > 0) {
        skip--;
      } else if (taken.size() < most) {
        taken.add(new PartRow(key, row));
      }
      return taken.size() < most;
    }
  }
}
