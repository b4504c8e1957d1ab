package org.broadsheet.extract.charset;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EastAsianCharsetTest {
  private static final String CHINESE = "这是我们的国家，他们在这里有一个大的会。";

  @ParameterizedTest
  @CsvSource({
    "GB18030, 这是我们的国家，他们在这里有一个大的会。",
    "Big5-HKSCS, 這是我們的國家，他們在這裡有一個大的會。",
    "windows-31j, 昨日の会議で大きな問題について話しました。",
    "EUC-JP, 昨日の会議で大きな問題について話しました。",
    "x-windows-949, 어제 회의에서 우리는 이 문제에 대해 이야기를 했습니다."
  })
  void eachEncodingIsKnownByTheFrequentCharactersOfItsLanguage(String charset, String text) {
    assertThat(EastAsianCharset.sure(text.getBytes(Charset.forName(charset))))
        .isEqualTo(Charset.forName(charset));
  }

  @Test
  void charactersThatAreRareProveNothing() {
    byte[] rare = "鼊龘鼈鼇龗鼺鼷鼸".getBytes(Charset.forName("GB18030"));
    assertThat(EastAsianCharset.sure(rare)).isNull();
    assertThat(EastAsianCharset.likely(rare)).isNull();
  }

  @Test
  void aFifthOfFrequentCharactersIsLikelyButNotSure() {
    byte[] some = "的是我鼊龘鼈鼇龗鼺鼷鼸".getBytes(Charset.forName("GB18030"));
    assertThat(EastAsianCharset.sure(some)).isNull();
    assertThat(EastAsianCharset.likely(some)).isEqualTo(Charset.forName("GB18030"));
  }

  @Test
  void threeCharactersProveNothing() {
    Charset charset = Charset.forName("GB18030");
    assertThat(EastAsianCharset.sure("的是我".getBytes(charset))).isNull();
    assertThat(EastAsianCharset.sure("的是我们".getBytes(charset))).isEqualTo(charset);
  }

  @Test
  void aTextOfLatinLettersIsNone() {
    assertThat(EastAsianCharset.sure("the old ferry runs".getBytes(US_ASCII))).isNull();
    String mixed = "the old ferry of the marsh runs until winter 的是我们";
    assertThat(EastAsianCharset.sure(mixed.getBytes(Charset.forName("GB18030")))).isNull();
  }

  @Test
  void theLastCharacterMayBeCutOff() {
    Charset charset = Charset.forName("GB18030");
    byte[] bytes = CHINESE.repeat(20).getBytes(charset);
    assertThat(EastAsianCharset.sure(Arrays.copyOf(bytes, bytes.length - 1))).isEqualTo(charset);
  }

  @Test
  void bytesAreTextInACharsetIfTheyAreCleanAndMostlyEastAsian() {
    assertThat(EastAsianCharset.isText(CHINESE.getBytes(UTF_8), UTF_8)).isTrue();
    assertThat(EastAsianCharset.isText("the ferry".getBytes(UTF_8), UTF_8)).isFalse();
    byte[] broken = CHINESE.getBytes(Charset.forName("GB18030"));
    assertThat(EastAsianCharset.isText(broken, UTF_8)).isFalse();
  }
}
