package org.broadsheet.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PassagesTest {

  @Test
  void aShortTextIsShownWhole() {
    Snippet snippet = only("They won against all odds.", new Span(9, 25));
    assertThat(snippet.text()).isEqualTo("They won against all odds.");
    assertThat(snippet.render(Markup.HTML)).isEqualTo("They won <mark>against all odds</mark>.");
  }

  @Test
  void aLongTextIsCutBetweenWordsAndTheMatchKeepsItsPlace() {
    String text = "lorem ipsum ".repeat(100) + "against all odds" + " dolor sit".repeat(100);
    Snippet snippet = only(text, new Span(1200, 1216));
    assertThat(snippet.text()).startsWith("…").endsWith("…").hasSizeLessThan(230);
    assertThat(snippet.text()).matches("…(lorem|ipsum) .* (dolor|sit)…");
    Span match = snippet.matches().get(0);
    assertThat(snippet.text().substring(match.start(), match.end())).isEqualTo("against all odds");
  }

  @Test
  void linesAndRunsOfBlanksBecomeOneBlankAndTheMatchKeepsItsPlace() {
    Snippet snippet = only("They\n\nwon  against\r\n\t all   odds.", new Span(11, 32));
    assertThat(snippet.render(Markup.HTML)).isEqualTo("They won <mark>against all odds</mark>.");
  }

  @Test
  void aTextWithoutSpacesIsCutAnywhereButNotInACharacter() {
    String text = "𠮷".repeat(500);
    Snippet snippet = only(text, new Span(400, 404));
    assertThat(snippet.text().codePoints().filter(c -> c != '…')).allMatch(c -> c == 0x20BB7);
  }

  @Test
  void thePassagesWithMostMatchesWinAndComeInTextOrder() {
    String text = "x".repeat(4000);
    List<Span> matches =
        List.of(new Span(10, 12), new Span(1000, 1002), new Span(1010, 1012), new Span(3000, 3002));
    List<Snippet> cut = Passages.cut("body", text, matches, 2, 200);
    assertThat(cut).hasSize(2);
    assertThat(cut.get(0).matches()).hasSize(1);
    assertThat(cut.get(1).matches()).hasSize(2);
  }

  @Test
  void everythingIsSafeWhereItIsShown() {
    Snippet snippet =
        new Snippet("body", "<img onerror=1>\u001B[2J\u009B & “a”\u202E", List.of(new Span(0, 15)));
    assertThat(snippet.render(Markup.HTML))
        .isEqualTo("<mark>&lt;img onerror=1&gt;</mark>[2J &amp; “a”");
    assertThat(snippet.render(Markup.PLAIN)).isEqualTo("<img onerror=1>[2J & “a”");
    assertThat(snippet.render(Markup.ANSI))
        .isEqualTo("\u001B[1;31m<img onerror=1>\u001B[0m[2J & “a”");
  }

  private static Snippet only(String text, Span match) {
    List<Snippet> cut = Passages.cut("body", text, List.of(match), 3, 200);
    assertThat(cut).hasSize(1);
    return cut.get(0);
  }
}
