package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article that is being put together. */
final class Draft {
  /**
   * A block of an article's text.
   *
   * @param page the page that it stands on, from 1
   * @param apart whether it stands under the block before it, with a gap between
   */
  record Piece(int page, Block block, boolean apart) {}

  /** The part of its column's width that the last line of a text does not fill. */
  private static final float NOT_FULL = 0.9f;

  final int page;
  final @Nullable Block kicker;
  final List<Block> headline = new ArrayList<>();
  final List<Piece> text = new ArrayList<>();
  final List<Jump> jumps = new ArrayList<>();
  int lastPage;

  /**
   * @param page the page on which it begins
   */
  Draft(int page, @Nullable Block kicker) {
    this.page = page;
    this.kicker = kicker;
  }

  /** Tells whether the text so far ends as a text does. */
  boolean hasEnded() {
    String last = text.getLast().block().last().text();
    return Words.isSentenceEnd(last)
        && text.getLast().block().last().box().width()
            < NOT_FULL * text.getLast().block().box().width();
  }

  /** The words over its text. */
  String title() {
    StringBuilder title = new StringBuilder(kicker == null ? "" : kicker.text());
    headline.forEach(block -> title.append(' ').append(block.text()));
    return title.toString();
  }
}
