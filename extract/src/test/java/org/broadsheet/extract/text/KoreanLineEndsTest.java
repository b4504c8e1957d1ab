package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.extract.text.KoreanLineEnds.Room;
import org.junit.jupiter.api.Test;

class KoreanLineEndsTest {
  private static final String TEXT =
      "갈매섬 주민들은 새 배가 들어온 날 아침 일찍 부두에 모여 선장과 선원들을 맞이하였고 아이들은"
          + " 손을 흔들며 노래를 불렀지만 바람이 거세어 배는 오랫동안 바다 위에서 기다려야 했다";

  @Test
  void linesThatEndAnywhereArePutTogetherAsTheyWere() {
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < TEXT.length()) {
      int to = Math.min(TEXT.length(), from + 9);
      lines.add(TEXT.substring(from, to).strip());
      from = to;
    }
    assertThat(joined(lines)).isEqualTo(TEXT);
  }

  @Test
  void linesOfWholeWordsArePutTogetherAsTheyWere() {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : TEXT.split(" ")) {
      if (line.length() + word.length() > 9) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().strip());
    assertThat(joined(lines)).isEqualTo(TEXT);
  }

  @Test
  void wholeWordsOutweighWhatLinesSay() {
    assertThat(KoreanLineEnds.isBlank(-4, Room.UNKNOWN, 8)).isTrue();
    assertThat(KoreanLineEnds.isBlank(-4, Room.UNKNOWN, -8)).isFalse();
    assertThat(KoreanLineEnds.isBlank(4, Room.UNKNOWN, -8)).isTrue();
  }

  @Test
  void roomForASyllableSpeaksForWholeWords() {
    assertThat(KoreanLineEnds.isBlank(-1, Room.FOR_A_SYLLABLE, -8)).isTrue();
    assertThat(KoreanLineEnds.isBlank(-1, Room.NONE, -8)).isFalse();
    assertThat(KoreanLineEnds.wholeWords(0, Room.FOR_A_SYLLABLE))
        .isGreaterThan(KoreanLineEnds.wholeWords(0, Room.NONE));
  }

  private static String joined(List<String> lines) {
    KoreanLineEnds ends = KoreanLineEnds.of(Vocabulary.of(lines), lines);
    StringBuilder text = new StringBuilder(lines.getFirst());
    for (String line : lines.subList(1, lines.size())) {
      text.append(ends.isBlank(text, line) ? " " : "").append(line);
    }
    return text.toString();
  }
}
