package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/** Reads one file that is a document, or holds some, into the index. */
final class DocumentInput {
  /** The number of times that a file which changes under the reader is read. */
  private static final int READINGS = 3;

  private final InputReader reader;
  private final RunContext round;
  private final KnownBytes bytes;
  private final boolean reuses;

  /**
   * @param reuses whether it need not be read if its bytes are known from elsewhere
   */
  DocumentInput(InputReader reader, RunContext round, boolean reuses) {
    this.reader = reader;
    this.round = round;
    this.bytes = new KnownBytes(round);
    this.reuses = reuses;
  }

  /**
   * Reads it, unless its bytes are those that were read before.
   *
   * @param known what the ledger knows of it
   * @param anyway whether it is read even then
   */
  void read(FoundFile found, @Nullable LedgerEntry known, boolean anyway) throws IOException {
    FoundFile file = found;
    for (int reading = 1; !round.isStopped(); reading++) {
      String sha256 = Contents.sha256(file);
      if (known != null && !anyway && Contents.isSame(file, known, sha256)) {
        round.touched(file, known);
        return;
      }
      if (known == null && sha256 != null) {
        if (reuses && !anyway && bytes.take(file, sha256)) {
          return;
        }
        bytes.forgetMoved(sha256);
      }
      OpenInput input = round.open(file.location(), known);
      reader.read(file, input);
      boolean exchanged = file.isExchanged();
      FoundFile after = file.again();
      round.progress().read(file.size());
      if (exchanged) {
        fail(file, known);
        return;
      }
      if (after == null || after.equals(file) || reading == READINGS) {
        // What fails while a run is being stopped may fail because of that.
        if (!round.isStopped() || !input.hasFailures()) {
          input.finish(file, sha256);
        }
        return;
      }
      file = after;
    }
  }

  /** What was read may have come from elsewhere: nothing of it is kept. */
  private void fail(FoundFile file, @Nullable LedgerEntry known) throws IOException {
    OpenInput input = round.open(file.location(), known);
    input.failed(Failure.exchanged(file.location()));
    input.finish(file, null);
  }
}
