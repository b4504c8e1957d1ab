package org.broadsheet.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts the passages out of a text that show best where a query matched. */
public final class Passages {
  private Passages() {}

  /** Neighbouring matches that fit into one passage. */
  private record Group(List<Span> matches) {
    int start() {
      return matches.get(0).start();
    }

    int end() {
      return matches.get(matches.size() - 1).end();
    }
  }

  /**
   * {@return the passages with the most matches, in the order of the text; empty if there are no
   * matches} No word is cut, and of scripts without spaces no character.
   *
   * @param field what the snippets are said to be from
   * @param text the whole text of that field
   * @param matches spans of {@code text}, in order, not overlapping
   * @param limit how many passages at the most
   * @param width how many chars of the text a passage shows at the most, unless one match is longer
   */
  public static List<Snippet> cut(
      String field, String text, List<Span> matches, int limit, int width) {
    List<Group> groups = group(matches, width);
    groups.sort(Comparator.comparingInt(g -> -g.matches().size())); // stable: the first ones win
    TextBorders borders = new TextBorders(text);
    return groups.stream()
        .limit(limit)
        .sorted(Comparator.comparingInt(Group::start))
        .map(g -> snippet(field, text, borders, g, width))
        .toList();
  }

  /**
   * {@return the beginning of a text, at least its first word, as a passage without matches}
   *
   * @param field what the snippet is said to be from
   * @param text the whole text of that field
   * @param width how many chars of the text the passage shows at the most
   */
  public static Snippet beginning(String field, String text, int width) {
    String shown = text.strip();
    TextBorders borders = new TextBorders(shown);
    int end = borders.before(Math.min(shown.length(), width), 0);
    return snippet(field, shown, 0, end > 0 ? end : borders.endOfFirst(), List.of());
  }

  private static List<Group> group(List<Span> matches, int width) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= matches.size(); i++) {
      if (i == matches.size() || matches.get(i).end() - matches.get(from).start() > width) {
        groups.add(new Group(matches.subList(from, i)));
        from = i;
      }
    }
    return groups;
  }

  private static Snippet snippet(
      String field, String text, TextBorders borders, Group group, int width) {
    int around = Math.max(0, width - (group.end() - group.start())) / 2;
    int from = borders.behind(Math.max(0, group.start() - around), group.start());
    int to =
        borders.before((int) Math.min(text.length(), (long) group.end() + around), group.end());
    return snippet(field, text, from, to, group.matches());
  }

  private static Snippet snippet(String field, String text, int from, int to, List<Span> marked) {
    StringBuilder passage = new StringBuilder(from > 0 ? "…" : "");
    List<Span> matches = new ArrayList<>();
    int at = from;
    for (Span match : marked) {
      appendOnOneLine(text, at, match.start(), passage);
      int start = passage.length();
      appendOnOneLine(text, match.start(), match.end(), passage);
      matches.add(new Span(start, passage.length()));
      at = match.end();
    }
    appendOnOneLine(text, at, to, passage);
    passage.append(to < text.length() ? "…" : "");
    return new Snippet(field, passage.toString(), matches);
  }

  /** Line ends, tabs and runs of blanks become one blank. */
  private static void appendOnOneLine(String text, int from, int to, StringBuilder out) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c)) {
        out.append(c);
      } else if (out.isEmpty() || out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
  }
}
