package org.broadsheet.indexer.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.broadsheet.indexer.pipeline.Amount;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Searcher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code broadsheet info} */
@Command(
    name = "info",
    header = {"Tell what the index holds.", "", "  broadsheet info -i archive.index", ""})
final class InfoCommand implements Callable<Integer>, PlainLine.Command {
  private final Console console;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  InfoCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(String name, PlainLine line) {
    return false;
  }

  @Override
  public List<PlainLine.Options> parts() {
    return List.of(common, index);
  }

  @Override
  public void takeWords(List<String> words) {
    if (!words.isEmpty()) {
      throw new PlainLine.Unusual();
    }
  }

  @Override
  public Integer call() throws IOException {
    try (Searcher searcher = index.searcher()) {
      IndexInfo info = searcher.info();
      if (common.json) {
        JsonLine.print(console.out(), info);
      } else {
        print(console.out(), info);
      }
      return Broadsheet.DONE;
    }
  }

  private static void print(PrintStream out, IndexInfo info) {
    String languages =
        info.languages().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", "));
    out.println("articles:  " + info.articles());
    out.println("languages: " + (languages.isEmpty() ? "none" : languages));
    out.println(
        "published: "
            + (info.earliest() == null ? "unknown" : info.earliest() + " to " + info.latest()));
    out.println("size:      " + Amount.bytes(info.bytes()));
    String dictionaries = String.join(", ", info.dictionaries());
    out.println(
        ("format:    " + info.formatVersion())
            + (", analysis " + info.analysisVersion())
            + (dictionaries.isEmpty()
                ? " without dictionaries"
                : ", dictionaries " + dictionaries));
  }
}
