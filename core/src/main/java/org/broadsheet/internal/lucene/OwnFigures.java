package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.IndexSearcher;
import org.broadsheet.query.QuerySyntaxException;

/** The figures of a part of an index, as far as they are wanted. */
final class OwnFigures {
  private OwnFigures() {}

  static Figures of(Figures.Wanted wanted, IndexReader reader, IndexStatistics own)
      throws IOException {
    return new Figures(
        wanted.index() ? index(reader, own) : null,
        fields(wanted.fields(), reader, own),
        terms(wanted.terms(), reader),
        near(wanted.near(), reader),
        List.of(),
        null);
  }

  private static Figures.OfIndex index(IndexReader reader, IndexStatistics own) throws IOException {
    return new Figures.OfIndex(
        own.articles(),
        own.words(),
        own.lastDay(),
        QueryLanguages.tags(reader),
        List.copyOf(own.customFields()));
  }

  private static List<Figures.OfField> fields(
      List<String> names, IndexReader reader, IndexStatistics own) throws IOException {
    List<Figures.OfField> fields = new ArrayList<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (String name : names) {
      CollectionStatistics all = searcher.collectionStatistics(name);
      IndexStatistics.Lengths lengths = own.lengths(name);
      fields.add(
          new Figures.OfField(
              name,
              reader.maxDoc(),
              all == null ? 0 : all.docCount(),
              all == null ? 0 : all.sumTotalTermFreq(),
              all == null ? 0 : all.sumDocFreq(),
              lengths.words(),
              lengths.texts(),
              lengths.shortest()));
    }
    return fields;
  }

  private static List<Figures.OfTerm> terms(List<Figures.OfTerm> asked, IndexReader reader)
      throws IOException {
    List<Figures.OfTerm> terms = new ArrayList<>();
    TermLookup lookup = new TermLookup(reader);
    for (Figures.OfTerm term : asked) {
      TermStates found = lookup.states(new Term(term.field(), term.text()));
      terms.add(
          new Figures.OfTerm(term.field(), term.text(), found.docFreq(), found.totalTermFreq()));
    }
    return terms;
  }

  private static List<Figures.Near> near(List<Figures.Near> asked, IndexReader reader)
      throws IOException {
    List<Figures.Near> near = new ArrayList<>();
    for (Figures.Near one : asked) {
      List<Figures.Resembling> words = null;
      try {
        words =
            Misspellings.of(one.word(), one.edits(), one.field(), reader).stream()
                .map(word -> new Figures.Resembling(word.word(), word.edits(), word.articles()))
                .toList();
      } catch (QuerySyntaxException tooMany) {
        // as it would be for the whole
      }
      near.add(new Figures.Near(one.field(), one.word(), one.edits(), words));
    }
    return near;
  }
}
