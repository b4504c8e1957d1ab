package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.search.Searcher;
import picocli.CommandLine.Option;

/** Which index. */
final class IndexOption {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "${env:BROADSHEET_INDEX:-./broadsheet-index}",
      description =
          "The index (default: BROADSHEET_INDEX, else ./broadsheet-index). To search, several may"
              + " be given.")
  private List<Path> folders = List.of();

  NewsIndex open() throws IOException {
    return NewsIndex.open(folder());
  }

  /** The index, made anew if it is one that another version of Broadsheet wrote. */
  NewsIndex rebuild() throws IOException {
    try {
      return open();
    } catch (IndexFormatException e) {
      return NewsIndex.remake(folder());
    }
  }

  /** What answers from the indexes, as from one. */
  Searcher searcher() throws IOException {
    return NewsIndex.searcher(folders);
  }

  /** The indexes, to be searched as one. */
  List<Path> folders() {
    return folders;
  }

  /** The only index. */
  Path folder() {
    if (folders.size() > 1) {
      throw new IllegalArgumentException("Give one --index; several are for searching only");
    }
    return folders.get(0);
  }
}
