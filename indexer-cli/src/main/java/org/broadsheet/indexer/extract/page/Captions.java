package org.broadsheet.indexer.extract.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes the captions of pictures into an article where they carry the story, as in galleries. */
final class Captions {
  /** A text of more letters stands by itself. */
  private static final int SHORT_TEXT = 500;

  private static final int SHORTEST_CAPTION = 60;

  private Captions() {}

  /** The blocks, with the captions where these are longer than they, in the order of the page. */
  static List<Block> with(Sources page, List<Block> kept, Map<Integer, Fate> fates) {
    int weight = kept.stream().mapToInt(Block::weight).sum();
    if (weight >= SHORT_TEXT) {
      return kept;
    }
    List<Block> captions = captions(page);
    if (captions.stream().mapToInt(Block::weight).sum() <= weight) {
      return kept;
    }
    captions.forEach(block -> fates.put(block.first(), Fate.CAPTION_KEPT));
    List<Block> all = new ArrayList<>(kept);
    all.addAll(captions);
    all.sort(Comparator.comparingInt(Block::first));
    return all;
  }

  private static List<Block> captions(Sources page) {
    Outline outline = page.outline();
    int frame = page.article();
    // Pictures often stand beside the node of the text, in the same article.
    for (int i = frame; i > 0; i = outline.parent(i)) {
      if (outline.tag(i).equals("article") || outline.tag(i).equals("main")) {
        frame = i;
        break;
      }
    }
    List<Block> captions = new ArrayList<>();
    for (Block block : page.shown()) {
      if (outline.within(block.first(), frame)
          && outline.fateAbove(block.first()) == Fate.CAPTION
          && block.weight() >= SHORTEST_CAPTION
          && block.endsAsSentence()) {
        captions.add(block);
      }
    }
    return captions;
  }
}
