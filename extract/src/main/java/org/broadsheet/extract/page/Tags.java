package org.broadsheet.extract.page;

import java.util.Map;
import java.util.Set;

/** The kinds of HTML elements, as far as reading must know. */
final class Tags {
  /** Nothing in them is read. */
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "applet",
          "canvas",
          "video",
          "audio",
          "map",
          "button",
          "input",
          "select",
          "textarea",
          "head",
          "link",
          "meta",
          "dialog",
          "menu",
          "img",
          "source",
          "track",
          "amp-img",
          "amp-ad",
          "amp-iframe",
          "amp-video",
          "amp-analytics",
          "amp-sidebar",
          "amp-social-share",
          "amp-consent",
          "amp-sticky-ad",
          "amp-embed",
          "datalist",
          "progress",
          "meter");

  /** Elements of a line; all others begin and end a paragraph. */
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "acronym",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "data",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "ins",
          "kbd",
          "label",
          "mark",
          "nobr",
          "q",
          "rb",
          "rp",
          "rt",
          "rtc",
          "ruby",
          "s",
          "samp",
          "slot",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "time",
          "tt",
          "u",
          "var",
          "wbr",
          "o:p",
          "picture",
          "amp-timeago",
          "br");

  private static final Set<String> AROUND = Set.of("nav", "aside", "footer", "address");

  private static final Map<String, Integer> HEADINGS =
      Map.of("h1", 1, "h2", 2, "h3", 3, "h4", 4, "h5", 5, "h6", 6);

  private Tags() {}

  static boolean isUnseen(String tag) {
    return UNSEEN.contains(tag);
  }

  static boolean isInline(String tag) {
    return INLINE.contains(tag);
  }

  static boolean isAround(String tag) {
    return AROUND.contains(tag);
  }

  /** 1 to 6, or 0 where it is no heading. */
  static int heading(String tag) {
    return tag.length() == 2 ? HEADINGS.getOrDefault(tag, 0) : 0;
  }
}
