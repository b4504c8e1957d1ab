package org.broadsheet.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.txt       | a.txt         | true
          a.txt       | b/a.txt       | false
          *.txt       | .txt          | true
          *.txt       | a.txt.gz      | false
          *a*b*       | xxaxxbxx      | true
          *a*b*       | xxbxxaxx      | false
          news/*.txt  | news/a.txt    | true
          news/*.txt  | news/b/a.txt  | false
          **/a.txt    | a.txt         | true
          **/a.txt    | b/c/a.txt     | true
          **/a.txt    | b/ca.txt      | false
          news/**     | news/a/b.txt  | true
          news/**     | news          | false
          a/**/b      | a/b           | true
          a/**/b      | a/x/y/b       | true
          a/**/b/**/c | a/b/b/x/c     | true
          a/**/b/**/c | a/x/c         | false
          ?.txt       | é.txt         | true
          ?.txt       | 😀.txt        | true
          ?.txt       | ab.txt        | false
          [a-c].txt   | b.txt         | true
          [!a-c].txt  | b.txt         | false
          [^a-c].txt  | d.txt         | true
          []].txt     | ].txt         | true
          [a-].txt    | -.txt         | true
          [ab.txt     | [ab.txt       | true
          \\*.txt     | *.txt         | true
          \\*.txt     | a.txt         | false
          مسودة*      | مسودة-1.txt   | true
          """)
  void aPatternIsLikeTheWholePath(String pattern, String path, boolean like) {
    assertThat(new Glob(pattern).matches(path)).isEqualTo(like);
  }

  @Test
  void noPatternTakesLong() {
    String name = "*a".repeat(200) + "b";
    String folders = "**/a/".repeat(200) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          assertThat(new Glob(name).matches("a".repeat(4_000))).isFalse();
          assertThat(new Glob(folders).matches("a/".repeat(4_000) + "c")).isFalse();
        });
  }
}
