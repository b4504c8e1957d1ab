package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines and rectangles among the shapes that are drawn on a page. Each piece of a path is kept
 * as the rectangle around it, as long as its sides are upright.
 */
final class Shapes {
  /** A shape that is as thin as this is a line. */
  private static final float THIN = 3;

  /** How far, in points, an upright line may lean. */
  private static final float LEANING = 0.5f;

  private static final float MIN_RULE_LENGTH = 12;
  private static final float MIN_FRAME = 16;

  /** More are patterns or graphs. */
  private static final int MAX = 2_000;

  private final List<Box> rules = new ArrayList<>();
  private final List<Box> frames = new ArrayList<>();
  private final List<Box> segments = new ArrayList<>();
  private final List<Box> closed = new ArrayList<>();
  private float startX;
  private float startY;
  private float x;
  private float y;
  private float left;
  private float top;
  private float right;
  private float bottom;
  private boolean upright;
  private int points;

  void move(float toX, float toY) {
    finishPiece();
    startX = x = left = right = toX;
    startY = y = top = bottom = toY;
    upright = true;
    points = 1;
  }

  void line(float toX, float toY) {
    if (Math.abs(toX - x) > LEANING && Math.abs(toY - y) > LEANING) {
      upright = false;
    } else if (segments.size() < MAX) {
      segments.add(new Box(Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)));
    }
    curve(toX, toY);
  }

  /** The end of a curve: rounded corners leave a rectangle what it is. */
  void curve(float toX, float toY) {
    left = Math.min(left, toX);
    right = Math.max(right, toX);
    top = Math.min(top, toY);
    bottom = Math.max(bottom, toY);
    x = toX;
    y = toY;
    points++;
  }

  void close() {
    if (points > 1) {
      line(startX, startY);
    }
  }

  void rectangle(Box box) {
    finishPiece();
    if (closed.size() < MAX) {
      closed.add(box);
    }
  }

  /** Draws the path that has been described. */
  void paint(boolean filled, boolean visible) {
    finishPiece();
    if (visible) {
      for (Box box : closed) {
        keep(box);
      }
      if (!filled) {
        segments.stream().filter(Shapes::isThin).forEach(this::keep);
      }
    }
    forget();
  }

  /** The path if it is one rectangle, else null. */
  @Nullable Box rectangle() {
    finishPiece();
    return closed.size() == 1 ? closed.getFirst() : null;
  }

  void forget() {
    segments.clear();
    closed.clear();
    points = 0;
  }

  private void finishPiece() {
    if (points > 2 && upright && closed.size() < MAX) {
      closed.add(new Box(left, top, right, bottom));
    }
    points = 0;
  }

  private static boolean isThin(Box box) {
    return box.width() <= THIN || box.height() <= THIN;
  }

  private void keep(Box box) {
    if (isThin(box)) {
      if (Math.max(box.width(), box.height()) >= MIN_RULE_LENGTH && rules.size() < MAX) {
        rules.add(box);
      }
    } else if (box.width() >= MIN_FRAME && box.height() >= MIN_FRAME && frames.size() < MAX) {
      frames.add(box);
    }
  }

  List<Box> rules() {
    return rules;
  }

  List<Box> frames() {
    return frames;
  }
}
