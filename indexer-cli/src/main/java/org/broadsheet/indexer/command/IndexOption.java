package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.index.IndexFormatException;
import org.broadsheet.search.Searcher;
import picocli.CommandLine.Option;

/** Which index. */
final class IndexOption implements PlainLine.Options {
  private static final String VARIABLE = "BROADSHEET_INDEX";
  private static final String USUAL = "./broadsheet-index";

  @Option(
      names = {"-i", "--index"},
      paramLabel = "DIR",
      defaultValue = "${env:" + VARIABLE + ":-" + USUAL + "}",
      description =
          "The index (default: BROADSHEET_INDEX, else ./broadsheet-index). To search, several may"
              + " be given.")
  private List<Path> folders = List.of();

  /** Takes the option. */
  @Override
  public boolean take(String name, PlainLine line) {
    if (!name.equals("-i") && !name.equals("--index")) {
      return false;
    }
    if (!folders.isEmpty()) {
      throw new PlainLine.Unusual();
    }
    folders = List.of(line.path());
    return true;
  }

  /** Takes what stands for the option where it is not given. */
  @Override
  public void end() {
    if (folders.isEmpty()) {
      String usual = System.getenv(VARIABLE);
      if (usual != null && usual.isEmpty()) {
        throw new PlainLine.Unusual();
      }
      folders = List.of(Path.of(usual == null ? USUAL : usual));
    }
  }

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

  /** The only index. */
  Path folder() {
    if (folders.size() > 1) {
      throw new IllegalArgumentException("Give one --index; several are for searching only");
    }
    return folders.get(0);
  }
}
