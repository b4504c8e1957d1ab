package org.broadsheet.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.broadsheet.search.SortOrder;

/** Corrects and withdraws articles while a reader keeps the view that the search began with. */
public final class KeepUpToDate {
  private KeepUpToDate() {}

  /** Makes the index in {@code folder} and prints how the counts change. */
  static void run(Path folder, PrintStream out) throws IOException {
    SearchRequest flood = SearchRequest.of("flood section:local").sort(SortOrder.NEWEST);
    try (NewsIndex index = NewsIndex.create(folder);
        ArticleWriter writer = index.writer()) {
      writer.add(story("a", "Flood reaches the mill", "2031-05-01T06:00:00+02:00"));
      writer.add(story("b", "Flood: bridge closed", "2031-05-01T09:30:00+02:00"));
      writer.commit();

      try (Searcher morning = index.searcher()) {
        writer.add(story("b", "Bridge open again", "2031-05-01T15:00:00+02:00"));
        writer.delete("a");
        writer.commit();
        out.println("in the morning: " + morning.search(flood).total());
        out.println("now: " + index.search(flood).total());
      }
      out.println(index.article("b").orElseThrow().headline());
      try {
        index.search(SearchRequest.of("flood OR"));
      } catch (QuerySyntaxException e) {
        out.println(e.getMessage());
      }
    }
  }

  private static Article story(String id, String headline, String published) {
    return Article.builder(id).headline(headline).section("Local").published(published).build();
  }

  /** Takes the folder of the index to make. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), System.out);
  }
}
