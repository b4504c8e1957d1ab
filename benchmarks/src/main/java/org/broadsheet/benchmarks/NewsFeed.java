package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.ArticleJson;

/** Articles in JSON Lines, compressed or not. */
public final class NewsFeed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NewsFeed() {}

  /** An article as a line of JSON, without the end of the line. */
  static String line(Article article) throws IOException {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", article.id());
    node.put("headline", article.headline());
    node.put("body", article.body());
    node.put("language", article.language());
    node.put("publisher", article.publisher());
    node.put("section", article.section());
    node.put("published", article.published() == null ? null : article.published().toString());
    return JSON.writeValueAsString(node);
  }

  /** All articles of the file, without the lines that are none. */
  public static List<Article> read(Path file) throws IOException {
    List<Article> articles = new ArrayList<>();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] json = line.getBytes(StandardCharsets.UTF_8);
        Article article = ArticleJson.read(json, file.toString(), failure -> {});
        if (article != null) {
          articles.add(article);
        }
      }
    }
    return articles;
  }

  /** Articles of their first words alone, for a disk or an hour that has no room for whole ones. */
  static List<Article> briefs(List<Article> articles, int words) {
    return articles.stream().map(article -> brief(article, words)).toList();
  }

  private static Article brief(Article article, int words) {
    int end = 0;
    String body = article.body();
    for (int i = 0; i < words && end >= 0; i++) {
      end = body.indexOf(' ', end + 1);
    }
    return end < 0 ? article : article.toBuilder().body(body.substring(0, end)).build();
  }
}
