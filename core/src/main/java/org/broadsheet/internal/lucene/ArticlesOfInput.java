package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.broadsheet.article.ArticleField;

/** Finds the articles that lie at a place: of a whole input, or of a part of one. */
final class ArticlesOfInput {
  private static final String LOCATION = ArticleField.LOCATION.fieldName();

  private final IndexReader reader;
  private final String location;

  /** Ids by location, so that parts come in the same order each time. */
  private final Map<String, List<String>> found = new TreeMap<>();

  private ArticlesOfInput(IndexReader reader, String location) {
    this.reader = reader;
    this.location = location;
  }

  /** The ids of the articles at a location; where there is none just there, of those inside. */
  static List<String> at(IndexReader reader, String location) throws IOException {
    ArticlesOfInput articles = new ArticlesOfInput(reader, location);
    int end = location.length();
    while (end > 0 && articles.found.isEmpty()) {
      articles.find(location.substring(0, end));
      end = SameBytes.endOfOuter(location, end);
    }
    List<String> exact = articles.found.get(location);
    return exact != null
        ? List.copyOf(exact)
        : articles.found.values().stream().flatMap(List::stream).toList();
  }

  private void find(String input) throws IOException {
    Term term = new Term(Schema.INPUT, input);
    for (LeafReaderContext leaf : reader.leaves()) {
      PostingsEnum docs = leaf.reader().postings(term, PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      while (docs != null && docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(docs.docID())) {
          take(leaf.docBase + docs.docID());
        }
      }
    }
  }

  private void take(int doc) throws IOException {
    Document stored = reader.storedFields().document(doc, Set.of(Schema.ID, LOCATION));
    String id = stored.get(Schema.ID); // the input's failures have none
    String own = stored.get(LOCATION);
    if (id != null && own != null && isAt(own)) {
      found.computeIfAbsent(own, place -> new ArrayList<>()).add(id);
    }
  }

  private boolean isAt(String own) {
    return own.startsWith(location)
        && (own.length() == location.length()
            || own.startsWith(SameBytes.MEMBER, location.length())
            || own.charAt(location.length()) == SameBytes.PART);
  }
}
