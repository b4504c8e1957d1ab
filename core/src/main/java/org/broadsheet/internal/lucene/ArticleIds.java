package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/**
 * Reads ids of articles from doc values: long lists of them need not unpack the texts. For articles
 * in the order of their numbers, and for one thread.
 */
final class ArticleIds {
  private final IndexReader reader;
  private @Nullable LeafReaderContext leaf;
  private @Nullable BinaryDocValues ids;

  ArticleIds(IndexReader reader) {
    this.reader = reader;
  }

  /** That of an article, none before the last one asked for. */
  String of(int doc) throws IOException {
    LeafReaderContext of = leaf;
    if (of == null || doc >= of.docBase + of.reader().maxDoc()) {
      of = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
      leaf = of;
      ids = of.reader().getBinaryDocValues(Schema.ID);
    }
    if (ids == null || !ids.advanceExact(doc - of.docBase)) {
      throw new IllegalStateException("an article without an id");
    }
    return ids.binaryValue().utf8ToString();
  }

  static String of(IndexReader reader, int doc) throws IOException {
    return new ArticleIds(reader).of(doc);
  }

  static List<String> of(IndexReader reader, List<Integer> docs) throws IOException {
    List<String> ids = new ArrayList<>(docs.size());
    for (int doc : docs) {
      ids.add(of(reader, doc));
    }
    return ids;
  }

  /** The hits with those that rank alike by id, and not by where they happen to lie. */
  static List<ScoreDoc> settleTies(IndexReader reader, List<ScoreDoc> hits) throws IOException {
    List<ScoreDoc> settled = new ArrayList<>(hits.size());
    for (int from = 0, to; from < hits.size(); from = to) {
      to = from + 1;
      while (to < hits.size() && ranksAlike(hits.get(from), hits.get(to))) {
        to++;
      }
      if (to == from + 1) {
        settled.add(hits.get(from));
        continue;
      }
      record Named(String id, ScoreDoc hit) {}
      List<Named> alike = new ArrayList<>();
      for (ScoreDoc hit : hits.subList(from, to)) {
        alike.add(new Named(of(reader, hit.doc), hit));
      }
      alike.sort(Comparator.comparing(Named::id));
      alike.forEach(named -> settled.add(named.hit()));
    }
    return settled;
  }

  private static boolean ranksAlike(ScoreDoc a, ScoreDoc b) {
    return (a instanceof FieldDoc x && b instanceof FieldDoc y)
        ? Arrays.equals(x.fields, y.fields)
        : Float.compare(a.score, b.score) == 0;
  }
}
