package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.broadsheet.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in one sentence for the person at the terminal. */
final class Sentence {
  private Sentence() {}

  static String of(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String lack = lack(cause);
      if (lack != null) {
        return lack;
      }
    }
    return switch (e) {
      case UncheckedIOException u -> of(u.getCause() == null ? u : u.getCause());
      case NoSuchFileException n when n.getReason() != null ->
          n.getFile() + ": " + n.getReason() + " (broadsheet index makes one).";
      case NoSuchFileException n -> n.getFile() + " is not there.";
      case AccessDeniedException a -> a.getFile() + ": access is denied.";
      case FileSystemException f when f.getReason() != null ->
          f.getFile() + ": " + f.getReason() + ".";
      case QuerySyntaxException q -> ended(q.getMessage());
      case UnmatchedArgumentException u -> UnknownWord.of(u);
      case ParameterException p -> ended(p.getMessage());
      case IllegalArgumentException i -> ended(i.getMessage());
      case IOException io -> ended(io.getMessage());
      case LinkageError l ->
          ended("A part of the program could not be loaded (" + l.getMessage() + ")");
      default -> ended("Something unforeseen went wrong: " + e);
    };
  }

  /** What the machine has too little of; null if that is not it. */
  private static @Nullable String lack(Throwable e) {
    String message = String.valueOf(e.getMessage());
    if (e instanceof OutOfMemoryError && message.contains("thread")) {
      return "The system allows this process no more threads (ulimit -u, ulimit -v).";
    }
    boolean memory = e instanceof OutOfMemoryError && !message.contains("Map failed"); // core's
    if (memory || (e instanceof LinkageError && message.contains("OutOfMemoryError"))) {
      return "There is too little memory (BROADSHEET_OPTS=-Xmx2g gives more).";
    }
    if (e instanceof StackOverflowError) {
      return "Something is nested too deeply (BROADSHEET_OPTS=-Xss8m gives more room).";
    }
    if (message.contains("Too many open files")) {
      return "The system allows this process no more open files (ulimit -n).";
    }
    return null;
  }

  private static String ended(@Nullable String message) {
    String text = message == null || message.isBlank() ? "Something went wrong" : message.strip();
    return text.endsWith(".") || text.endsWith(")") ? text : text + ".";
  }
}
