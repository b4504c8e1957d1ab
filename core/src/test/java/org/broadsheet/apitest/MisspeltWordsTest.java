package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Count;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that were misread or mistyped are found where that is asked for, and only there. */
final class MisspeltWordsTest {
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.inMemory();
    try (ArticleWriter writer = index.writer()) {
      add(writer, "right", "en", "They won against all odds, the keeper said at noon.");
      add(writer, "turned", "en", "They won agaisnt all odds, the keeper said at noon.");
      add(writer, "scanned", "en", "They won aga1nst all oddz, the keeper said at noon.");
      add(writer, "worse", "en", "They won agamst all eddz, the keeper said at noon.");
      add(writer, "german", "de", "Der Hafenmeister von Grone schwieg gegn alle Regeln.");
      add(writer, "russian", "ru", "Смотритель маяка молчал вопреик всему.");
      add(writer, "greek", "el", "Ο φαροφύλακας σώπασε μέχρι το πρωί.");
      add(writer, "hebrew", "he", "שומר המגדלור שתק נגד כל הסכויים");
      add(writer, "arabic", "ar", "صمت حارس المنارة رغم كل الصعاب");
      add(writer, "hindi", "hi", "प्रकाशस्तंभ का रखवाला चुप रहा");
      add(writer, "korean", "ko", "등대지기는 침묵했다");
      add(writer, "chinese", "zh", "灯塔看守人沉默了");
      add(writer, "thai", "th", "ผู้ดูแลประภาคารเงียบ");
      add(writer, "spanish", "es", "El farero de Málaga calló anteayer.");
      add(writer, "turkish", "tr", "ISPARTA fenerinin bekçisi sustu.");
      writer.commit();
    }
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  private static void add(ArticleWriter writer, String id, String language, String body)
      throws IOException {
    writer.add(Article.builder(id).language(language).body(body).byline("Marit Sandvaer").build());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          odds                      | right turned
          odds~1                    | right turned scanned
          odds~2                    | right turned scanned worse
          "agaisnt all odds"        | turned
          "agaisnt all odds"~~      | right turned
          "against all odds"~~      | right turned scanned
          "against all odds"~~2     | right turned scanned worse
          "against odds"~~2         |
          "won against"~~ keeper~1  | right turned scanned
          at~2                      | right turned scanned worse
          gegen~1                   | german
          "gegen aller"~~           | german
          вопреки~1                 | russian
          "вопреки всемо"~~         | russian
          φαροφυλακασ~1             | greek
          הסיכויים~1                | hebrew
          "נגד כל הסיכויים"~~       | hebrew
          الصعب~1                   | arabic
          रखवालो~1                  | hindi
          침묵햇다~1                | korean
          "灯塔看守"~~              | chinese
          灯塔~1                    | chinese
          "灯塔着守"~~              |
          "ประภาคาร"~~2             | thai
          malagga~1                 | spanish
          málagga~1                 | spanish
          ısparto~1                 | turkish
          byline:sandvear~1 odds    | right turned
          headline:odds~1           |
          -odds~1 keeper            | worse
          """)
  void wordsAreFoundThatAreOffByALetterWhereThatIsAskedFor(String query, String ids)
      throws IOException {
    assertThat(ids(query)).containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
  }

  private static List<String> ids(String query) throws IOException {
    List<String> ids = new ArrayList<>();
    for (Hit hit : index.search(SearchRequest.of(query).unlimited())) {
      ids.add(hit.article().id());
    }
    return ids;
  }

  @Test
  void theWordAsTypedRanksFirstAndTheNearestNext() throws IOException {
    Results results = index.search(SearchRequest.of("odds~2 keeper"));
    assertThat(results.hits()).hasSize(4);
    List<String> last = results.hits().stream().skip(2).map(hit -> hit.article().id()).toList();
    assertThat(last).containsExactly("scanned", "worse");
    List<Float> scores = results.hits().stream().map(Hit::score).toList();
    assertThat(scores.get(1)).isGreaterThan(scores.get(2));
    assertThat(scores.get(2)).isGreaterThan(scores.get(3));
  }

  @Test
  void whatIsMisspeltIsCountedAndMarkedLikeAnyOtherWord() throws IOException {
    try (Searcher searcher = index.searcher()) {
      assertThat(searcher.count(SearchRequest.of("\"against all odds\"~~2")))
          .isEqualTo(new Count(4, 4));
      assertThat(searcher.count(SearchRequest.of("odds~1 against~1"))).isEqualTo(new Count(3, 6));
    }
    Hit hit =
        index.search(SearchRequest.of("\"against all odds\"~~2 eddz").snippets(1)).hits().get(0);
    assertThat(hit.snippets().get(0).render(Markup.HTML)).contains("<mark>agamst all eddz</mark>");
  }

  @Test
  void aWordWithVeryManyNeighboursIsRefusedWithASentence() throws IOException {
    StringBuilder words = new StringBuilder();
    for (char a = 'a'; a <= 'z'; a++) {
      for (char b = 'a'; b <= 'z'; b++) {
        words.append("tt").append(a).append(b).append(' ').append(a).append("tt").append(b);
        words.append(' ').append(a).append(b).append("tt ").append('t').append(a).append(b);
        words.append("t ");
      }
    }
    try (NewsIndex many = NewsIndex.inMemory()) {
      try (ArticleWriter writer = many.writer()) {
        add(writer, "many", "en", words.toString());
        writer.commit();
      }
      assertThatThrownBy(() -> many.search(SearchRequest.of("tttt~2")))
          .isInstanceOf(QuerySyntaxException.class)
          .hasMessageContaining("tttt~2")
          .hasMessageContaining("too many");
      assertThat(many.search(SearchRequest.of("tttt~1")).total()).isEqualTo(1);
    }
  }

  @Test
  void theSameWordsAreFoundAsByMeasuringEachDistance() throws IOException {
    long seed = Long.getLong("broadsheet.seed", 20_261_129L);
    Random random = new Random(seed);
    List<String> words = Stream.generate(() -> word(random)).limit(300).distinct().toList();
    try (NewsIndex some = NewsIndex.inMemory()) {
      try (ArticleWriter writer = some.writer()) {
        for (int i = 0; i < words.size(); i++) {
          writer.add(Article.builder("w" + i).language("en").body(words.get(i)).build());
        }
        writer.commit();
      }
      for (int i = 0; i < 80; i++) {
        String asked = word(random);
        int edits = 1 + random.nextInt(2);
        TreeSet<String> expected = new TreeSet<>();
        for (int k = 0; k < words.size(); k++) {
          boolean near = distance(asked, words.get(k)) <= (asked.length() < 3 ? 0 : edits);
          if (near) {
            expected.add("w" + k);
          }
        }
        TreeSet<String> found = new TreeSet<>();
        for (Hit hit : some.search(SearchRequest.of(asked + "~" + edits).unlimited())) {
          found.add(hit.article().id());
        }
        assertThat(found).as("seed %d, %s~%d", seed, asked, edits).isEqualTo(expected);
      }
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int length = 2 + random.nextInt(4); length > 0; length--) {
      word.append("abdж".charAt(random.nextInt(4)));
    }
    return word.toString();
  }

  /** The optimal string alignment distance, letter by letter. */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        d[i][j] = i == 0 || j == 0 ? i + j : Math.min(d[i - 1][j], d[i][j - 1]) + 1;
        if (i > 0 && j > 0) {
          int other1 = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          d[i][j] = Math.min(d[i][j], d[i - 1][j - 1] + other1);
        }
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
