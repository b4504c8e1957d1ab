package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What is shown at one time, one after the other, as a file of subtitles has it: WebVTT, SubRip
 * (SRT), SBV, Advanced SubStation (ASS, SSA), TTML and MicroDVD.
 *
 * <p>What tells a program when and how to show it, who speaks, and remarks of those who typed it
 * are left out.
 *
 * @param title what the file says of its title; null if nothing
 * @param language what it says of its language; null if nothing
 * @param cues the lines of each, without blank ones
 */
record Cues(@Nullable String title, @Nullable String language, List<List<String>> cues) {
  private static final String TIME = "(?:\\d{1,3}:)?\\d{1,2}:\\d\\d[.,]\\d{1,3}";

  /** The times of a cue in WebVTT and SubRip, with settings; or in SBV. */
  private static final Pattern TIMES =
      Pattern.compile(
          "\\s*" + TIME + "\\s*(?:-->\\s*" + TIME + "(?:\\s.*)?|,\\s*" + TIME + "\\s*)");

  private static final Pattern TIMED =
      Pattern.compile("\\s*(?:\\d{1,9}[ \\t]*\\n\\s*)?" + TIMES.pattern() + "\\n");

  private static final Pattern VTT =
      Pattern.compile("WEBVTT(?:[ \\t]+(?:-[ \\t]*(.*)|.*))?(?:\\n|$)");
  private static final Pattern HEADER = Pattern.compile("(?i)(language|title)\\s*[:=]\\s*(\\S.*)");
  private static final Pattern REMARK = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d+\\s*");
  private static final Pattern ASS =
      Pattern.compile("\\s*(?:[;!].*\\n\\s*)*\\[Script Info\\]\\s*\\n");
  private static final Pattern MICRO_DVD = Pattern.compile("\\{\\d*}\\{\\d*}(.*)");
  private static final Pattern MICRO_DVDS =
      Pattern.compile("\\s*" + MICRO_DVD.pattern() + "\\n" + MICRO_DVD.pattern());

  private static final Pattern TTML =
      Pattern.compile(
          "\\s*(?:<\\?[^>]*>\\s*|<!--.*?-->\\s*)*<(?:\\w+:)?tt\\s[^>]*www\\.w3\\.org/"
              + "(?:ns/ttml|2006/\\d\\d/ttaf1)",
          Pattern.DOTALL);

  /** As much as a format is told by. */
  private static final int HEAD = 4_096;

  /** Readings over words, tags, times inside a line, and the commands of ASS in braces. */
  private static final Pattern TAGS =
      Pattern.compile(
          "<rt>[^<]*</rt>|</?[a-zA-Z][^<>]*>|<[\\d:.]+>|\\{\\\\[^{}]*}|\\{[a-zA-Z]:[^{}]*}");

  /** A drawing, made of coordinates. */
  private static final Pattern DRAWING = Pattern.compile("\\{[^}]*\\\\p[1-9][^}]*}");

  Cues {
    cues = List.copyOf(cues);
  }

  /** The cues in a text, or null when it is no file of subtitles. */
  static @Nullable Cues in(String file) {
    String head = lineFeeds(file.substring(0, Math.min(HEAD, file.length())));
    if (TTML.matcher(head).lookingAt()) {
      return timedText(file);
    }
    boolean vtt = VTT.matcher(head).lookingAt();
    if (vtt || TIMED.matcher(head).lookingAt()) {
      return timed(lineFeeds(file), vtt);
    }
    if (ASS.matcher(head).lookingAt()) {
      return script(lineFeeds(file));
    }
    return MICRO_DVDS.matcher(head).lookingAt() ? frames(lineFeeds(file)) : null;
  }

  private static String lineFeeds(String text) {
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    return bare.replace("\r\n", "\n").replace('\r', '\n');
  }

  /** WebVTT, SubRip and SBV: a line of times, and the lines up to what belongs to the next. */
  private static Cues timed(String file, boolean vtt) {
    String[] lines = file.split("\n", -1);
    List<List<String>> cues = new ArrayList<>();
    String title = null;
    String language = null;
    boolean remark = vtt;
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i];
      boolean first = i == 0 || lines[i - 1].isBlank();
      boolean before = i + 1 < lines.length && TIMES.matcher(lines[i + 1]).matches();
      if (TIMES.matcher(line).matches()) {
        cues.add(new ArrayList<>());
        remark = false;
      } else if (cues.isEmpty() && vtt) {
        Matcher named = VTT.matcher(line);
        Matcher header = HEADER.matcher(line);
        if (i == 0 && named.matches()) {
          title = named.group(1);
        } else if (header.matches() && header.group(1).toLowerCase(Locale.ROOT).equals("title")) {
          title = header.group(2);
        } else if (header.matches()) {
          language = header.group(2);
        }
      } else if (vtt && first && REMARK.matcher(line).matches()) {
        remark = true;
      } else if (line.isEmpty()) {
        remark = false;
      } else if (!remark && !cues.isEmpty()) {
        boolean name = before && (first || NUMBER.matcher(line).matches());
        add(cues, name ? "" : line.replace("[br]", " "));
      }
    }
    return new Cues(blankless(title), blankless(language), cues);
  }

  /** Advanced SubStation: lines of fields, whose order the file says; the text is the last. */
  private static Cues script(String file) {
    List<List<String>> cues = new ArrayList<>();
    String title = null;
    int fields = 10;
    boolean events = false;
    for (String line : file.split("\n", -1)) {
      if (line.startsWith("[")) {
        events = line.strip().equalsIgnoreCase("[Events]");
      } else if (!events && line.startsWith("Title:")) {
        title = line.substring("Title:".length());
      } else if (events && line.startsWith("Format:")) {
        fields = line.split(",", -1).length;
      } else if (events && line.startsWith("Dialogue:")) {
        String[] values = line.split(",", fields);
        String text = values[values.length - 1];
        cues.add(new ArrayList<>());
        if (values.length == fields && !DRAWING.matcher(text).find()) {
          Arrays.stream(text.replace("\\h", " ").split("\\\\[Nn]", -1))
              .forEach(part -> add(cues, part));
        }
      }
    }
    String told = blankless(title);
    boolean untitled = told == null || told.startsWith("<untitled") || told.startsWith("Default");
    return new Cues(untitled ? null : told, null, cues);
  }

  private static Cues frames(String file) {
    List<List<String>> cues = new ArrayList<>();
    for (String line : file.split("\n", -1)) {
      Matcher cue = MICRO_DVD.matcher(line);
      if (cue.matches()) {
        cues.add(new ArrayList<>());
        boolean rate = cues.size() == 1 && cue.group(1).matches("[\\d.]+");
        Arrays.stream(cue.group(1).split("\\|", -1)).forEach(part -> add(cues, rate ? "" : part));
      }
    }
    return new Cues(null, null, cues);
  }

  private static Cues timedText(String file) {
    Document document = Jsoup.parse(file, Parser.xmlParser());
    List<List<String>> cues = new ArrayList<>();
    String title = null;
    String language = null;
    for (Element element : document.getAllElements()) {
      switch (local(element)) {
        case "tt" -> language = blankless(element.attr("xml:lang"));
        case "title" -> title = title == null ? blankless(element.text()) : title;
        case "p" -> {
          cues.add(new ArrayList<>());
          StringBuilder text = new StringBuilder();
          words(element, text);
          add(cues, text.toString());
        }
        default -> {}
      }
    }
    return new Cues(title, language, cues);
  }

  private static void words(Element from, StringBuilder to) {
    for (Node node : from.childNodes()) {
      if (node instanceof TextNode text) {
        to.append(text.getWholeText());
      } else if (node instanceof Element inner) {
        String ruby = inner.attr("tts:ruby");
        boolean reading = ruby.equals("text") || ruby.equals("delimiter");
        boolean silent = reading || inner.normalName().startsWith("ttm:");
        if (local(inner).equals("br")) {
          to.append(' ');
        } else if (!silent) {
          words(inner, to);
        }
      }
    }
  }

  private static String local(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  /** Adds a line to the last cue, as it is shown. */
  private static void add(List<List<String>> cues, String line) {
    String shown = TAGS.matcher(line).replaceAll("");
    shown = Paragraphs.line(shown.indexOf('&') < 0 ? shown : Parser.unescapeEntities(shown, false));
    if (!shown.isEmpty()) {
      cues.getLast().add(shown);
    }
  }

  private static @Nullable String blankless(@Nullable String text) {
    String line = text == null ? "" : Paragraphs.line(text);
    return line.isEmpty() ? null : line;
  }
}
