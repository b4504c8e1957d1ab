package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AccentedLettersTest {
  static List<LanguageProfile> languages() {
    return LanguageProfiles.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void lettersAreThoseOfTheCldr(LanguageProfile profile) {
    assertThat(AccentedLetters.of(profile.language())).isEqualTo(ofCldr(profile.language()));
  }

  private static String ofCldr(String language) {
    ULocale locale =
        ULocale.forLanguageTag(
            switch (language) {
              case "sr" -> "sr-Latn";
              case "no" -> "nb";
              default -> language;
            });
    UnicodeSet own = LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD);
    Map<String, String> letters = new TreeMap<>();
    for (String letter : own) {
      String word = CharTable.normalise(letter);
      String plain = Folding.fold(word);
      if (word.length() == 1
          && plain.length() == 1
          && !plain.equals(word)
          && UScript.getScript(word.charAt(0)) == UScript.LATIN
          && !letters.getOrDefault(plain, "").contains(word)) {
        letters.merge(plain, plain + word, (known, more) -> known + word);
      }
    }
    return String.join(" ", letters.values());
  }
}
