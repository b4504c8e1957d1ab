package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.broadsheet.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;

/** What went wrong, in one sentence for the person at the terminal. */
final class Sentence {
  private Sentence() {}

  static String of(Throwable e) {
    return switch (e) {
      case UncheckedIOException u -> of(u.getCause() == null ? u : u.getCause());
      case NoSuchFileException n when n.getReason() != null ->
          n.getFile() + ": " + n.getReason() + " (broadsheet index makes one).";
      case NoSuchFileException n -> n.getFile() + " is not there.";
      case AccessDeniedException a -> a.getFile() + ": access is denied.";
      case FileSystemException f when f.getReason() != null ->
          f.getFile() + ": " + f.getReason() + ".";
      case QuerySyntaxException q -> ended(q.getMessage());
      case ParameterException p -> ended(p.getMessage());
      case IllegalArgumentException i -> ended(i.getMessage());
      case IOException io -> ended(io.getMessage());
      case OutOfMemoryError o -> "There is not enough memory (BROADSHEET_OPTS=-Xmx2g gives more).";
      default -> ended("Something unforeseen went wrong: " + e);
    };
  }

  private static String ended(@Nullable String message) {
    String text = message == null || message.isBlank() ? "Something went wrong" : message.strip();
    return text.endsWith(".") || text.endsWith(")") ? text : text + ".";
  }
}
