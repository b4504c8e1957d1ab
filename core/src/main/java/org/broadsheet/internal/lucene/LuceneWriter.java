package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;

/** Writes articles with Lucene's IndexWriter, which does the locking between processes. */
final class LuceneWriter implements ArticleWriter {
  private static final long MEGABYTE = 1 << 20;

  private final Path path;
  private final IndexWriter writer;

  private LuceneWriter(Path path, IndexWriter writer) {
    this.path = path;
    this.writer = writer;
  }

  /** A writer of the index that is there. */
  static LuceneWriter open(Path path, Directory directory) throws IOException {
    return open(path, directory, IndexWriterConfig.OpenMode.APPEND);
  }

  /** Makes an index of no articles, so that there is something to open from the first moment. */
  static void create(Path path, Directory directory) throws IOException {
    try (LuceneWriter writer = open(path, directory, IndexWriterConfig.OpenMode.CREATE)) {
      writer.commit();
    }
  }

  private static LuceneWriter open(Path path, Directory directory, IndexWriterConfig.OpenMode mode)
      throws IOException {
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(new Gaps())
              .setOpenMode(mode)
              .setRAMBufferSizeMB(bufferMegabytes())
              .setCommitOnClose(false);
      return new LuceneWriter(path, new IndexWriter(directory, config));
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.explain(path, e);
    }
  }

  /** A quarter of the heap, within reason: a larger buffer means fewer merges. */
  private static double bufferMegabytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / 4 / MEGABYTE, 16L, 128L);
  }

  @Override
  public void add(Article article) throws IOException {
    try {
      writer.updateDocument(new Term(Schema.ID, article.id()), ArticleDocument.of(article));
    } catch (IOException | AlreadyClosedException e) {
      throw failure(e);
    }
  }

  @Override
  public void delete(String id) throws IOException {
    try {
      writer.deleteDocuments(new Term(Schema.ID, id));
    } catch (IOException | AlreadyClosedException e) {
      throw failure(e);
    }
  }

  @Override
  public void commit() throws IOException {
    try {
      writer.setLiveCommitData(
          Map.of(
                  Schema.FORMAT_KEY, Integer.toString(Schema.FORMAT_VERSION),
                  Schema.ANALYSIS_KEY, Integer.toString(Schema.ANALYSIS_VERSION))
              .entrySet());
      writer.commit();
    } catch (IOException | AlreadyClosedException e) {
      throw failure(e);
    }
  }

  @Override
  public void close() throws IOException {
    try {
      writer.rollback();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Lucene closes its writer at the first failure; that failure is what matters, not the closing.
   */
  private IOException failure(Exception e) {
    Throwable first = writer.getTragicException();
    if (first == null && e instanceof AlreadyClosedException) {
      return new IOException("The writer of the index at " + path + " is closed.", e);
    }
    return IndexFolder.explain(path, first instanceof Exception cause ? cause : e);
  }

  /** Only for the gap between values: {@link WordField} brings its own tokens. */
  private static final class Gaps extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      throw new IllegalStateException("no words of its own for field " + field);
    }

    @Override
    public int getPositionIncrementGap(String field) {
      return Schema.VALUE_GAP;
    }
  }
}
