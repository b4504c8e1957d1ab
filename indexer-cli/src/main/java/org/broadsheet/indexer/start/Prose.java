package org.broadsheet.indexer.start;

import java.util.Random;

/**
 * Text that means nothing and looks like English to whatever works word by word: little words
 * between longer ones of which few are common and many rare, with endings.
 */
public final class Prose {
  private static final String[] LITTLE =
      "the of to and a in that is was for on it said with as by at from but his".split(" ");

  private static final String[] SYLLABLES =
      "ba den co rin fa lor mi tan ne ver po sil ra ket su mon ti gar vo lin".split(" ");

  private static final String[] ENDINGS = {"", "", "", "s", "ed", "ing", "ly", "er", "ion", "'s"};

  private static final int WORDS = 20_000;

  private final Random random;

  /** Text by chance; equal for random numbers that are. */
  public Prose(Random random) {
    this.random = random;
  }

  /** Some eighty words. */
  public String paragraph() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      text.append(i == 0 ? "" : " ").append(sentence()).append('.');
    }
    return text.toString();
  }

  /** Some ten words, without the full stop. */
  public String sentence() {
    StringBuilder text = new StringBuilder();
    int words = 6 + random.nextInt(8);
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ");
      if (random.nextInt(5) < 2) {
        text.append(LITTLE[random.nextInt(LITTLE.length)]);
      } else {
        word(text);
      }
    }
    text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
    return text.toString();
  }

  private void word(StringBuilder text) {
    double share = random.nextDouble();
    int number = (int) (WORDS * share * share * share); // the lower the more common
    for (int rest = number; ; rest /= SYLLABLES.length) {
      text.append(SYLLABLES[rest % SYLLABLES.length]);
      if (rest < SYLLABLES.length) {
        break;
      }
    }
    text.append(ENDINGS[random.nextInt(ENDINGS.length)]);
  }
}
