package org.broadsheet.indexer.source;

/**
 * A file or folder that was met and is not read, on purpose.
 *
 * @param location where it is; of a folder, with all that is in it
 * @param why the reason
 * @param detail what makes it so: the rule that excludes it, or a sentence about the kind that has
 *     no text; empty where there is nothing to add
 */
public record Skipped(String location, Why why, String detail) {
  /** The reasons. */
  public enum Why {
    HIDDEN,
    LINK,
    EXCLUDED,
    INDEX,
    NO_TEXT,
    CLAIMED
  }

  /** The reason for a person, in a sentence or so. */
  public String sentence() {
    return switch (why) {
      case HIDDEN -> "Hidden: its name begins with a dot.";
      case LINK -> "A link, which is not followed inside a folder.";
      case EXCLUDED -> "Excluded by " + detail + ".";
      case INDEX -> "An index of Broadsheet, which is never an input.";
      case NO_TEXT -> detail;
      case CLAIMED -> "Being read by another indexer.";
    };
  }
}
