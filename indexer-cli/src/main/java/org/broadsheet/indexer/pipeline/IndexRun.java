package org.broadsheet.indexer.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.indexer.extract.Findings;
import org.broadsheet.indexer.extract.InputReader;
import org.broadsheet.indexer.extract.LanguageGuess;
import org.broadsheet.indexer.source.ArticleJson;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.LineBatch;

/**
 * Brings files and feeds into an index, once, and commits at the end.
 *
 * <p>The caller's thread walks folders and cuts feeds into lines; the workers parse, tell languages
 * and index. An input that cannot be read is counted and told, and never stops the run.
 */
public final class IndexRun {
  private final InputReader reader;
  private final LanguageGuess language;
  private final int threads;
  private final Progress progress;
  private final LongAdder indexed = new LongAdder();
  private final LongAdder failed = new LongAdder();

  /**
   * Prepares a run.
   *
   * @param reader reads documents
   * @param language tells the language of feeds' articles
   * @param threads how many inputs are worked on at once
   * @param progress told what happens
   */
  public IndexRun(InputReader reader, LanguageGuess language, int threads, Progress progress) {
    this.reader = reader;
    this.language = language;
    this.threads = threads;
    this.progress = progress;
  }

  /**
   * Runs.
   *
   * @param paths files and folders
   * @param feeds further JSON Lines, such as standard input
   * @throws IOException if the index cannot be written; its last commit is not harmed
   */
  public Summary run(NewsIndex index, List<Path> paths, List<InputStream> feeds)
      throws IOException {
    long start = System.nanoTime();
    try (ArticleWriter writer = index.writer();
        Workers workers = new Workers(threads)) {
      FileWalker files = new FileWalker(paths, this::fail);
      while (files.hasNext()) {
        FoundFile file = files.next();
        if (JsonLines.accepts(file.location())) {
          try (JsonLines lines = JsonLines.open(file, this::fail)) {
            feed(lines, writer, workers);
          }
        } else {
          workers.submit(() -> document(file, writer));
        }
      }
      for (InputStream feed : feeds) {
        feed(JsonLines.of("-", feed, this::fail), writer, workers);
      }
      workers.finish();
      writer.commit();
    }
    long in = indexed.sum();
    long out = failed.sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Summary(in + out, in, 0, 0, out, seconds, index.info().articles());
  }

  private void feed(JsonLines lines, ArticleWriter writer, Workers workers) throws IOException {
    while (lines.hasNext()) {
      LineBatch batch = lines.next();
      workers.submit(() -> lines(batch, writer));
    }
  }

  private void lines(LineBatch batch, ArticleWriter writer) throws IOException {
    List<Article> articles = ArticleJson.read(batch, this::fail);
    for (Article article : articles) {
      writer.add(language.withLanguage(article));
    }
    indexed.add(articles.size());
    progress.done(articles.size());
  }

  private void document(FoundFile file, ArticleWriter writer) throws IOException {
    reader.read(
        file,
        new Findings() {
          @Override
          public void found(List<Article> articles) throws IOException {
            for (Article article : articles) {
              writer.add(article);
            }
            indexed.increment();
            progress.done(1);
          }

          @Override
          public void failed(Failure failure) {
            fail(failure);
          }
        });
  }

  private void fail(Failure failure) {
    failed.increment();
    progress.failed(failure);
    progress.done(1);
  }
}
