package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.language.LanguageTag;

/**
 * Reads subtitles as the sentences that are spoken, which run from one cue into the next.
 *
 * <p>Captions that roll show a line again while the next one comes: such a line stands in the text
 * once. In other files a line that is there twice was said twice.
 */
final class Subtitles {
  /** A paragraph ends with the first sentence that ends behind so many characters. */
  private static final int PARAGRAPH = 400;

  /** Captions roll where at least one cue in so many goes on with what was shown before. */
  private static final int ROLLING = 5;

  private static final Pattern SENTENCE_END =
      Pattern.compile(".*[.!?\u2026\u3002\uff01\uff1f\u061f\u0964][\"'\u201d\u2019\u00bb\u300d)]*");

  private Subtitles() {}

  /**
   * The article that the cues are.
   *
   * @throws UnreadableException if they show no text
   */
  static Article article(Cues cues, Origin origin) throws UnreadableException {
    String text = text(cues.cues());
    if (text.isEmpty()) {
      throw new UnreadableException("extract", "no text", "There are no words in the subtitles.");
    }
    Article.Builder article = origin.article().body(origin.cut(text));
    article.headline(cues.title() == null ? "" : cues.title());
    String language = cues.language() == null ? null : LanguageTag.of(cues.language());
    return language == null
        ? article.build()
        : article.language(language).languageFrom("declared").build();
  }

  private static String text(List<List<String>> cues) {
    boolean rolling = isRolling(cues);
    StringBuilder text = new StringBuilder();
    int paragraph = 0;
    List<String> before = List.of();
    for (List<String> cue : cues) {
      for (String line : rolling ? rest(before, cue) : cue) {
        if (text.length() - paragraph > PARAGRAPH && SENTENCE_END.matcher(last(text)).matches()) {
          text.append("\n\n");
          paragraph = text.length();
        } else if (!text.isEmpty()) {
          text.append(' ');
        }
        text.append(line);
      }
      before = cue.isEmpty() ? before : cue;
    }
    return text.toString();
  }

  private static String last(StringBuilder text) {
    return text.substring(Math.max(0, text.length() - 8)).replace('\n', ' ');
  }

  private static boolean isRolling(List<List<String>> cues) {
    int goOn = 0;
    int pairs = 0;
    List<String> before = List.of();
    for (List<String> cue : cues) {
      if (!cue.isEmpty() && !before.isEmpty()) {
        pairs++;
        List<String> rest = rest(before, cue);
        goOn += !rest.isEmpty() && !rest.equals(cue) ? 1 : 0;
      }
      before = cue.isEmpty() ? before : cue;
    }
    return goOn > 0 && goOn * ROLLING >= pairs;
  }

  /** What a cue shows besides the last lines of the one before, of which the last may go on. */
  private static List<String> rest(List<String> before, List<String> cue) {
    for (int same = Math.min(before.size(), cue.size()); same > 0; same--) {
      List<String> shown = before.subList(before.size() - same, before.size());
      String last = shown.getLast();
      String goesOn = cue.get(same - 1);
      boolean repeats = shown.subList(0, same - 1).equals(cue.subList(0, same - 1));
      if (repeats && (goesOn.equals(last) || goesOn.startsWith(last + " "))) {
        List<String> rest = new ArrayList<>(cue.subList(same, cue.size()));
        String more = goesOn.substring(last.length()).strip();
        if (!more.isEmpty()) {
          rest.addFirst(more);
        }
        return rest;
      }
    }
    return cue;
  }
}
