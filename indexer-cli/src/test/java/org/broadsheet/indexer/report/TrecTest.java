package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TrecTest {
  private static final List<String> IDS =
      List.of(
          "wire-17",
          "wire 17",
          "wire\t17",
          "wire%2017",
          "wire%17",
          "100%",
          "% 20",
          "%2 0",
          "%25",
          "wire\u00A017",
          "wire\u300017",
          "\u202Ewire",
          "wire\u009B",
          "港 7",
          "a%zz",
          "%%20");

  @Test
  void idsAreOneWordAndNeverOne() {
    Set<String> words = new HashSet<>();
    for (String id : IDS) {
      String word = Trec.word(id);
      assertThat(word).doesNotContainPattern("[\\s\\p{Cc}\u00A0\u3000\u202E]");
      assertThat(words.add(word)).as(id).isTrue();
    }
  }

  @Test
  void decodingGivesTheIdBack() {
    for (String id : IDS) {
      // Percent signs that begin no code stand for themselves, which Java's decoder refuses.
      String strict = Trec.word(id).replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
      assertThat(URLDecoder.decode(strict, StandardCharsets.UTF_8)).isEqualTo(id);
    }
  }

  @Test
  void mostIdsStayAsTheyAre() {
    assertThat(Trec.word("https://x.example/50%-off?a=b"))
        .isEqualTo("https://x.example/50%-off?a=b");
    assertThat(Trec.word("wire 17")).isEqualTo("wire%2017");
    assertThat(Trec.word("a%2Fb")).isEqualTo("a%252Fb");
  }
}
