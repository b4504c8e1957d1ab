package org.broadsheet.indexer.report;

import java.util.List;
import org.broadsheet.indexer.extract.page.BlockNote;

/**
 * Prints what became of the blocks of a page, a line each: {@code + div.text p | part of the
 * article | The ferry left}.
 */
public final class BlockNotes {
  private static final int LONGEST_ELEMENT = 40;
  private static final int LONGEST_TEXT = 80;

  private BlockNotes() {}

  /** The lines, under one that names the page; nothing where there are no blocks. */
  public static void print(List<BlockNote> notes, String location, Console console) {
    if (notes.isEmpty()) {
      return;
    }
    console.say(location + ":");
    for (BlockNote note : notes) {
      console.say(
          (note.fate().kept() ? "+ " : "- ")
              + cut(note.element(), LONGEST_ELEMENT)
              + " | "
              + note.fate().reason()
              + " | "
              + cut(note.text(), LONGEST_TEXT));
    }
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end) + "\u2026";
  }
}
