package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * A page in blocks: what is left of it in memory while the next ones are looked at.
 *
 * @param area its size, in the direction in which its text is read
 * @param blocks what is read in the page's main direction, from top to bottom
 * @param sideways what is read in other directions
 * @param frames rectangles with text in them, none of them the whole page
 * @param pictures where pictures are
 * @param rules thin lines
 * @param rightToLeft whether its columns go from right to left
 * @param structured whether its lines are ordered by the document's structure
 */
record Page(
    int number,
    Box area,
    List<Block> blocks,
    List<Block> sideways,
    List<Box> frames,
    List<Box> pictures,
    List<Box> rules,
    boolean rightToLeft,
    boolean structured,
    int glyphs,
    int unmapped) {

  static Page of(Sheet sheet) {
    int main = 0;
    int[] weight = new int[sheet.runs().turns()];
    for (int turn = 0; turn < weight.length; turn++) {
      for (Run run : sheet.runs().turned(turn)) {
        weight[turn] += run.glyphs().size();
      }
      main = weight[turn] > weight[main] ? turn : main;
    }
    List<Block> sideways = new ArrayList<>();
    for (int turn = 0; turn < weight.length; turn++) {
      if (turn != main && weight[turn] > 0) {
        Layer layer = Layer.of(sheet, turn);
        sideways.addAll(layer.blocks());
      }
    }
    Layer layer = Layer.of(sheet, main);
    return new Page(
        sheet.number(),
        sheet.area().turned(main, sheet.area().right(), sheet.area().bottom()),
        layer.blocks(),
        sideways,
        layer.frames(),
        layer.pictures(),
        layer.rules(),
        layer.rightToLeft(),
        sheet.runs().isStructured(),
        sheet.glyphs(),
        sheet.unmapped());
  }

  boolean holdsText() {
    return !blocks.isEmpty() || !sideways.isEmpty();
  }

  /** The same page with its blocks seen otherwise. */
  Page with(List<Block> others) {
    return new Page(
        number,
        area,
        others,
        sideways,
        frames,
        pictures,
        rules,
        rightToLeft,
        structured,
        glyphs,
        unmapped);
  }
}
