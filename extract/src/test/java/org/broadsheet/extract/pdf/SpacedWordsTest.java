package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.RunFixture.glyph;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Letters of 10 points, each 5 wide. A blank in the text takes a quarter of the height and is
 * printed; the letters of a word in brackets stand some points apart, and those of one in braces
 * have typed blanks between them.
 */
class SpacedWordsTest {
  @Test
  void aWordSetApartInALineIsWhole() {
    assertThat(text("the [lantern] festival and the [ferries] run", 2.3f))
        .isEqualTo("the lantern festival and the ferries run");
    assertThat(text("[Mayor] Brandt said that she knew", 3))
        .isEqualTo("Mayor Brandt said that she knew");
    assertThat(text("that is what they called a [ferry]", 2.3f))
        .isEqualTo("that is what they called a ferry");
  }

  @Test
  void capitalsAndOtherLettersAreTreatedAlike() {
    assertThat(text("the old [FERRY] still runs every day", 2.3f))
        .isEqualTo("the old FERRY still runs every day");
    assertThat(text("старый [паром] всё ещё ходит каждый день", 2.3f))
        .isEqualTo("старый паром всё ещё ходит каждый день");
  }

  @Test
  void signsStayWithTheWord() {
    assertThat(text("of the \u201e[F\u00e4hre]\u201c und ihrer [Leute,] so", 2.3f))
        .isEqualTo("of the \u201eF\u00e4hre\u201c und ihrer Leute, so");
    assertThat(text("they said ([ferry]) and left", 2.3f)).isEqualTo("they said (ferry) and left");
  }

  @Test
  void shortWordsBesideAreWholeToo() {
    assertThat(text("er ging [so] [nicht] weiter auf dem alten Weg", 2.3f))
        .isEqualTo("er ging so nicht weiter auf dem alten Weg");
  }

  @Test
  void aWordWithTypedBlanksIsWholeBetweenWiderOnes() {
    assertThat(text("the old  {lantern}  festival in the old town", 0))
        .isEqualTo("the old lantern festival in the old town");
  }

  @Test
  void singleLettersStay() {
    assertThat(text("said J. F. K. of the ferry", 2.3f)).isEqualTo("said J. F. K. of the ferry");
    assertThat(text("said [J.F.K.] of the ferry", 2.3f)).isEqualTo("said J . F . K . of the ferry");
    assertThat(text("points a b c d of the list", 2.3f)).isEqualTo("points a b c d of the list");
    assertThat(text("points [abcd] of the list", 2.3f)).isEqualTo("points a b c d of the list");
    assertThat(text("vitamins  A E K D  are in it", 2.3f)).isEqualTo("vitamins A E K D are in it");
    assertThat(text("a boat [x+y] of it", 2.3f)).isEqualTo("a boat x + y of it");
    assertThat(text("team [WDLF] and more", 7)).isEqualTo("team W D L F and more");
  }

  @Test
  void whereNoBlankIsPrintedOnlyClearlyWiderGapsTell() {
    assertThat(text("the_a_i_o_and", 0)).isEqualTo("the a i o and");
    assertThat(text("the__[lantern]__and_so_on_it_goes", 2.3f))
        .isEqualTo("the lantern and so on it goes");
  }

  @Test
  void halfOfALongerWordIsLeft() {
    assertThat(text("__Haupt[stadt]_", 2.3f)).isEqualTo("Haupts t a d t");
  }

  private static String text(String pattern, float apart) {
    Run run = new Run(false, 0, 0);
    float x = 0;
    int blanks = 0;
    boolean spaced = false;
    boolean typed = false;
    for (int c : pattern.codePoints().toArray()) {
      switch (c) {
        case '[' -> spaced = true;
        case '{' -> typed = true;
        case ']' -> spaced = false;
        case '}' -> {
          typed = false;
          x -= blanks > 0 ? 2.5f : 0;
          blanks = 0;
        }
        case ' ', '_' -> {
          blanks += c == ' ' ? 1 : 0;
          x += 2.5f;
        }
        default -> {
          run.add(glyph(Character.toString(c), x, 100, 10, blanks));
          x += 5 + (spaced ? apart : typed ? 2.5f : 0);
          blanks = typed ? 1 : 0;
        }
      }
    }
    return LineText.compose(List.of(run), false, false).text();
  }
}
