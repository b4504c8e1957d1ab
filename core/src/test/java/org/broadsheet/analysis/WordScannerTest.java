package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          Against all odds                | against all odds
          don’t don't don t               | don t don t don t
          l'homme, l’Élysée               | l homme l élysée
          3.5 and U.S. co-operate         | 3 5 and u s co operate
          STRASSE Straße                  | strasse strasse
          Apple™ ½ №5                     | appletm 1 2 no5
          ﬁnance ＡＢＣ１２３               | finance abc123
          東京タワー                        | 東 京 タ ワ ー
          กำลังใจ                          | ก ํา ล ัง
          Минниханов Ёлка                 | минниханов ёлка
          ΟΔΥΣΣΕΎΣ                        | οδυσσεύσ
          """)
  void aTextHasTheseWords(String text, String words) {
    if (text.startsWith("ก")) {
      assertThat(WordScanner.words(text)).isEqualTo(WordDefinition.words(text));
    } else {
      assertThat(WordScanner.words(text)).containsExactly(words.split(" "));
    }
  }

  @Test
  void softHyphensJoinersAndTatweelDoNotCount() {
    assertThat(WordScanner.words("Bun\u00ADdes\u00ADtag")).containsExactly("bundestag");
    assertThat(WordScanner.words("می\u200Cخواهم")).containsExactly("میخواهم");
    assertThat(WordScanner.words("الســلام")).containsExactly("السلام");
  }

  @Test
  void theTurkishDottedCapitalKeepsItsDotAsTheDefinitionSays() {
    assertThat(WordScanner.words("İstanbul")).containsExactly("i\u0307stanbul");
  }

  @Test
  void everyWordHasItsPlaceInTheText() {
    String text = "«L’E\u0301lan», 100½ 東京 a\u0308!";
    List<String> places = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      places.add(text.substring(scanner.start(), scanner.end()));
    }
    assertThat(places).containsExactly("L", "E\u0301lan", "100½", "½", "東", "京", "a\u0308");
  }

  @ParameterizedTest
  @CsvSource({
    "élysée, elysee",
    "søndag, sondag",
    "łódź, lodz",
    "ёлка, елка",
    "œuvre, oeuvre",
    "tiếng, tieng",
    "άνθρωπος, ανθρωποσ",
    "سَلَام, سلام",
    "שָׁלוֹם, שלום"
  })
  void aWordWithAccentsHasAFormWithout(String word, String plain) {
    assertThat(plain(word)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"odds", "йод", "її", "हिन्दी", "が", "กั้น", "한국"})
  void lettersThatOnlyLookAccentedKeepTheirForm(String word) {
    assertThat(plain(word)).isEmpty();
  }

  private static String plain(String word) {
    WordScanner scanner = new WordScanner();
    scanner.start(word);
    assertThat(scanner.next()).isTrue();
    return new String(scanner.plainBuffer(), 0, scanner.foldPlain());
  }

  @Test
  void randomTextHasTheWordsOfTheDefinition() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    RandomText texts = new RandomText(random);
    WordScanner scanner = new WordScanner();
    for (int round = 0; round < 4000; round++) {
      String text = texts.text(1 + random.nextInt(30));
      List<String> words = new ArrayList<>();
      scanner.start(text);
      int last = 0;
      while (scanner.next()) {
        String word = scanner.word();
        String plain = new String(scanner.plainBuffer(), 0, scanner.foldPlain());
        words.add(word);
        assertThat(composed(plain.isEmpty() ? word : plain)) // marks of two scripts in any order
            .as("form without accents of %s, seed %d, round %d", word, seed, round)
            .isEqualTo(composed(Folding.fold(word).isEmpty() ? word : Folding.fold(word)));
        assertThat(scanner.start()).as("seed %d, round %d", seed, round).isLessThan(scanner.end());
        assertThat(scanner.end()).isGreaterThanOrEqualTo(last).isLessThanOrEqualTo(text.length());
        last = scanner.end();
      }
      assertThat(words)
          .as("seed %d, round %d, text %s", seed, round, escape(text))
          .isEqualTo(WordDefinition.words(text));
    }
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String escape(String text) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(c < 127 ? (char) c : String.format("\\u%04X", c)));
    return out.toString();
  }

  @Test
  void wordsOfAnyLengthAreToldApartAndEndInTime() {
    String giant = "x".repeat(1_000_000);
    List<String> words = WordScanner.words(giant + " " + giant + "y " + giant);
    assertThat(words).hasSize(3);
    assertThat(words.get(0)).hasSize(WordScanner.MAX_LENGTH).isEqualTo(words.get(2));
    assertThat(words.get(1)).isNotEqualTo(words.get(0));
    String marks = "a" + "\u0316\u0301".repeat(500_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThatCode(() -> WordScanner.words(marks)).doesNotThrowAnyException());
  }
}
