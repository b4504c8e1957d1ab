package org.broadsheet.extract.charset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.broadsheet.language.LanguageIdentifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyCharsetsTest {
  private static final String ARABIC =
      "قرر مجلس المدينة يوم الاثنين أن يبقي على العبارة القديمة سنة أخرى، رغم نصيحة المهندسين"
          + " الذين طلبوا بناء جسر جديد على النهر. وقال رئيس المجلس إن العمل سيبدأ في الربيع.";
  private static final String RUSSIAN =
      "Городской совет решил в понедельник, что старый паром будет ходить ещё один год, хотя"
          + " инженеры советовали построить мост. Мэр сказал, что работы начнутся весной.";
  private static final String POLISH =
      "Rada miasta postanowiła w poniedziałek, że stary prom będzie pływał jeszcze rok, choć"
          + " inżynierowie żądali, by zbudować most. Burmistrz powiedział, że są już pieniądze.";
  private static final String GREEK =
      "Το συμβούλιο της πόλης αποφάσισε τη Δευτέρα να κρατήσει το παλιό πορθμείο για έναν ακόμη"
          + " χρόνο. «Άλλοι ζήτησαν γέφυρα», είπε ο δήμαρχος, αλλά δεν υπάρχουν χρήματα για αυτήν.";
  private static final String HEBREW =
      "מועצת העיר החליטה ביום שני להשאיר את המעבורת הישנה לשנה נוספת – בניגוד לעצת המהנדסים,"
          + " שביקשו לבנות גשר. ראש העיר אמר כי העבודה תתחיל באביב.";
  private static final String CHINESE =
      "市議會星期一決定再保留舊渡輪一年，不理會工程師的意見，他們要求興建一座新的橋。市長說，工程將在春天開始，" + "因為現在還沒有足夠的錢。";

  private final LegacyCharsets charsets = new LegacyCharsets(LanguageIdentifier.ofWords());

  @ParameterizedTest
  @CsvSource({
    "ar, windows-1256, ISO-8859-6",
    "ar, ISO-8859-6, windows-1256",
    "ru, windows-1251, ISO-8859-5",
    "ru, windows-1251, KOI8-R",
    "ru, KOI8-R, windows-1251",
    "ru, KOI8-R, ISO-8859-5",
    "pl, windows-1250, ISO-8859-2",
    "pl, ISO-8859-2, windows-1250",
    "he, windows-1255, ISO-8859-8",
    "zh, Big5, GBK",
  })
  void aCharsetForTheSameLanguagesIsNotBelievedIfItReadsBadly(
      String language, String real, String declared) {
    byte[] bytes = text(language).getBytes(Charset.forName(real));

    assertThat(read(bytes, declared)).isEqualTo(new String(bytes, Charset.forName(real)));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, ISO-8859-6",
    "ar, windows-1256",
    "ru, ISO-8859-5",
    "ru, KOI8-R",
    "ru, windows-1251",
    "ru, IBM866",
    "pl, ISO-8859-2",
    "pl, windows-1250",
    "el, ISO-8859-7",
    "el, windows-1253",
    "he, windows-1255",
    "zh, Big5",
  })
  void theRightDeclarationIsBelieved(String language, String declared) {
    for (int length : new int[] {12, 40, 80, 1_000}) {
      String text = text(language);
      String some = text.substring(0, Math.min(length, text.length()));
      byte[] bytes = some.getBytes(Charset.forName(declared));

      assertThat(read(bytes, declared)).isEqualTo(new String(bytes, Charset.forName(declared)));
    }
  }

  @Test
  void bytesInMarkupOnlyAreInTheDeclaredCharset() {
    byte[] bytes = "<a title='\u6e2f'>port</a>".getBytes(Charset.forName("Shift_JIS"));

    assertThat(read(bytes, "Shift_JIS")).isEqualTo("<a title='\u6e2f'>port</a>");
  }

  private String read(byte[] bytes, String declared) {
    return new String(bytes, charsets.believed(bytes, Charset.forName(declared)));
  }

  private static String text(String language) {
    return switch (language) {
      case "ar" -> ARABIC;
      case "ru" -> RUSSIAN;
      case "pl" -> POLISH;
      case "el" -> GREEK;
      case "he" -> HEBREW;
      default -> CHINESE;
    };
  }
}
