package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/** An index in a folder: hands out its writer, and searchers of its last commit. */
public final class LuceneIndex implements Closeable {
  private final Path path;
  private @Nullable Directory directory;
  private @Nullable Diagnosis diagnosis;
  private @Nullable LuceneWriter writer;
  private volatile @Nullable OpenCommit commit;
  private volatile boolean closed;

  private LuceneIndex(Path path) {
    this.path = path;
  }

  /** The index at {@code path}, which need not be there yet. */
  public static LuceneIndex open(Path path) throws IOException {
    LuceneIndex index = new LuceneIndex(path);
    if (!IndexFolder.isVacant(path)) {
      try {
        index.commit();
      } catch (IOException | RuntimeException | Error e) {
        index.close();
        throw e;
      }
    }
    return index;
  }

  /** A new index at {@code path}, of no articles. */
  public static LuceneIndex create(Path path) throws IOException {
    if (!IndexFolder.isVacant(path)) {
      throw new FileAlreadyExistsException(
          path.toString(), null, "there is something already, so no new index is made");
    }
    LuceneIndex index = new LuceneIndex(path);
    index.make();
    return index;
  }

  /** A new index of no articles, in memory. */
  public static LuceneIndex inMemory() throws IOException {
    LuceneIndex index = new LuceneIndex(Path.of("memory"));
    index.directory = new ByteBuffersDirectory();
    LuceneWriter.create(index.path, index.directory);
    return index;
  }

  /** A new index at {@code path}, in place of one of any version. */
  public static LuceneIndex remake(Path path) throws IOException {
    LuceneIndex index = new LuceneIndex(path);
    if (!IndexFolder.isVacant(path)) {
      IndexFolder.checkOurs(path, index.directory());
    }
    index.make();
    return index;
  }

  /**
   * The writer; makes the index first if there is none.
   *
   * @param languages tells those of articles that come without
   */
  public synchronized ArticleWriter writer(LanguageIdentifier languages) throws IOException {
    ensureOpen();
    if (!(directory instanceof ByteBuffersDirectory) && IndexFolder.isVacant(path)) {
      make();
    }
    Directory directory = directory();
    IndexFolder.check(path, directory);
    Set<String> held = UnknownLanguages.held(commit().reader());
    writer = LuceneWriter.open(path, directory, new UnknownLanguages(languages, held));
    return writer;
  }

  /** A searcher of the last commit, whoever made it: one waits for others only if that is new. */
  public Searcher searcher() throws IOException {
    OpenCommit known = commit;
    if (known != null && !closed && known.isLast()) {
      ReaderReference reference = known.reference("searcher");
      if (reference != null) {
        return new LuceneSearcher(reference, known.statistics());
      }
    }
    synchronized (this) {
      ReaderReference reference = reference("searcher");
      return new LuceneSearcher(reference, Objects.requireNonNull(commit).statistics());
    }
  }

  /**
   * A searcher of the last commits of several indexes, as of one. It holds open what it reads.
   *
   * @param paths each once
   */
  public static Searcher searcher(List<Path> paths) throws IOException {
    List<LuceneIndex> indexes = new ArrayList<>();
    try {
      List<IndexReader> readers = new ArrayList<>();
      List<Diagnosis> diagnoses = new ArrayList<>();
      for (Path path : paths) {
        LuceneIndex index = new LuceneIndex(path);
        indexes.add(index);
        if (paths.size() == 1) {
          return index.searcher();
        }
        readers.add(index.commit().reader());
        diagnoses.add(index.diagnosis());
      }
      IndexReader all = new MultiReader(readers.toArray(IndexReader[]::new), false);
      return new LuceneSearcher(new ReaderReference("searcher", all, diagnoses));
    } finally {
      IOUtils.close(indexes);
    }
  }

  /** The ledger of the last commit, whoever made it. */
  public synchronized Ledger ledger() throws IOException {
    return new LuceneLedger(reference("ledger"));
  }

  /** How many articles the last commit holds. */
  public synchronized long articles() throws IOException {
    try (ReaderReference reference = reference("index")) {
      return reference.read(
          () -> new IndexSearcher(reference.reader()).count(LuceneLedger.ARTICLES));
    }
  }

  private ReaderReference reference(String holder) throws IOException {
    ensureOpen();
    ReaderReference reference = commit().reference(holder);
    return Objects.requireNonNull(reference, "what is open in here is closed in here only");
  }

  private void make() throws IOException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw IndexFolder.explain(path, e);
    }
    LuceneWriter.create(path, directory());
  }

  private void ensureOpen() {
    if (closed) {
      throw new IllegalStateException("The index at " + path + " is closed.");
    }
  }

  private Directory directory() throws IOException {
    if (directory == null) {
      try {
        directory = Platform.directory(path);
      } catch (IOException e) {
        throw IndexFolder.explain(path, e);
      }
    }
    return directory;
  }

  private Diagnosis diagnosis() throws IOException {
    if (diagnosis == null) {
      diagnosis = new Diagnosis(path, directory());
    }
    return diagnosis;
  }

  /** The last commit. */
  private OpenCommit commit() throws IOException {
    if (directory == null && IndexFolder.isVacant(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no index");
    }
    Directory directory = directory();
    OpenCommit last = commit;
    if (last == null) {
      IndexFolder.check(path, directory);
    }
    DirectoryReader newer =
        diagnosis()
            .read(
                () ->
                    last == null
                        ? DirectoryReader.open(directory)
                        : DirectoryReader.openIfChanged(last.reader()));
    if (last != null && newer == null) {
      return last;
    }
    OpenCommit opened = OpenCommit.of(newer, diagnosis(), last);
    commit = opened;
    IOUtils.close(last);
    return opened;
  }

  /** Gives up what the writer has not committed; searchers and ledgers at work go on. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    IOUtils.close(writer, commit, directory);
    writer = null;
    commit = null;
    directory = null;
  }
}
