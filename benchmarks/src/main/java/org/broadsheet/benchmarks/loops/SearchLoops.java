package org.broadsheet.benchmarks.loops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.benchmarks.Folders;
import org.broadsheet.benchmarks.Phrases;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Phrases at random in an index of the articles. */
@SuppressWarnings("NullAway.Init") // prepare comes first
public class SearchLoops extends Loop {
  private static final int PHRASES = 1_000;

  private Path folder = Path.of("");
  private List<SearchRequest> phrases = List.of();
  private List<SearchRequest> withSnippets = List.of();
  private NewsIndex index;
  private Searcher searcher;

  /** Makes the index. */
  @Setup
  public void prepare() throws IOException {
    List<Article> articles = articles();
    folder = Files.createTempDirectory("loops");
    index = NewsIndex.create(folder.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
    searcher = index.searcher();
    List<String> texts = articles.stream().map(Article::body).toList();
    List<SearchRequest> requests =
        Phrases.random(texts, PHRASES).stream().map(SearchRequest::quoted).toList();
    phrases = requests.stream().map(r -> r.fields(EnumSet.of(ArticleField.ID))).toList();
    withSnippets = requests.stream().map(r -> r.snippets(3)).toList();
  }

  /** Counts the articles with a phrase, and gives the identities of the best ten. */
  @Benchmark
  public Results phrase() throws IOException {
    return searcher.search(next(phrases));
  }

  /** The same, and of each of the ten its fields and three snippets. */
  @Benchmark
  public void snippets(Blackhole seen) throws IOException {
    searcher.search(next(withSnippets)).forEach(seen::consume);
  }

  /** Deletes the index. */
  @TearDown
  public void clear() throws IOException {
    searcher.close();
    index.close();
    Folders.delete(folder);
  }
}
