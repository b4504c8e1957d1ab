package org.broadsheet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The words of {@code families/<language>.txt}: of a line with {@code =} any two share a stem, and
 * without their accents too but for {@code ~}; of a line with {@code !} no two do, and the first
 * word of a line with {@code /} is a text in which the others are found.
 */
@Tag("once")
class StemmerTest {
  private static final Path FAMILIES = Path.of("src/test/resources/families");

  static Stream<String> families() {
    return LanguageProfiles.all().stream()
        .flatMap(profile -> lines(profile.language()).map(line -> profile.language() + " " + line));
  }

  @ParameterizedTest
  @MethodSource("families")
  void wordsOfOneFamilyMeetAndOthersDoNot(String line) {
    List<String> parts = List.of(line.split(" +"));
    LanguageProfile profile = profile(parts.get(0));
    assumeItsDictionaryIsThere(profile);
    List<String> words = parts.subList(2, parts.size());
    switch (parts.get(1)) {
      case "=", "~" -> assertThat(pairs(profile, words)).as("apart").allMatch(Pair::meets);
      case "!" -> assertThat(pairs(profile, words)).as("together").noneMatch(Pair::meets);
      case "/" ->
          assertThat(segments(profile, words.get(0)))
              .containsExactlyElementsOf(
                  words.subList(1, words.size()).stream().map(CharTable::normalise).toList());
      default -> throw new AssertionError("neither =, ! nor /: " + line);
    }
  }

  @ParameterizedTest
  @MethodSource("families")
  void aWordWithoutItsAccentsMayHaveTheStemOfTheWordWith(String line) {
    List<String> parts = List.of(line.split(" +"));
    LanguageProfile profile = profile(parts.get(0));
    Stemmer stemmer = profile.newStemmer();
    if (profile.segments() || profile.language().equals("yi") || parts.get(1).equals("~")) {
      return; // these have no stems, or points which no table has, or a vowel that changes
    }
    for (String word : parts.subList(2, parts.size())) {
      String normal = String.join("", WordScanner.words(word));
      assertThat(profile.plainStems(Folding.fold(normal), stemmer))
          .as(word)
          .containsAll(Stems.split(stemmer.stem(normal)).stream().map(Folding::fold).toList());
    }
  }

  @Test
  void everyLanguageHasFamiliesAndEveryFileALanguage() throws IOException {
    try (Stream<Path> files = Files.list(FAMILIES)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              LanguageProfiles.all().stream().map(p -> p.language() + ".txt").toList());
    }
    assertThat(LanguageProfiles.all())
        .allSatisfy(p -> assertThat(lines(p.language())).hasSizeGreaterThanOrEqualTo(8));
  }

  @Test
  void anEnglishStemIsSpelledAsTheFrequentWord() {
    List<String> frequent =
        List.of("said", "people", "company", "service", "because", "since", "large", "private");
    assertThat(stems(profile("en"), frequent)).isEqualTo(frequent);
  }

  @Test
  void whatIsNoWordIsItsOwnStem() {
    for (LanguageProfile profile : LanguageProfiles.all()) {
      Stemmer stemmer = profile.newStemmer();
      for (String word : List.of("s", "ا", "2024", "٢٠٢٤", "ing".repeat(21), "😀")) {
        assertThat(stemmer.stem(word)).as(profile.language()).isEqualTo(word);
      }
    }
  }

  @Test
  void aStemIsNeverEmptyAndTheSameEachTime() {
    long seed = new Random().nextLong();
    RandomText texts = new RandomText(new Random(seed));
    for (LanguageProfile profile : LanguageProfiles.all()) {
      Stemmer cached = profile.newStemmer();
      WordScanner words = new WordScanner();
      for (int i = 0; i < 20; i++) {
        String text = texts.text(100);
        words.start(text);
        while (words.next()) {
          String printed = text.substring(words.start(), words.end());
          String stem = cached.stem(words.word());
          assertThat(stem)
              .as("%s of %s, seed %d", profile, printed, seed)
              .isNotEmpty()
              .doesNotContainAnyWhitespaces()
              .isEqualTo(cached.stem(words.word()));
        }
      }
    }
  }

  @Test
  void aFreshStemmerAgreesWithOneThatHasSeenOtherWords() {
    for (LanguageProfile profile : LanguageProfiles.all()) {
      Stemmer seasoned = profile.newStemmer();
      List<String> words =
          lines(profile.language()).flatMap(line -> WordScanner.words(line).stream()).toList();
      words.forEach(word -> seasoned.stem(word));
      Stemmer fresh = profile.newStemmerOfQueries(); // which remembers nothing of others
      assertThat(words)
          .as(profile.language())
          .allSatisfy(word -> assertThat(seasoned.stem(word)).isEqualTo(fresh.stem(word)));
    }
  }

  @Test
  void wordsThatShareAPlaceInTheCacheKeepTheirOwnStems() {
    Stemmer cache = StemCache.small(word -> word + "-", "en");
    for (String word : List.of("Aa", "BB", "Aa", "BB")) { // of one hash
      assertThat(cache.stem(word)).isEqualTo(word + "-");
    }
  }

  @Test
  void whatOneThreadHasMetTheOthersNeedNotLookUp() {
    Stemmer first = StemCache.shared(word -> word + "-", "qaa");
    Stemmer second = StemCache.shared(word -> word + "+", "qaa");
    Stemmer other = StemCache.shared(word -> word + "+", "qab");
    assertThat(first.stem("vellmark")).isEqualTo("vellmark-");
    assertThat(second.stem("vellmark")).isEqualTo("vellmark-");
    assertThat(other.stem("vellmark")).isEqualTo("vellmark+"); // of another language
  }

  /** Two words and the stems of each. */
  private record Pair(String one, String other, List<String> ofOne, List<String> ofOther) {
    boolean meets() {
      return !Collections.disjoint(ofOne, ofOther);
    }
  }

  private static List<Pair> pairs(LanguageProfile profile, List<String> words) {
    List<String> stems = stems(profile, words);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(
            new Pair(
                words.get(i), words.get(j), Stems.split(stems.get(i)), Stems.split(stems.get(j))));
      }
    }
    return pairs;
  }

  private static Stream<String> lines(String language) {
    try {
      return Files.readAllLines(FAMILIES.resolve(language + ".txt"), StandardCharsets.UTF_8)
          .stream()
          .filter(line -> !line.startsWith("#"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rules know less: what only a dictionary brings together is not asked of them. */
  private static void assumeItsDictionaryIsThere(LanguageProfile profile) {
    String language = profile.language().split("-")[0];
    assumeThat(LanguageProfiles.lackingDictionary())
        .as("whose dictionaries are not on the class path")
        .doesNotContain(language);
  }

  private static LanguageProfile profile(String language) {
    return LanguageProfiles.all().stream()
        .filter(profile -> profile.language().equals(language))
        .findAny()
        .orElseThrow();
  }

  private static List<String> stems(LanguageProfile profile, List<String> words) {
    Stemmer stemmer = profile.newStemmer();
    return words.stream()
        .map(
            printed ->
                profile.segments()
                    ? String.join(" ", segments(profile, printed))
                    : stemmer.stem(only(WordScanner.words(printed))))
        .toList();
  }

  private static String only(List<String> words) {
    assertThat(words).hasSize(1);
    return words.get(0);
  }

  private static List<String> segments(LanguageProfile profile, String text) {
    List<String> terms = new ArrayList<>();
    profile.newSegmenter().segment(text, (start, end, term) -> terms.add(term));
    return terms;
  }
}
