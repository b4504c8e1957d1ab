package org.broadsheet.extract.page;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.text.DateText;
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

  private static final Pattern PUBLISHED =
      Pattern.compile(
          "publish|posted|published|erschienen|veröffentlicht|erstellt|datum|publi[éeck]|publicad|pubblicat|gepubliceerd"
              + "|geplaatst|publicerad|publisert|udgivet|julkaistu|opublikowan|dodano|zveřejn|publikov|megjelen|közzé"
              + "|yayın|опубл|дата|нашр|نشر|תאריך|פורסם|प्रकाशित|发布|發布|公開|投稿|掲載|입력|등록|เผยแพร่|diterbitkan|đăng|pressemitteilung"
              + " vom|vom \\d|stand:?|date:?\\b");

  private static final Pattern CHANGED =
      Pattern.compile(
          "updat|modif|edited|aktualisier|geändert|änderung|mis à"
              + " jour|actualiz|atualiz|aggiorn|bijgewerkt|gewijzigd|uppdater|oppdatert|opdateret|päivitetty|aktualiz|frissít|güncel|обнов|онов|تحديث|به‌روز|更新|수정|แก้ไข|cập"
              + " nhật");

  private final PageModel page;
  private final int headline;
  private final int beginning;
  private @Nullable Shown best;

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

  /** The likeliest, or null. */
  static @Nullable Shown best(PageModel page) {
    ShownDates dates = new ShownDates(page);
    dates.look();
    return dates.best != null && dates.best.points() >= LIKELY ? dates.best : null;
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
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      Element time = time(block);
      NewsDate given = time == null ? null : DateText.read(PageDates.value(time));
      if (given != null) {
        rate(given, "time", points(block, i, top, text) + 3);
      }
      boolean opens = i == text;
      String line =
          block.weight() <= MAX_LINE_LENGTH
              ? block.text()
              : opens ? block.text().substring(0, Math.min(100, block.text().length())) : "";
      PrintedDate printed = given != null ? null : PrintedDate.in(line, page.language());
      if (printed != null) {
        double points = points(block, i, top, text);
        boolean mostly = (printed.end() - printed.start()) * 5 >= block.text().length() * 2;
        points += mostly ? 3 : opens || block.isProse() ? -2 : 0;
        rate(printed.date(), "text", points + label(line, printed));
      }
    }
  }

  private void rate(NewsDate date, String from, double points) {
    if (best == null || points > best.points()) {
      best = new Shown(date, from, points);
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

  /** The time element that the block is in, or that its text begins with. */
  private @Nullable Element time(TextBlock block) {
    FlatDom dom = page.dom();
    for (int i = dom.parent(block.first()), steps = 0;
        i > 0 && steps < 4;
        i = dom.parent(i), steps++) {
      Element element = dom.element(i);
      if (element != null
          && (element.nameIs("time") || element.nameIs("abbr"))
          && (element.hasAttr("datetime") || element.hasAttr("title"))) {
        return element;
      }
    }
    Element element = dom.element(block.number());
    return element == null || block.weight() > MAX_LINE_LENGTH
        ? null
        : element.selectFirst("time[datetime]");
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

  private static double label(String line, PrintedDate date) {
    String before =
        line.substring(0, Math.min(date.start(), line.length())).toLowerCase(Locale.ROOT);
    if (CHANGED.matcher(before).find()) {
      return PUBLISHED.matcher(before).find() ? 1 : -2;
    }
    return PUBLISHED.matcher(before).find() ? 2 : 0;
  }
}
