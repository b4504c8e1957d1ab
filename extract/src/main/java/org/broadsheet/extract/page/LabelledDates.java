package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.extract.text.PrintedDate;

/**
 * The dates in a line, each with its label: {@code Updated 7 March 2024, published 5 March 2024}.
 * Labels stand before their dates, or all of them behind: {@code 2024年3月5日 公開 2024年3月7日 更新}.
 *
 * @param dates in the order of the line
 * @param labels those of the dates, as many
 * @param length how many characters dates and labels have together
 */
record LabelledDates(List<PrintedDate> dates, List<DateLabel> labels, int length) {
  private static final int MOST = 4;

  /** A label and little else may stand on the line before. */
  private static final int MAX_LABEL_LINE = 40;

  /** More letters than these behind a label, and it begins a sentence: "Updated rules". */
  private static final int MAX_OTHER_LETTERS = 4;

  /** The same on a line of its own, and in the scripts of languages that put the verb last. */
  private static final int MAX_OTHER_LETTERS_ELSEWHERE = 12;

  /**
   * The dates of a line.
   *
   * @param language the line's as BCP 47, or empty
   * @param before the line before, which may be the label of the first date
   */
  static LabelledDates of(String line, String language, String before) {
    List<PrintedDate> dates = new ArrayList<>();
    PrintedDate.all(line, language, MOST).stream()
        .sorted(Comparator.comparingInt(PrintedDate::start))
        .filter(date -> dates.isEmpty() || dates.getLast().end() <= date.start())
        .forEach(dates::add);
    if (dates.isEmpty()) {
      return new LabelledDates(dates, List.of(), 0);
    }
    List<String> between = new ArrayList<>();
    int from = 0;
    int length = 0;
    for (PrintedDate date : dates) {
      between.add(line.substring(from, date.start()));
      from = date.end();
      length += date.end() - date.start();
    }
    between.add(line.substring(from));
    List<DateLabel.Found> found = labels(between, before);
    for (DateLabel.Found label : found) {
      length += label.end() - label.start();
    }
    return new LabelledDates(dates, found.stream().map(DateLabel.Found::label).toList(), length);
  }

  /**
   * The labels of dates.
   *
   * @param between the text before the first date, between each two, and behind the last
   * @param before the line before
   */
  static List<DateLabel.Found> labels(List<String> between, String before) {
    boolean behind =
        DateLabel.in(between.getFirst(), true).label() == DateLabel.NONE
            && isLabel(between.getLast(), false);
    List<DateLabel.Found> labels = new ArrayList<>();
    for (int i = 0; i < between.size() - 1; i++) {
      labels.add(DateLabel.in(between.get(behind ? i + 1 : i), !behind));
    }
    boolean bare = between.getFirst().chars().noneMatch(Character::isLetterOrDigit);
    if (!behind && bare && before.length() <= MAX_LABEL_LINE && isLabel(before, true)) {
      labels.set(0, DateLabel.in(before, true));
    }
    return labels;
  }

  /** Tells whether the text is a label and next to nothing else. */
  private static boolean isLabel(String text, boolean before) {
    DateLabel.Found found = DateLabel.in(text, before);
    if (found.label() == DateLabel.NONE || found.label() == DateLabel.DATE) {
      return false;
    }
    String rest =
        before
            ? text.substring(0, found.start()) + text.substring(found.end())
            : text.substring(found.end());
    boolean latin = text.charAt(found.start()) < 0x590;
    int most = latin && !before ? MAX_OTHER_LETTERS : MAX_OTHER_LETTERS_ELSEWHERE;
    return rest.chars().filter(Character::isLetter).count() <= most
        && rest.chars().noneMatch(Character::isDigit);
  }

  /** Tells whether there is something to tell the dates apart by. */
  boolean isPair() {
    return labels.stream().filter(label -> label != DateLabel.NONE).count() > 1;
  }
}
