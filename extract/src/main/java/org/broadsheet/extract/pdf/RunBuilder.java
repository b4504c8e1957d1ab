package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Strings characters to runs as they are printed. A run ends where the next character stands
 * elsewhere than close behind the last one, or, in a script from right to left, close before it.
 *
 * <p>Runs are kept apart by the direction in which they are read, in quarters of a turn. Squares
 * that are stacked from top to bottom are put down as if the page had been turned, so that what
 * follows need not know of vertical lines.
 */
final class RunBuilder {
  /** Upright directions of reading: to the right, downwards, to the left, upwards. */
  static final int TURNS = 4;

  private static final int MAX_TILTS = 24;

  private static final int DOWN = 1;

  /** How far from each other, in heights of the font, characters of one run may stand. */
  private static final float WITHOUT_BLANK = 0.55f;

  private static final float WITH_BLANK = 2f;
  private static final float BACK = -0.7f;

  /** How far, in heights of its font, a small figure stands from the line of what it belongs to. */
  private static final float RAISED = 0.1f;

  /** How large it is at the most beside what it belongs to. */
  private static final float SMALL = 0.85f;

  /** How far, in heights of the font, the characters of a run go up or down. */
  private static final float LEVEL = 0.3f;

  /** How much larger the characters of a run may be than those before them. */
  private static final float ALIKE = 1.5f;

  /** How far, in heights of the font, the next character may stand before the last one's start. */
  private static final float OVERTAKEN = 0.7f;

  /** How far, in heights of its font, a small figure stands behind what it belongs to. */
  private static final float FIGURE_GAP = 0.25f;

  /** The same for what follows a figure. */
  private static final float BEHIND_FIGURE = 0.5f;

  /** How far off its line, in heights of its font, a small figure stands at the most. */
  private static final float HIGHEST = 0.6f;

  /** How far, in heights of the font, a stretch may stand from the letter that it widens. */
  private static final float STRETCH_GAP = 0.5f;

  /** How far, in heights of the font, letters of one word stand apart at the most. */
  private static final float HOLE_GAP = 0.1f;

  /** How far, in heights of the font, an upright number stands off the column it is read in. */
  private static final float AMONG = 0.45f;

  /** How far above or below it, in heights of the font. */
  private static final float AMONG_ENDS = 2;

  /** How far aside, in heights of the font, the next square of a column may stand. */
  private static final float ASIDE = 0.35f;

  /** How far down, in heights of the font, it stands, at the least and at the most. */
  private static final float NEXT_SQUARE = 0.6f;

  private static final float FARTHEST_SQUARE = 1.9f;

  /** How far above and below its base a square reaches, in heights of the font. */
  private static final float SQUARE_ASCENT = 0.88f;

  private static final float SQUARE_DESCENT = 0.12f;

  /** How far from its middle the line is that a square stands on when the page is turned. */
  private static final float SQUARE_BASE = 0.38f;

  private static final float QUARTER = 90;

  private final float width;
  private final float height;
  private final List<List<Run>> byTurn = new ArrayList<>();
  private final List<Integer> tilts = new ArrayList<>();
  private @Nullable Run current;
  private int turn;
  private boolean stacked;
  private int spaces;
  private int count;
  private int printed;
  private int placed;
  private int holes;

  /** What was printed last, if its text is not known and no letter stood before it. */
  private @Nullable Glyph hole;

  RunBuilder(float width, float height) {
    this.width = width;
    this.height = height;
    for (int i = 0; i < TURNS; i++) {
      byTurn.add(new ArrayList<>());
    }
  }

  /**
   * The direction of lines that are tilted by so many degrees; a quarter if there are too many such
   * directions already.
   */
  int tilted(int degrees) {
    int index = tilts.indexOf(degrees);
    if (index < 0) {
      if (tilts.size() >= MAX_TILTS) {
        return Math.floorMod(Math.round(degrees / QUARTER), TURNS);
      }
      index = tilts.size();
      tilts.add(degrees);
      byTurn.add(new ArrayList<>());
    }
    return TURNS + index;
  }

  /** The number of directions of reading. */
  int turns() {
    return byTurn.size();
  }

  List<Run> turned(int quarters) {
    return byTurn.get(quarters);
  }

  /** A blank is printed. */
  void blank() {
    spaces++;
    if (current != null) {
      current.endWithSpace();
    }
  }

  /** More of what the last character stands for is printed. */
  void widen(int quarters, Box where) {
    Box box = where.turned(quarters, width, height);
    if (current != null && quarters == turn) {
      current.widen(box.left(), box.right());
    }
  }

  /**
   * Something is printed that no one knows the text of, such as the stretch of an Arabic letter. It
   * is a hole in a word if it stands close to a letter of the same font.
   */
  void fill(Face face, int quarters, Box where, float size) {
    Box box = where.turned(quarters, width, height);
    Glyph lost =
        new Glyph(GlyphTexts.UNMAPPED, face, box.left(), box.right(), box.bottom(), size, spaces);
    Run run = current;
    if (run != null
        && quarters == turn
        && !stacked
        && Math.abs(box.bottom() - run.base()) < LEVEL * size
        && box.left() < run.right() + STRETCH_GAP * size
        && box.right() > run.left() - STRETCH_GAP * size) {
      if (spaces == 0 && isCloseTo(lost, run.last())) {
        holes++;
      } else {
        hole = lost;
      }
      run.widen(box.left(), box.right());
    } else {
      hole = lost;
    }
  }

  private static boolean isCloseTo(Glyph lost, Glyph letter) {
    float gap = Math.max(lost.left() - letter.right(), letter.left() - lost.right());
    return lost.face().equals(letter.face())
        && LetterKinds.isOfOneShape(letter.first())
        && Math.abs(lost.base() - letter.base()) < LEVEL * lost.size()
        && gap < HOLE_GAP * lost.size();
  }

  /** The number of characters without a known text that stand in words. */
  int holes() {
    return holes;
  }

  /**
   * Puts upright figures and signs that stand among stacked squares to them. To be called when all
   * is printed.
   */
  void settle() {
    if (isStructured()) {
      order();
    }
    List<Run> down = byTurn.get(DOWN);
    if (down.size() < 3) {
      return;
    }
    List<Run> upright = new ArrayList<>(byTurn.get(0));
    for (Run run : upright) {
      Glyph first = run.glyphs().getFirst();
      float middle = (run.left() + run.right()) / 2;
      Glyph as =
          stack(new Glyph(run.solid(), first.face(), middle, middle, run.base(), run.size(), 0));
      boolean among =
          run.glyphs().size() <= 4
              && down.stream()
                  .anyMatch(
                      d ->
                          Math.abs(d.base() - as.base()) < AMONG * d.size()
                              && as.left() > d.left() - AMONG_ENDS * d.size()
                              && as.right() < d.right() + AMONG_ENDS * d.size());
      if (among) {
        Run moved = new Run(run.isArtifact(), run.order(), run.place());
        moved.add(as);
        down.add(moved);
        byTurn.get(0).remove(run);
      }
    }
  }

  /** Tells whether all but a few of the characters that belong to the text are in the structure. */
  boolean isStructured() {
    return placed > 0 && placed * 100L >= printed * 98L;
  }

  /** Puts the order of the structure in the place of the order of printing. */
  private void order() {
    List<Run> all = new ArrayList<>();
    byTurn.forEach(all::addAll);
    all.sort(Comparator.comparingInt(Run::place).thenComparingInt(Run::order));
    for (int i = 0; i < all.size(); i++) {
      all.get(i).orderedAs(i);
    }
  }

  /**
   * A character is printed.
   *
   * @param quarters the direction of reading
   * @param where its left and right ends and the line it stands on (bottom), on the page
   * @param artifact whether the document calls it no part of its text
   * @param place its place in the document's structure, or {@link Structure#NOWHERE}
   */
  void add(
      String text, Face face, int quarters, Box where, float size, boolean artifact, int place) {
    if (!artifact) {
      printed++;
      placed += place == Structure.NOWHERE ? 0 : 1;
    }
    Box box = where.turned(quarters, width, height);
    // Turning keeps boxes upright: the line that the character stands on is always the bottom.
    Glyph glyph = new Glyph(text, face, box.left(), box.right(), box.bottom(), size, spaces);
    if (hole != null && spaces == 0 && quarters == turn && isCloseTo(hole, glyph)) {
      holes++;
    }
    hole = null;
    spaces = 0;
    Run run = current;
    if (run != null && run.isArtifact() == artifact) {
      Glyph accented = quarters == turn && !stacked ? Accents.joined(run.last(), glyph) : null;
      if (accented != null) {
        run.replaceLast(accented);
        return;
      }
      if (stacked && quarters == 0 && isStackable(glyph)) {
        Glyph down = stack(glyph);
        if (follows(run, down)) {
          run.add(down);
          return;
        }
      } else if (quarters == turn && !stacked && follows(run, glyph)) {
        run.add(glyph);
        return;
      } else if (quarters == 0 && turn == 0 && stacks(run, glyph)) {
        byTurn.get(0).removeLast();
        Glyph first = stack(run.last());
        start(DOWN, first, artifact, run.place()).add(stack(glyph));
        stacked = true;
        return;
      }
    }
    start(quarters, glyph, artifact, place);
  }

  private Run start(int quarters, Glyph glyph, boolean artifact, int place) {
    Run run = new Run(artifact, count++, place);
    run.add(glyph);
    byTurn.get(quarters).add(run);
    current = run;
    turn = quarters;
    stacked = false;
    return run;
  }

  private static boolean follows(Run run, Glyph glyph) {
    Glyph last = run.last();
    float em = Math.min(run.size(), glyph.size());
    float step = Math.abs(glyph.base() - run.base());
    boolean alike = glyph.size() < run.size() * ALIKE && run.size() < glyph.size() * ALIKE;
    float gap = glyph.left() - run.right();
    if (isRaised(run.size(), glyph.size(), step) && gap > BACK * em && gap < FIGURE_GAP * em) {
      // A small figure close behind, raised or lowered; but no text behind a large first letter.
      return true;
    }
    if (run.isMark() && isRaised(glyph.size(), run.size(), glyph.base() - run.base())) {
      return gap > BACK * em && gap < BEHIND_FIGURE * glyph.size();
    }
    if (!alike || step > LEVEL * em) {
      return false;
    }
    if (glyph.isMark() && glyph.left() < run.right() + em && glyph.right() > run.left() - em) {
      return true;
    }
    float limit = (glyph.spaces() > 0 ? WITH_BLANK : WITHOUT_BLANK) * em;
    if (gap > BACK * em && gap <= limit && glyph.left() > last.left() - OVERTAKEN * em) {
      return true;
    }
    float before = run.left() - glyph.right();
    return before > BACK * em
        && before <= limit
        && glyph.right() < last.right() + OVERTAKEN * em
        && (LetterKinds.isRightToLeft(glyph.first()) || run.isRightToLeft());
  }

  /**
   * Tells whether characters of one size stand beside the line of those of another as figures do.
   */
  static boolean isRaised(float size, float small, float step) {
    return small < SMALL * size && step > RAISED * small && step < HIGHEST * size;
  }

  private static boolean isStackable(Glyph glyph) {
    return LetterKinds.isSquare(glyph.first())
        || LetterKinds.isHangul(glyph.first())
        || !isLetter(glyph);
  }

  private static boolean isLetter(Glyph glyph) {
    return Character.isLetterOrDigit(glyph.first());
  }

  /** Tells whether a square stands right under the only one of its run. */
  private static boolean stacks(Run run, Glyph glyph) {
    Glyph last = run.last();
    float em = glyph.size();
    float down = glyph.base() - last.base();
    float aside = (glyph.left() + glyph.right() - last.left() - last.right()) / 2;
    return run.glyphs().size() == 1
        && (LetterKinds.isSquare(glyph.first()) || LetterKinds.isSquare(last.first()))
        && isStackable(glyph)
        && isStackable(last)
        && Math.abs(aside) < ASIDE * em
        && down > NEXT_SQUARE * em
        && down < FARTHEST_SQUARE * em;
  }

  private Glyph stack(Glyph g) {
    float em = g.size();
    float middle = (g.left() + g.right()) / 2;
    return new Glyph(
        g.text(),
        g.face(),
        g.base() - SQUARE_ASCENT * em,
        g.base() + SQUARE_DESCENT * em,
        width - middle + SQUARE_BASE * em,
        em,
        g.spaces());
  }
}
