package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.extract.text.Headline;
import org.jsoup.nodes.Element;

/**
 * Finds the lead of an article where it stands apart from the rest: after the headline, before the
 * first paragraph, often in a box of its own.
 */
final class Lead {
  private static final int MIN_LENGTH = 40;
  private static final int MAX_LENGTH = 1_000;
  private static final int STEPS_UP = 4;

  /** So many letters in common with the page's own summary tell that it is the lead. */
  private static final int LIKE_SUMMARY = 40;

  private final FlatDom page;
  private final String summary;

  private Lead(FlatDom page, String summary) {
    this.page = page;
    this.summary = Headline.letters(summary);
  }

  /**
   * The blocks of the lead, perhaps none.
   *
   * @param to the text that the article begins with, in the flat DOM
   * @param known what of the text before is in the article or was left out of it with good reason
   */
  static List<TextBlock> before(FlatDom page, int to, String summary, Set<Integer> known) {
    Lead lead = new Lead(page, summary);
    int from = lead.headlineBefore(to);
    List<TextBlock> found = new ArrayList<>();
    if (from < 0) {
      return found;
    }
    for (TextBlock block : BlockReader.between(page, from, to, true)) {
      if (!known.contains(block.first()) && lead.isLead(block)) {
        found.add(block);
      }
    }
    return found.size() > 3 ? List.of() : found;
  }

  /** The end of the last h1 before that node, where it is said twice of the first; or -1. */
  private int headlineBefore(int to) {
    int at = -1;
    String headline = "";
    for (int i = 0; i < to; i++) {
      Element element = page.tag(i).equals("h1") ? page.element(i) : null;
      if (element != null) {
        String letters = Headline.letters(element.text());
        at = letters.equals(headline) && at >= 0 ? at : page.end(i);
        headline = letters;
      }
    }
    return at;
  }

  private boolean isLead(TextBlock block) {
    if (block.weight() < MIN_LENGTH
        || block.weight() > MAX_LENGTH
        || block.linkDensity() > 0.3
        || block.kind() == TextBlock.Kind.ROW
        || Phrases.isCredit(block)
        || Phrases.leadsElsewhere(block)
        || Phrases.isPrompt(block)) {
      return false;
    }
    if (isLikeSummary(block)) {
      return true;
    }
    boolean named = false;
    boolean listed = false;
    for (int i = block.number(), steps = 0;
        i > 0 && steps < STEPS_UP;
        i = page.parent(i), steps++) {
      if (page.verdict(i) != null) {
        return false;
      }
      named |= page.isNamed(i, ClassNames.LEAD);
      listed |= page.tag(i).equals("li");
    }
    return named ? block.endsAsSentence() || block.weight() >= 80 : block.isProse() && !listed;
  }

  private boolean isLikeSummary(TextBlock block) {
    String letters = Headline.letters(block.text());
    int length = Math.min(LIKE_SUMMARY, letters.length());
    return summary.length() >= LIKE_SUMMARY / 2
        && length >= LIKE_SUMMARY / 2
        && summary.startsWith(letters.substring(0, length));
  }
}
