package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.Ledger;
import org.broadsheet.index.LedgerEntry;

/** Pages of what a part of an index knows of inputs. */
final class PartLedger {
  private PartLedger() {}

  /** Ends a walk whose page is full. */
  private static final class PageFull extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static List<LedgerEntry> entries(Ledger ledger, Question.Entries asked) throws IOException {
    List<LedgerEntry> page = new ArrayList<>();
    BytesRef after = asked.after() == null ? null : new BytesRef(asked.after());
    try {
      ledger.entries(
          asked.prefix(),
          entry -> {
            if (page.size() >= asked.most()) {
              throw new PageFull();
            }
            if (after == null || new BytesRef(entry.location()).compareTo(after) > 0) {
              page.add(entry);
            }
          });
    } catch (PageFull e) {
      return page;
    }
    return page;
  }

  static List<InputFailure> failures(Ledger ledger, Question.Failures asked) throws IOException {
    List<InputFailure> page = new ArrayList<>();
    long[] skip = {asked.skip()};
    try {
      ledger.failures(
          asked.input(),
          failure -> {
            if (page.size() >= asked.most()) {
              throw new PageFull();
            }
            if (skip[0] > 0) {
              skip[0]--;
            } else {
              page.add(failure);
            }
          });
    } catch (PageFull e) {
      return page;
    }
    return page;
  }
}
