package org.broadsheet.indexer.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * One child as its parent sees it. For use by one thread at a time; only {@link #tick} and {@link
 * #close} may come from others.
 */
final class ChildProcess implements AutoCloseable {
  /** Starting and loading take a second or two, and more on a busy machine. */
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /**
   * What parsers leave behind in a JVM grows, but a new one has to compile everything once more,
   * which takes it as long as some thousand pages.
   */
  private static final int MAX_INPUTS = 50_000;

  /** The exit code of a JVM that is told to end when it is out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int MAX_MESSAGE_LENGTH = 300;
  private static final int BUFFER = 1 << 16;

  private final Process process;
  private final Path folder;
  private final TimeoutWatch watch;
  private final long limitMillis;
  private final long longestFrame;
  private final DataInputStream in;
  private final DataOutputStream out;
  private int inputs;
  private boolean usable;

  private @Nullable Thread waiting;
  private long millisLeft;
  private boolean timedOut;
  private boolean killed;

  private ChildProcess(Process process, Path folder, ChildSettings settings, TimeoutWatch watch) {
    this.process = process;
    this.folder = folder;
    this.watch = watch;
    this.limitMillis = settings.timeout().toMillis();
    this.longestFrame = Answers.most(settings.limits());
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER));
    watch.add(this);
  }

  /**
   * Starts a child and waits until it is ready.
   *
   * @param folder where it may write: made here, and deleted when the child is closed
   * @throws StartFailedException if it does not get ready; the message says why
   */
  static ChildProcess start(
      ChildCommand command, Path folder, ChildSettings settings, TimeoutWatch watch)
      throws IOException {
    ChildProcess child;
    try {
      Files.createDirectories(folder);
      child = new ChildProcess(command.start(folder), folder, settings, watch);
    } catch (IOException e) {
      ChildFolder.delete(folder);
      throw new StartFailedException(String.valueOf(e.getMessage()));
    }
    boolean ready = false;
    try {
      ready = child.greet(settings);
      if (!ready) {
        throw new StartFailedException(child.lastWords());
      }
    } finally {
      if (!ready) {
        child.close();
      }
    }
    return child;
  }

  private boolean greet(ChildSettings settings) throws InterruptedIOException {
    FieldWriter fields = new FieldWriter();
    settings.write(fields);
    if (!send(Frame.of(Frame.Kind.SETTINGS, fields))) {
      return false;
    }
    Frame hello = next(START_LIMIT.toMillis());
    if (hello == null || hello.kind() != Frame.Kind.HELLO) {
      return false;
    }
    try {
      FieldReader greeting = hello.fields();
      usable = greeting.count() == Frame.MAGIC && greeting.count() == Frame.VERSION;
      return usable;
    } catch (BrokenFrameException e) {
      return false;
    }
  }

  /** Tells whether it can be given an input. */
  boolean isUsable() {
    return usable && inputs < MAX_INPUTS && process.isAlive();
  }

  /**
   * Has the child read an input, as far as it gets.
   *
   * @return what broke the child down; null when the input is at its end
   * @throws IOException what the receiver of findings throws; and {@link InterruptedIOException} if
   *     this thread is interrupted meanwhile
   */
  @Nullable Breakdown read(InputProgress reading) throws IOException {
    // Until it has come to its end, whatever happens here.
    usable = false;
    inputs++;
    FieldWriter fields = new FieldWriter();
    reading.request().write(fields);
    if (!send(Frame.of(Frame.Kind.READ, fields))) {
      return lastBreakdown();
    }
    try {
      return answers(reading);
    } catch (BrokenFrameException e) {
      return lastBreakdown();
    }
  }

  private @Nullable Breakdown answers(InputProgress reading) throws IOException {
    List<Article> articles = new ArrayList<>();
    long size = 0;
    long limit = limitMillis;
    while (true) {
      Frame frame = next(limit);
      if (frame == null) {
        return lastBreakdown();
      }
      limit = limitMillis;
      FieldReader fields = frame.fields();
      switch (frame.kind()) {
        case LOADING -> limit = START_LIMIT.toMillis();
        case LOADED, SKIPPED -> {}
        case BEGINS -> reading.begins(fields.given());
        case ARTICLE -> {
          size += frame.length();
          if (size > longestFrame) {
            throw new BrokenFrameException("a document of more than is allowed");
          }
          articles.add(ArticleFields.article(fields));
        }
        case FOUND -> {
          if (articles.isEmpty()) {
            throw new BrokenFrameException("a document without articles");
          }
          reading.found(articles);
          articles = new ArrayList<>();
          size = 0;
        }
        case FAILED -> {
          reading.failed(ArticleFields.failure(fields));
          articles = new ArrayList<>();
          size = 0;
        }
        case BROKEN -> {
          String name = fields.given();
          return Stream.of(Breakdown.values())
              .filter(breakdown -> breakdown.name().equals(name))
              .findFirst()
              .orElse(Breakdown.CRASHED);
        }
        case END -> {
          usable = !fields.flag();
          return null;
        }
        case SETTINGS, HELLO, READ -> throw new BrokenFrameException("out of turn");
      }
    }
  }

  private boolean send(Frame frame) {
    try {
      frame.write(out);
      out.flush();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The next frame; null if none comes in time, or ever. */
  private @Nullable Frame next(long millis) throws InterruptedIOException {
    Frame frame = null;
    expect(Thread.currentThread(), millis);
    try {
      frame = Frame.read(in, longestFrame);
    } catch (IOException e) {
      // As good as silence.
    }
    expect(null, 0);
    if (frame == null && Thread.currentThread().isInterrupted() && isKilled()) {
      throw new InterruptedIOException("Reading was interrupted.");
    }
    return frame;
  }

  private synchronized void expect(@Nullable Thread by, long millis) {
    waiting = by;
    millisLeft = millis;
  }

  private synchronized boolean isKilled() {
    return killed;
  }

  private synchronized boolean isTimedOut() {
    return timedOut;
  }

  /** So much time has gone by. */
  synchronized void tick(long millis) {
    if (waiting == null) {
      return;
    }
    millisLeft -= millis;
    if (millisLeft < 0) {
      timedOut = true;
      kill();
    } else if (waiting.isInterrupted()) {
      kill();
    }
  }

  private synchronized void kill() {
    killed = true;
    usable = false;
    // A program that the child had started would go on.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    // Not process.destroyForcibly(), which closes streams that another thread is reading.
    process.toHandle().destroyForcibly();
  }

  /** The reason why there is no frame. */
  private Breakdown lastBreakdown() throws IOException {
    if (isTimedOut()) {
      return Breakdown.TIMEOUT;
    }
    // It may have sent noise and be at work still.
    boolean ended = hasExited(1);
    return ended && process.exitValue() == OUT_OF_MEMORY
        ? Breakdown.OUT_OF_MEMORY
        : Breakdown.CRASHED;
  }

  private boolean hasExited(int seconds) throws InterruptedIOException {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Reading was interrupted.");
    }
  }

  /** The last words of a child that did not start, on one line. */
  private String lastWords() throws IOException {
    if (isTimedOut()) {
      return "it is not ready after " + START_LIMIT.toSeconds() + " seconds";
    }
    boolean ended = hasExited(1);
    String said;
    try (var errors = Files.newInputStream(ChildCommand.errors(folder))) {
      said = new String(errors.readNBytes(MAX_MESSAGE_LENGTH), StandardCharsets.UTF_8);
    } catch (IOException e) {
      said = "";
    }
    return said.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .orElse(ended ? "it ended with exit code " + process.exitValue() : "it sends noise");
  }

  /** Kills the process and deletes its folder. */
  @Override
  public void close() {
    watch.remove(this);
    kill();
    boolean interrupted = Thread.interrupted();
    try {
      // A file that is still being written would survive its folder's deletion.
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      interrupted = true;
    }
    try {
      process.getOutputStream().close();
      process.getInputStream().close();
    } catch (IOException e) {
      // The pipe is broken, as it should be.
    }
    ChildFolder.delete(folder);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
