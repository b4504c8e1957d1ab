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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Function;
import org.broadsheet.indexer.extract.Breakdown;
import org.broadsheet.indexer.extract.Extractor;
import org.broadsheet.indexer.extract.InputReader;
import org.broadsheet.indexer.extract.LanguageGuess;
import org.broadsheet.indexer.report.Ambient;

/**
 * The program of a child: reads the inputs it is asked to, one after the other, until its parent is
 * gone.
 *
 * <p>One thread parses. Another one waits for what the parent says, also while the first hangs, and
 * ends the process when the pipe ends: that happens however the parent ends.
 */
@Ambient
public final class ChildMain {
  private static final int BUFFER = 1 << 16;

  private final Path folder;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final SynchronousQueue<Request> requests = new SynchronousQueue<>();

  private ChildMain(Path folder, InputStream in, OutputStream out) {
    this.folder = folder;
    this.in = new DataInputStream(new BufferedInputStream(in, BUFFER));
    this.out = new DataOutputStream(new BufferedOutputStream(out, BUFFER));
  }

  /**
   * Serves a parent over standard input and output.
   *
   * @param arguments the folder of this child, which it deletes when it ends
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    serve(arguments, ChildMain::extractor);
  }

  private static InputReader extractor(ChildSettings settings) {
    LanguageGuess language = new LanguageGuess(settings.language());
    return new Extractor(settings.limits(), language, settings.wanted());
  }

  /**
   * Serves a parent with this reader.
   *
   * @param arguments as for {@link #main}
   */
  static void serve(String[] arguments, Function<ChildSettings, InputReader> reader)
      throws IOException, InterruptedException {
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    // What parsers print would end up amid our frames.
    System.setIn(InputStream.nullInputStream());
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    leaveInterruptsToTheParent();
    new ChildMain(Path.of(arguments[0]), in, out).run(reader);
  }

  private void run(Function<ChildSettings, InputReader> readers)
      throws IOException, InterruptedException {
    ChildSettings settings = ChildSettings.read(Frame.read(in, BUFFER).fields());
    InputReader reader = readers.apply(settings);
    Thread parent = new Thread(this::listen, "parent");
    parent.setDaemon(true);
    parent.start();
    FieldWriter hello = new FieldWriter();
    hello.count(Frame.MAGIC);
    hello.count(Frame.VERSION);
    Frame.of(Frame.Kind.HELLO, hello).write(out);
    out.flush();
    Openable openable = new Openable(folder);
    Warming warming = new Warming(folder, reader);
    while (true) {
      Request request = requests.take();
      Answers answers = new Answers(request, settings.limits(), out, this::leave);
      try {
        if (warming.isNeeded(request.file())) {
          answers.loading();
          warming.run();
          answers.loaded();
        }
        reader.read(openable.of(request.file()), answers);
        answers.end();
      } catch (Error e) {
        answers.broken(Breakdown.of(e));
      } catch (RuntimeException e) {
        answers.broken(Breakdown.CRASHED);
      }
    }
  }

  private void listen() {
    try {
      while (true) {
        requests.put(Request.read(Frame.read(in, BUFFER).fields()));
      }
    } catch (IOException | InterruptedException e) {
      // The parent is gone, or speaks another language.
    } finally {
      leave();
    }
  }

  /** Ends the process now, whatever its other threads do. */
  private void leave() {
    try {
      ChildFolder.delete(folder);
      Path root = folder.getParent();
      if (root != null) {
        // Only the last child finds it empty; and a parent that was killed does not do it.
        Files.deleteIfExists(root);
      }
    } catch (IOException e) {
      // Others are still in there.
    } finally {
      Runtime.getRuntime().halt(0);
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
