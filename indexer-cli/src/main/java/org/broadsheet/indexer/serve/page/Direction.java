package org.broadsheet.indexer.serve.page;

/** The direction of a text, as its first letter has it (UAX 9, P2 and P3). */
final class Direction {
  private Direction() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      byte direction = Character.getDirectionality(text.codePointAt(i));
      if (direction == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        return "ltr";
      }
      if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
          || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC) {
        return "rtl";
      }
    }
    return "ltr";
  }
}
