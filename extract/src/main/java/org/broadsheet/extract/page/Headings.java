package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.Paragraphs;
import org.jsoup.nodes.Element;

/** The headings that may be the headline of a page's article. */
final class Headings {
  /** Names of the words that stand above a headline in the same heading. */
  private static final Pattern KICKER =
      Pattern.compile(
          "(?i)kicker|overline|over-?title|topline|top-?title|eyebrow|dachzeile|spitzmarke|roofline"
              + "|hat-?title|supra|pretitle|pre-?heading|antetitulo|occhiello|title__?topic|headline__?topic"
              + "|label|category|rubrik|badge|flag");

  private static final int MAX = 60;

  private Headings() {}

  /**
   * A heading.
   *
   * @param number the element in the flat DOM
   * @param level 1 to 6
   * @param text on one line, without a kicker
   * @param around whether it stands in something that is no article, such as breadcrumbs
   */
  record Heading(int number, int level, String text, boolean around) {}

  /** The headings before a place in the page, and the first after it. */
  static List<Heading> before(FlatDom page, int end) {
    List<Heading> headings = new ArrayList<>();
    int outUntil = 0;
    for (int i = 1; i < page.size() && headings.size() < MAX; i++) {
      if (page.verdict(i) == Verdict.HIDDEN) {
        i = page.end(i) - 1;
        continue;
      }
      if (page.verdict(i) != null) {
        outUntil = Math.max(outUntil, page.end(i));
      }
      int level = Tags.heading(page.tag(i));
      Element element = page.element(i);
      boolean marked = element != null && element.attr("itemprop").contains("headline");
      if (level == 0 && !marked) {
        continue;
      }
      String text = text(page, i);
      if (!text.isEmpty()) {
        headings.add(new Heading(i, marked ? 1 : level, text, i < outUntil));
      }
      if (i > end) {
        break;
      }
      i = page.end(i) - 1;
    }
    return headings;
  }

  private static String text(FlatDom page, int heading) {
    String whole = text(page, heading, page.end(heading), -1);
    for (int i = heading + 1; i < page.end(heading); i++) {
      Element element = page.element(i);
      if (element != null && KICKER.matcher(element.className()).find()) {
        String rest = text(page, heading, page.end(heading), i);
        // Of two parts the longer is the headline, whatever they are called.
        return rest.length() * 2 > whole.length() ? withoutSign(rest) : whole;
      }
    }
    return whole;
  }

  /** The text of a heading but for one part of it. */
  private static String text(FlatDom page, int from, int to, int without) {
    List<TextBlock> blocks = new ArrayList<>();
    if (without < 0) {
      blocks.addAll(BlockReader.between(page, from, to, true));
    } else {
      blocks.addAll(BlockReader.between(page, from, without, true));
      blocks.addAll(BlockReader.between(page, page.end(without), to, true));
    }
    StringBuilder text = new StringBuilder();
    for (TextBlock block : blocks) {
      text.append(block.text()).append(' ');
    }
    return Paragraphs.line(text.toString());
  }

  private static String withoutSign(String text) {
    return text.replaceFirst("^[\\s:|/\u00b7\u2022+\u2013\u2014-]+", "");
  }
}
