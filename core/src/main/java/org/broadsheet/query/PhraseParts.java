package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.query.NewsQuery.AnyForm;
import org.broadsheet.query.NewsQuery.Either;
import org.broadsheet.query.NewsQuery.Gap;
import org.broadsheet.query.NewsQuery.Part;
import org.broadsheet.query.NewsQuery.Text;
import org.broadsheet.query.NewsQuery.WordStart;
import org.jspecify.annotations.Nullable;

/**
 * Reads what stands in quotes.
 *
 * <pre>
 * quoted  = { piece }            pieces stand between white space
 * piece   = words | gap | words "*" | "~" words | choices
 * gap     = "*" [ "?" | number ]
 * choices = "(" choice "|" choice { "|" choice } ")"    also without white space around
 * choice  = words, beginnings and forms as above
 * </pre>
 *
 * <p>What fits none of these is words: a parenthesis without a bar in it, or without its partner.
 */
final class PhraseParts {
  private static final Pattern GAP = Pattern.compile("\\*(\\?|\\d{1,4})?");

  /** Parentheses with a bar in them and none of their own kind. */
  private static final Pattern CHOICES = Pattern.compile("\\(([^()|]*(?:\\|[^()|]*)+)\\)");

  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  private PhraseParts() {}

  /**
   * The parts in order.
   *
   * @throws IllegalArgumentException if a gap may have more words than gaps have
   */
  static List<Part> of(String quoted) {
    PhraseParts read = new PhraseParts();
    Matcher choices = CHOICES.matcher(quoted);
    int from = 0;
    while (choices.find()) {
      read.pieces(quoted.substring(from, choices.start()), true);
      read.either(choices.group(1));
      from = choices.end();
    }
    read.pieces(quoted.substring(from), true);
    return read.parts;
  }

  private void either(String choices) {
    List<List<Part>> all = new ArrayList<>();
    for (String choice : choices.split("\\|", -1)) {
      PhraseParts read = new PhraseParts();
      read.pieces(choice, false);
      if (!read.parts.isEmpty()) {
        all.add(read.parts);
      }
    }
    if (!all.isEmpty()) {
      parts.add(new Either(all));
    }
  }

  private void pieces(String text, boolean gaps) {
    for (String piece : text.strip().split("\\s+")) {
      Matcher gap = GAP.matcher(piece);
      if (gaps && gap.matches()) {
        flush();
        gap(gap.group(1));
      } else if (piece.length() > 1 && piece.endsWith("*")) {
        flush();
        parts.add(new WordStart(piece.substring(0, piece.length() - 1)));
      } else if (piece.length() > 1 && piece.startsWith("~")) {
        flush();
        parts.add(new AnyForm(piece.substring(1)));
      } else if (!piece.isEmpty()) {
        words.append(words.isEmpty() ? "" : " ").append(piece);
      }
    }
    flush();
  }

  private void gap(@Nullable String bound) {
    if (bound == null) {
      parts.add(Gap.ONE);
    } else if (!bound.equals("0")) {
      parts.add(new Gap(0, bound.equals("?") ? 1 : Integer.parseInt(bound)));
    }
  }

  private void flush() {
    if (!words.isEmpty()) {
      parts.add(new Text(words.toString()));
      words.setLength(0);
    }
  }
}
