package org.broadsheet.indexer.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines that fit a window. */
final class LinesTest {
  private static final String RED = "\u001B[1;31m";
  private static final String OFF = "\u001B[0m";

  @Test
  void linesBreakBetweenWordsAndKeepTheirIndent() {
    assertThat(Lines.of("1. ", "   ", "The lantern festival is put off", 20))
        .containsExactly("1. The lantern", "   festival is put", "   off");
  }

  @Test
  void aWordIsCutOnlyIfItIsLongerThanALine() {
    assertThat(Lines.of("", "  ", "see extraordinary things", 14))
        .containsExactly("see", "  extraordinar", "  y things");
    assertThat(Lines.of("", "  ", "see extraordinary things", 16))
        .containsExactly("see", "  extraordinary", "  things");
  }

  @Test
  void blanksAtTheEndOfALineAreLeftOutAndOthersKept() {
    assertThat(Lines.of("", "", "one  two   ", 8)).containsExactly("one  two");
    assertThat(Lines.of("", "", "one  two   ", 7)).containsExactly("one", "two");
    assertThat(Lines.of("", "", "", 7)).containsExactly("");
    assertThat(Lines.of("a: ", "  ", "", 7)).containsExactly("a: ");
  }

  @Test
  void withoutAWindowALineIsAsWideAsItIs() {
    assertThat(Lines.of("1. ", "   ", "word ".repeat(99), 0)).hasSize(1);
  }

  @Test
  void coloursTakeNoRoomAndEndWithEachLine() {
    assertThat(Lines.of("", "", "they " + RED + "won against all odds" + OFF + ".", 16))
        .containsExactly("they " + RED + "won against" + OFF, RED + "all odds" + OFF + ".");
  }

  @Test
  void isolatesEndWithEachLineAndBeginAgain() {
    assertThat(Lines.of("", " ", Lines.isolated("המזח הישן סגור מאז"), 10))
        .containsExactly("\u2068המזח הישן\u2069", " \u2068סגור מאז\u2069");
    assertThat(Lines.isolated("quay")).isEqualTo("quay");
    assertThat(Lines.isolated("10 " + RED + "الميناء" + OFF)).startsWith("\u2068");
  }

  @Test
  void scriptsWithoutSpacesBreakAtTheirWords() {
    List<String> lines = Lines.of("", "", "ท่าเรือเก่าปิดตั้งแต่พายุฤดูหนาว", 12);
    assertThat(String.join("", lines)).isEqualTo("ท่าเรือเก่าปิดตั้งแต่พายุฤดูหนาว");
    assertThat(lines).hasSize(3).allMatch(line -> Lines.width(line) <= 12);
    // A full stop never begins a line.
    assertThat(Lines.of("", "", "古い埠頭は閉鎖。中", 15)).containsExactly("古い埠頭は閉", "鎖。中");
    assertThat(Lines.of("", "", "古い埠頭は" + RED + "閉鎖" + OFF + "されている", 12))
        .containsExactly("古い埠頭は" + RED + "閉" + OFF, RED + "鎖" + OFF + "されている");
  }

  @Test
  void koreanIsBrokenAtItsBlanks() {
    assertThat(Lines.of("", "", "항구 위원회는 화요일", 14)).containsExactly("항구 위원회는", "화요일");
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 3",
    "港, 2",
    "é, 1",
    "e\u0301, 1",
    "ก็, 1",
    "한, 2",
    "\u1112\u1161\u11AB, 2",
    "🦀, 2",
    "ｶ, 1",
    "Ａ, 2",
    "\u200Bx, 1",
    "\u2068x\u2069, 1",
    "€, 1",
    "𠀋, 2",
    "\u00ADx, 1",
    "क्षि, 3"
  })
  void widthsAreThoseOfATerminal(String text, int columns) {
    assertThat(Lines.width(text)).isEqualTo(columns);
  }

  @Test
  void neitherLettersNorMarksAreLostHoweverNarrowItIs() {
    String text = "𝄞 e\u0301e\u0301e\u0301 港の評議会 " + RED + "Vellmark" + OFF + " x".repeat(20);
    for (int columns = 2; columns < 40; columns++) {
      String joined = String.join("", Lines.of("", "", text, columns));
      assertThat(joined.replace(RED, "").replace(OFF, "").replace(" ", ""))
          .isEqualTo(text.replace(RED, "").replace(OFF, "").replace(" ", ""));
    }
  }
}
