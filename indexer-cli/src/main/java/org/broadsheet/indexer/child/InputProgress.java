package org.broadsheet.indexer.child;

import java.io.IOException;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.document.Breakdown;
import org.broadsheet.indexer.document.Findings;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FoundFile;
import org.jspecify.annotations.Nullable;

/** The progress with one input, over all the children that try it. */
final class InputProgress {
  /** So many fresh children an input gets; what still breaks them then is left out. */
  private static final int MAX_BREAKDOWNS = 8;

  private static final int NONE = -1;

  private final FoundFile file;
  private final Findings to;
  private int done;
  private @Nullable String begun;
  private int brokenAt = NONE;
  private int breakdowns;

  InputProgress(FoundFile file, Findings to) {
    this.file = file;
    this.to = to;
  }

  /** The request for the next child. */
  Request request() {
    boolean last = breakdowns == MAX_BREAKDOWNS;
    return new Request(file, done, last ? Integer.MAX_VALUE : brokenAt);
  }

  void begins(String location) {
    if (begun != null) {
      // The last one ended without a word.
      finished();
    }
    begun = location;
  }

  void found(List<Article> articles) throws IOException {
    finished();
    to.found(articles);
  }

  void failed(Failure failure) throws IOException {
    finished();
    to.failed(failure);
  }

  /**
   * A child broke down where the reading stands.
   *
   * @return whether to go on in another child
   */
  boolean broken(Breakdown breakdown) throws IOException {
    breakdowns++;
    if (breakdowns > MAX_BREAKDOWNS) {
      to.failed(breakdown.atRestOf(file.location()));
      return false;
    }
    if (brokenAt != done) {
      brokenAt = done;
      begun = null;
      return true;
    }
    // A document inside the input can be passed over, if the reader tells where it begins.
    String inside = begun;
    boolean first = done == 0 && inside == null;
    finished();
    if (inside == null) {
      String location = file.location();
      to.failed(first ? breakdown.at(location) : breakdown.atRestOf(location));
      return false;
    }
    to.failed(breakdown.at(inside));
    return true;
  }

  private void finished() {
    done++;
    begun = null;
  }
}
