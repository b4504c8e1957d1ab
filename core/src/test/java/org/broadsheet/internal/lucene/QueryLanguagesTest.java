package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.List;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class QueryLanguagesTest {
  static List<LanguageProfile> languages() {
    return LanguageProfiles.all();
  }

  @ParameterizedTest
  @MethodSource("languages")
  void scriptsAreThoseOfTheLocale(LanguageProfile profile) {
    int[] scripts =
        switch (profile.language()) {
          case "sr" -> new int[] {UScript.CYRILLIC, UScript.LATIN};
          case "ko" -> new int[] {UScript.HANGUL};
          default -> UScript.getCode(ULocale.forLanguageTag(profile.language()));
        };

    assertThat(QueryLanguages.scripts(profile.language())).isEqualTo(scripts);
  }

  @Test
  void wordIsInflectedInLanguagesOfItsScript() {
    QueryLanguages languages = QueryLanguages.of(List.of("de", "nb", "ru", "sr", "el", "zh"));

    assertThat(languages.of("wahl"))
        .extracting(LanguageProfile::language)
        .containsExactly("de", "no", "sr");
    assertThat(languages.of("émile"))
        .extracting(LanguageProfile::language)
        .containsExactly("de", "no", "sr");
    assertThat(languages.of("выборы"))
        .extracting(LanguageProfile::language)
        .containsExactly("ru", "sr");
    assertThat(languages.of("2024")).isEmpty();
  }
}
