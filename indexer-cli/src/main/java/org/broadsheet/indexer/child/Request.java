package org.broadsheet.indexer.child;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.broadsheet.indexer.source.FoundFile;

/**
 * The input that a child is asked to read.
 *
 * <p>The file's path travels as a URI, which holds each byte of the name: a Path made from text
 * misses files whose names are not of the locale's encoding.
 *
 * @param file the input
 * @param skip how many of its documents are to be passed over, since they have been dealt with
 * @param bearing a breakdown over documents up to this number is recorded and borne; over a later
 *     one the child ends, so that a fresh one can try
 */
record Request(FoundFile file, int skip, int bearing) {

  void write(FieldWriter out) {
    out.text(file.path().toUri().toString());
    out.number(file.size());
    out.text(file.modified().toString());
    out.text(file.location());
    out.count(skip);
    out.count(bearing);
  }

  static Request read(FieldReader in) throws BrokenFrameException {
    try {
      Path path = Path.of(URI.create(in.given()));
      long size = in.number();
      Instant modified = Instant.parse(in.given());
      return new Request(new FoundFile(path, size, modified, in.given()), in.count(), in.count());
    } catch (IllegalArgumentException | FileSystemNotFoundException | DateTimeException e) {
      throw new BrokenFrameException("no request: " + e.getMessage());
    }
  }
}
