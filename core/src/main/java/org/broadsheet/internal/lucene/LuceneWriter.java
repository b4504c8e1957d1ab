package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.query.NewsQuery;
import org.jspecify.annotations.Nullable;

/** Writes articles with Lucene's IndexWriter, which does the locking between processes. */
final class LuceneWriter implements ArticleWriter {
  private static final long MEGABYTE = 1 << 20;

  /** With less in memory than this, threads would not pay. */
  private static final long WORTH_THREADS = 8 * MEGABYTE;

  private final Path path;
  private final WriteBehind directory;
  private final IndexWriter writer;
  private final UnknownLanguages languages;
  private final IdLocks idLocks = new IdLocks();

  private volatile boolean closed;

  /** Held for reading by all changes; for writing by a commit that counts what is in it. */
  private final ReadWriteLock changing = new ReentrantReadWriteLock();

  private LuceneWriter(
      Path path, WriteBehind directory, IndexWriter writer, UnknownLanguages languages) {
    this.path = path;
    this.directory = directory;
    this.writer = writer;
    this.languages = languages;
  }

  /**
   * A writer of the index that is there.
   *
   * @param languages tells those of articles that come without
   */
  static LuceneWriter open(Path path, Directory directory, UnknownLanguages languages)
      throws IOException {
    return open(path, directory, IndexWriterConfig.OpenMode.APPEND, languages);
  }

  /** Makes an index of no articles, so that there is something to open from the first moment. */
  static void create(Path path, Directory directory) throws IOException {
    UnknownLanguages none = new UnknownLanguages(text -> null, List.of());
    try (LuceneWriter writer = open(path, directory, IndexWriterConfig.OpenMode.CREATE, none)) {
      writer.commit();
    }
  }

  private static LuceneWriter open(
      Path path, Directory directory, IndexWriterConfig.OpenMode mode, UnknownLanguages languages)
      throws IOException {
    WriteBehind behind = new WriteBehind(directory);
    try {
      IndexWriterConfig config =
          new IndexWriterConfig(new Gaps())
              .setOpenMode(mode)
              .setRAMBufferSizeMB(bufferMegabytes())
              .setParentField(Schema.PARENT)
              .setUseCompoundFile(false) // or a full buffer would be written twice
              .setMergeScheduler(new QuietMerges())
              .setCommitOnClose(false);
      return new LuceneWriter(path, behind, new IndexWriter(behind, config), languages);
    } catch (IOException e) {
      behind.stop();
      throw IndexFolder.explain(path, e);
    } catch (RuntimeException | Error e) {
      behind.stop();
      throw e;
    }
  }

  /** An eighth of the heap, within reason: a larger buffer means fewer merges, and longer waits. */
  private static double bufferMegabytes() {
    return Math.clamp(Runtime.getRuntime().maxMemory() / 8 / MEGABYTE, 16L, 128L);
  }

  @Override
  public void add(Article article) throws IOException {
    Document doc = ArticleDocument.of(languages.identified(article));
    change(() -> writer.updateDocument(new Term(Schema.ID, article.id()), doc));
  }

  @Override
  public void delete(String id) throws IOException {
    change(() -> writer.deleteDocuments(new Term(Schema.ID, id)));
  }

  @Override
  public long delete(NewsQuery query) throws IOException {
    List<Term> ids = new ArrayList<>();
    change(
        () -> {
          ids.clear(); // an interrupt may have cut the first attempt short
          try (DirectoryReader now = DirectoryReader.open(writer)) {
            RequestRun.ids(now, query).forEach(id -> ids.add(new Term(Schema.ID, id)));
          }
          writer.deleteDocuments(ids.toArray(Term[]::new));
        });
    return ids.size();
  }

  @Override
  public InputWriter input(String location) {
    ensureOpen();
    return new LuceneInputWriter(this, location);
  }

  @Override
  public void remove(String input) throws IOException {
    change(() -> writer.deleteDocuments(new Term(Schema.INPUT, input)));
  }

  @Override
  public void record(LedgerEntry entry) throws IOException {
    Document doc = LedgerDocument.of(entry);
    change(() -> writer.updateDocument(new Term(Schema.LEDGER, entry.location()), doc));
  }

  /** Adds an article of an input that has been begun. */
  void add(Article article, String input) throws IOException {
    Document doc = LedgerDocument.of(languages.identified(article), input);
    change(() -> writer.updateDocument(new Term(Schema.ID, article.id()), doc));
  }

  /** Adds a failure of an input that has been begun. */
  void add(InputFailure failure) throws IOException {
    Document doc = LedgerDocument.of(failure);
    change(() -> writer.addDocument(doc));
  }

  /** Puts an input in place of what there is of it, all or nothing. */
  void replace(LedgerEntry entry, Collection<Article> articles, List<InputFailure> failures)
      throws IOException {
    List<Document> docs = new ArrayList<>(articles.size() + failures.size() + 1);
    List<Term> ids = new ArrayList<>(articles.size());
    for (Article article : languages.identified(articles)) {
      ids.add(new Term(Schema.ID, article.id()));
      docs.add(LedgerDocument.of(article, entry.location()));
    }
    for (InputFailure failure : failures) {
      docs.add(LedgerDocument.of(failure));
    }
    docs.add(LedgerDocument.of(entry));
    idLocks.apart(
        articles,
        () ->
            change(
                () -> {
                  writer.deleteDocuments(ids.toArray(Term[]::new));
                  writer.updateDocuments(new Term(Schema.INPUT, entry.location()), docs);
                }));
  }

  @Override
  public void commit() throws IOException {
    ensureOpen();
    try {
      Uninterruptibly.runApart(
          () -> {
            commitAll();
            return true;
          });
    } catch (IOException | IllegalStateException e) {
      throw failure(e);
    }
  }

  private void commitAll() throws IOException {
    // What is little is packed into one file, of which a folder may have many.
    writer.getConfig().setUseCompoundFile(writer.ramBytesUsed() < WORTH_THREADS);
    flushSideBySide();
    writer.flush(); // so that what was deleted no longer counts
    // Where others are at work they go on, and how much there is in all is not told.
    boolean quiet = changing.writeLock().tryLock();
    try {
      Map<String, String> data = new HashMap<>();
      data.put(Schema.FORMAT_KEY, Integer.toString(Schema.FORMAT_VERSION));
      data.put(Schema.ANALYSIS_KEY, Integer.toString(Schema.ANALYSIS_VERSION));
      data.put(Schema.DICTIONARIES_KEY, Schema.dictionaries());
      if (quiet) {
        writer.flush();
        data.put(Schema.DOCUMENTS_KEY, Integer.toString(writer.getDocStats().numDocs));
      }
      writer.setLiveCommitData(data.entrySet());
      writer.commit();
    } finally {
      writer.getConfig().setUseCompoundFile(false);
      if (quiet) {
        changing.writeLock().unlock();
      }
    }
  }

  /**
   * Writes the buffers of the threads that wrote, each on a thread of its own: one after the other
   * would leave the other processors idle at the end of every run.
   */
  private void flushSideBySide() throws IOException {
    int buffers = Runtime.getRuntime().availableProcessors();
    if (buffers == 1 || writer.ramBytesUsed() < WORTH_THREADS) {
      return;
    }
    List<Future<Boolean>> flushes = new ArrayList<>(buffers);
    try (ExecutorService threads = Executors.newFixedThreadPool(buffers)) {
      for (int i = 0; i < buffers; i++) {
        flushes.add(threads.submit(() -> flushOne(buffers)));
      }
    }
    for (Future<Boolean> flush : flushes) {
      if (flush.state() == Future.State.FAILED) {
        throw IOUtils.rethrowAlways(flush.exceptionNow());
      }
    }
  }

  /**
   * Writes a buffer; false if there is none left. Lucene says so as well where another thread was
   * faster to take the one that it had chosen, which happens once for each of them at the most.
   */
  private boolean flushOne(int threads) throws IOException {
    for (int i = 0; i < threads; i++) {
      if (writer.flushNextBuffer()) {
        return true;
      }
    }
    return false;
  }

  /** A change to the index. */
  private interface Change {
    void make() throws IOException;
  }

  /**
   * Makes a change on the caller's thread. Lucene may be interrupted while the thread waits for
   * room, before it has taken anything, so that the change can be made again.
   */
  private void change(Change change) throws IOException {
    ensureOpen();
    changing.readLock().lock();
    try {
      Uninterruptibly.withWaits(
          () -> {
            change.make();
            return true;
          });
    } catch (IOException | IllegalStateException e) {
      throw failure(e);
    } finally {
      changing.readLock().unlock();
    }
  }

  /**
   * Refuses to go on once the writer is closed.
   *
   * @throws IllegalStateException if it is
   */
  void ensureOpen() {
    if (closed) {
      throw closedException(null);
    }
  }

  private IllegalStateException closedException(@Nullable Throwable cause) {
    return new IllegalStateException("The writer of the index at " + path + " is closed.", cause);
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      Uninterruptibly.runApart(
          () -> {
            writer.rollback();
            return true;
          });
    } catch (IOException e) {
      throw IndexFolder.explain(path, e);
    } finally {
      if (writer.getTragicException() instanceof IOException) {
        deleteUncommitted();
      }
      directory.stop();
    }
  }

  /**
   * Deletes what was being written when a disk was full. A writer that is broken by that leaves it
   * there; a new one deletes, when it is opened, all that no commit needs.
   */
  private void deleteUncommitted() {
    try {
      Uninterruptibly.runApart(
          () -> {
            IndexWriterConfig config =
                new IndexWriterConfig(new Gaps())
                    .setOpenMode(IndexWriterConfig.OpenMode.APPEND)
                    .setParentField(Schema.PARENT)
                    .setCommitOnClose(false);
            new IndexWriter(directory, config).rollback();
            return true;
          });
    } catch (IOException | RuntimeException e) {
      // The next writer that is opened deletes it.
    }
  }

  /**
   * Lucene closes its writer at the first failure; that failure is what matters, not the closing.
   */
  private IOException failure(Exception e) {
    Throwable first = writer.getTragicException();
    return switch (first == null ? e : first) {
      case IOException io -> IndexFolder.explain(path, io);
      case AlreadyClosedException closing -> throw closedException(closing);
      case OutOfMemoryError memory -> failed("there was too little memory", memory);
      case RuntimeException fault when first == null -> throw fault;
      case Throwable fault -> failed(fault.toString(), fault);
    };
  }

  private IOException failed(String why, Throwable first) {
    return new IOException(
        "The writer of the index at " + path + " has failed and must be closed: " + why + ".",
        first);
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
