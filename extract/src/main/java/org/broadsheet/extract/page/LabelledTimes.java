package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.DateText;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The time elements in a line and their labels: in the words beside them, as in {@link
 * LabelledDates}, or in their own names ({@code <time class="updated">}).
 */
final class LabelledTimes {
  private static final int MOST = 4;
  private static final int MAX_DISTANCE = 200;

  /** A time element's date and its label. */
  record Time(NewsDate date, DateLabel label) {}

  private LabelledTimes() {}

  /**
   * The times that can be read, in order.
   *
   * @param line the element that is a line of the page
   * @param before the line before
   */
  static List<Time> in(Element line, String before) {
    List<Element> elements = new ArrayList<>();
    List<StringBuilder> between = new ArrayList<>(List.of(new StringBuilder()));
    line.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
              between.getLast().append(text.text()).append(' ');
              // What stands this far away is of another line inside the element.
              return between.getLast().length() > MAX_DISTANCE
                  ? FilterResult.STOP
                  : FilterResult.CONTINUE;
            } else if (node instanceof Element element
                && element.nameIs("time")
                && element.hasAttr("datetime")
                && elements.size() < MOST) {
              elements.add(element);
              between.add(new StringBuilder());
              return FilterResult.SKIP_ENTIRELY;
            }
            return FilterResult.CONTINUE;
          }
        });
    if (elements.isEmpty()) {
      return List.of();
    }
    List<DateLabel.Found> labels =
        LabelledDates.labels(
            between.stream().map(text -> text.toString().strip()).toList(), before);
    List<Time> times = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      add(times, elements.get(i), labels.get(i).label());
    }
    return times;
  }

  /**
   * The one time that an element is, or none.
   *
   * @param before the line before
   */
  static List<Time> of(Element time, String before) {
    List<Time> times = new ArrayList<>();
    add(times, time, LabelledDates.labels(List.of("", ""), before).getFirst().label());
    return times;
  }

  private static void add(List<Time> times, Element time, DateLabel label) {
    NewsDate date = DateText.read(PageDates.value(time));
    if (date != null) {
      times.add(new Time(date, label == DateLabel.NONE ? named(time) : label));
    }
  }

  /** What the element's own names say, or those of the element that it fills. */
  private static DateLabel named(Element time) {
    Element parent = time.parent();
    String around = parent != null && parent.childrenSize() == 1 ? names(parent) : "";
    String names = names(time) + " " + around;
    boolean changed = names.contains("updat") || names.contains("modif");
    boolean published = names.contains("publish") || names.contains("posted");
    return changed
        ? published ? DateLabel.BOTH : DateLabel.CHANGED
        : published ? DateLabel.PUBLISHED : DateLabel.NONE;
  }

  private static String names(Element element) {
    return (element.className() + " " + element.id() + " " + element.attr("itemprop"))
        .toLowerCase(Locale.ROOT);
  }
}
