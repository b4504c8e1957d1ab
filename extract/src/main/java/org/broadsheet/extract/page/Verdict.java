package org.broadsheet.extract.page;

/** Tells if a part of a page is in the article, and why or why not. */
public enum Verdict {
  KEPT("part of the article"),
  LEAD("the lead, which stands apart from the article"),
  CAPTION_KEPT("a caption that tells more than the text"),
  LIKELY("like parts of articles in other pages"),
  UNLIKELY("unlike parts of articles in other pages"),
  HIDDEN("not shown"),
  AROUND("an element for what stands around articles"),
  NAMED("named as something around articles"),
  OUTSIDE("outside of the article"),
  LINKS("mostly links"),
  TEASER("leads to another article"),
  CAPTION("a caption or the credit of a picture"),
  HEADLINE("the headline again"),
  ABOVE("a line between headline and text"),
  BELOW("a line after the text"),
  BARE_HEADING("a heading with no text under it"),
  PROMPT("asks the reader for something"),
  AUTHOR("about the author"),
  TWICE("said before");

  private final String reason;

  Verdict(String reason) {
    this.reason = reason;
  }

  /** Why, in a few words. */
  public String reason() {
    return reason;
  }

  /** Tells whether the part is in the article's text. */
  public boolean isKept() {
    return this == KEPT || this == LEAD || this == CAPTION_KEPT || this == LIKELY;
  }
}
