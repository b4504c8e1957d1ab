package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts the blocks of a page in the order in which they are read, by cutting the page along its
 * empty strips: columns side by side are read one after the other, and what spans several of them
 * parts what is above from what is below.
 *
 * <p>A headline spans all columns that begin under it, however short its words are; so it is taken
 * to be as wide as these.
 */
final class ReadingOrder {
  /** How deep cuts within cuts go; what is not in order then is read from top to bottom. */
  private static final int MAX_DEPTH = 40;

  /** More blocks in one region than this are not compared each with each. */
  private static final int MAX = 400;

  /** How far, in heights of its letters, a headline reaches into its kicker, and stands below. */
  private static final float KICKER_LAP = 0.5f;

  private static final float KICKER_GAP = 2;

  /** How far apart, in heights of the text, the columns under a headline may begin. */
  private static final float ALIGNED = 1.6f;

  /** How far, in heights of its letters, the text under a headline reaches into it. */
  private static final float HEADLINE_LAP = 0.3f;

  /** How wide, in heights of the text, the gap between two columns is at the least. */
  private static final float COLUMN_GAP = 0.2f;

  /** How far, in heights of their letters, blocks under each other may lap: lines touch. */
  private static final float BAND_LAP = 0.1f;

  /**
   * A block and the room that it takes.
   *
   * @param kicker the small words over a headline, which go with it
   */
  private record Item(Block block, @Nullable Block kicker, Box box) {}

  private final boolean rightToLeft;
  private final float em;

  private ReadingOrder(boolean rightToLeft, float em) {
    this.rightToLeft = rightToLeft;
    this.em = em;
  }

  /**
   * The blocks in reading order.
   *
   * @param em the height of the document's running text
   */
  static List<Block> of(List<Block> blocks, List<Box> walls, boolean rightToLeft, float em) {
    List<Item> items = new ArrayList<>(blocks.size());
    Map<Block, Block> kickers = blocks.size() <= MAX ? kickers(blocks) : Map.of();
    for (Block block : blocks) {
      Block kicker = kickers.get(block);
      boolean wide = block.role() == Role.HEADLINE && blocks.size() <= MAX;
      Box box = wide ? spanning(block, blocks, walls, em) : block.box();
      if (!kickers.containsValue(block)) {
        items.add(new Item(block, kicker, kicker == null ? box : box.union(kicker.box())));
      }
    }
    List<Block> ordered = new ArrayList<>(blocks.size());
    new ReadingOrder(rightToLeft, em).cut(items, ordered, 0);
    return ordered;
  }

  /** The small words over each headline that has some. */
  private static Map<Block, Block> kickers(List<Block> blocks) {
    Map<Block, Block> kickers = new HashMap<>();
    for (Block kicker : blocks) {
      if (kicker.role() != Role.KICKER) {
        continue;
      }
      Block nearest = null;
      for (Block block : blocks) {
        if (block.role() == Role.HEADLINE
            && block
                .box()
                .isRightUnder(kicker.box(), KICKER_LAP * block.size(), KICKER_GAP * block.size())
            && block.box().overlapX(kicker.box()) > 0
            && (nearest == null || block.box().top() < nearest.box().top())) {
          nearest = block;
        }
      }
      if (nearest != null) {
        kickers.putIfAbsent(nearest, kicker);
      }
    }
    return kickers;
  }

  /** The headline's box, widened over the columns that begin right under it. */
  private static Box spanning(Block headline, List<Block> blocks, List<Box> walls, float em) {
    float tops = Float.MAX_VALUE;
    for (Block block : blocks) {
      if (isUnder(block, headline) && block.box().overlapX(headline.box()) > 0) {
        tops = Math.min(tops, block.box().top());
      }
    }
    Box box = headline.box();
    float left = box.left();
    float right = box.right();
    for (Block block : blocks) {
      boolean aligned =
          isUnder(block, headline)
              && block.role() == Role.BODY
              && Math.abs(block.box().top() - tops) < ALIGNED * em;
      if (aligned && isClear(headline, block, blocks, walls)) {
        left = Math.min(left, block.box().left());
        right = Math.max(right, block.box().right());
      }
    }
    return new Box(left, box.top(), right, box.bottom());
  }

  private static boolean isUnder(Block block, Block headline) {
    return !block.equals(headline)
        && block.box().top() >= headline.box().bottom() - HEADLINE_LAP * headline.size();
  }

  /** Tells whether nothing stands between the level of the headline and a column beside it. */
  private static boolean isClear(
      Block headline, Block column, List<Block> blocks, List<Box> walls) {
    Box from = headline.box();
    Box to = column.box();
    Box way =
        new Box(
            Math.min(from.right(), to.left()),
            from.top(),
            Math.max(from.left(), to.right()),
            to.top());
    Box path =
        new Box(
            Math.min(way.left(), to.left()),
            way.top(),
            Math.max(way.right(), to.right()),
            way.bottom());
    for (Block other : blocks) {
      if (!other.equals(headline)
          && !other.equals(column)
          && other.box().overlapX(path) > 0
          && other.box().overlapY(new Box(0, path.top(), 0, from.bottom())) > 0
          && other.box().overlapX(from) <= 0) {
        return false;
      }
    }
    for (Box wall : walls) {
      if (wall.height() > wall.width()
          && wall.left() > path.left()
          && wall.right() < path.right()
          && wall.top() < from.centreY()
          && wall.bottom() > from.centreY()) {
        return false;
      }
    }
    return true;
  }

  private void cut(List<Item> items, List<Block> ordered, int depth) {
    if (items.size() <= 1 || depth > MAX_DEPTH) {
      items.stream()
          .sorted(Comparator.comparingDouble(i -> i.box().top()))
          .forEach(i -> add(i, ordered));
      return;
    }
    List<List<Item>> columns = columns(items);
    if (columns.size() > 1 && Cells.areIn(blocks(columns))) {
      ordered.addAll(Cells.rows(blocks(columns)));
      return;
    }
    List<List<Item>> bands = bands(items);
    boolean sideBySide =
        columns.size() > 1
            && (bands.size() < 2
                || areRunningText(columns)
                || Cells.arePrintedInColumns(blocks(columns)));
    List<List<Item>> parts = sideBySide ? columns : withColumnsWhole(bands);
    if (parts.size() < 2) {
      untangled(items).forEach(i -> add(i, ordered));
      return;
    }
    for (List<Item> part : parts) {
      cut(part, ordered, depth + 1);
    }
  }

  private static List<List<Block>> blocks(List<List<Item>> columns) {
    return columns.stream().map(c -> c.stream().map(Item::block).toList()).toList();
  }

  /**
   * The bands, with those put together again that hold pieces of the same columns: a picture or a
   * larger gap in one column may happen to end where another column ends.
   */
  private List<List<Item>> withColumnsWhole(List<List<Item>> bands) {
    List<List<Item>> whole = new ArrayList<>();
    for (List<Item> band : bands) {
      if (!whole.isEmpty()) {
        List<Item> both = new ArrayList<>(whole.getLast());
        List<List<Item>> before = columns(both);
        both.addAll(band);
        List<List<Item>> after = columns(both);
        if (before.size() > 1 && after.size() == before.size() && areRunningText(after)) {
          whole.set(whole.size() - 1, both);
          continue;
        }
      }
      whole.add(band);
    }
    return whole;
  }

  private static void add(Item item, List<Block> ordered) {
    if (item.kicker() != null) {
      ordered.add(item.kicker());
    }
    ordered.add(item.block());
  }

  /** Tells whether the columns hold running text, not the cells of a table. */
  private boolean areRunningText(List<List<Item>> columns) {
    int flowing = 0;
    for (List<Item> column : columns) {
      for (Item item : column) {
        if (item.block().lines().size() >= 3) {
          flowing++;
          break;
        }
      }
    }
    return flowing * 2 >= columns.size() && flowing > 0;
  }

  private List<List<Item>> columns(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(i -> i.box().left()));
    List<List<Item>> parts = new ArrayList<>();
    float end = -Float.MAX_VALUE;
    for (Item item : sorted) {
      if (parts.isEmpty() || item.box().left() > end + COLUMN_GAP * em) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(item);
      end = Math.max(end, item.box().right());
    }
    return rightToLeft ? parts.reversed() : parts;
  }

  private static List<List<Item>> bands(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(Comparator.comparingDouble(i -> i.box().top()));
    List<List<Item>> parts = new ArrayList<>();
    float end = -Float.MAX_VALUE;
    for (Item item : sorted) {
      if (parts.isEmpty() || item.box().top() > end - BAND_LAP * item.block().size()) {
        parts.add(new ArrayList<>());
      }
      parts.getLast().add(item);
      end = Math.max(end, item.box().bottom());
    }
    return parts;
  }

  /**
   * An order where no straight cut goes through (T. M. Breuel, High performance document layout
   * analysis, 2003): a block is read before those below it in its column, and before those beside
   * it farther on, unless something spans both in between.
   */
  private List<Item> untangled(List<Item> items) {
    List<Item> sorted = new ArrayList<>(items);
    sorted.sort(
        Comparator.comparingDouble((Item i) -> rightToLeft ? -i.box().right() : i.box().left())
            .thenComparingDouble(i -> i.box().top()));
    List<Item> ordered = new ArrayList<>();
    if (sorted.size() > MAX) {
      sorted.sort(Comparator.comparingDouble(i -> i.box().top()));
      return sorted;
    }
    boolean[] done = new boolean[sorted.size()];
    for (int n = 0; n < sorted.size(); n++) {
      int next = -1;
      for (int i = 0; i < sorted.size() && next < 0; i++) {
        if (!done[i] && isFree(i, sorted, done)) {
          next = i;
        }
      }
      if (next < 0) {
        next = topmost(sorted, done);
      }
      done[next] = true;
      ordered.add(sorted.get(next));
    }
    return ordered;
  }

  private boolean isFree(int index, List<Item> items, boolean[] done) {
    for (int i = 0; i < items.size(); i++) {
      if (i != index && !done[i] && isBefore(items.get(i), items.get(index), items)) {
        return false;
      }
    }
    return true;
  }

  private boolean isBefore(Item one, Item other, List<Item> items) {
    if (one.box().overlapX(other.box()) > 0) {
      return one.box().centreY() < other.box().centreY();
    }
    boolean aside =
        rightToLeft
            ? one.box().left() >= other.box().right()
            : one.box().right() <= other.box().left();
    if (!aside) {
      return false;
    }
    float top = Math.min(one.box().top(), other.box().top());
    float bottom = Math.max(one.box().bottom(), other.box().bottom());
    for (Item between : items) {
      if (!between.equals(one)
          && !between.equals(other)
          && between.box().centreY() > top
          && between.box().centreY() < bottom
          && between.box().overlapX(one.box()) > 0
          && between.box().overlapX(other.box()) > 0) {
        return false;
      }
    }
    return true;
  }

  private static int topmost(List<Item> items, boolean[] done) {
    int topmost = -1;
    for (int i = 0; i < items.size(); i++) {
      if (!done[i] && (topmost < 0 || items.get(i).box().top() < items.get(topmost).box().top())) {
        topmost = i;
      }
    }
    return topmost;
  }
}
