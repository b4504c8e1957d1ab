package org.broadsheet.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.broadsheet.analysis.WordScanner;
import org.junit.jupiter.api.Test;

/** What fingerprints tell of texts whose overlap is known. */
final class FingerprintTest {
  private static final int VOCABULARY = 5_000;

  @Test
  void aTextIsACopyOfItselfAndOfALongEnoughPartOfIt() {
    for (int length : new int[] {30, 130, 400, 5_000, 100_000}) {
      String[] text = words(length, length);
      Fingerprint whole = fingerprint(text, 0, length);
      assertThat(whole.isCopyOf(fingerprint(text, 0, length))).isTrue();
      assertThat(whole.likeness(fingerprint(text, 0, length))).isEqualTo(1);
      if (length > 100) {
        assertThat(whole.isCopyOf(fingerprint(text, 0, length * 2 / 5))).isTrue();
        assertThat(whole.isCopyOf(fingerprint(text, length / 2, length))).isTrue();
        assertThat(whole.isCopyOf(fingerprint(text, 0, length / 10))).isFalse();
      }
    }
  }

  @Test
  void likenessIsAboutTheShareOfTheShorterText() {
    for (int seed = 0; seed < 50; seed++) {
      String[] one = words(400, seed);
      String[] other = words(400, 1_000 + seed);
      System.arraycopy(one, 0, other, 0, 120);
      double likeness = fingerprint(one, 0, 400).likeness(fingerprint(other, 0, 400));
      assertThat(likeness).as("seed " + seed).isBetween(0.1, 0.5);
      assertThat(fingerprint(one, 0, 400).isCopyOf(fingerprint(other, 0, 400))).isFalse();
    }
  }

  @Test
  void copiesShareAKey() {
    int without = 0;
    for (int seed = 0; seed < 500; seed++) {
      String[] text = words(400, seed);
      int[] cut = fingerprint(text, 0, 160).keys();
      without += shared(fingerprint(text, 0, 400).keys(), cut) ? 0 : 1;
    }
    assertThat(without).as("cut texts without a key in common, of 500").isLessThanOrEqualTo(1);
  }

  @Test
  void aShortTextIsACopyOfAnIdenticalOneOnly() {
    String[] text = words(29, 1);
    assertThat(fingerprint(text, 0, 29).isCopyOf(fingerprint(text, 0, 29))).isTrue();
    assertThat(fingerprint(text, 0, 29).isCopyOf(fingerprint(text, 0, 28))).isFalse();
    assertThat(shingler(text, 0, 29).fingerprint(7).isCopyOf(fingerprint(text, 0, 29))).isFalse();
    Fingerprint none = fingerprint(text, 0, 0);
    assertThat(none.isCopyOf(fingerprint(text, 0, 0))).isFalse();
    assertThat(none.keys()).isEmpty();
  }

  @Test
  void theOrderOfWordsCounts() {
    String[] text = words(200, 5);
    String[] turned = new String[200];
    for (int i = 0; i < 200; i++) {
      turned[i] = text[199 - i];
    }
    assertThat(fingerprint(text, 0, 200).isCopyOf(fingerprint(turned, 0, 200))).isFalse();
  }

  @Test
  void bytesHoldAllOfAFingerprintAndAreFew() {
    String[] text = words(3_000, 9);
    for (int length : new int[] {0, 5, 29, 30, 131, 400, 3_000}) {
      byte[] bytes = fingerprint(text, 0, length).bytes();
      byte[] within = new byte[bytes.length + 9];
      System.arraycopy(bytes, 0, within, 4, bytes.length);
      assertThat(Fingerprint.of(within, 4, bytes.length).bytes()).isEqualTo(bytes);
      assertThat(bytes).hasSizeLessThanOrEqualTo(4 + 3 * Fingerprint.MAX);
    }
  }

  @Test
  void indexesDependOnTheFingerprintsOfThisText() {
    Fingerprint known = fingerprint("the old ferry stays in service".split(" ", -1), 0, 6);
    assertThat(fingerprint(words(40, 1), 0, 40).keys()).startsWith(22484, 91088, 225459, 332151);
    assertThat(known.bytes()).asHexString().isEqualTo("000000069C0CA34625C1");
  }

  private static boolean shared(int[] keys, int[] others) {
    for (int key : keys) {
      for (int other : others) {
        if (key == other) {
          return true;
        }
      }
    }
    return false;
  }

  private static Fingerprint fingerprint(String[] words, int from, int to) {
    return shingler(words, from, to).fingerprint(0);
  }

  private static Shingler shingler(String[] words, int from, int to) {
    Shingler shingler = new Shingler();
    for (int i = from; i < to; i++) {
      shingler.word(
          words[i].toCharArray(),
          words[i].length(),
          WordScanner.hash(words[i].toCharArray(), words[i].length()),
          false);
    }
    return shingler;
  }

  private static String[] words(int length, long seed) {
    Random random = new Random(seed);
    String[] words = new String[length];
    for (int i = 0; i < length; i++) {
      words[i] = "w" + random.nextInt(VOCABULARY);
    }
    return words;
  }
}
