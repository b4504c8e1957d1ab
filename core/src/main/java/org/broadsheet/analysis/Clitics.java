package org.broadsheet.analysis;

import java.util.List;
import java.util.Set;

/**
 * The little words that hang on others by an apostrophe: the article of {@code l'homme}, the
 * possessive of {@code Kennedy's}, the case of {@code Ankara'da}. In the text they are words like
 * all others, as quoted phrases need them; who looks for one word outside quotes does not mean
 * them.
 */
public final class Clitics {
  /** French, Italian, Catalan and their kin; Dutch 't. */
  private static final Set<String> BEFORE =
      Set.of(
          ("c d j l m n s t qu jusqu lorsqu puisqu quoiqu presqu quelqu"
                  + " all dall dell nell sull coll un quest quell ch gl dov cos sant")
              .split(" "));

  /**
   * English, of which {@code 't} is missing since {@code don} is another word than {@code don't};
   * and the cases that Turkish sets apart from names.
   */
  private static final Set<String> AFTER =
      Set.of(
          ("s m d ll re ve"
                  + " a e i ı u ü ya ye yı yi yu yü na ne nı ni nu nü da de ta te nda nde"
                  + " dan den tan ten ndan nden ın in un ün nın nin nun nün la le yla yle"
                  + " lı li lu lü ki daki deki taki teki dır dir tır tir")
              .split(" "));

  /** A shorter word with something behind its apostrophe is no name with a case. */
  private static final int MIN_HOST_LENGTH = 2;

  private Clitics() {}

  /**
   * A part of some words.
   *
   * @param from the first, counted from 0
   * @param to the one after the last
   */
  public record Hosts(int from, int to) {}

  /** Whether {@code c} is any of the signs that are typed for an apostrophe. */
  public static boolean isApostrophe(char c) {
    return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u00B4' || Twins.isApostrophe(c);
  }

  /**
   * The words that one printed word consists of, without those that hang on it.
   *
   * @param words normalised; at least one
   * @param apostrophes whether an apostrophe stands between each word and the next
   * @return which they are, at least one
   */
  public static Hosts hosts(List<String> words, List<Boolean> apostrophes) {
    int from = 0;
    int to = words.size();
    while (to - from > 1
        && apostrophes.get(from)
        && BEFORE.contains(words.get(from))
        && !AFTER.contains(words.get(from + 1))) {
      from++;
    }
    if (to - from > 1
        && apostrophes.get(to - 2)
        && AFTER.contains(words.get(to - 1))
        && words.get(to - 2).length() >= MIN_HOST_LENGTH) {
      to--;
    }
    return new Hosts(from, to);
  }
}
