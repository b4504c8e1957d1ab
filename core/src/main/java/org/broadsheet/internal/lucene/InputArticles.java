package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.broadsheet.article.ArticleField;
import org.broadsheet.index.InputArticle;

/** Finds the articles of one input: what belongs to it and has an id. */
final class InputArticles {
  private static final String LOCATION = ArticleField.LOCATION.fieldName();
  private static final Set<String> STORED = Set.of(Schema.ID, LOCATION);

  private InputArticles() {}

  static List<InputArticle> of(IndexReader reader, String input) throws IOException {
    List<InputArticle> articles = new ArrayList<>();
    for (int doc : docs(reader, input)) {
      Document stored = reader.storedFields().document(doc, STORED);
      articles.add(new InputArticle(stored.get(Schema.ID), stored.get(LOCATION)));
    }
    return articles;
  }

  static List<Integer> docs(IndexReader reader, String input) throws IOException {
    List<Integer> found = new ArrayList<>();
    Term term = new Term(Schema.INPUT, input);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      BinaryDocValues ids = leaf.reader().getBinaryDocValues(Schema.ID);
      if (docs == null || ids == null) {
        continue;
      }
      Bits live = leaf.reader().getLiveDocs();
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int doc = docs.docID();
        if ((live == null || live.get(doc)) && ids.advanceExact(doc)) {
          found.add(leaf.docBase + doc);
        }
      }
    }
    return found;
  }
}
