package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ParagraphsTest {
  @Test
  void lineEndsAreLineFeedsAndOneLineAtMostIsEmpty() {
    assertThat(Paragraphs.tidy("one\r\ntwo\rthree\u2028four\ffive\u2029six"))
        .isEqualTo("one\ntwo\nthree\nfour\nfive\nsix");
    assertThat(Paragraphs.tidy(" \n one  \n \t \r\n\u00a0\n\n  two \u00a0\n\n"))
        .isEqualTo("one\n\n  two");
    assertThat(Paragraphs.tidy(" \n")).isEmpty();
  }

  @Test
  void itDoesWhatTheseExpressionsDo() {
    Random random = new Random(5);
    String signs = "ab  \t\u00a0\n\n\r\f\u2029";
    for (int round = 0; round < 2_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      String expected =
          text.toString()
              .replaceAll("\r\n?|[\u0085\u2028\u2029\f]", "\n")
              .replaceAll("(?m)[ \t\u00a0]+$", "")
              .replaceAll("\n{3,}", "\n\n")
              .strip();
      assertThat(Paragraphs.tidy(text.toString())).as("round " + round).isEqualTo(expected);
    }
  }
}
