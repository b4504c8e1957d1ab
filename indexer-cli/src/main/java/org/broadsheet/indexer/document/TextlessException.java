package org.broadsheet.indexer.document;

/**
 * A document is of a kind that holds no text, so that nothing is amiss when none is read. The
 * message is a sentence that names the kind.
 */
final class TextlessException extends Exception {
  private static final long serialVersionUID = 1L;

  TextlessException(String sentence) {
    super(sentence);
  }
}
