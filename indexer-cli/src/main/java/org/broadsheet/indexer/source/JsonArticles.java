package org.broadsheet.indexer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles of one source, each from a JSON object, and hands them on in order. Where the
 * day and the month of a date cannot be told apart, that article and those after it wait until
 * another date of the source shows which comes first, or too many wait. Not for use by several
 * threads at once.
 */
public final class JsonArticles {
  private static final int MAX_WAITING = 1000;
  private static final int MAX_WAITING_BYTES = 8 << 20;

  /** An article that waits, and how it is read again; null where that would give the same. */
  private record Waiting(ToldArticle article, @Nullable Supplier<@Nullable ToldArticle> again) {}

  private final JsonSettings settings;
  private final Consumer<ToldArticle> to;
  private final Consumer<Failure> failures;
  private final SourceDates dates = new SourceDates();
  private final List<Waiting> waiting = new ArrayList<>();
  private int waitingBytes;

  /**
   * Begins a source.
   *
   * @param to takes the articles
   * @param failures told of every object that holds no article
   */
  public JsonArticles(JsonSettings settings, Consumer<ToldArticle> to, Consumer<Failure> failures) {
    this.settings = settings;
    this.to = to;
    this.failures = failures;
  }

  /**
   * Reads the next article.
   *
   * @param json the object in UTF-8; blank means that there is none
   * @param location where the object lies, as for {@link ArticleJson#read}
   */
  public void add(byte[] json, String location) {
    ToldArticle article = ArticleJson.read(json, location, settings, dates, failures);
    boolean undecided = dates.wasUndecided();
    if (article == null) {
      return;
    }
    boolean room = waiting.size() < MAX_WAITING && waitingBytes < MAX_WAITING_BYTES;
    if (dates.isProved() || !room || (waiting.isEmpty() && !undecided)) {
      end();
      to.accept(article);
      return;
    }
    waiting.add(
        new Waiting(
            article,
            undecided
                ? () -> ArticleJson.read(json, location, settings, dates, failure -> {})
                : null));
    waitingBytes += json.length;
  }

  /** Hands on what waits still; to be called when the source has ended, however it ended. */
  public void end() {
    for (Waiting one : waiting) {
      ToldArticle again = one.again == null ? null : one.again.get();
      to.accept(again == null ? one.article : again);
    }
    dates.wasUndecided();
    waiting.clear();
    waitingBytes = 0;
  }
}
