package org.broadsheet.indexer.document;

import java.io.EOFException;
import java.util.zip.ZipException;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.tika.exception.AccessPermissionException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.UnsupportedFormatException;
import org.apache.tika.exception.ZeroByteFileException;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.container.LimitReachedException;
import org.broadsheet.indexer.source.Failure;
import org.jspecify.annotations.Nullable;

/** Says in a few stable words what is wrong with a document that a parser gave up on. */
final class Reasons {
  private static final int MAX_CAUSE_DEPTH = 20;

  private Reasons() {}

  /** The reason behind anything thrown while a document was read. */
  static UnreadableException of(Throwable thrown) {
    if (isForWantOfRoom(thrown)) {
      return new UnreadableException(
          "read", Failure.NO_ROOM, "There is no room for temporary files.");
    }
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSE_DEPTH; depth++) {
      UnreadableException reason = known(cause);
      if (reason != null) {
        return reason;
      }
      cause = cause.getCause();
    }
    return new UnreadableException(
        "extract", "damaged", "The document is damaged or not of its kind.");
  }

  /** Whatever a parser makes of it: a file was to be written, and the disk was full. */
  private static boolean isForWantOfRoom(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < MAX_CAUSE_DEPTH; depth++) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left on device") || message.contains("quota exceeded")) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /** Makes the failure of a document from what its reading threw. */
  static Failure failure(String location, Throwable thrown) {
    UnreadableException reason = of(thrown);
    return new Failure(
        location, reason.stage(), reason.reason(), String.valueOf(reason.getMessage()));
  }

  /** Tells whether the document could be read by someone with its password. */
  static boolean isLocked(Throwable thrown) {
    return of(thrown).reason().equals("encrypted");
  }

  private static @Nullable UnreadableException known(Throwable thrown) {
    return switch (thrown) {
      case UnreadableException ours -> ours;
      case EncryptedDocumentException e ->
          new UnreadableException(
              "extract", "encrypted", "The document is locked with a password.");
      case AccessPermissionException e ->
          new UnreadableException(
              "extract", "encrypted", "The document does not permit reading its text.");
      case UnsupportedFormatException e ->
          new UnreadableException(
              "extract", "unknown format", "There is no reader for this kind of file.");
      case LimitReachedException e ->
          new UnreadableException("read", "too large", String.valueOf(e.getMessage()));
      case MemoryLimitException e ->
          new UnreadableException(
              "read", "too large", "Unpacking it takes more memory than is allowed.");
      case ZeroByteFileException e ->
          new UnreadableException("extract", "no text", "The document is empty.");
      case Error e -> Breakdown.of(e).unreadable();
      case EOFException e ->
          new UnreadableException("extract", "damaged", "The document ends too early.");
      case ZipException e ->
          new UnreadableException(
              "extract", "damaged", "The compressed data in the document is damaged.");
      default -> null;
    };
  }
}
