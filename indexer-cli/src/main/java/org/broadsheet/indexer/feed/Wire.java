package org.broadsheet.indexer.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.extract.text.Dateline;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of news wires in the text format of ANPA 1312 and IPTC 7901, with any number of
 * messages in a file.
 *
 * <pre>
 *   message  = SOH preamble STX heading body ETX postamble [ EOT ]
 *   preamble = service number, priority, category, length and keywords, as the agency has it
 *   heading  = [ slug line ] [ headline line, set off by "^" and "&lt;" or alone ] [ By line ]
 * </pre>
 *
 * <p>Agencies differ in all but the control characters, so only what has one usual form is read
 * from the heading; no word of the message is lost. A message that breaks off is read as far as it
 * goes.
 */
public final class Wire {
  private static final char SOH = 1;
  private static final char STX = 2;
  private static final char ETX = 3;
  private static final char EOT = 4;

  /** The longest message that a wire carries is a hundredth of this. */
  private static final int MAX_LENGTH = 8 << 20;

  private static final int HEADING_LINES = 6;

  /** Signs of typesetters: quad left, em space, thin space, end of take and the like. */
  private static final Pattern TYPESETTING = Pattern.compile("[\\x05-\\x08\\x0b\\x0e-\\x1f\\x7f]");

  /** Binary files may begin with a one as well, but hardly with a readable number before a two. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "[\\x16\\x00\\s]*\\x01[^\\x00-\\x08]{0,500}?\\d{3}[^\\x00-\\x08]{0,500}?\\x02");

  private static final Pattern PREAMBLE =
      Pattern.compile(
          "\\s*(?:\\w{1,5}\\s*)?(\\d{3,4})\\s+(?:([a-z0-9])\\s+([a-z])\\s+)?.*", Pattern.DOTALL);

  private static final Pattern MARKED_HEADLINE = Pattern.compile("\\s*\\^(.+?)(?:[<^]+|$)\\s*");
  private static final Pattern BY =
      Pattern.compile("\\s*\\^?\\s*((?:By|BY|by)\\s+\\p{Lu}.+?)[<^]*\\s*");
  private static final Pattern SLUG =
      Pattern.compile("\\s*[\\p{L}\\d]+(?:[-/][\\p{L}\\d&.]+)+(?:,.*)?\\s*");

  private Wire() {}

  /** Tells whether a text begins as a wire file does, after idle characters. */
  public static boolean begins(String head) {
    return BEGINNING.matcher(head).lookingAt();
  }

  /**
   * Hands on the messages, numbered from 1.
   *
   * @throws IOException if the rest cannot be read
   */
  public static void read(Reader in, String location, int characters, Items to) throws IOException {
    BufferedReader chars = new BufferedReader(in);
    StringBuilder preamble = new StringBuilder();
    StringBuilder text = new StringBuilder();
    StringBuilder current = preamble;
    int number = 0;
    int c = chars.read();
    while (c >= 0) {
      boolean ends = c == ETX || c == EOT || (c == SOH && current == text);
      if (ends && current == text) {
        message(preamble.toString(), text.toString(), location + "!/" + ++number, characters, to);
      }
      if (c == SOH || ends) {
        preamble.setLength(0);
        text.setLength(0);
        current = preamble;
      } else if (c == STX) {
        text.setLength(0);
        current = text;
      } else if (current.length() < MAX_LENGTH) {
        current.append((char) c);
      }
      c = chars.read();
    }
    if (current == text && !text.toString().isBlank()) {
      message(preamble.toString(), text.toString(), location + "!/" + ++number, characters, to);
    }
  }

  private static void message(
      String preamble, String text, String place, int characters, Items to) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                TYPESETTING
                    .matcher(text.replace("\r\n", "\n").replace('\r', '\n'))
                    .replaceAll("")
                    .split("\n", -1)));
    FeedArticle story = new FeedArticle(place);
    heading(lines, story);
    String body = paragraphs(lines);
    story.body(body).dateline(Dateline.of(body)).section(category(preamble));
    story.to(to, characters);
  }

  /** Takes headline and byline from the first lines; a slug is a keyword, not text. */
  private static void heading(List<String> lines, FeedArticle story) {
    boolean headline = false;
    for (int i = 0; i < Math.min(HEADING_LINES, lines.size()); i++) {
      String line = lines.get(i);
      Matcher by = BY.matcher(line);
      Matcher marked = MARKED_HEADLINE.matcher(line);
      if (by.matches()) {
        story.byline(by.group(1));
        lines.set(i, "");
      } else if (!headline && marked.matches()) {
        story.headline(escaped(marked.group(1)));
        headline = true;
        lines.set(i, "");
      } else if (SLUG.matcher(line).matches()) {
        story.keyword(escaped(line.strip()));
        lines.set(i, "");
      }
    }
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** On the wire an indented line begins a paragraph, and lines are as long as a column. */
  private static String paragraphs(List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      boolean begins = line.isBlank() || Character.isWhitespace(line.charAt(0));
      if (begins || text.isEmpty()) {
        text.append("\n\n");
      } else {
        text.append(' ');
      }
      text.append(line.strip().replaceAll("[<^]+$", ""));
    }
    return text.toString();
  }

  /** The letter that ANPA has for the part of the paper, as a word. */
  private static @Nullable String category(String preamble) {
    Matcher found = PREAMBLE.matcher(TYPESETTING.matcher(preamble).replaceAll(""));
    if (!found.matches() || found.group(3) == null) {
      return null;
    }
    return switch (found.group(3).charAt(0)) {
      case 'a' -> "Domestic";
      case 'b' -> "Special Events";
      case 'c' -> "Features";
      case 'd' -> "Food";
      case 'e' -> "Entertainment";
      case 'f' -> "Financial";
      case 'i' -> "International";
      case 'k' -> "Commentary";
      case 'l' -> "Lifestyle";
      case 'n' -> "State and Regional";
      case 'p' -> "Politics";
      case 'r' -> "Races";
      case 's' -> "Sports";
      case 't' -> "Travel";
      case 'w' -> "Washington";
      default -> null;
    };
  }
}
