package org.broadsheet.highlight;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Cuts the passages out of a text that show best where a query matched. */
public final class Passages {
  /** About how many chars of a text a passage shows, unless one match is longer. */
  static final int WIDTH = 200;

  /** How far a cut is moved to spare a word. */
  private static final int WORD = 24;

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
   * The passages with the most matches, in the order of the text.
   *
   * @param field what the snippets are said to be from
   * @param matches spans of {@code text}, in order, not overlapping
   * @param limit how many passages at the most
   */
  public static List<Snippet> cut(String field, String text, List<Span> matches, int limit) {
    List<Group> groups = group(matches);
    groups.sort(Comparator.comparingInt(g -> -g.matches().size())); // stable: the first ones win
    return groups.stream()
        .limit(limit)
        .sorted(Comparator.comparingInt(Group::start))
        .map(g -> snippet(field, text, g))
        .toList();
  }

  private static List<Group> group(List<Span> matches) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= matches.size(); i++) {
      if (i == matches.size() || matches.get(i).end() - matches.get(from).start() > WIDTH) {
        groups.add(new Group(matches.subList(from, i)));
        from = i;
      }
    }
    return groups;
  }

  private static Snippet snippet(String field, String text, Group group) {
    int around = Math.max(0, WIDTH - (group.end() - group.start())) / 2;
    int from = begin(text, group.start(), around);
    int to = end(text, group.end(), around);
    StringBuilder passage = new StringBuilder(from > 0 ? "…" : "");
    List<Span> matches = new ArrayList<>();
    int at = from;
    for (Span match : group.matches()) {
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

  private static int begin(String text, int start, int around) {
    int from = Math.max(0, start - around);
    if (from == 0) {
      return 0;
    }
    for (int i = from; i < Math.min(start, from + WORD); i++) {
      if (Character.isWhitespace(text.charAt(i - 1)) && !Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    return splitsPair(text, from) ? from + 1 : from;
  }

  private static int end(String text, int end, int around) {
    int to = Math.min(text.length(), end + around);
    if (to == text.length()) {
      return to;
    }
    for (int i = to; i > Math.max(end, to - WORD); i--) {
      if (Character.isWhitespace(text.charAt(i)) && !Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return splitsPair(text, to) ? to - 1 : to;
  }

  private static boolean splitsPair(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at))
        && Character.isHighSurrogate(text.charAt(at - 1));
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
