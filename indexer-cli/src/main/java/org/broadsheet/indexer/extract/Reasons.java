package org.broadsheet.indexer.extract;

import java.io.EOFException;
import java.util.zip.ZipException;
import org.apache.tika.exception.AccessPermissionException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.broadsheet.indexer.extract.container.LimitReachedException;
import org.jspecify.annotations.Nullable;

/** Says in a few stable words what is wrong with a document that a parser gave up on. */
final class Reasons {
  private static final int DEEPEST_CAUSE = 20;

  private Reasons() {}

  /** The reason behind anything thrown while a document was read. */
  static Unreadable of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Unreadable reason = known(cause);
      if (reason != null) {
        return reason;
      }
      cause = cause.getCause();
    }
    return new Unreadable("extract", "damaged", "The document is damaged or not of its kind.");
  }

  private static @Nullable Unreadable known(Throwable thrown) {
    return switch (thrown) {
      case Unreadable ours -> ours;
      case EncryptedDocumentException e ->
          new Unreadable("extract", "encrypted", "The document is locked with a password.");
      case AccessPermissionException e ->
          new Unreadable("extract", "encrypted", "The document does not permit reading its text.");
      case UnsupportedFormatException e ->
          new Unreadable("extract", "unknown format", "There is no reader for this kind of file.");
      case LimitReachedException e ->
          new Unreadable("read", "too large", String.valueOf(e.getMessage()));
      case ZeroByteFileException e ->
          new Unreadable("extract", "no text", "The document is empty.");
      case Error e -> Breakdown.of(e).unreadable();
      case EOFException e -> new Unreadable("extract", "damaged", "The document ends too early.");
      case ZipException e ->
          new Unreadable("extract", "damaged", "The compressed data in the document is damaged.");
      default -> null;
    };
  }
}
