package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.glyph;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Letters of 10 points, each 5 wide; what stands in braces is raised, in brackets lowered. */
class RaisedMarksTest {
  @Test
  void marksBehindWordsAreNoText() {
    assertThat(text("the festival<1> and the ferry<12> run"))
        .isEqualTo("the festival and the ferry run");
    assertThat(text("the festival<*> and the ferry<†‡> run"))
        .isEqualTo("the festival and the ferry run");
    assertThat(text("the festival<1,2> and<[3]> the ferry<4–6>"))
        .isEqualTo("the festival and the ferry");
    assertThat(text("das Fest<1> und фестиваль<2> 祭典<3>了")).isEqualTo("das Fest und фестиваль 祭典了");
  }

  @Test
  void marksBehindSignsAreNoText() {
    assertThat(text("three months,<2> and the quay.<3> The \u201cferry\u201d<4> (old)<5> runs"))
        .isEqualTo("three months, and the quay. The \u201cferry\u201d (old) runs");
  }

  @Test
  void marksThatStandApartAreNoText() {
    assertThat(text("the festival <1> and the ferry<2>, which"))
        .isEqualTo("the festival and the ferry, which");
  }

  @Test
  void marksBehindYearsAreNoText() {
    assertThat(text("in 1921<3> the ferry")).isEqualTo("in 1921 the ferry");
  }

  @Test
  void powersStay() {
    assertThat(text("of 20 m<2> and 3 km<2> in 10<6> or x<2> and E = mc<2>"))
        .isEqualTo("of 20 m2 and 3 km2 in 106 or x2 and E = mc2");
  }

  @Test
  void raisedLettersStay() {
    assertThat(text("the 1<st> of May, M<me> Roe, 21<o>"))
        .isEqualTo("the 1st of May, Mme Roe, 21o");
  }

  @Test
  void otherFiguresStay() {
    assertThat(text("H[2]O and CO[2] and Ca<2+> and <14>C"))
        .isEqualTo("H2O and CO2 and Ca2+ and 14C");
    assertThat(text("<1> See the ferry")).isEqualTo("1 See the ferry");
    assertThat(text("for 4<99> only")).isEqualTo("for 499 only");
  }

  @Test
  void inHebrewTheMarkStandsLeftOfItsWord() {
    Run run = new Run(false, 0, 0);
    run.add(glyph("\u05d0", 50, 100, 10, 0));
    run.add(glyph("\u05d1", 45, 100, 10, 0));
    run.add(glyph("1", 42, 96, 6, 0));
    run.add(glyph("\u05d2", 34, 100, 10, 1));
    assertThat(LineText.compose(List.of(run), true, false).text()).isEqualTo("\u05d0\u05d1 \u05d2");
  }

  private static String text(String pattern) {
    Run run = new Run(false, 0, 0);
    float x = 0;
    float step = 0;
    int blanks = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      boolean inMark = step != 0;
      if (c == '<' || (c == '[' && !inMark)) {
        step = c == '<' ? -4 : 2;
      } else if (c == '>' || (c == ']' && step > 0)) {
        step = 0;
      } else if (c == ' ') {
        blanks++;
        x += 2.5f;
      } else {
        float size = inMark ? 6 : 10;
        run.add(glyph(Character.toString(c), x, 100 + step, size, blanks));
        x += size / 2;
        blanks = 0;
      }
    }
    return LineText.compose(List.of(run), false, false).text();
  }
}
