package org.broadsheet.extract.pdf;

import java.util.HashMap;
import java.util.Map;
import org.broadsheet.extract.text.Vocabulary;

/**
 * Tells whether the Korean syllables before and behind a line's end are one word. Korean may break
 * a line behind any syllable and prints no hyphen, so nothing on the page says where words part.
 *
 * <p>What the document's own lines show decides: the words in them, and how often each syllable
 * ends a word and begins one. The particles and endings that most Korean words end with are counted
 * as seen before.
 */
final class Hangul {
  /** Syllables that end words far more often than they stand inside them. */
  private static final String ENDINGS =
      "\uc740\ub294\uc744\ub97c\uc758\uc5d0\uc640\uacfc\ub3c4\uba70\uace0\uc11c\uba74\ud55c\ub41c\ub2e4\uae4c";

  /** Syllables that hardly ever begin a word. */
  private static final String NEVER_FIRST =
      "\uc740\ub294\uc744\ub97c\uc758\uc5d0\uc2b5\ub2c8\ub2e4\uc5c8\uc558\ub4e4\ub85c\uc640\uba70\ucabd\ub824\uae4c\uc694\uc8e0";

  /** Short words that many sentences have. */
  private static final String FREQUENT =
      "수 이 그 한 것 등 및 더 또 할 큰 새 첫 내 제 각 약 총 전 후 때 점 곳 중 뒤 먼 두 세 네 몇 안 못 잘 다 더 왜 꼭 그는 그가 그의 그녀는 있는 있다"
          + " 있는지 있을 있고 있습니다 없는 없다 위해 대한 대해 때문에 것을 것이 것은 것이다 하는 하고 하기 했다 합니다 한다 되는 된다 따라 통해 함께 지난"
          + " 오는 많은 모든 다른 이번 우리 우리는 나는 저는 또한 그러나 하지만 그리고 가장 이미 아직 다시 매우 바로 이후 이전 이날 그것은 그것이 그것을 이것은"
          + " 이것이 이것을 무엇이 아무도";

  /** A syllable that is all that is left of a word. */
  private static final String PARTICLES = "은는이가을를의에와과도로만";

  /** Words for counted or measured things that follow a number at once. */
  private static final String COUNTED = "분년월일시초명개원세살대번회위차호권장층억만천도점팀건";

  private static final int SEEN_BEFORE = 6;

  /** The factor by which an end of a word is rarer than a place inside one. */
  private static final double PRIOR = Math.log(0.6);

  private static final double WORD_KNOWN = 2.5;

  /** Final sounds in a Hangul syllable, none being one (Unicode 3.12). */
  private static final int SOUNDS = 28;

  /** The number of sightings of a syllable that outweighs those of its last sound. */
  private static final double DOUBT = 3;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<Character, int[]> syllables = new HashMap<>();

  /** The same by the last sound of the syllable: n and l end many words that modify the next. */
  private final int[][] sounds = new int[SOUNDS][2];

  /** How often any syllable begins a word and does not, at the places of {@link #counts}. */
  private final int[] all = new int[4];

  /** True if lines end where words end. */
  private final boolean wholeWords;

  private Hangul(boolean wholeWords) {
    this.wholeWords = wholeWords;
    ENDINGS.chars().forEach(c -> counts((char) c)[0] += SEEN_BEFORE);
    ENDINGS.chars().forEach(c -> counts((char) c)[1] += 1);
    NEVER_FIRST.chars().forEach(c -> counts((char) c)[3] += SEEN_BEFORE);
    for (String word : FREQUENT.split(" ")) {
      words.put(word, 1);
    }
  }

  /**
   * What the words of a document tell.
   *
   * @param wholeWords whether its lines end where words end
   */
  static Hangul of(Vocabulary vocabulary, boolean wholeWords) {
    Hangul hangul = new Hangul(wholeWords);
    vocabulary.forEach(
        (word, count) -> {
          if (LetterKinds.isHangul(word.charAt(0))) {
            hangul.learn(word, count);
          }
        });
    return hangul;
  }

  /** Tells whether a number and what begins the next line are one word. */
  boolean isCounted(String behind) {
    return !wholeWords && COUNTED.indexOf(behind.charAt(0)) >= 0;
  }

  /** Counts for a syllable: ends a word and does not, begins a word and does not. */
  private int[] counts(char c) {
    return syllables.computeIfAbsent(c, x -> new int[4]);
  }

  /** Learns from a word that stands so many times inside a line. */
  private void learn(String word, int times) {
    words.merge(word, times, Integer::sum);
    int last = word.length() - 1;
    for (int i = 0; i <= last; i++) {
      int[] counts = counts(word.charAt(i));
      counts[i == last ? 0 : 1] += times;
      counts[i == 0 ? 2 : 3] += times;
      int[] alike = sounds[sound(word.charAt(i))];
      alike[i == last ? 0 : 1] += times;
      all[i == 0 ? 2 : 3] += times;
    }
  }

  /** Tells whether what ends a line and what begins the next are more likely one word than two. */
  boolean isOneWord(CharSequence before, String behind) {
    if (wholeWords) {
      return false;
    }
    String tail = tail(before);
    String head = head(behind);
    if (head.length() == 1 && PARTICLES.indexOf(head.charAt(0)) >= 0 && !tail.isEmpty()) {
      return true;
    }
    double apart = PRIOR;
    apart += odds(tail.charAt(tail.length() - 1), 0);
    apart += odds(head.charAt(0), 2);
    apart += known(tail) + known(head) - known(tail + head);
    // A single syllable is seldom a word.
    apart -= tail.length() == 1 && known(tail) == 0 ? 1 : 0;
    apart -= head.length() == 1 && known(head) == 0 ? 1 : 0;
    return apart < 0;
  }

  /** The logarithm of how much rather a syllable has a place than not. */
  private double odds(char syllable, int place) {
    int[] seen = syllables.getOrDefault(syllable, new int[4]);
    int[] alike = place == 0 ? sounds[sound(syllable)] : all;
    double usual = (alike[place] + 1.0) / (alike[place] + alike[place + 1] + 2.5);
    return Math.log(
        (seen[place] + DOUBT * usual + 0.1) / (seen[place + 1] + DOUBT * (1 - usual) + 0.1));
  }

  private static int sound(char syllable) {
    return syllable >= 0xAC00 ? (syllable - 0xAC00) % SOUNDS : 0;
  }

  private double known(String word) {
    return words.containsKey(word) ? WORD_KNOWN / (word.length() == 1 ? 1.5 : 1) : 0;
  }

  private static String tail(CharSequence text) {
    int start = text.length();
    while (start > 0 && LetterKinds.isHangul(text.charAt(start - 1))) {
      start--;
    }
    return text.subSequence(start, text.length()).toString();
  }

  private static String head(String line) {
    int end = 0;
    while (end < line.length() && LetterKinds.isHangul(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
