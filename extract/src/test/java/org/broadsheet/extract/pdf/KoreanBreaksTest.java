package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.line;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines of 10 points in a column of 200. */
class KoreanBreaksTest {
  private static final String KOREAN =
      "\ub098\ub8fb\ubc30\uac00 \uac15\uc744 \uac74\ub108 \uac04\ub2e4";

  /** Each is about a ferry, and may be parted anywhere. */
  private static final String[] PARTED = {
    "\ub098\ub8fb\ubc30\uac00 \uac15\uc744 \uac74\ub108\uac14\uc2b5\ub2c8",
    "\ub2e4 \uadf8\ub9ac\uace0 \uc8fc\ubbfc\ub4e4",
    "\uc740 \ubd80\ub450\uc5d0\uc11c \uc0ac\ub78c",
    "\ub4e4\uc744 \uae30\ub2e4\ub838\uc2b5\ub2c8",
    "\ub2e4 \uc544\ubb34\ub3c4 \ubaa8\ub974\uac8c"
  };

  private static final String[] WHOLE = {
    "\ub098\ub8fb\ubc30\uac00 \uac15\uc744",
    "\uac74\ub108\uac14\uc2b5\ub2c8\ub2e4 \uadf8\ub9ac\uace0",
    "\uc8fc\ubbfc\ub4e4\uc740 \ubd80\ub450\uc5d0\uc11c",
    "\uc0ac\ub78c\ub4e4\uc744 \uae30\ub2e4\ub838\uc2b5\ub2c8\ub2e4",
    "\uc544\ubb34\ub3c4 \ubaa8\ub974\uac8c"
  };

  @Test
  void wordsThatLinesPartAreOne() {
    assertThat(text(200, PARTED)).isEqualTo(String.join("", PARTED));
  }

  @Test
  void wordsThatLinesKeepWholeAreParted() {
    assertThat(text(200, WHOLE)).isEqualTo(String.join(" ", WHOLE));
    assertThat(text(180, WHOLE)).isEqualTo(String.join(" ", WHOLE));
  }

  @Test
  void blanksAtTheEndsOfSomeLinesTellWhereWordsEnd() {
    assertThat(showAsBlanks(true, false, true, false, false)).isTrue();
    assertThat(showAsBlanks(false, false, false, false, false)).isFalse();
    assertThat(showAsBlanks(true, true, true, true, true)).isFalse();
    assertThat(showAsBlanks(true, false, true)).isFalse();
  }

  @Test
  void aWordGoesOnWhereNoBlankIsPrintedAndEndsWhereOneIs() {
    String half = "\ub098\ub8fb\ubc30\uac00 \uac15\uc744 \uac74";
    String rest = "\ub108 \uac04\ub2e4 \ub098\ub8fb\ubc30\uac00";
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean parted = i % 2 == 0;
      lines.add(ending(line(parted ? half : rest, 0, 100 + 12 * i).width(200).make(), !parted));
    }
    Block block = Block.of(lines);
    Words words = new Words(List.of(PageFixture.page(1, block).make()));
    String whole = half + rest;
    assertThat(words.text(List.of(new Draft.Piece(1, block, false))).text())
        .isEqualTo(whole + " " + whole + " " + whole);
  }

  private static boolean showAsBlanks(boolean... blanks) {
    List<Line> lines = new ArrayList<>();
    for (boolean blank : blanks) {
      lines.add(ending(line(KOREAN, 0, 100 + 12 * lines.size()).width(200).make(), blank));
    }
    lines.add(line(KOREAN, 0, 100 + 12 * lines.size()).width(200).make());
    return KoreanBreaks.showAsBlanks(List.of(PageFixture.page(1, Block.of(lines)).make()));
  }

  private static Line ending(Line line, boolean blank) {
    return new Line(
        line.text(),
        line.box(),
        line.base(),
        line.size(),
        line.face(),
        line.blanks(),
        blank,
        line.spaced(),
        line.artifact(),
        line.order());
  }

  /** The text of lines of which all but the last have a width, in a column of 200. */
  private static String text(float width, String... texts) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      float own = i + 1 == texts.length ? 200 : width;
      lines.add(line(texts[i], 0, 100 + 12 * i).width(own).make());
    }
    Block block = Block.of(lines);
    Words words = new Words(List.of(PageFixture.page(1, block).make()));
    return words.text(List.of(new Draft.Piece(1, block, false))).text();
  }
}
