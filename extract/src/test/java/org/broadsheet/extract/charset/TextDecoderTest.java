package org.broadsheet.extract.charset;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Random;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.language.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private static final String FRENCH =
      "Après l’orage, la rivière a débordé près de l’école ; « jamais vu ça », dit le maire.\n";
  private static final String POLISH =
      "Po burzy rzeka wylała koło szkoły, a mieszkańcy spędzili noc w świetlicy. Żaden most nie"
          + " wytrzymał, mówi wójt, lecz pomoc już jedzie ze Śląska.\n";
  private static final String TURKISH =
      "Fırtınadan sonra ırmak okulun yanında taştı, köylüler geceyi belediye binasında geçirdi."
          + " Başkan, böyle bir şey görmedim, dedi ve yardım çağrısı yaptı.\n";
  private static final String RUSSIAN =
      "После бури река вышла из берегов у школы, и жители провели ночь в здании мэрии. Такого я"
          + " ещё не видел, сказал глава района, но помощь уже в пути.\n";
  private static final String GREEK =
      "Μετά την καταιγίδα το ποτάμι ξεχείλισε κοντά στο σχολείο και οι κάτοικοι έμειναν στο"
          + " δημαρχείο όλη τη νύχτα.\n";
  private static final String ARABIC =
      "بعد العاصفة فاض النهر قرب المدرسة وقضى السكان الليل في مبنى البلدية، وقال رئيس البلدية إن"
          + " المساعدة في الطريق.\n";
  private static final String HEBREW =
      "אחרי הסערה עלה הנהר על גדותיו ליד בית הספר והתושבים העבירו את הלילה בבניין העירייה, אמר"
          + " ראש העיר.\n";
  private static final String JAPANESE =
      "嵐のあと、学校の近くで川があふれ、住民は役場で一夜を過ごした。こんなことは初めてだと町長は語り、救援がすでに向かっていると述べた。\n";
  private static final String CHINESE = "暴风雨过后，学校附近的河水漫过堤岸，居民在镇政府大楼里过夜。镇长说，他从未见过这样的情况，救援人员已经在路上。\n";
  private static final String KOREAN =
      "폭풍이 지나간 뒤 학교 근처에서 강물이 넘쳐 주민들은 군청에서 밤을 보냈다. 군수는 이런 일은 처음이라고 말했다.\n";

  private final TextDecoder decoder =
      new TextDecoder(new LegacyCharsets(LanguageIdentifier.ofWords()));

  @ParameterizedTest
  @CsvSource({
    "windows-1252,french", "windows-1250,polish", "ISO-8859-2,polish", "windows-1254,turkish",
    "windows-1251,russian", "KOI8-R,russian", "ISO-8859-5,russian", "IBM866,russian",
    "windows-1253,greek", "windows-1256,arabic", "windows-1255,hebrew", "Shift_JIS,japanese",
    "EUC-JP,japanese", "ISO-2022-JP,japanese", "GB18030,chinese", "EUC-KR,korean",
    "UTF-8,japanese", "UTF-16LE,japanese", "UTF-16BE,russian", "UTF-16LE,french"
  })
  void textIsDecodedWithoutAWordOnItsEncoding(String charset, String language) throws Exception {
    String text = text(language).repeat(3);

    assertThat(decoder.decode(text.getBytes(Charset.forName(charset)), null)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1250,polish", "ISO-8859-2,polish", "windows-1254,turkish", "windows-1251,russian",
    "KOI8-R,russian", "windows-1253,greek", "windows-1256,arabic", "windows-1255,hebrew",
    "Shift_JIS,japanese", "EUC-JP,japanese", "GB18030,chinese", "EUC-KR,korean",
    "windows-1252,french"
  })
  void aDeclarationThatCannotBeTrueIsNotBelieved(String charset, String language) throws Exception {
    String text = text(language).repeat(3);
    byte[] bytes = text.getBytes(Charset.forName(charset));

    for (String declared : new String[] {"ISO-8859-1", "windows-1252", "UTF-8", charset}) {
      assertThat(decoder.decode(bytes, Charset.forName(declared))).as(declared).isEqualTo(text);
    }
  }

  @Test
  void aByteOrderMarkDecidesAndIsNotText() throws Exception {
    for (Charset charset : new Charset[] {UTF_8, UTF_16LE, UTF_16BE}) {
      assertThat(decoder.decode(("\uFEFF" + FRENCH).getBytes(charset), null)).isEqualTo(FRENCH);
    }
  }

  @Test
  void utf8IsBelievedMoreThanADeclaration() throws Exception {
    byte[] bytes = POLISH.getBytes(UTF_8);

    assertThat(decoder.decode(bytes, Charset.forName("windows-1250"))).isEqualTo(POLISH);
  }

  @Test
  void aDeclarationOfLatin1MeansMicrosoftsLargerSet() throws Exception {
    byte[] bytes = "“yes”".getBytes(Charset.forName("windows-1252"));

    assertThat(decoder.decode(bytes, Charset.forName("ISO-8859-1"))).isEqualTo("“yes”");
  }

  @Test
  void aBrokenCharacterAmongManyWholeOnesIsReplaced() throws Exception {
    byte[] bytes = RUSSIAN.getBytes(UTF_8);
    bytes[1] = 'x';

    assertThat(decoder.decode(bytes, null)).endsWith(RUSSIAN.substring(2)).contains("\uFFFD");
  }

  @Test
  void aCharacterCutAtTheEndIsLeftOut() throws Exception {
    byte[] bytes = RUSSIAN.strip().getBytes(UTF_8);
    String cut = RUSSIAN.strip().substring(0, RUSSIAN.strip().length() - 2) + "и";
    byte[] end = cut.getBytes(UTF_8);

    assertThat(bytes.length).isPositive();
    assertThat(decoder.decode(Arrays.copyOf(end, end.length - 1), null))
        .isEqualTo(cut.substring(0, cut.length() - 1));
  }

  @Test
  void binaryDataIsRefused() {
    byte[] random = new byte[20_000];
    new Random(7).nextBytes(random);
    byte[] zeros = new byte[1_000];
    byte[] controls = "\u0001\u0002\u0003 abc".repeat(100).getBytes(UTF_8);

    for (byte[] bytes : new byte[][] {random, zeros, controls}) {
      assertThatThrownBy(() -> decoder.decode(bytes, null))
          .isInstanceOfSatisfying(
              UnreadableException.class, e -> assertThat(e.reason()).isEqualTo("not text"));
    }
  }

  private static String text(String language) {
    return switch (language) {
      case "french" -> FRENCH;
      case "polish" -> POLISH;
      case "turkish" -> TURKISH;
      case "russian" -> RUSSIAN;
      case "greek" -> GREEK;
      case "arabic" -> ARABIC;
      case "hebrew" -> HEBREW;
      case "japanese" -> JAPANESE;
      case "chinese" -> CHINESE;
      case "korean" -> KOREAN;
      default -> throw new IllegalArgumentException(language);
    };
  }
}
