package org.broadsheet.indexer.child;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Breakdown;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.source.Failure;

/**
 * Sends what is found in one input to the parent.
 *
 * <p>Documents are numbered from 0 in the order of the input, by their beginning where the reader
 * tells it and else by their finding, so that a second reading can pass over those of the first.
 */
final class Answers implements Findings {
  private static final long SMALL_NANOS = 100_000_000;

  private final long started = System.nanoTime();
  private final Request request;
  private final Limits limits;
  private final DataOutputStream out;
  private final Runnable leave;
  private int number;
  private boolean begun;
  private boolean worn;

  /**
   * @param leave ends the process
   */
  Answers(Request request, Limits limits, DataOutputStream out, Runnable leave) {
    this.request = request;
    this.limits = limits;
    this.out = out;
    this.leave = leave;
  }

  /** The most bytes that the articles of one document may take. */
  static long most(Limits limits) {
    // UTF-8 takes three bytes of a character at most, and fields besides the text repeat little.
    return 8L * limits.characters() + (1 << 20);
  }

  void loading() throws IOException {
    send(Frame.of(Frame.Kind.LOADING));
    out.flush();
  }

  void loaded() throws IOException {
    send(Frame.of(Frame.Kind.LOADED));
    out.flush();
  }

  @Override
  public boolean begins(String location) throws IOException {
    if (begun) {
      // The last one ended without a word.
      begun = false;
      number++;
    }
    if (number < request.skip()) {
      skip();
      return false;
    }
    begun = true;
    FieldWriter fields = new FieldWriter();
    fields.text(location);
    send(Frame.of(Frame.Kind.BEGINS, fields));
    // The parent has to know where we are when we are no more.
    out.flush();
    return true;
  }

  @Override
  public void found(List<Article> articles) throws IOException {
    if (isPassedOver()) {
      skip();
      return;
    }
    long size = 0;
    for (Article article : articles) {
      FieldWriter fields = new FieldWriter();
      ArticleFields.write(article, fields);
      Frame frame = Frame.of(Frame.Kind.ARTICLE, fields);
      size += frame.length();
      if (size > most(limits)) {
        // Articles sent so far are forgotten by a failure.
        failed(
            new Failure(
                String.valueOf(article.location()),
                "extract",
                "too large",
                "There is more text in the document than is allowed."));
        return;
      }
      send(frame);
    }
    finished(Frame.of(Frame.Kind.FOUND));
  }

  @Override
  public void failed(Failure failure) throws IOException {
    if (isPassedOver()) {
      skip();
      return;
    }
    Breakdown breakdown = Breakdown.of(failure);
    if (breakdown != null) {
      if (number > request.bearing()) {
        broken(breakdown);
      }
      worn = true;
    }
    FieldWriter fields = new FieldWriter();
    ArticleFields.write(failure, fields);
    finished(Frame.of(Frame.Kind.FAILED, fields));
  }

  /** The input is at its end. */
  void end() throws IOException {
    FieldWriter fields = new FieldWriter();
    fields.flag(worn);
    send(Frame.of(Frame.Kind.END, fields));
    out.flush();
  }

  /** Says goodbye. */
  void broken(Breakdown breakdown) throws IOException {
    FieldWriter fields = new FieldWriter();
    fields.text(breakdown.name());
    send(Frame.of(Frame.Kind.BROKEN, fields));
    out.flush();
    leave.run();
  }

  private boolean isPassedOver() {
    return !begun && number < request.skip();
  }

  private void skip() throws IOException {
    number++;
    send(Frame.of(Frame.Kind.SKIPPED));
    out.flush();
  }

  private void finished(Frame frame) throws IOException {
    begun = false;
    number++;
    send(frame);
    // Mostly the end follows at once, and waking the parent twice is dear for a small document.
    if (number > 1 || System.nanoTime() - started > SMALL_NANOS) {
      out.flush();
    }
  }

  private void send(Frame frame) throws IOException {
    frame.write(out);
  }
}
