package org.broadsheet.indexer.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.indexer.report.ArticleText;
import org.broadsheet.indexer.report.Console;
import org.broadsheet.indexer.report.JsonLine;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code broadsheet show ID...} */
@Command(
    name = "show",
    header = {
      "Show articles with all their fields.",
      "",
      "  broadsheet show wire-17",
      "  broadsheet show papers/2024-05-01.pdf --query '\"against all odds\"'",
      ""
    },
    description = {
      "Where other files hold the same bytes, their locations are told too. In JSON, locations"
          + " has them all; with --query, highlights has headline and body with their matches,"
          + " as ranges of code points.",
      ""
    })
final class ShowCommand implements Callable<Integer>, PlainLine.Command {
  private final Console console;
  private boolean first = true;

  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private IndexOption index = new IndexOption();

  @Option(
      names = "--query",
      paramLabel = "QUERY",
      description = "Mark what this query matches in headline and body.")
  private @Nullable String query;

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids of articles, as search gives them, or locations.")
  private List<String> names = List.of();

  ShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public boolean take(String name, PlainLine line) {
    if (!name.equals("--query")) {
      return false;
    }
    query = line.text();
    return true;
  }

  @Override
  public List<PlainLine.Options> parts() {
    return List.of(common, index);
  }

  @Override
  public void takeWords(List<String> words) {
    if (words.isEmpty()) {
      throw new PlainLine.Unusual();
    }
    names = words;
  }

  @Override
  public Integer call() throws IOException {
    boolean all = true;
    SearchRequest request =
        query == null
            ? null
            : SearchRequest.of(query)
                .fields(Set.of())
                .highlights(TextField.HEADLINE, TextField.BODY);
    try (Searcher searcher = index.searcher()) {
      if (request != null && !common.quiet) {
        request.query().warnings().forEach(console::say);
      }
      for (String name : names) {
        List<Article> articles = named(searcher, name);
        for (Article article : articles) {
          show(searcher, article, request);
        }
        if (articles.isEmpty()) {
          console.say("broadsheet: There is no article " + name + ".");
          all = false;
        }
      }
    }
    return all ? Broadsheet.DONE : Broadsheet.NOTHING_FOUND;
  }

  /** The article of an id; else those at a location, as it is written or from this folder. */
  private static List<Article> named(Searcher searcher, String name) throws IOException {
    Optional<Article> one = searcher.article(name);
    if (one.isPresent()) {
      return List.of(one.get());
    }
    List<String> ids = searcher.idsAt(name);
    if (ids.isEmpty()) {
      ids = searcher.idsAt(absolute(name));
    }
    List<Article> articles = new ArrayList<>();
    for (String id : ids) {
      searcher.article(id).ifPresent(articles::add);
    }
    return articles;
  }

  private static String absolute(String name) {
    try {
      return Path.of(name).toAbsolutePath().normalize().toString();
    } catch (InvalidPathException e) {
      return name;
    }
  }

  private void show(Searcher searcher, Article article, @Nullable SearchRequest request)
      throws IOException {
    List<String> locations = searcher.locations(article);
    List<Snippet> marked =
        request == null
            ? List.of()
            : searcher.hit(article.id(), request).map(Hit::highlights).orElse(List.of());
    if (common.json) {
      JsonLine.print(console.out(), article, locations, marked);
      return;
    }
    if (!first) {
      console.out().println();
    }
    first = false;
    ArticleText.print(common.console(console), article, locations, marked);
    if (request != null && marked.isEmpty() && !common.quiet) {
      console.out().flush();
      console.say("The query does not match " + article.id() + ".");
    }
  }
}
