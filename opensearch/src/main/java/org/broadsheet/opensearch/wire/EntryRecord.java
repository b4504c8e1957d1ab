package org.broadsheet.opensearch.wire;

import java.time.Instant;
import org.broadsheet.index.LedgerEntry;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger on its way. */
record EntryRecord(
    String location,
    long size,
    @Nullable Instant modified,
    @Nullable String sha256,
    long documents,
    long failed,
    int tries,
    boolean complete) {

  static EntryRecord of(LedgerEntry entry) {
    return new EntryRecord(
        entry.location(),
        entry.size(),
        entry.modified(),
        entry.sha256(),
        entry.documents(),
        entry.failed(),
        entry.tries(),
        entry.complete());
  }

  LedgerEntry entry() {
    return LedgerEntry.builder(location)
        .size(size)
        .modified(modified)
        .sha256(sha256)
        .documents(documents)
        .failed(failed)
        .tries(tries)
        .complete(complete)
        .build();
  }
}
