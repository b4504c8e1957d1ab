package org.broadsheet.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Donaudampfschifffahrtsgesellschaft und Rindfleischetikettierungsüberwachung am Montag ",
        "e\u0301te\u0301 d\u2019e\u0301quipe co-operate don't \uD835\uDC00\uD835\uDC01 ",
        "राष्ट्रपति ने कहा कि सरकार ",
        "대통령이 말했다 그리고 정부는 ",
        "https://x.example/a-very-long-address?with=parameters&and=more#place и слово "
      })
  void noWordIsEverCut(String words) {
    String text = words.repeat(40).strip();
    List<Integer> borders = new ArrayList<>();
    for (int i = 0; i <= text.length(); i++) {
      boolean before = i == 0 || text.charAt(i - 1) == ' ';
      boolean behind = i == text.length() || text.charAt(i) == ' ';
      if (before || behind) {
        borders.add(i);
      }
    }
    boolean address = words.startsWith("http"); // may be cut at its signs, if nothing else is there
    for (int width = 1; width < 150; width++) {
      for (int at = text.indexOf(' ', 300) + 1; at < 500; at = text.indexOf(' ', at) + 1) {
        Span match = new Span(at, text.indexOf(' ', at));
        Snippet snippet = Passages.cut("body", text, List.of(match), 1, width).get(0);
        String shown = snippet.text().replace("…", "");
        int lead = snippet.text().startsWith("…") ? 1 : 0;
        int from = at - (snippet.matches().get(0).start() - lead);
        assertThat(text.startsWith(shown, from)).isTrue();
        assertThat(address || borders.contains(from)).as("%d in <%s>", from, shown).isTrue();
        assertThat(address || borders.contains(from + shown.length())).as(shown).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ที่กรุงเทพมหานครน้ำท่วม", "か\u3099き\u3099く\u3099北京", "ရန်ကုန်မြို့", "ភ្នំពេញ"})
  void inScriptsWithoutSpacesNoCharacterLosesItsMarks(String words) {
    String text = words.repeat(30);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    for (int width = 1; width < 90; width++) {
      int at = words.length() * 15;
      Snippet snippet =
          Passages.cut("body", text, List.of(new Span(at, at + words.length())), 1, width).get(0);
      String shown = snippet.text().replace("…", "");
      int lead = snippet.text().startsWith("…") ? 1 : 0;
      int from = at - (snippet.matches().get(0).start() - lead);
      assertThat(characters.isBoundary(from)).isTrue();
      assertThat(characters.isBoundary(from + shown.length())).isTrue();
      assertThat(shown.length()).isGreaterThan(width - 20);
    }
  }

  @Test
  void aBeginningIsCutBehindAWord() {
    assertThat(Passages.beginning("body", "  One two\nthree four", 10).text())
        .isEqualTo("One two…");
    assertThat(Passages.beginning("body", "One two", 14).text()).isEqualTo("One two");
    assertThat(Passages.beginning("body", "Onetwothree four", 5).text()).isEqualTo("Onetwothree…");
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
