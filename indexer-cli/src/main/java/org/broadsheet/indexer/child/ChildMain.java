package org.broadsheet.indexer.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.indexer.document.Breakdown;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.InputReader;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.report.Ambient;
import org.broadsheet.indexer.source.Failure;

/**
 * The program of a child: reads the inputs it is asked to, one after the other, until its parent is
 * gone.
 *
 * <p>One thread listens and parses; the end of the pipe ends the process. Since that thread may
 * hang, another one looks at the parent now and then.
 */
@Ambient
public final class ChildMain {
  private static final int BUFFER = 1 << 16;
  private static final long LOOK_MILLIS = 500;
  private static final int ORPHAN_LOOKS = 10;

  private final Path folder;
  private final long parent;
  private final DataInputStream in;
  private final DataOutputStream out;

  private ChildMain(Path folder, long parent, InputStream in, OutputStream out) {
    this.folder = folder;
    this.parent = parent;
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
  }

  /**
   * Serves a parent over standard input and output.
   *
   * @param arguments the folder of this child, which it deletes when its parent is gone, and the
   *     number of its parent's process
   */
  public static void main(String[] arguments) {
    serve(arguments, ChildMain::extractor);
  }

  private static InputReader extractor(ChildSettings settings) {
    LanguageGuess language = LetterSequences.guess(settings.language());
    return new Extractor(settings.limits(), language, settings.wanted());
  }

  /**
   * Serves a parent with this reader.
   *
   * @param arguments as for {@link #main}
   */
  static void serve(String[] arguments, Function<ChildSettings, InputReader> reader) {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // What parsers print would end up amid our frames.
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    leaveInterruptsToTheParent();
    ChildMain child = new ChildMain(Path.of(arguments[0]), Long.parseLong(arguments[1]), in, out);
    try {
      child.run(reader);
    } catch (IOException e) {
      // The parent is gone, or speaks another language.
    } finally {
      child.clear();
    }
  }

  private void run(Function<ChildSettings, InputReader> readers) throws IOException {
    ChildSettings settings = ChildSettings.read(Frame.read(in, BUFFER).fields());
    InputReader reader = readers.apply(settings);
    Thread watch = new Thread(this::watchParent, "watch over parent");
    watch.setDaemon(true);
    watch.start();
    FieldWriter hello = new FieldWriter();
    hello.count(Frame.MAGIC);
    hello.count(Frame.VERSION);
    Frame.of(Frame.Kind.HELLO, hello).write(out);
    out.flush();
    Openable openable = new Openable(folder);
    Warming warming = new Warming(folder, reader);
    while (true) {
      Request request = Request.read(Frame.read(in, BUFFER).fields());
      Answers answers = new Answers(request, settings.limits(), out, ChildMain::leave);
      try {
        if (warming.isNeeded(request.file())) {
          answers.loading();
          warming.run();
          answers.loaded();
        }
        if (request.file().isExchanged()) {
          answers.failed(Failure.exchanged(request.file().location()));
        } else {
          reader.read(openable.of(request.file()), answers);
        }
        answers.end();
      } catch (Error e) {
        answers.broken(Breakdown.of(e));
      } catch (RuntimeException e) {
        answers.broken(Breakdown.CRASHED);
      }
    }
  }

  private void watchParent() {
    try {
      while (!isOrphan()) {
        Thread.sleep(LOOK_MILLIS);
      }
    } catch (InterruptedException e) {
      // Nobody does that; and without a watch there must be no child.
    } finally {
      clear();
    }
  }

  /** A process whose parent has ended is given another one. */
  private boolean isOrphan() {
    return ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) != parent;
  }

  /** Ends the process after its last frame, or none: the parent deletes what is left. */
  private static void leave() {
    Runtime.getRuntime().halt(0);
  }

  /** Ends the process when its parent will not look after it any more. */
  private void clear() {
    try {
      ChildFolder.delete(folder);
      Path root = folder.getParent();
      // The pipe ends a moment before the process at its other end.
      for (int look = 0; look < ORPHAN_LOOKS && !isOrphan(); look++) {
        Thread.sleep(LOOK_MILLIS / ORPHAN_LOOKS);
      }
      if (root != null && isOrphan()) {
        // Only the last child finds it empty.
        TemporaryFolder.deleteIfEmpty(root);
      }
    } catch (IOException | InterruptedException e) {
      // Others are still in there.
    } finally {
      leave();
    }
  }

  /**
   * Ctrl-C at a terminal goes to the children as well; what becomes of the run is for the parent to
   * say. By reflection, since not every JVM has these classes.
   */
  private static void leaveInterruptsToTheParent() {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      signal
          .getMethod("handle", signal, handler)
          .invoke(
              null,
              signal.getConstructor(String.class).newInstance("INT"),
              handler.getField("SIG_IGN").get(null));
    } catch (ReflectiveOperationException e) {
      // Then Ctrl-C ends the children, and the parent finds them gone.
    }
  }
}
