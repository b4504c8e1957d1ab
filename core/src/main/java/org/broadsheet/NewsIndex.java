package org.broadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.Ledger;
import org.broadsheet.internal.lucene.IndexCheck;
import org.broadsheet.internal.lucene.IndexMark;
import org.broadsheet.internal.lucene.LuceneIndex;
import org.broadsheet.language.LanguageIdentifier;
import org.broadsheet.search.Searcher;

/**
 * An index of news articles in a folder, in which a quoted phrase is exact in every language.
 *
 * <pre>{@code
 * try (NewsIndex index = NewsIndex.open(Path.of("news.index"))) {
 *   try (ArticleWriter writer = index.writer()) {
 *     writer.add(Article.builder("wire-17").headline("Minnows win against all odds").build());
 *     writer.commit();
 *   }
 *   for (Hit hit : index.search(SearchRequest.of("\"against all odds\"").snippets(1))) {
 *     System.out.println(hit.article().headline());
 *   }
 * }
 * }</pre>
 *
 * <p>May be used by several threads at once, and by several processes of which one writes.
 *
 * <p>A thread that is interrupted, as by {@code Future.cancel(true)}, disturbs no other. It gets a
 * {@link java.io.InterruptedIOException} from its next call that reads; a call that is at work
 * completes, and so do all calls of a writer. The thread is still interrupted afterwards.
 *
 * <p>The files of the index are mapped into memory. A JVM started with {@code
 * --enable-native-access=org.apache.lucene.core} ({@code ALL-UNNAMED} on the class path) leaves
 * that to Lucene; in another one searches take about a third more time.
 *
 * <p>What is used after it was closed throws an {@link IllegalStateException} that says so; to
 * close anything twice does no harm.
 */
public final class NewsIndex implements NewsArchive {
  private final LuceneIndex index;

  private NewsIndex(LuceneIndex index) {
    this.index = index;
  }

  /**
   * Opens the index in a folder. Where there is no such folder yet, or an empty one, the first
   * {@link #writer()} makes the index; until then there is nothing to search.
   *
   * @param folder the folder, which need not exist yet
   * @return the index; close it after use
   * @throws org.broadsheet.index.IndexFormatException if the folder holds something else, a damaged
   *     index, or one in a format that this version cannot read
   * @throws IOException if the folder cannot be read
   */
  public static NewsIndex open(Path folder) throws IOException {
    return new NewsIndex(LuceneIndex.open(folder.toAbsolutePath().normalize()));
  }

  /**
   * Makes an index of no articles.
   *
   * @param folder the folder, which is made if it does not exist
   * @return the index; close it after use
   * @throws java.nio.file.FileAlreadyExistsException if the folder is there and not empty
   * @throws IOException if the folder cannot be written
   */
  public static NewsIndex create(Path folder) throws IOException {
    return new NewsIndex(LuceneIndex.create(folder.toAbsolutePath().normalize()));
  }

  /**
   * Makes an index of no articles in memory: for tests and the like. Closing it lets its articles
   * go.
   *
   * @return the new index; close it after use
   * @throws IOException never, as a rule: nothing is on a disk
   */
  public static NewsIndex inMemory() throws IOException {
    return new NewsIndex(LuceneIndex.inMemory());
  }

  /**
   * Makes an index of no articles in place of one that Broadsheet made in whatever version, whose
   * articles are gone with that. Where there is no such folder, or an empty one, it makes an index
   * as {@link #create} does.
   *
   * @param folder the folder of the index
   * @return the new index; close it after use
   * @throws org.broadsheet.index.IndexFormatException if the folder holds anything else
   * @throws org.broadsheet.index.IndexLockedException if a writer is at work
   * @throws IOException if the folder cannot be written
   */
  public static NewsIndex remake(Path folder) throws IOException {
    return new NewsIndex(LuceneIndex.remake(folder.toAbsolutePath().normalize()));
  }

  /**
   * {@return the languages whose words are looked up in a dictionary, in order} They are tags of
   * BCP 47: all whose dictionaries are on the class path. An index can be opened only where these
   * are as they were when it was made.
   */
  public static List<String> dictionaries() {
    return LanguageProfiles.withDictionary();
  }

  /**
   * {@return the languages for which Broadsheet has a dictionary that is missing on the class path,
   * in order; empty with {@code broadsheet-dictionaries}} Rules take the place of what is missing.
   */
  public static List<String> missingDictionaries() {
    return LanguageProfiles.lackingDictionary();
  }

  /**
   * Opens the writer. An article that comes without a language gets the one that its words or
   * letters show, so that its inflections are understood, or stays undetermined where they leave a
   * doubt. Close the writer to let another one write.
   *
   * @return the writer, the only one in all processes until it is closed
   * @throws org.broadsheet.index.IndexFormatException if the folder holds something else, or an
   *     index that this version cannot read
   * @throws org.broadsheet.index.IndexLockedException if another writer is at work; it says whether
   *     in this process or another
   * @throws IOException if the folder cannot be written
   */
  @Override
  public ArticleWriter writer() throws IOException {
    return writer(LanguageIdentifier.ofLetters());
  }

  /**
   * Opens a writer as {@link #writer()} does, which tells the languages of articles otherwise.
   *
   * @param languages is asked about each article that comes without a language, along with the
   *     languages that the index holds; {@code text -> null} leaves them undetermined
   * @return the writer, the only one in all processes until it is closed
   * @throws org.broadsheet.index.IndexFormatException as {@link #writer()} does
   * @throws org.broadsheet.index.IndexLockedException if another writer is at work
   * @throws IOException if the folder cannot be written
   */
  @Override
  public ArticleWriter writer(LanguageIdentifier languages) throws IOException {
    return index.writer(languages);
  }

  /**
   * {@return a view of the last commit that stays as it is until it is closed} It is for many
   * searches in a row, or for several that must agree.
   *
   * @throws java.nio.file.NoSuchFileException if there is no index in the folder yet
   * @throws IOException if the index cannot be read
   */
  @Override
  public Searcher searcher() throws IOException {
    return index.searcher();
  }

  /**
   * Searches several indexes as one: words are as rare, and articles as long, as in all of them
   * together, so that scores can be compared; totals are of all, and copies of a story are found
   * across them. An article that two of them hold, with the same id, is found twice.
   *
   * @param folders the folders of the indexes; one that is named twice counts once
   * @return a view of the last commits that stays as it is until it is closed
   * @throws IllegalArgumentException if there are none
   * @throws java.nio.file.NoSuchFileException if there is no index in one of the folders
   * @throws org.broadsheet.index.IndexFormatException if one of them holds something else, a
   *     damaged index, or one in a format that this version cannot read
   * @throws IOException if one of them cannot be read
   */
  public static Searcher searcher(List<Path> folders) throws IOException {
    if (folders.isEmpty()) {
      throw new IllegalArgumentException("no index is named");
    }
    Map<Path, Path> each = new LinkedHashMap<>();
    for (Path folder : folders) {
      Path path = folder.toAbsolutePath().normalize();
      each.putIfAbsent(Files.exists(path) ? path.toRealPath() : path, path);
    }
    return LuceneIndex.searcher(List.copyOf(each.values()));
  }

  /**
   * {@return the number of articles in the last commit} It is quicker than {@link #info()}.
   *
   * @throws java.nio.file.NoSuchFileException if there is no index in the folder yet
   * @throws IOException if the index cannot be read
   */
  @Override
  public long articles() throws IOException {
    return index.articles();
  }

  /**
   * {@return what the last commit knows of the inputs that its articles came from} Close it after
   * use.
   *
   * @throws java.nio.file.NoSuchFileException if there is no index in the folder yet
   * @throws IOException if the index cannot be read
   */
  @Override
  public Ledger ledger() throws IOException {
    return index.ledger();
  }

  /**
   * Tells whether a folder holds an index that some version of Broadsheet made. It looks for the
   * mark in the index's own files, whatever the folder is called, so that whoever reads all files
   * under a folder can leave indexes out.
   *
   * @param folder the folder; need not exist
   * @return true also for an index that is damaged or of another version, as long as the mark is
   *     there; false for what is no folder or cannot be read
   */
  public static boolean isIndex(Path folder) {
    return IndexMark.isOn(folder);
  }

  /**
   * Reads every byte of the index in a folder and tells what is wrong with it. Finds damage that
   * opening and searching do not meet. No other process may be writing meanwhile.
   *
   * @param folder the folder of the index
   * @return what is wrong, one sentence each; empty if the index is sound
   * @throws java.nio.file.NoSuchFileException if there is no index in the folder
   * @throws org.broadsheet.index.IndexFormatException if there is another kind of index, or one so
   *     damaged that it cannot be opened
   * @throws org.broadsheet.index.IndexLockedException if a writer is at work
   * @throws IOException if the folder cannot be read
   */
  public static List<String> check(Path folder) throws IOException {
    return IndexCheck.of(folder.toAbsolutePath().normalize());
  }

  /**
   * Closes the index, and with it the writer if there is one: as with {@link ArticleWriter#close},
   * what it has not committed is given up. Searchers and ledgers that are open go on answering
   * until they are closed themselves.
   *
   * @throws IOException if the disk refuses; the last commit is not harmed
   */
  @Override
  public void close() throws IOException {
    index.close();
  }
}
