package org.broadsheet.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;

/** Indexes a few articles and finds who used exactly these words, in several languages. */
public final class FindAQuote {
  private FindAQuote() {}

  /** Makes the index in {@code folder} and prints what each phrase finds. */
  static void run(Path folder, PrintStream out) throws IOException {
    try (NewsIndex index = NewsIndex.open(folder)) {
      try (ArticleWriter writer = index.writer()) {
        writer.add(
            Article.builder("gull-1")
                .headline("Ferry returns")
                .body("“Against all odds,” said the captain, “we are home.”")
                .published(LocalDate.of(2031, 4, 2))
                .publisher("The Port Alder Gull")
                .language("en")
                .build());
        writer.add(
            Article.builder("gull-2")
                .headline("Numbers game")
                .body("The club bet against all odd numbers, and lost.")
                .published(LocalDate.of(2031, 4, 3))
                .publisher("The Port Alder Gull")
                .language("en")
                .build());
        writer.add(
            Article.builder("faro-1")
                .headline("El faro de Mirasal")
                .body("Contra todo pronóstico, el faro volvió a encenderse.")
                .language("es")
                .build());
        writer.commit(); // durable and visible from here on
      }
      for (String phrase : new String[] {"against all odds", "contra todo pronostico"}) {
        Results results = index.search(SearchRequest.quoted(phrase).snippets(1));
        out.println(phrase + ": " + results.total());
        for (Hit hit : results) {
          Snippet snippet = hit.snippets().get(0);
          out.println("  " + hit.article().headline() + ": " + snippet.render(Markup.HTML));
        }
      }
    }
  }

  /** Takes the folder of the index to make. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), System.out);
  }
}
