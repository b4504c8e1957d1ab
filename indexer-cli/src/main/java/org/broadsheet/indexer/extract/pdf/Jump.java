package org.broadsheet.indexer.extract.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line says that sends the reader to another page, or tells which page the text comes from.
 *
 * @param page the page
 * @param keyword what else it says, such as a word of the headline there; often empty
 */
record Jump(int page, String keyword) {
  private static final int LONGEST = 90;

  /** A word for going on, a few words at the most, a word for page, a number; or number first. */
  private static final Pattern WORDS =
      Pattern.compile(
          "(?iuU)[\\s(\\[\u25b6\u25ba\u2192>\u00bb\u2022-]*(?:(?:continued|continues|see|turn"
              + " to|from|fortsetzung|weiter|siehe|suite|voir|lire|contin\u00faa|sigue|viene|contin\u00faan|segue|continua|continua\u00e7\u00e3o|vedi|vervolg|zie|lees|ci\u0105g"
              + " dalszy|"
              + "dok\u0144czenie|czytaj|\u043f\u0440\u043e\u0434\u043e\u043b\u0436\u0435\u043d\u0438\u0435|\u043e\u043a\u043e\u043d\u0447\u0430\u043d\u0438\u0435|\u043f\u0440\u043e\u0434\u043e\u0432\u0436\u0435\u043d\u043d\u044f|\u0437\u0430\u043a\u0456\u043d\u0447\u0435\u043d\u043d\u044f|"
              + "\u03c3\u03c5\u03bd\u03ad\u03c7\u03b5\u03b9\u03b1|jatkuu|jatkoa|folytat\u00e1s|devam\u0131|forts\u00e4ttning|forts\u00e6ttes|fortsetter|pokra\u010dov\u00e1n\u00ed|continuare|xem"
              + " ti\u1ebfp|ti\u1ebfp"
              + " theo|\u05d4\u05de\u05e9\u05da|\u0627\u0644\u0628\u0642\u064a\u0629|\u0628\u0642\u064a\u0629|\u062a\u062a\u0645\u0629|\u0627\u062f\u0627\u0645\u0647|\u0936\u0947\u0937)"
              + "\\b.{0,24}?(?:page|pg\\.?|p\\.|seite|s\\.|p\u00e1gina|p\u00e1g\\.?|pagina|pag\\.?|blz\\.?|stronie|str\\.?|"
              + "\u0441\u0442\u0440\\.?|\u0441\u0442\u0440\u0430\u043d\u0438\u0446\u0435|\u0441\u0442\u043e\u0440\u0456\u043d\u0446\u0456|\u0441\\.|\u03c3\u03b5\u03bb\u03af\u03b4\u03b1|\u03c3\u03b5\u03bb\\.?|sivulla|sivulta|oldal\\w*|sayfa\\w*|sidan?|side|trang|\u05e2\u05de\u05d5\u05d3|\u05d1\u05e2\u05de\u05d5\u05d3|"
              + "\u0635\u0641\u062d\u0629|\u0635|\u0635\u0641\u062d\u0647|\u092a\u0943\u0937\u094d\u0920|\u092a\u0947\u091c)\\W{0,3}\\p{L}?\\p{Nd}{1,3}.{0,10}"
              + "|.{0,12}(?:\u4e0b\u8f6c|\u4e0a\u63a5|\u8f49|\u7d9a\u304d|\u3064\u3065\u304f|\uacc4\uc18d|\u0e2d\u0e48\u0e32\u0e19\u0e15\u0e48\u0e2d).{0,8}\\p{Nd}{1,3}.{0,8}|.{0,8}\\p{Nd}{1,3}.{0,4}(?:\u9762\u306b\u7d9a\u304f|\uba74\uc5d0\uc11c"
              + " \uacc4\uc18d|\uba74\uc5d0 \uacc4\uc18d|oldalon folytat\\w+|sayfada).{0,8}"
              + ")[\\s)\\].:\u25b6\u25ba\u2192>\u00bb-]*");

  private static final Pattern NUMBER = Pattern.compile("\\p{Nd}{1,3}");

  /** What sets a keyword apart that stands before these words or behind them. */
  private static final Pattern SIGN = Pattern.compile("\\s*[:,|/\u2013\u2014\u00b7-]\\s*");

  static boolean is(String line) {
    return read(line) != null;
  }

  /** What a line says, or null if it is no such line. */
  static @Nullable Jump read(String line) {
    if (line.length() > LONGEST) {
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
