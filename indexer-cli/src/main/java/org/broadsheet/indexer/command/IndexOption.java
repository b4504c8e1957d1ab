package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
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
    return NewsIndex.open(folder == null ? Path.of("broadsheet-index") : folder);
  }
}
