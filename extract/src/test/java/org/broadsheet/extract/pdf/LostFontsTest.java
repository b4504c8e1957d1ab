package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.extract.pdf.DocumentFixture.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.extract.ArticlePdf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LostFontsTest {
  private static final String[] TEXT = {
    "The harbour council of the old town met on Tuesday evening to talk about",
    "the ferry, which has been out of the water since the storm of the winter.",
    "Its captain said that the work would take about three months, and that he",
    "would not go to sea before it was done, whatever the people of the islands say."
  };

  @TempDir private Path dir;

  @Test
  void movedCodesAreNoText() throws IOException {
    assertThat(document().lines(moved(-29, TEXT)).read().articles()).isEmpty();
    assertThat(document().lines(moved(-29, TEXT)).read().unmapped()).isTrue();
  }

  @Test
  void codesInTheOrderOfTheirFirstUseAreNoText() throws IOException {
    assertThat(document().lines(numbered(TEXT)).read().articles()).isEmpty();
  }

  @Test
  void oneSignForAllCharactersIsNoText() throws IOException {
    String[] same = new String[TEXT.length];
    for (int i = 0; i < same.length; i++) {
      same[i] = TEXT[i].replaceAll("\\S", "A");
    }
    assertThat(document().lines(same).read().articles()).isEmpty();
  }

  @Test
  void aFontThatIsLostTakesNothingFromTheOthers() throws IOException {
    StringBuilder page = new StringBuilder("BT /F1 10 Tf 12 TL 72 700 Td ");
    for (String line : TEXT) {
      page.append("(").append(line).append(") Tj T* ");
    }
    page.append("ET BT /F2 10 Tf 12 TL 72 500 Td ");
    for (String line : moved(-29, TEXT)) {
      page.append("(").append(line).append(") Tj T* ");
    }
    Newspaper paper = document().page(page.append("ET").toString()).read();
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.articles().getFirst().text()).isEqualTo(String.join(" ", TEXT));
    assertThat(paper.unmapped()).isTrue();
  }

  @Test
  void aDocumentThatNobodyCanReadIsAFailure() throws IOException {
    Path pdf = Files.write(dir.resolve("a.pdf"), document().lines(moved(-29, TEXT)).bytes());
    assertThatThrownBy(() -> ArticlePdf.read(pdf))
        .hasMessageContaining("which characters are printed");
  }

  @Test
  void textIsText() throws IOException {
    Newspaper paper = document().lines(TEXT).read();
    assertThat(paper.articles()).hasSize(1);
    assertThat(paper.unmapped()).isFalse();
  }

  private static String[] moved(int step, String... lines) {
    String[] moved = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder();
      lines[i].chars().forEach(c -> line.append(c == ' ' ? ' ' : (char) Math.max('!', c + step)));
      moved[i] = line.toString().replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
    return moved;
  }

  private static String[] numbered(String... lines) {
    StringBuilder known = new StringBuilder();
    String[] numbered = new String[lines.length];
    for (int i = 0; i < lines.length; i++) {
      StringBuilder line = new StringBuilder();
      for (char c : lines[i].toCharArray()) {
        if (c == ' ') {
          line.append(c);
          continue;
        }
        if (known.indexOf(String.valueOf(c)) < 0) {
          known.append(c);
        }
        char code = (char) ('!' + known.indexOf(String.valueOf(c)));
        line.append(
            code == '(' || code == ')' || code == '\\' ? "\\" + code : String.valueOf(code));
      }
      numbered[i] = line.toString();
    }
    return numbered;
  }
}
