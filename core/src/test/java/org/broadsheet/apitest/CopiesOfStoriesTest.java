package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SimilarArticle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented wire stories and what newspapers made of them: which are recognised as near copies? */
final class CopiesOfStoriesTest {
  private static final double WANTED = 0.95;

  /** A text of the file: which story it tells, and how it came to be. */
  private record Telling(String story, String kind, Article article) {
    boolean isCopy() {
      return !kind.equals("topic");
    }
  }

  @TempDir Path temp;
  private NewsIndex index;
  private final List<Telling> tellings = new ArrayList<>();

  @BeforeEach
  void indexTheStories() throws IOException {
    index = NewsIndex.open(temp.resolve("news.index"));
    try (InputStream in =
            Objects.requireNonNull(
                CopiesOfStoriesTest.class.getResourceAsStream("/copies/stories.txt"));
        ArticleWriter writer = index.writer()) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.substring(text.indexOf("\n== ") + 4).split("\n== ", -1)) {
        Telling telling = telling(part.strip(), tellings.size());
        tellings.add(telling);
        writer.add(telling.article());
      }
      writer.commit();
    }
  }

  @AfterEach
  void closeIndex() throws IOException {
    index.close();
  }

  private static Telling telling(String part, int number) {
    String[] lines = part.split("\n", 3);
    String[] names = lines[0].split(" ", -1);
    String id = names[0] + "-" + names[1] + "-" + number;
    return new Telling(
        names[0],
        names[1],
        Article.builder(id).language(names[2]).headline(lines[1]).body(lines[2]).build());
  }

  @Test
  void lightEditsAreFoundAndOtherReportsAreNotJoined() throws IOException {
    Score light = score("light");
    Score heavy = score("heavy");
    String message = "lightly edited: " + light + "; heavily edited: " + heavy;
    assertThat(light.right + light.missed).as(message).isGreaterThan(25);
    assertThat(light.precision()).as(message).isGreaterThanOrEqualTo(WANTED);
    assertThat(light.recall()).as(message).isGreaterThanOrEqualTo(WANTED);
    assertThat(heavy.precision()).as(message).isGreaterThanOrEqualTo(WANTED);
    assertThat(joinedTopics()).as(message).isEmpty();
  }

  @Test
  void anotherReportOnTheEventIsRelated() throws IOException {
    for (Telling telling : tellings) {
      if (telling.kind.equals("wire")) {
        List<String> related = ids(telling, false);
        assertThat(related)
            .as(telling.article.id())
            .anyMatch(id -> id.startsWith(telling.story + "-topic"));
      }
    }
  }

  /** Right and wrong pairs of a wire story or an edited one with an edited one of this kind. */
  private Score score(String kind) throws IOException {
    Score score = new Score();
    for (Telling telling : tellings) {
      if (!telling.kind.equals(kind)) {
        continue;
      }
      List<String> found = ids(telling, true);
      for (Telling other : tellings) {
        boolean pairs = other.kind.equals("wire") || other.kind.equals(kind);
        if (!other.equals(telling) && pairs) {
          score.count(telling.story.equals(other.story), found.contains(other.article.id()));
        }
      }
    }
    return score;
  }

  private Set<String> joinedTopics() throws IOException {
    Set<String> joined = new TreeSet<>();
    for (Telling telling : tellings) {
      for (String id : ids(telling, true)) {
        if (!telling.isCopy() || id.contains("-topic-")) {
          joined.add(telling.article.id() + " " + id);
        }
      }
    }
    return joined;
  }

  private List<String> ids(Telling telling, boolean copies) throws IOException {
    return index.similar(telling.article.id(), 100).stream()
        .filter(similar -> similar.copy() == copies)
        .map(SimilarArticle::article)
        .map(Article::id)
        .collect(Collectors.toList());
  }

  /** How many pairs are found rightly, wrongly and not. */
  private static final class Score {
    private int right;
    private int wrong;
    private int missed;

    void count(boolean wanted, boolean found) {
      right += wanted && found ? 1 : 0;
      wrong += !wanted && found ? 1 : 0;
      missed += wanted && !found ? 1 : 0;
    }

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f, recall %.3f (%d found, %d wrongly, %d missed)",
          precision(),
          recall(),
          right,
          wrong,
          missed);
    }
  }
}
