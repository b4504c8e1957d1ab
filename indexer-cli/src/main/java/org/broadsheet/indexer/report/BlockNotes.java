package org.broadsheet.indexer.report;

import java.util.List;
import org.broadsheet.extract.page.BlockNote;

/**
 * Prints what became of the blocks of a page, a line each: {@code + div.text p | part of the
 * article | The ferry left}.
 */
public final class BlockNotes {
  private static final int MAX_ELEMENT_LENGTH = 40;
  private static final int MAX_TEXT_LENGTH = 80;

  private BlockNotes() {}

  /** The lines, under one that names the page; nothing where there are no blocks. */
  public static void print(List<BlockNote> notes, String location, Console console) {
    if (notes.isEmpty()) {
      return;
    }
    console.say(location + ":");
    for (BlockNote note : notes) {
      console.say(
          (note.verdict().isKept() ? "+ " : "- ")
              + cut(note.element(), MAX_ELEMENT_LENGTH)
              + " | "
              + note.verdict().reason()
              + " | "
              + cut(note.text(), MAX_TEXT_LENGTH));
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
