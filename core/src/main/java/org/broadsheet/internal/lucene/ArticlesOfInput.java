package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** Finds the articles that lie at a place: of a whole input, or of a part of one. */
final class ArticlesOfInput {
  private final IndexReader reader;
  private final @Nullable Bits live;

  /** Ids by location, so that parts come in the same order each time. */
  private final Map<String, List<String>> found = new TreeMap<>();

  private ArticlesOfInput(IndexReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /** The ids of the articles at a location; where there is none just there, of those inside. */
  static List<String> at(IndexReader reader, String location) throws IOException {
    Map<String, List<String>> found = find(reader, location, false);
    if (found.isEmpty()) {
      found = find(reader, location, true);
    }
    return found.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The ids of articles by location.
   *
   * @param inside whether those inside are meant, or those just there
   */
  static Map<String, List<String>> find(IndexReader reader, String location, boolean inside)
      throws IOException {
    Terms locations = MultiTerms.getTerms(reader, Schema.LOCATION);
    if (locations == null) {
      return Map.of();
    }
    ArticlesOfInput articles = new ArticlesOfInput(reader);
    TermsEnum terms = locations.iterator();
    if (inside) {
      articles.inside(location + SameBytes.MEMBER, terms);
      articles.inside(location + SameBytes.PART, terms);
    } else if (terms.seekExact(new BytesRef(Schema.term(location)))) {
      articles.take(terms);
    }
    return articles.found;
  }

  private void inside(String beginning, TermsEnum terms) throws IOException {
    BytesRef prefix = new BytesRef(Schema.term(beginning));
    boolean any = terms.seekCeil(prefix) != TermsEnum.SeekStatus.END;
    for (; any && StringHelper.startsWith(terms.term(), prefix); any = terms.next() != null) {
      take(terms);
    }
  }

  /** Takes the articles with the term at which this stands. */
  private void take(TermsEnum terms) throws IOException {
    String location = terms.term().utf8ToString();
    PostingsEnum docs = terms.postings(null, PostingsEnum.NONE);
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(docs.docID())) {
        found
            .computeIfAbsent(location, place -> new ArrayList<>())
            .add(ArticleIds.of(reader, docs.docID()));
      }
    }
  }
}
