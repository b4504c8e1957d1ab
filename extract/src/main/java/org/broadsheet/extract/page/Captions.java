package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Takes the captions of pictures into an article where they carry the story, as in galleries. */
final class Captions {
  /** A text of more letters stands by itself. */
  private static final int SHORT_TEXT = 500;

  private static final int MIN_CAPTION_LENGTH = 60;

  private Captions() {}

  /** The blocks, with the captions where these are longer than they, in the order of the page. */
  static List<TextBlock> with(
      PageModel page, List<TextBlock> kept, Map<Integer, Verdict> verdicts) {
    int weight = kept.stream().mapToInt(TextBlock::weight).sum();
    if (weight >= SHORT_TEXT) {
      return kept;
    }
    List<TextBlock> captions = captions(page);
    if (captions.stream().mapToInt(TextBlock::weight).sum() <= weight) {
      return kept;
    }
    captions.forEach(block -> verdicts.put(block.first(), Verdict.CAPTION_KEPT));
    List<TextBlock> all = new ArrayList<>(kept);
    all.addAll(captions);
    all.sort(Comparator.comparingInt(TextBlock::first));
    return all;
  }

  private static List<TextBlock> captions(PageModel page) {
    FlatDom dom = page.dom();
    int frame = page.article();
    // Pictures often stand beside the node of the text, in the same article.
    for (int i = frame; i > 0; i = dom.parent(i)) {
      if (dom.tag(i).equals("article") || dom.tag(i).equals("main")) {
        frame = i;
        break;
      }
    }
    List<TextBlock> captions = new ArrayList<>();
    for (TextBlock block : page.shown()) {
      if (dom.isWithin(block.first(), frame)
          && dom.verdictAbove(block.first()) == Verdict.CAPTION
          && block.weight() >= MIN_CAPTION_LENGTH
          && block.endsAsSentence()) {
        captions.add(block);
      }
    }
    return captions;
  }
}
