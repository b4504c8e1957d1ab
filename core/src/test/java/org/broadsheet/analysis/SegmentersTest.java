package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("once")
class SegmentersTest {
  static List<LanguageProfile> segmenting() {
    return LanguageProfiles.all().stream().filter(LanguageProfile::segments).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "ja, 関西国際空港は「選挙」に勝った。, 関西 国際 空港 選挙 勝っ",
    "ja, 首相はＮＡＴＯのサーバーを使う, 首相 ＮＡＴＯ サーバー 使う",
    "ko, 대통령이 국회에서 먹었다., 대통령 국회 먹",
    "ko, 美 대통령의 방문, 美 대통령 방문",
    "th, 'ข่าว: ประเทศจีน, NATO', ข่าว ประเทศ จีน NATO",
    "lo, (ປະເທດລາວ), ປະເທດ ລາວ",
    "km, ប្រទេសកម្ពុជា។, ប្រទេស កម្ពុជា",
    "my, အစိုးရသစ်။, အစိုးရ သစ်",
  })
  void offsetsCoverTheWordsAsTheyArePrinted(String language, String text, String printed) {
    assertThat(spans(profile(language), text).stream().map(span -> span.in(text)))
        .containsExactly(printed.split(" "));
  }

  @Test
  void koreanReadsChineseCharactersAsTheyAreSpoken() {
    assertThat(spans(profile("ko"), "美 대통령")).extracting(Span::term).contains("미", "대통령");
  }

  @ParameterizedTest
  @MethodSource("segmenting")
  void anyTextGivesWordsInOrderAndInside(LanguageProfile profile) {
    long seed = new Random().nextLong();
    RandomText texts = new RandomText(new Random(seed));
    Segmenter segmenter = profile.newSegmenter();
    for (int i = 0; i < 60; i++) {
      String text = texts.text(150);
      int[] last = {0};
      segmenter.segment(
          text,
          (start, end, term) -> {
            assertThat(start).as("seed %d", seed).isBetween(last[0], end - 1);
            assertThat(end).as("seed %d", seed).isLessThanOrEqualTo(text.length());
            assertThat(WordScanner.words(term)).as("seed %d", seed).isNotEmpty();
            assertThat(term).as("seed %d", seed).doesNotContainAnyWhitespaces();
            last[0] = start;
          });
    }
  }

  @ParameterizedTest
  @MethodSource("segmenting")
  void aSegmenterStartsAnewWithEachText(LanguageProfile profile) {
    Segmenter segmenter = profile.newSegmenter();
    String text = "選挙 대통령 ประเทศจีน ປະເທດລາວ ប្រទេសចិន အစိုးရသစ်";
    List<Span> first = spans(segmenter, text);
    assertThat(spans(segmenter, "")).isEmpty();
    assertThat(spans(segmenter, text)).isEqualTo(first);
  }

  @ParameterizedTest
  @MethodSource("segmenting")
  @Timeout(120)
  void aTextWithoutAnEndIsCutInLinearTime(LanguageProfile profile) {
    Segmenter segmenter = profile.newSegmenter();
    for (String piece : List.of("a", "あ", "ア", "選", "가", "ก", "ກ", "ក", "က", "\uD800", "\u0000")) {
      long begin = System.nanoTime();
      spans(segmenter, piece.repeat(1 << 15));
      Duration part = Duration.ofNanos(System.nanoTime() - begin);
      begin = System.nanoTime();
      spans(segmenter, piece.repeat(1 << 18));
      Duration whole = Duration.ofNanos(System.nanoTime() - begin);
      assertThat(whole).as(piece).isLessThan(part.multipliedBy(40).plusSeconds(10));
    }
  }

  private record Span(int start, int end, String term) {
    String in(String text) {
      return text.substring(start, end);
    }
  }

  private static LanguageProfile profile(String language) {
    return segmenting().stream().filter(p -> p.language().equals(language)).findAny().orElseThrow();
  }

  private static List<Span> spans(LanguageProfile profile, String text) {
    return spans(profile.newSegmenter(), text);
  }

  private static List<Span> spans(Segmenter segmenter, String text) {
    List<Span> spans = new ArrayList<>();
    segmenter.segment(text, (start, end, term) -> spans.add(new Span(start, end, term)));
    return spans;
  }
}
