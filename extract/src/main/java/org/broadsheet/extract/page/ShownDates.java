package org.broadsheet.extract.page;

import java.util.List;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.PrintedDate;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the date of an article among those that a page shows. A date near the headline, in an
 * element named for dates, in a line that says little else, is likely to be it; one in a comment,
 * in a list of other articles or in a sentence is not.
 */
final class ShownDates {
  private static final int MAX_LINE_LENGTH = 160;
  private static final double SURE = 5;
  private static final double LIKELY = 2;

  private final PageModel page;
  private final int headline;
  private final int beginning;
  private @Nullable Shown best;
  private @Nullable Shown changed;

  /**
   * A date that the page shows.
   *
   * @param from {@code time} for an element that tells programs the date as well, else {@code text}
   * @param points how likely it is the article's
   */
  record Shown(NewsDate date, String from, double points) {
    boolean isSure() {
      return points >= SURE;
    }
  }

  private ShownDates(PageModel page) {
    this.page = page;
    this.beginning = page.beginning();
    this.headline = headline();
  }

  static ShownDates of(PageModel page) {
    ShownDates dates = new ShownDates(page);
    dates.look();
    return dates;
  }

  /** The likeliest date of publication, or null. */
  @Nullable Shown best() {
    return best != null && best.points() >= LIKELY ? best : null;
  }

  /** The likeliest date of the last change, of those that the page calls so; or null. */
  @Nullable NewsDate changed() {
    return changed != null && changed.points() >= LIKELY ? changed.date() : null;
  }

  /** The place of the headline: the last h1 before the text, or the text itself. */
  private int headline() {
    int found = -1;
    for (int i = 1; i < page.dom().size(); i++) {
      if (page.dom().tag(i).equals("h1") && (i <= beginning || found < 0)) {
        found = i;
      }
    }
    return found < 0 ? beginning : found;
  }

  private void look() {
    List<TextBlock> blocks = page.shown();
    int top = indexOf(blocks, headline);
    int text = indexOf(blocks, beginning);
    String before = "";
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      boolean opens = i == text;
      String line =
          block.weight() <= MAX_LINE_LENGTH
              ? block.text()
              : opens ? block.text().substring(0, Math.min(100, block.text().length())) : "";
      List<LabelledTimes.Time> times = times(block, before);
      LabelledDates printed =
          LabelledDates.of(times.isEmpty() ? line : "", page.language(), before);
      if (!times.isEmpty() || !printed.dates().isEmpty()) {
        double points = points(block, i, top, text);
        told(times, points + 3);
        printed(printed, block, points, opens);
      }
      before = block.kind() == TextBlock.Kind.HEADING ? "" : line;
    }
  }

  private void told(List<LabelledTimes.Time> times, double points) {
    for (int i = 0; i < times.size(); i++) {
      LabelledTimes.Time time = times.get(i);
      if (i == 0 || time.label() != DateLabel.NONE) {
        rate(time.date(), "time", points, time.label());
      }
    }
  }

  private void printed(LabelledDates dates, TextBlock block, double points, boolean opens) {
    for (int i = 0; i < dates.dates().size(); i++) {
      PrintedDate date = dates.dates().get(i);
      DateLabel label = dates.labels().get(i);
      int length = dates.isPair() ? dates.length() : date.end() - date.start();
      boolean mostly = length * 5 >= block.text().length() * 2;
      if (i == 0 || label != DateLabel.NONE) {
        double more = mostly ? 3 : opens || block.isProse() ? -2 : 0;
        rate(date.date(), "text", points + more, label);
      }
    }
  }

  private void rate(NewsDate date, String from, double points, DateLabel label) {
    if (label == DateLabel.CHANGED && (changed == null || points > changed.points())) {
      changed = new Shown(date, from, points);
    }
    double all =
        points
            + switch (label) {
              case PUBLISHED, DATE -> 2;
              case BOTH -> 1;
              case NONE -> 0;
              case CHANGED -> -2;
            }
            - (date.precision() == NewsDate.Precision.DAY ? 0 : 3);
    if (best == null || all > best.points()) {
      best = new Shown(date, from, all);
    }
  }

  private static int indexOf(List<TextBlock> blocks, int node) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).first() >= node) {
        return i;
      }
    }
    return blocks.size();
  }

  /** The time elements in the block's line, or else the one that the block is in. */
  private List<LabelledTimes.Time> times(TextBlock block, String before) {
    FlatDom dom = page.dom();
    Element line = dom.element(block.number());
    if (line != null && block.weight() <= MAX_LINE_LENGTH) {
      List<LabelledTimes.Time> times = LabelledTimes.in(line, before);
      if (!times.isEmpty()) {
        return times;
      }
    }
    for (int i = dom.parent(block.first()), steps = 0;
        i > 0 && steps < 4;
        i = dom.parent(i), steps++) {
      Element element = dom.element(i);
      if (element != null
          && (element.nameIs("time") || element.nameIs("abbr"))
          && (element.hasAttr("datetime") || element.hasAttr("title"))) {
        return LabelledTimes.of(element, before);
      }
    }
    return List.of();
  }

  private double points(TextBlock block, int i, int top, int text) {
    int distance = i >= top ? Math.min(i - top, Math.abs(i - text)) : Math.min(top - i, 9);
    double points = Math.max(0, 5 - distance);
    FlatDom dom = page.dom();
    boolean named = false;
    int steps = 0;
    for (int n = block.number(); n > 0; n = dom.parent(n), steps++) {
      named |= steps < 3 && dom.isNamed(n, ClassNames.BYLINE);
      Verdict verdict = dom.verdict(n);
      if (dom.isNamed(n, ClassNames.COMMENTS)) {
        points -= 5;
        break;
      }
      if (verdict == Verdict.AROUND || verdict == Verdict.TEASER) {
        points -= 3;
        break;
      }
    }
    points += named ? 3 : 0;
    if (page.article() >= 0 && dom.isWithin(block.first(), page.article())) {
      points += 1;
    }
    boolean link = dom.is(block.first(), FlatDom.LINK);
    return link ? points - 2 : points;
  }
}
