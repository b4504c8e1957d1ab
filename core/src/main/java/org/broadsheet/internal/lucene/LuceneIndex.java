package org.broadsheet.internal.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;

/** An index in a folder: hands out its writer, and searchers of its last commit. */
public final class LuceneIndex implements Closeable {
  private final Path path;
  private @Nullable Directory directory;
  private @Nullable DirectoryReader reader;
  private boolean closed;

  private LuceneIndex(Path path) {
    this.path = path;
  }

  /** The index at {@code path}, which need not be there yet. */
  public static LuceneIndex open(Path path) throws IOException {
    LuceneIndex index = new LuceneIndex(path);
    if (!IndexFolder.isVacant(path)) {
      try {
        index.reader();
      } catch (IOException | RuntimeException e) {
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

  /** The writer; makes the index first if there is none. */
  public synchronized ArticleWriter writer() throws IOException {
    if (!(directory instanceof ByteBuffersDirectory) && IndexFolder.isVacant(path)) {
      make();
    }
    Directory directory = directory();
    IndexFolder.check(path, directory);
    return LuceneWriter.open(path, directory);
  }

  /** A searcher of the last commit, whoever made it. */
  public synchronized Searcher searcher() throws IOException {
    DirectoryReader reader = reader();
    reader.incRef();
    return new LuceneSearcher(path, reader);
  }

  /** The ledger of the last commit, whoever made it. */
  public synchronized Ledger ledger() throws IOException {
    DirectoryReader reader = reader();
    reader.incRef();
    return new LuceneLedger(path, reader);
  }

  /** How many articles the last commit holds. */
  public synchronized long articles() throws IOException {
    DirectoryReader reader = reader();
    try {
      return new IndexSearcher(reader).count(LuceneLedger.ARTICLES);
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.explain(path, e);
    }
  }

  private void make() throws IOException {
    try {
      Files.createDirectories(path);
    } catch (IOException e) {
      throw IndexFolder.explain(path, e);
    }
    LuceneWriter.create(path, directory());
  }

  private Directory directory() throws IOException {
    if (closed) {
      throw new AlreadyClosedException("the index at " + path + " is closed");
    }
    if (directory == null) {
      try {
        directory = Platform.directory(path);
      } catch (IOException e) {
        throw IndexFolder.explain(path, e);
      }
    }
    return directory;
  }

  private DirectoryReader reader() throws IOException {
    if (directory == null && IndexFolder.isVacant(path)) {
      throw new NoSuchFileException(path.toString(), null, "there is no index");
    }
    Directory directory = directory();
    try {
      if (reader == null) {
        IndexFolder.check(path, directory);
        reader = DirectoryReader.open(directory);
      } else {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
          reader.decRef(); // searchers at work hold it open
          reader = newer;
        }
      }
      return reader;
    } catch (IOException | RuntimeException e) {
      throw IndexFolder.explain(path, e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    if (reader != null) {
      reader.decRef();
      reader = null;
    }
    if (directory != null) {
      directory.close();
      directory = null;
    }
  }
}
