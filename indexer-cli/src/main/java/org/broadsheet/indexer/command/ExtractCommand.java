package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.article.Article;
import org.broadsheet.extract.language.LanguageGuess;
import org.broadsheet.indexer.child.IsolatedReader;
import org.broadsheet.indexer.container.Textless;
import org.broadsheet.indexer.document.Extractor;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.document.LetterSequences;
import org.broadsheet.indexer.document.Limits;
import org.broadsheet.indexer.document.Wanted;
import org.broadsheet.indexer.report.BlockNotes;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.indexer.source.ArticleJson;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.broadsheet.indexer.source.JsonLines;
import org.broadsheet.indexer.source.JsonSettings;
import org.broadsheet.indexer.source.Locations;
import org.broadsheet.indexer.source.Selection;
import org.broadsheet.indexer.source.Skipped;
import org.broadsheet.indexer.source.ToldArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet extract PATH...} */
@Command(
    name = "extract",
    header = {
      "Show what would be indexed, without an index.",
      "",
      "  broadsheet extract page.html",
      "  broadsheet extract --explain page.html    # and why each part is in or not",
      ""
    },
    description = {
      "One JSON object per article. Its flags say how its text was come by: partial (the page"
          + " shows the beginning only), declared-text (what the page gives to search engines),"
          + " whole-page (no article could be made out)."
    })
final class ExtractCommand implements Callable<Integer>, Findings, FileWalker.Listener {
  private final Console console;
  private final Set<String> asked = new HashSet<>();
  private boolean someFailed;
  private boolean lastFailed;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private ParseOptions parse = new ParseOptions();

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--lang",
      paramLabel = "CODE",
      description = "The language of all articles (default: declared, else found out).")
  private @Nullable String language;

  @Option(
      names = "--explain",
      description =
          "Also tell, for each block of a web page, on standard error: + or - for kept or dropped,"
              + " why, the element, and how its text begins.")
  private boolean explain;

  @Option(
      names = "--furniture",
      description =
          "Give what belongs to printed pages and not to articles (running heads, captions,"
              + " adverts) as one more article of each PDF, with the flag furniture.")
  private boolean furniture;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    LanguageGuess guess = LetterSequences.guess(language);
    Wanted wanted = new Wanted(furniture, parse.ocr(), parse.fields());
    Extractor here = new Extractor(Limits.DEFAULT, guess, wanted);
    paths.forEach(path -> asked.add(Locations.of(path)));
    FileWalker files = new FileWalker(new Selection(paths, List.of(), Textless::isNamed), this);
    try (IsolatedReader reader = parse.reader(Limits.DEFAULT, language, wanted, here)) {
      while (files.hasNext() && !console.out().checkError()) {
        FoundFile file = files.next();
        if (JsonLines.accepts(file.location())) {
          feed(file, guess);
        } else {
          lastFailed = false;
          reader.read(file, this);
          // What broke a child down must not be read here.
          if (explain && !lastFailed) {
            BlockNotes.print(here.explain(file), file.location(), console);
          }
        }
      }
    }
    return someFailed ? Broadsheet.SOME_FAILED : Broadsheet.DONE;
  }

  private void feed(FoundFile file, LanguageGuess guess) throws IOException {
    JsonSettings settings = JsonSettings.of(parse.fields());
    try (JsonLines lines = JsonLines.open(file, this::failed)) {
      while (lines.hasNext()) {
        for (ToldArticle article : ArticleJson.read(lines.next(), settings, this::failed)) {
          JsonLine.print(console.out(), article.recognised(guess));
        }
      }
    }
  }

  @Override
  public void found(List<Article> articles) throws IOException {
    for (Article article : articles) {
      JsonLine.print(console.out(), article);
    }
  }

  @Override
  public void skipped(Skipped skipped) {
    if (common.verbose) {
      console.say(skipped.location() + ": " + skipped.sentence());
    }
  }

  @Override
  public void failed(Failure failure) {
    lastFailed = true;
    if (failure.isElsewhere() || (failure.isOfKind() && !asked.contains(failure.location()))) {
      skipped(new Skipped(failure.location(), Skipped.Why.NO_TEXT, failure.message()));
      return;
    }
    someFailed = true;
    if (!common.quiet) {
      console.say(failure.location() + ": " + failure.message());
    }
  }
}
