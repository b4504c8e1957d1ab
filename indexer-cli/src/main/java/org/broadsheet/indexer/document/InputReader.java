package org.broadsheet.indexer.document;

import java.io.IOException;
import org.broadsheet.indexer.source.FoundFile;

/** Reads inputs of some kinds. For use by any number of threads at once. */
public interface InputReader {
  /**
   * Reads the file, and tells at least one document or failure of it.
   *
   * @throws IOException only what {@code to} throws: trouble with the file is a failure
   */
  void read(FoundFile file, Findings to) throws IOException;
}
