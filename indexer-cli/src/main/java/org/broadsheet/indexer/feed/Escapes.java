package org.broadsheet.indexer.feed;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Undoes what some feeds do once too often: they escape HTML that is escaped already. */
final class Escapes {
  /** Nobody is known to have done it three times too often. */
  private static final int MAX_TIMES = 2;

  private static final String ELEMENT =
      "(?:p|div|span|br|hr|img|a|b|i|u|em|strong|small|sub|sup|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td"
          + "|th|tbody|thead|blockquote|pre|figure|figcaption|font|center|section|article|iframe)";

  private static final Pattern TAG = Pattern.compile("(?i)</?" + ELEMENT + "[\\s/>]");

  /** What a text that only speaks of HTML seldom has: an end, a line break, an address. */
  private static final Pattern MARKUP =
      Pattern.compile("(?i)</" + ELEMENT + "\\s*>|<(?:br|hr)\\s*/?>|<(?:img|a)\\s[^<>]{0,999}=");

  private static final Pattern ENTITY = Pattern.compile("&amp;(#?\\w{1,31};)");

  private Escapes() {}

  /** Tells whether a text is HTML, whatever it is said to be. */
  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && MARKUP.matcher(text).find();
  }

  /**
   * The HTML as it was before it was escaped again. Where there are tags, the escaped ones are what
   * the text speaks of, and stay.
   */
  static String undone(String html) {
    String undone = html;
    for (int i = 0; i < MAX_TIMES && undone.contains("&") && !TAG.matcher(undone).find(); i++) {
      String inner = Parser.unescapeEntities(undone, false);
      boolean deeper = inner.contains("&lt;") && isMarkup(Parser.unescapeEntities(inner, false));
      if (!deeper && !isMarkup(inner)) {
        break;
      }
      undone = inner;
    }
    for (int i = 0; i < MAX_TIMES && undone.contains("&amp;"); i++) {
      undone = ENTITY.matcher(undone).replaceAll(Escapes::entity);
    }
    return undone;
  }

  /** The entity that was escaped; a tag's sign and what is no entity stay as they are. */
  private static String entity(MatchResult found) {
    String entity = "&" + found.group(1);
    String sign = Parser.unescapeEntities(entity, true);
    boolean stays = sign.equals(entity) || sign.equals("<") || sign.equals(">");
    return Matcher.quoteReplacement(stays ? found.group() : entity);
  }
}
