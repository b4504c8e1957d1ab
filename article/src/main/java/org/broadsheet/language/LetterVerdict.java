package org.broadsheet.language;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which language the letters of a text speak for, and how clearly.
 *
 * @param language the one that makes the text the most probable
 * @param next the one that comes after it
 * @param lead how much more probable the first makes the text than the next, as a logarithm
 * @param letters how many letters were judged
 * @param fit how much more probable a letter is than is usual in that language, as a logarithm: a
 *     little less than none in a text of the language, far less in one that is in no language known
 */
record LetterVerdict(String language, String next, double lead, int letters, double fit) {
  /** Between languages that share most of their words a short text leaves more to chance. */
  private static final double LEAD_AMONG_ALIKE = 12;

  /** Less than this may be chance, however short the text is. */
  private static final double LEAD = 7;

  /** A language that is not known gives some neighbour a lead that grows with the text. */
  private static final double LEAD_PER_LETTER = 0.1;

  /** More is not asked for: of two that are much alike one stays close to the other. */
  private static final double MAX_LEAD = 40;

  /** So many letters tell even languages apart that share most of their words. */
  private static final int LONG = 300;

  /** In a text of a language that is known a letter is hardly ever less probable. */
  private static final double GOOD_FIT = -1.2;

  private static final double POOR_FIT = -1.7;

  /** With fewer letters it is names that are judged. */
  private static final int MIN_LETTERS = 40;

  private static final Set<String> PERSIAN = Set.of("fa", "prs");

  /** How much likelier an expected language is, as a logarithm. */
  private static final double EXPECTED = 4;

  /**
   * {@return the verdict on letters as {@link Letters} gives them}
   *
   * @param expected languages that are likelier than others
   */
  static LetterVerdict of(LetterStatistics statistics, char[] letters, Set<String> expected) {
    LetterStatistics.Judgement judgement = statistics.judge(letters);
    double[] logarithms = new double[statistics.languages().size()];
    int best = -1;
    int next = -1;
    for (int i = 0; i < logarithms.length; i++) {
      boolean likely = expected.contains(LanguageTag.primary(statistics.language(i)));
      logarithms[i] = judgement.logarithm(i) + (likely ? EXPECTED : 0);
      if (best < 0 || logarithms[i] > logarithms[best]) {
        next = best;
        best = i;
      } else if (next < 0 || logarithms[i] > logarithms[next]) {
        next = i;
      }
    }
    int count = Math.max(1, judgement.letters());
    return new LetterVerdict(
        statistics.language(best),
        statistics.language(next),
        logarithms[best] - logarithms[next],
        judgement.letters(),
        logarithms[best] / count - statistics.usual(best));
  }

  /** Whether no other language is near. */
  boolean isClear() {
    boolean alike = LanguageTag.areAlike(language, next);
    double least =
        alike
            ? letters >= LONG ? 0 : LEAD_AMONG_ALIKE
            : Math.min(MAX_LEAD, Math.max(LEAD, LEAD_PER_LETTER * letters));
    return letters >= MIN_LETTERS && lead >= least && !isUnknown();
  }

  /**
   * The language, if words say that it is this or one much like it: in a long text the nearest is
   * taken, in a short one it has to be ahead.
   */
  @Nullable String amongAlike() {
    return letters >= LONG || lead >= LEAD_AMONG_ALIKE ? language : shared();
  }

  /**
   * What a text is in if it may be in either of two: Persian, where nothing shows that it is Dari.
   */
  @Nullable String shared() {
    return letters >= MIN_LETTERS
            && !isUnknown()
            && PERSIAN.contains(language)
            && PERSIAN.contains(next)
        ? "fa"
        : null;
  }

  /** Whether the lead is more than chance, in a writing system that has few languages. */
  boolean isAhead() {
    return lead >= LEAD;
  }

  /** Whether the text is hardly in any language that is known. */
  boolean isUnknown() {
    return fit < POOR_FIT;
  }

  /** Whether the text may well be in a language that is not known. */
  boolean isDoubtful() {
    return fit < GOOD_FIT;
  }
}
