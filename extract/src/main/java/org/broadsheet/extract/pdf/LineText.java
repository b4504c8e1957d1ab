package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.Hyphenation;

/**
 * Writes the characters of a line one after the other, with blanks where words part.
 *
 * <p>A blank stands where one was printed and can be seen, and where the gap is clearly wider than
 * the usual one between this line's letters: so words part in lines without blanks, and letters
 * that are set apart do not.
 */
final class LineText {
  /** How much wider than between letters a gap between words is, in heights of the font. */
  private static final float WORD_GAP = 0.14f;

  /** The same in lines without blanks whose gaps are either no wider than tight ones or this. */
  private static final float CLEAR_WORD_GAP = 0.1f;

  private static final float TIGHT = 0.05f;

  /** The part of a line's usual gap between words that another of its gaps takes at the least. */
  private static final float EVEN = 0.6f;

  /** A gap between letters that is not meant to be none. */
  private static final float SPACED = 0.07f;

  /** How far, in heights of the font, a run reaches into another where they are entangled. */
  private static final float ENTANGLED = 0.5f;

  /** How much wider than letters set apart a gap between their words is, as a factor. */
  private static final float WIDER = 1.3f;

  /** How much wider than a typed blank between letters a gap between words is. */
  private static final float WIDER_THAN_TYPED = 0.2f;

  /** The same as a part of the gap between letters. */
  private static final float WIDER_PART = 0.5f;

  /** A blank is believed unless what follows is printed back over what was before it. */
  private static final float OVERPRINTED = -0.6f;

  /** The sign that some fonts give for the strokes that widen an Arabic word. */
  private static final Pattern STRETCH = Pattern.compile("(?<=\\p{IsArabic})#+(?=\\p{IsArabic})");

  private List<Glyph> glyphs = new ArrayList<>();
  private final float em;
  private final boolean softBlanks;
  private final boolean lettersBlank;
  private final float letterGap;
  private final float wordGap;

  /** The gaps, by the character behind each, in words whose letters alone are set apart. */
  private final BitSet insideSpaced;

  private LineText(List<Run> runs, boolean visual, boolean softBlanks) {
    this.softBlanks = softBlanks;
    for (Run run : runs) {
      glyphs.addAll(visual ? blanksToTheLeft(run.glyphs()) : run.glyphs());
    }
    Run tallest = Collections.max(runs, Comparator.comparingDouble(Run::size));
    em = tallest.size();
    if (visual) {
      gatherMarks();
      glyphs.sort(Comparator.comparingDouble(g -> g.left() + g.right()));
    }
    glyphs = RaisedMarks.without(glyphs, em, tallest.base());
    int printed = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      printed += glyphs.get(i).spaces() > 0 ? 1 : 0;
    }
    // T H I S was typed with a blank behind each letter.
    lettersBlank =
        glyphs.size() >= 4
            && printed * 10 >= (glyphs.size() - 1) * 8
            && !LetterKinds.isUnspaced(glyphs.getFirst().first());
    letterGap = letterGap();
    wordGap = wordGap();
    insideSpaced = insideSpaced();
  }

  /**
   * The line that runs make up.
   *
   * @param runs from left to right
   * @param rightToLeft whether the page is read from right to left
   * @param softBlanks whether blanks without room are soft hyphens
   */
  static Line compose(List<Run> runs, boolean rightToLeft, boolean softBlanks) {
    boolean turned = runs.stream().anyMatch(LineText::hasRightToLeft);
    boolean visual = turned || areEntangled(runs);
    LineText text = new LineText(runs, visual, softBlanks);
    Box box = null;
    boolean artifact = true;
    for (Run run : runs) {
      Box own = new Box(run.left(), run.top(), run.right(), run.bottom());
      box = box == null ? own : box.union(own);
      artifact &= run.isArtifact();
    }
    Run tallest = Collections.max(runs, Comparator.comparingDouble(Run::size));
    Glyph usual = text.usual(tallest.base());
    Run last = turned && rightToLeft ? runs.getFirst() : runs.getLast();
    return new Line(
        turned ? text.turned(rightToLeft) : text.straight(),
        box == null ? new Box(0, 0, 0, 0) : box,
        runs.getFirst().base(),
        usual.size(),
        usual.face(),
        text.blanks(),
        last.hasSpaceAfter(),
        text.letterGap > SPACED * text.em && text.glyphs.size() > 3,
        artifact,
        runs.stream().mapToInt(Run::order).min().orElse(0));
  }

  /** Tells whether characters of one run stand between those of another. */
  private static boolean areEntangled(List<Run> runs) {
    for (int i = 1; i < runs.size(); i++) {
      if (runs.get(i).left() < runs.get(i - 1).right() - ENTANGLED * runs.get(i).size()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The characters of a run, each with the blanks that stand to its left: in a run printed from
   * right to left they were printed before the character to the right of them.
   */
  private static List<Glyph> blanksToTheLeft(List<Glyph> run) {
    List<Glyph> moved = new ArrayList<>(run);
    for (int i = 0; i < run.size(); i++) {
      Glyph glyph = run.get(i);
      if (glyph.spaces() == 0) {
        continue;
      }
      boolean backwards = i > 0 && run.get(i - 1).left() > glyph.left();
      if (i == 0) {
        // On which side of the run the blank stood, the gap shows.
        moved.set(i, glyph.spaced(0));
      } else if (backwards) {
        moved.set(i, glyph.spaced(0));
        // Behind a number the line goes on at the far end of what was printed before.
        if (run.get(i - 1).left() - glyph.right() < 2 * glyph.size()) {
          moved.set(i - 1, moved.get(i - 1).spaced(glyph.spaces()));
        }
      }
    }
    return moved;
  }

  private static boolean hasRightToLeft(Run run) {
    for (Glyph glyph : run.glyphs()) {
      if (LetterKinds.isRightToLeft(glyph.first())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The character whose font and size most of the line has, whatever small figures and letters are
   * raised or lowered beside it.
   *
   * @param base where the tallest characters stand
   */
  private Glyph usual(float base) {
    Map<Object, Integer> counts = new HashMap<>();
    Glyph usual = glyphs.getFirst();
    int most = 0;
    for (Glyph glyph : glyphs) {
      if (RunBuilder.isRaised(em, glyph.size(), Math.abs(glyph.base() - base))) {
        continue;
      }
      Object look = List.of(glyph.face(), Math.round(glyph.size() * 4));
      int count = counts.merge(look, 1, Integer::sum);
      if (count > most) {
        most = count;
        usual = glyph;
      }
    }
    return usual;
  }

  /** Puts marks to the characters they are printed upon, as one. */
  private void gatherMarks() {
    List<Glyph> bases = new ArrayList<>(glyphs.stream().filter(g -> !g.isMark()).toList());
    if (bases.size() == glyphs.size() || bases.isEmpty()) {
      return;
    }
    for (Glyph mark : glyphs) {
      if (!mark.isMark()) {
        continue;
      }
      float middle = (mark.left() + mark.right()) / 2;
      int nearest = 0;
      float distance = Float.MAX_VALUE;
      for (int i = 0; i < bases.size(); i++) {
        Glyph base = bases.get(i);
        float apart = Math.max(base.left() - middle, middle - base.right());
        if (apart < distance) {
          distance = apart;
          nearest = i;
        }
      }
      Glyph base = bases.get(nearest);
      bases.set(
          nearest,
          new Glyph(
              base.text() + mark.text(),
              base.face(),
              base.left(),
              base.right(),
              base.base(),
              base.size(),
              base.spaces()));
    }
    glyphs = bases;
  }

  private float letterGap() {
    float[] gaps = new float[glyphs.size()];
    int count = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if ((glyph.spaces() == 0 || lettersBlank) && !glyph.isMark()) {
        gaps[count++] = gap(i);
      }
    }
    if (count == 0) {
      return 0;
    }
    Arrays.sort(gaps, 0, count);
    // Few gaps may all be between words; the lower third is between letters for sure.
    return Math.max(0, gaps[count < 6 ? 0 : count / 3]);
  }

  /** How wide, in heights of the font, a gap between words is in this line at the least. */
  private float wordGap() {
    float[] wide = new float[glyphs.size()];
    int count = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      if (glyphs.get(i).spaces() > 0 || glyphs.get(i).isMark()) {
        continue;
      }
      float gap = gap(i) / em;
      if (gap > TIGHT && gap < CLEAR_WORD_GAP) {
        return WORD_GAP;
      }
      if (gap > WORD_GAP) {
        wide[count++] = gap;
      }
    }
    if (count < 2 || letterGap > TIGHT * em) {
      return WORD_GAP;
    }
    Arrays.sort(wide, 0, count);
    return Math.clamp(EVEN * wide[count / 2], CLEAR_WORD_GAP, WORD_GAP);
  }

  /** How far a character stands from the one before it, whatever marks that one has. */
  private float gap(int i) {
    float right = glyphs.get(i - 1).right();
    for (int base = i - 1; base > 0 && glyphs.get(base).isMark(); base--) {
      right = Math.max(right, glyphs.get(base - 1).right());
    }
    return glyphs.get(i).left() - right;
  }

  private BitSet insideSpaced() {
    float[] gaps = new float[glyphs.size()];
    BitSet wide = new BitSet();
    for (int i = 1; i < gaps.length; i++) {
      gaps[i] = gap(i) / em;
      wide.set(i, isWide(i));
    }
    return SpacedWords.in(glyphs, gaps, wide);
  }

  private boolean isBetweenWords(int i) {
    return isWide(i) && !insideSpaced.get(i);
  }

  /** Tells whether a gap parts words if these are set as usual. */
  private boolean isWide(int i) {
    Glyph before = glyphs.get(i - 1);
    Glyph glyph = glyphs.get(i);
    float gap = gap(i);
    if (lettersBlank) {
      return gap > letterGap + Math.max(WIDER_THAN_TYPED * em, WIDER_PART * letterGap);
    }
    if (glyph.spaces() > 0 && gap > OVERPRINTED * em) {
      // A blank without width between letters is what some make of a soft hyphen.
      return !softBlanks || Math.abs(gap) > Run.UNSEEN * em || !areLetters(before, glyph);
    }
    if (glyph.isMark()
        || (LetterKinds.isUnspaced(before.first()) && LetterKinds.isUnspaced(glyph.first()))) {
      return false;
    }
    // Where letters are set apart, the gap of a word is wider by about as much again.
    float apart = letterGap > SPACED * em ? letterGap : 0;
    return gap > apart * WIDER + wordGap * em;
  }

  /** The width of all gaps between words together. */
  private float blanks() {
    float wide = 0;
    for (int i = 1; i < glyphs.size(); i++) {
      wide += isBetweenWords(i) ? gap(i) : 0;
    }
    return wide;
  }

  private static boolean areLetters(Glyph before, Glyph glyph) {
    return Character.isLetter(before.text().codePointBefore(before.text().length()))
        && (Character.isLetter(glyph.first()) || Hyphenation.isHyphen(glyph.first()));
  }

  private String straight() {
    StringBuilder text = new StringBuilder(glyphs.size() + 16);
    for (int i = 0; i < glyphs.size(); i++) {
      if (i > 0 && isBetweenWords(i)) {
        text.append(' ');
      }
      text.append(glyphs.get(i).text());
    }
    return text.toString();
  }

  private String turned(boolean rightToLeft) {
    List<String> items = new ArrayList<>(glyphs.size() + 16);
    for (int i = 0; i < glyphs.size(); i++) {
      if (i > 0 && isBetweenWords(i)) {
        items.add(" ");
      }
      items.add(glyphs.get(i).text());
    }
    return STRETCH.matcher(VisualOrder.logical(items, rightToLeft)).replaceAll("");
  }
}
