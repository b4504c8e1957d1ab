package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes pages of blocks, 500 points wide and 1,000 tall. */
final class PageFixture {
  private static final Box AREA = new Box(0, 0, 500, 1_000);

  private final int number;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Block> sideways = new ArrayList<>();
  private final List<Box> frames = new ArrayList<>();
  private final List<Box> pictures = new ArrayList<>();
  private final List<Box> rules = new ArrayList<>();

  private PageFixture(int number) {
    this.number = number;
  }

  static PageFixture page(int number, Block... blocks) {
    return new PageFixture(number).with(blocks);
  }

  PageFixture with(Block... more) {
    blocks.addAll(Arrays.asList(more));
    return this;
  }

  PageFixture sideways(Block... more) {
    sideways.addAll(Arrays.asList(more));
    return this;
  }

  PageFixture frame(float left, float top, float right, float bottom) {
    frames.add(new Box(left, top, right, bottom));
    return this;
  }

  PageFixture picture(float left, float top, float right, float bottom) {
    pictures.add(new Box(left, top, right, bottom));
    return this;
  }

  /** A level rule of one point. */
  PageFixture rule(float left, float right, float y) {
    rules.add(new Box(left, y, right, y + 1));
    return this;
  }

  Page make() {
    return new Page(number, AREA, blocks, sideways, frames, pictures, rules, false, false, 0, 0);
  }

  static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }
}
