package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/** The text of one direction of reading on a page, turned upright. */
record Layer(
    List<Block> blocks,
    List<Box> frames,
    List<Box> pictures,
    List<Box> rules,
    boolean rightToLeft) {

  /** A frame around more than this part of the page is the page's own. */
  private static final float WHOLE = 0.75f;

  private static final float MIN_PICTURE = 2_500;

  /** The part of a frame's height that a rule at its side takes. */
  private static final float SIDE = 0.9f;

  /** How thick, in points, a rule is at the most that is a side of a frame. */
  private static final float THICKEST = 4;

  /** How long, in points, level and upright rules are that make frames. */
  private static final float MIN_LEVEL = 30;

  private static final float MIN_UPRIGHT = 15;
  private static final float MIN_HEIGHT = 10;

  /** A page with more level rules is a table all over. */
  private static final int MAX_LEVEL = 200;

  static Layer of(Sheet sheet, int turn) {
    List<Run> runs = sheet.runs().turned(turn);
    float width = sheet.area().right();
    float height = sheet.area().bottom();
    List<Box> rules = new ArrayList<>();
    if (turn >= RunBuilder.TURNS) {
      boolean turned = isRightToLeft(runs);
      List<Line> tilted = Rows.of(runs, rules, turned);
      return new Layer(BlockBuilder.of(tilted, rules, rules), rules, rules, rules, turned);
    }
    for (Box rule : sheet.rules()) {
      rules.add(rule.turned(turn, width, height));
    }
    List<Box> frames = new ArrayList<>();
    List<Box> pictures = new ArrayList<>();
    for (Box frame : sheet.frames()) {
      if (frame.width() * frame.height() < WHOLE * width * height) {
        Box turned = frame.turned(turn, width, height);
        if (holdsAny(turned, runs)) {
          add(frames, turned);
        } else {
          addPicture(pictures, turned);
        }
      }
    }
    for (Box picture : sheet.pictures()) {
      if (picture.width() * picture.height() < WHOLE * width * height) {
        addPicture(pictures, picture.turned(turn, width, height));
      }
    }
    frames.addAll(drawn(rules, runs));
    boolean rightToLeft = isRightToLeft(runs);
    List<Line> lines = Rows.of(runs, walls(rules, frames), rightToLeft);
    return new Layer(BlockBuilder.of(lines, rules, frames), frames, pictures, rules, rightToLeft);
  }

  private static void addPicture(List<Box> pictures, Box picture) {
    if (picture.width() * picture.height() > MIN_PICTURE) {
      add(pictures, picture);
    }
  }

  /** Adds a box unless there is one like it. */
  private static void add(List<Box> boxes, Box box) {
    if (boxes.stream().noneMatch(b -> b.holds(box, Box.MEETING) && box.holds(b, Box.MEETING))) {
      boxes.add(box);
    }
  }

  private static boolean holdsAny(Box frame, List<Run> runs) {
    for (Run run : runs) {
      float x = (run.left() + run.right()) / 2;
      float y = run.base() - Run.MIDDLE * run.size();
      if (x > frame.left() && x < frame.right() && y > frame.top() && y < frame.bottom()) {
        return true;
      }
    }
    return false;
  }

  /** Frames that are drawn side by side: two level rules and two upright ones between them. */
  private static List<Box> drawn(List<Box> rules, List<Run> runs) {
    List<Box> frames = new ArrayList<>();
    List<Box> level =
        rules.stream().filter(r -> r.width() > MIN_LEVEL && r.height() < THICKEST).toList();
    List<Box> upright =
        rules.stream().filter(r -> r.height() > MIN_UPRIGHT && r.width() < THICKEST).toList();
    if (upright.size() < 2 || level.size() > MAX_LEVEL) {
      return frames;
    }
    for (Box top : level) {
      for (Box bottom : level) {
        if (bottom.top() > top.bottom() + MIN_HEIGHT
            && Math.abs(bottom.left() - top.left()) < Box.MEETING
            && Math.abs(bottom.right() - top.right()) < Box.MEETING) {
          Box frame = top.union(bottom);
          if (hasSide(upright, frame, frame.left())
              && hasSide(upright, frame, frame.right())
              && holdsAny(frame, runs)) {
            add(frames, frame);
          }
        }
      }
    }
    return frames;
  }

  private static boolean hasSide(List<Box> upright, Box frame, float x) {
    return upright.stream()
        .anyMatch(
            r -> Math.abs(r.centreX() - x) < THICKEST && r.overlapY(frame) > SIDE * frame.height());
  }

  /** The walls that part lines: upright rules and the sides of frames. */
  private static List<Box> walls(List<Box> rules, List<Box> frames) {
    List<Box> walls = new ArrayList<>();
    for (Box rule : rules) {
      if (rule.height() > rule.width()) {
        walls.add(rule);
      }
    }
    for (Box frame : frames) {
      walls.add(new Box(frame.left(), frame.top(), frame.left(), frame.bottom()));
      walls.add(new Box(frame.right(), frame.top(), frame.right(), frame.bottom()));
    }
    return walls;
  }

  private static boolean isRightToLeft(List<Run> runs) {
    int right = 0;
    int left = 0;
    for (Run run : runs) {
      for (Glyph glyph : run.glyphs()) {
        int c = glyph.first();
        if (LetterKinds.isRightToLeft(c)) {
          right++;
        } else if (Character.isLetter(c)) {
          left++;
        }
      }
    }
    return right > left;
  }
}
