package org.broadsheet.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.jspecify.annotations.Nullable;

/** Reads articles and queries, without what they should find, of core's cases. */
final class CaseFile {
  private CaseFile() {}

  /** Adds what a file holds; ids begin with the name of the file. */
  static void read(Path file, Collection<Article> articles, Collection<String> queries)
      throws IOException {
    Article.@Nullable Builder article = null;
    for (String line : Files.readAllLines(file)) {
      int arrow = line.indexOf(" => ");
      int colon = line.indexOf(": ");
      if (line.startsWith("[")) {
        if (article != null) {
          articles.add(article.build());
        }
        article =
            line.startsWith("[article ")
                ? Article.builder(file.getFileName() + line.substring(8, line.length() - 1))
                : null;
      } else if (article != null && colon > 0) {
        String value = line.substring(colon + 2);
        Article.Builder to = article;
        ArticleField.named(line.substring(0, colon))
            .ifPresent(field -> field.set(to, values(field, value)));
      } else if (article == null && arrow > 0 && !line.startsWith("#")) {
        queries.add(line.substring(0, arrow));
      }
    }
  }

  private static List<String> values(ArticleField field, String value) {
    return field.isList() ? Arrays.asList(value.split("; ")) : List.of(value);
  }
}
