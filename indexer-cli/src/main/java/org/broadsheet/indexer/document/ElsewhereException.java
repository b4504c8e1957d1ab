package org.broadsheet.indexer.document;

/** A document's text is in the articles of another one, which its message names. */
final class ElsewhereException extends Exception {
  private static final long serialVersionUID = 1L;

  ElsewhereException(String sentence) {
    super(sentence);
  }
}
