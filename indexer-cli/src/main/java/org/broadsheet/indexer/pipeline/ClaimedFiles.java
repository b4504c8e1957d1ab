package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.Skipped;
import org.jspecify.annotations.Nullable;

/**
 * Claims the files that have to be read before they are, so that indexers that share an index read
 * each file once between them. Claims are made for as many files as are read in a second or so:
 * each costs little then, and no indexer sits on work that others could do. Files that others have
 * claimed come last. For one thread.
 */
final class ClaimedFiles {
  private static final int MAX_FILES = 256;
  private static final long MAX_BYTES = 64L << 20;

  /** Claims are made for fewer files than before if it takes longer to have them read. */
  private static final long SLOW_NANOS = 4_000_000_000L;

  /** Claims are made for more files than before if it takes less. */
  private static final long QUICK_NANOS = 1_000_000_000L;

  /** With so many files of others it is looked which of them are done. */
  private static final int MANY = 5_000;

  /** Has a granted file read. */
  interface Reading {
    void read(FoundFile file, @Nullable LedgerEntry known, boolean anyway) throws IOException;
  }

  /**
   * A file that is to be read.
   *
   * @param known what the ledger knew of it when it was found
   * @param anyway whether it is read even if its bytes are known
   */
  private record Due(FoundFile file, @Nullable LedgerEntry known, boolean anyway) {
    String location() {
      return file.location();
    }
  }

  private final RunContext round;
  private final Reading reading;
  private List<Due> next = new ArrayList<>();
  private long bytes;
  private int size = 1;
  private long begun = System.nanoTime();

  /** What others have claimed. */
  private List<Due> others = new ArrayList<>();

  private int many = MANY;

  ClaimedFiles(RunContext round, Reading reading) {
    this.round = round;
    this.reading = reading;
  }

  /** Has a file read soon, or leaves it to the indexer that has claimed it. */
  void add(FoundFile file, @Nullable LedgerEntry known, boolean anyway) throws IOException {
    next.add(new Due(file, known, anyway));
    bytes += file.size();
    if (next.size() >= size || bytes >= MAX_BYTES) {
      readNext();
    }
  }

  private void readNext() throws IOException {
    List<Due> files = next;
    next = new ArrayList<>();
    bytes = 0;
    others.addAll(read(files, false));
    long nanos = System.nanoTime() - begun;
    begun += nanos;
    if (nanos < QUICK_NANOS) {
      size = Math.min(MAX_FILES, 2 * size);
    } else if (nanos > SLOW_NANOS) {
      size = Math.max(1, size / 2);
    }
    if (others.size() >= many) {
      others = undone();
      many = Math.max(MANY, 2 * others.size());
    }
  }

  /** Has files read, but for those that others have claimed, which it gives back. */
  private List<Due> read(List<Due> files, boolean patiently) throws IOException {
    if (files.isEmpty()) {
      return files;
    }
    Set<String> granted =
        round
            .writer()
            .claim(
                files.stream().map(Due::location).toList(), () -> patiently && !round.isStopped());
    List<Due> left = new ArrayList<>();
    for (Due file : files) {
      if (!granted.contains(file.location())) {
        left.add(file);
      } else if (!round.isStopped()) {
        read(file);
      }
    }
    return left;
  }

  /** Another indexer may have read it between the first look and the claim. */
  private void read(Due due) throws IOException {
    LedgerEntry known = round.ledger().entry(due.location()).orElse(null);
    if (known == null || known.equals(due.known())) {
      reading.read(due.file(), known, due.anyway());
    } else if (isDone(due, known)) {
      round.unchanged(known);
    } else {
      reading.read(due.file(), known, !known.complete());
    }
  }

  private static boolean isDone(Due due, LedgerEntry known) {
    return !known.equals(due.known()) && Contents.looksSame(due.file(), known);
  }

  /** Counts the files of others that are done, and gives those that are not. */
  private List<Due> undone() throws IOException {
    List<Due> left = new ArrayList<>();
    for (Due due : others) {
      LedgerEntry known = round.ledger().entry(due.location()).orElse(null);
      if (known != null && isDone(due, known)) {
        round.unchanged(known);
      } else {
        left.add(due);
      }
    }
    return left;
  }

  /**
   * Has the rest read: waits until it is known of each indexer that has claimed something whether
   * it lives. What is left to one that does is told.
   */
  void finish() throws IOException {
    readNext();
    if (others.isEmpty() || round.isStopped()) {
      return;
    }
    round.writer().commit(); // which shows what others have sent, too
    List<Due> left = undone();
    for (int from = 0; from < left.size() && !round.isStopped(); from += size) {
      List<Due> some = left.subList(from, Math.min(left.size(), from + size));
      for (Due file : read(some, true)) {
        round.skipped(new Skipped(file.location(), Skipped.Why.CLAIMED, ""));
      }
    }
    others = List.of();
  }
}
