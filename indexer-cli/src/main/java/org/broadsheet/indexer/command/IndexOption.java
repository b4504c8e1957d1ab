package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.IndexFormatException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which index. */
final class IndexOption {
  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "${env:BROADSHEET_INDEX:-./broadsheet-index}",
      description = "The index (default: BROADSHEET_INDEX, else ./broadsheet-index).")
  @Nullable Path folder;

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

  Path folder() {
    return folder == null ? Path.of("broadsheet-index") : folder;
  }
}
