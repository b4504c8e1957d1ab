package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.index.LedgerEntry;

/** Where else an article lies: in inputs with the same bytes. For any number of threads. */
final class SameBytes {
  /** What follows the location of an input: a member of a container, or a part of a document. */
  static final String MEMBER = "!/";

  static final char PART = '#';

  private final Entries byLocation;
  private final Entries byContent;

  /** Gives the entries of the ledger that have a term. */
  interface Entries {
    List<LedgerEntry> of(BytesRef term) throws IOException;
  }

  SameBytes(IndexReader reader) {
    this(new EntryLookup(reader, Schema.LEDGER)::of, new EntryLookup(reader, Schema.CONTENT)::of);
  }

  /**
   * @param byLocation entries by where the input is
   * @param byContent entries by the checksum of their bytes
   */
  SameBytes(Entries byLocation, Entries byContent) {
    this.byLocation = byLocation;
    this.byContent = byContent;
  }

  /** The location itself, then the others in order. */
  List<String> of(String location) throws IOException {
    List<String> others = new ArrayList<>();
    int end = location.length();
    while (end > 0) {
      List<LedgerEntry> inputs = byLocation.of(new BytesRef(location.substring(0, end)));
      if (!inputs.isEmpty()) {
        addOthers(inputs.get(0), location.substring(end), others);
        break;
      }
      // The name of a file may hold these too.
      end = endOfOuter(location, end);
    }
    others.sort(null);
    others.add(0, location);
    return List.copyOf(others);
  }

  /** Where the location ends of what holds the one that ends at {@code end}; -1 if nothing does. */
  static int endOfOuter(String location, int end) {
    return Math.max(location.lastIndexOf(MEMBER, end - 1), location.lastIndexOf(PART, end - 1));
  }

  private void addOthers(LedgerEntry input, String member, List<String> others) throws IOException {
    if (input.sha256() == null) {
      return;
    }
    BytesRef content = new BytesRef(HexFormat.of().parseHex(input.sha256()));
    for (LedgerEntry same : byContent.of(content)) {
      if (same.documents() > 0 && !same.location().equals(input.location())) {
        others.add(same.location() + member);
      }
    }
  }
}
