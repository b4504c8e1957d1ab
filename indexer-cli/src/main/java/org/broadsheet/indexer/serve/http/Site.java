package org.broadsheet.indexer.serve.http;

import java.io.IOException;

/** What a server has at its addresses. For use by any number of threads at once. */
public interface Site {
  /** How a request is worked on. */
  enum Cost {
    /** At once, by the thread that talks to the reader: nothing is searched. */
    NONE,
    /** When its turn comes. */
    SEARCH
  }

  /** Gives the answer to a request. */
  interface Page {
    /**
     * Answers.
     *
     * @throws Refusal if it cannot be answered
     * @throws IOException if the index cannot be read
     */
    Answer answer(Asked asked) throws IOException;
  }

  /**
   * An address, or all below one.
   *
   * @param name one of a few, for figures
   * @param cost how it is worked on
   * @param page gives the answers
   */
  record Route(String name, Cost cost, Page page) {}

  /**
   * {@return what is at the address of a request}
   *
   * @throws Refusal if there is nothing
   */
  Route route(Asked asked);

  /** {@return what a reader is shown who has to show a token first} */
  Answer login(Asked asked);

  /** {@return what a reader is shown whose request is refused} */
  Answer refused(Asked asked, Refusal refusal);
}
