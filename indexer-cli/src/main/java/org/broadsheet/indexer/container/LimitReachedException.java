package org.broadsheet.indexer.container;

import java.io.IOException;

/** More comes out of a container than is allowed; the message is a sentence for a person. */
public final class LimitReachedException extends IOException {
  LimitReachedException(String sentence) {
    super(sentence);
  }
}
