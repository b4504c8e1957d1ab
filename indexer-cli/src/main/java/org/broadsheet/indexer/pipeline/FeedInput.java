package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.article.Article;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.indexer.source.ArticleJson;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.JsonSettings;
import org.broadsheet.indexer.source.LineBatch;
import org.broadsheet.indexer.source.ToldArticle;
import org.jspecify.annotations.Nullable;

/**
 * Reads one feed of JSON Lines into the index: cut into batches by one thread, parsed and written
 * by many, so that of articles with the same id the last one counts. The part of the work that ends
 * last tells the ledger.
 */
final class FeedInput {
  private static final String STDIN = "-";

  private final LanguageGuess language;
  private final JsonSettings settings;
  private final RunContext round;
  private final OpenInput input;
  private final @Nullable FoundFile file;
  private final LastOfId lastOfId = new LastOfId();
  private final AtomicInteger parts = new AtomicInteger(1);
  private volatile @Nullable String sha256;
  private boolean isNew;

  private FeedInput(
      LanguageGuess language,
      JsonSettings settings,
      RunContext round,
      OpenInput input,
      @Nullable FoundFile file) {
    this.language = language;
    this.settings = settings;
    this.round = round;
    this.input = input;
    this.file = file;
  }

  /** Reads a feed that was found, unless its bytes are those that were read before. */
  static void read(
      LanguageGuess language,
      JsonSettings settings,
      RunContext round,
      FoundFile file,
      @Nullable LedgerEntry known,
      boolean anyway)
      throws IOException {
    if (known != null && !anyway && Contents.isSame(file, known, Contents.sha256(file))) {
      round.touched(file, known);
      return;
    }
    FeedInput feed =
        new FeedInput(language, settings, round, round.open(file.location(), known), file);
    feed.isNew = known == null;
    feed.part(() -> feed.sha256 = Contents.sha256(file));
    try (JsonLines lines = JsonLines.open(file, feed::fail)) {
      feed.cut(lines);
    }
  }

  /**
   * Reads standard input. What came in this way before is not replaced, since it may have been
   * something else.
   */
  static void read(LanguageGuess language, JsonSettings settings, RunContext round, InputStream in)
      throws IOException {
    FeedInput feed = new FeedInput(language, settings, round, round.open(STDIN, null), null);
    feed.cut(JsonLines.of(STDIN, in, feed::fail));
  }

  private void cut(JsonLines lines) throws IOException {
    for (int i = 0; !round.isStopped() && lines.hasNext(); i++) {
      int number = i;
      LineBatch batch = lines.next();
      part(() -> read(batch, number));
    }
    partDone();
  }

  private void part(Workers.Task work) throws IOException {
    parts.incrementAndGet();
    round
        .workers()
        .submit(
            () -> {
              work.run();
              partDone();
            });
  }

  private void read(LineBatch batch, int number) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (ToldArticle article : ArticleJson.read(batch, settings, this::fail)) {
      articles.add(article.recognised(language));
    }
    lastOfId.write(number, articles, file == null ? round.writer()::add : input::add);
    input.counted(articles.size());
    round.progress().read(batch.bytes());
  }

  private void fail(Failure failure) {
    try {
      input.failed(failure);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void partDone() throws IOException {
    if (parts.decrementAndGet() > 0) {
      return;
    }
    if (file == null) {
      input.finish();
    } else if (!round.isStopped()) {
      String bytes = sha256;
      if (isNew && bytes != null) {
        new KnownBytes(round).forgetMoved(bytes);
      }
      input.finish(file, bytes);
    }
  }
}
