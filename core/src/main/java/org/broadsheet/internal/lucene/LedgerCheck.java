package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.index.Ledger;
import org.jspecify.annotations.Nullable;

/** Compares the articles of an index with its ledger: what each says of the other must be so. */
final class LedgerCheck {
  private final DirectoryReader reader;
  private final @Nullable Bits live;
  private final List<String> problems = new ArrayList<>();

  LedgerCheck(DirectoryReader reader) {
    this.reader = reader;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /**
   * What does not agree, one sentence each.
   *
   * @param ledger the ledger of the same reader
   */
  List<String> problems(Ledger ledger) throws IOException {
    String counted = reader.getIndexCommit().getUserData().get(Schema.DOCUMENTS_KEY);
    if (counted != null && !counted.equals(String.valueOf(reader.numDocs()))) {
      problems.add(
          "The index was committed with " + counted + " records and has " + reader.numDocs() + ".");
    }
    once("article", Schema.ID);
    once("entry in the ledger", Schema.LEDGER);
    known("something", Schema.INPUT);
    known("a failure", Schema.FAILURE);
    ledger.entries(
        "",
        entry -> {
          long[] failures = {0};
          if (entry.complete()) {
            ledger.failures(entry.location(), failure -> failures[0] += failure.count());
          }
          if (entry.complete() && failures[0] != entry.failed()) {
            problems.add(
                "The ledger counts "
                    + (entry.failed() + " failures of " + entry.location())
                    + (", and there are " + failures[0] + "."));
          }
        });
    return problems;
  }

  /** No two may have the same key. */
  private void once(String what, String field) throws IOException {
    TermsEnum keys = keys(field);
    for (BytesRef key = keys.next(); key != null; key = keys.next()) {
      if (count(keys) > 1) {
        problems.add("There is more than one " + what + " for " + key.utf8ToString() + ".");
      }
    }
  }

  /** What came of an input needs an entry of that input. */
  private void known(String what, String field) throws IOException {
    TermsEnum inputs = keys(field);
    for (BytesRef input = inputs.next(); input != null; input = inputs.next()) {
      if (count(inputs) > 0 && count(Schema.LEDGER, input) == 0) {
        problems.add(
            "There is " + what + " of " + input.utf8ToString() + ", which is not in the ledger.");
      }
    }
  }

  private TermsEnum keys(String field) throws IOException {
    Terms terms = MultiTerms.getTerms(reader, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private int count(String field, BytesRef key) throws IOException {
    TermsEnum keys = keys(field);
    return keys.seekExact(key) ? count(keys) : 0;
  }

  private int count(TermsEnum at) throws IOException {
    PostingsEnum docs = at.postings(null, PostingsEnum.NONE);
    int count = 0;
    while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      count += live == null || live.get(docs.docID()) ? 1 : 0;
    }
    return count;
  }
}
