package org.broadsheet.extract.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that sends the reader to another page, or tells which page the text comes from.
 *
 * @param page the page
 * @param keyword what else it says, such as a word of the headline there; often empty
 */
record Jump(int page, String keyword) {
  private static final int MAX_LENGTH = 90;

  /** A word for going on, a few words at the most, a word for page, a number; or number first. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iuU)[\\s(\\[\u25b6\u25ba\u2192>\u00bb\u2022-]*(?:(?:continued|continues|see|turn"
              + " to|from|fortsetzung|weiter|siehe|suite|voir|lire|continúa|sigue|viene|continúan|segue|continua|continuação|vedi|vervolg|zie|lees|ciąg"
              + " dalszy|dokńczenie|czytaj|продолжение|окончание|продовження|закінчення|"
              + "συνέχεια|jatkuu|jatkoa|folytatás|devamı|fortsättning|fortsættes|fortsetter|pokračování|continuare|nadaljevanje|nastavak|продължение|продължава|pokračovanie|tęsinys|turpinājums|järg|bersambung|sambungan|xem"
              + " tiếp|tiếp theo|המשך|البقية|بقية|تتمة|ادامه|शेष)"
              + "\\b.{0,24}?(?:page|pg\\.?|p\\.|seite|s\\.|página|pág\\.?|pagina|pag\\.?|blz\\.?|stronie|str\\.?|"
              + "стр\\.?|страниц[ае]|strani|stranici|strane|psl\\.?|lpp\\.?|lk\\.?|hlm\\.?|hal\\.?|halaman|сторінці|с\\.|σελίδα|σελ\\.?|sivulla|sivulta|oldal\\w*|sayfa\\w*|sidan?|side|trang|עמוד|בעמוד|"
              + "صفحة|ص|صفحه|पृष्ठ|पेज)\\W{0,3}\\p{L}?\\p{Nd}{1,3}.{0,10}"
              + "|.{0,12}(?:下转|上接|轉|続き|つづく|계속|อ่านต่อ).{0,8}\\p{Nd}{1,3}.{0,8}|.{0,8}\\p{Nd}{1,3}.{0,4}(?:面に続く|면에서"
              + " 계속|면에 계속|oldalon folytat\\w+|sayfada).{0,8}"
              + ")[\\s)\\].:\u25b6\u25ba\u2192>\u00bb-]*");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");

  /** The sign between these words and a keyword before or behind them. */
  private static final Pattern SIGN = Pattern.compile("\\s*[:,|/\u2013\u2014\u00b7-]\\s*");

  static boolean is(String line) {
    return read(line) != null;
  }

  /** Reads a line, or gives null if it sends nobody to another page. */
  static @Nullable Jump read(String line) {
    if (line.length() > MAX_LENGTH) {
      return null;
    }
    if (WORDS.matcher(line).matches()) {
      return of(line, "");
    }
    Matcher sign = SIGN.matcher(line);
    while (sign.find()) {
      String before = line.substring(0, sign.start());
      String behind = line.substring(sign.end());
      if (WORDS.matcher(before).matches()) {
        return of(before, behind);
      }
      if (WORDS.matcher(behind).matches()) {
        return of(behind, before);
      }
    }
    return null;
  }

  private static @Nullable Jump of(String words, String keyword) {
    Matcher number = NUMBER.matcher(words);
    return number.find() ? new Jump(digits(number.group()), keyword) : null;
  }

  private static int digits(String number) {
    int value = 0;
    for (int i = 0; i < number.length(); i++) {
      value = value * 10 + Character.digit(number.charAt(i), 10);
    }
    return value;
  }
}
