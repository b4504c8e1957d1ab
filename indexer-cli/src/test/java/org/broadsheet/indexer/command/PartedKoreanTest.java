package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Phrases whose words the ends of Korean lines part, or stand between. */
class PartedKoreanTest {
  private static final Path SCANS =
      Path.of("src/test/resources/org/broadsheet/indexer/document/scans/hocr-ko");

  @TempDir static Path temp;
  private static Path index;

  @BeforeAll
  static void indexThePage() {
    index = temp.resolve("index");
    Terminal indexing = Terminal.run(index, "index", SCANS.toString());
    assertThat(indexing.exit()).as(indexing.err()).isZero();
  }

  @Test
  void aPhraseOverALineThatEndsInsideAWordIsFound() {
    assertThat(found("\"모여 선장과 선원들을\"")).contains("myeon.hocr");
    assertThat(found("\"아이들은 손을\"")).contains("myeon.hocr");
  }

  @Test
  void aPhraseOverALineThatEndsBetweenWordsIsFound() {
    assertThat(found("\"들어온 날\"")).contains("myeon.hocr");
    assertThat(found("\"앞으로 석 달마다\"")).contains("myeon.hocr");
  }

  @Test
  void halfAWordIsNone() {
    assertThat(found("\"모여 선\"")).doesNotContain("myeon.hocr");
    assertThat(found("\"오랫동안바다\"")).doesNotContain("myeon.hocr");
  }

  private static String found(String query) {
    return Terminal.run(index, "search", "--json", query).out();
  }
}
