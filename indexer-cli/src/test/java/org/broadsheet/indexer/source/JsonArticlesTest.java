package org.broadsheet.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;

class JsonArticlesTest {
  private final List<Article> told = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final JsonArticles articles =
      new JsonArticles(JsonSettings.DEFAULT, one -> told.add(one.article()), failures::add);
  private int added;

  @Test
  void whatNeedsNoOtherDateIsHandedOnAtOnce() {
    add("2024-03-05");
    add("25/12/2023");
    add("03/04/2023");

    assertThat(dates()).containsExactly("2024-03-05", "2023-12-25", "2023-04-03");
  }

  @Test
  void theOthersWaitInTheirOrderUntilADateShowsWhichComesFirst() {
    add("03/04/2023");
    add("2024-03-05");
    articles.add("nothing".getBytes(UTF_8), "bad");
    assertThat(told).isEmpty();
    assertThat(failures).hasSize(1);

    add("12/31/2023");
    assertThat(dates()).containsExactly("2023-03-04", "2024-03-05", "2023-12-31");
    articles.end();
    assertThat(told).hasSize(3);
    assertThat(failures).hasSize(1);
  }

  @Test
  void noMoreThanAThousandWait() {
    for (int i = 0; i < 2500; i++) {
      add("03/04/2023");
    }
    assertThat(told).hasSizeBetween(1500, 2500);
    articles.end();
    assertThat(told).hasSize(2500).extracting(Article::location).doesNotHaveDuplicates();
    assertThat(dates()).containsOnly("2023");
  }

  private void add(String date) {
    String json = "{\"title\":\"Rain\",\"date\":\"" + date + "\"}";
    articles.add(json.getBytes(UTF_8), "f!/" + ++added);
  }

  private List<String> dates() {
    return told.stream().map(article -> String.valueOf(article.published())).toList();
  }
}
