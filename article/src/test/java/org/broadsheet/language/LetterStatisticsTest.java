package org.broadsheet.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class LetterStatisticsTest {
  private static final String ONE = text("tulap", "moraz", "besik", "kandox", "nerut", "solif");
  private static final String OTHER = text("grix", "thrap", "swonk", "blidge", "quilm", "forsk");

  private static String text(String... words) {
    Random random = new Random(7);
    return random
        .ints(600, 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  private static byte[] counted() throws IOException {
    LetterCounts counts = new LetterCounts(0.5);
    counts.add("qaa", ONE);
    counts.add("qab", OTHER);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void whatWasCountedIsToldApart() throws IOException {
    LetterStatistics statistics = LetterStatistics.read(new ByteArrayInputStream(counted()));
    LanguageIdentifier identifier = LanguageIdentifier.withModel(text -> List.of(), statistics);

    assertThat(statistics.languages()).containsExactly("qaa", "qab");
    assertThat(identifier.identify("besik tulap kandox solif moraz nerut tulap")).isEqualTo("qaa");
    assertThat(identifier.identify("swonk grix forsk blidge thrap quilm grix")).isEqualTo("qab");
    assertThat(identifier.identify("vyzzy quuxly hufflen ojj pemmican")).isNull();
  }

  @Test
  void theSameTextsGiveTheSameBytes() throws IOException {
    assertThat(counted()).isEqualTo(counted());
  }

  @Test
  void aLanguageAloneInItsWritingSystemNeedsNoStatistics() throws IOException {
    LetterCounts counts = new LetterCounts();
    counts.add("qaa", ONE);
    counts.add("qab", OTHER);
    counts.add("el", "Ο δήμαρχος μίλησε για τη γέφυρα");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    counts.write(bytes);
    assertThat(LetterStatistics.read(new ByteArrayInputStream(bytes.toByteArray())).languages())
        .containsExactly("qaa", "qab");
  }

  @Test
  void whatIsCutOffOrSomethingElseIsRefused() throws IOException {
    byte[] counted = counted();
    byte[] half = Arrays.copyOf(counted, counted.length / 2);
    assertThatThrownBy(() -> LetterStatistics.read(new ByteArrayInputStream(half)))
        .isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> LetterStatistics.read(new ByteArrayInputStream(new byte[40])))
        .isInstanceOf(IOException.class);
  }

  @Test
  void lettersAreWordsInSmallLettersWithOneBlankAround() {
    assertThat(letters(" The  Mayor’s bridge, 3rd! ")).isEqualTo(" the mayor's bridge ");
    assertThat(letters("see https://example.org/a and @name or a@b.org")).isEqualTo(" see and or ");
    assertThat(letters("e\u0301te\u0301")).isEqualTo(" été ");
    assertThat(letters("")).isEqualTo(" ");
  }

  private static String letters(String text) {
    return new String(Letters.of(text, 1_000));
  }

  @Test
  void theStatisticsOfThisLibraryKnowAHundredLanguages() {
    List<String> languages = LetterStatistics.shipped().languages();
    assertThat(languages).hasSizeGreaterThan(100).contains("en", "nn", "sr-Latn", "yue");
    assertThat(LetterVerdict.of(LetterStatistics.shipped(), new char[] {' '}, Set.of()).isClear())
        .isFalse();
  }
}
