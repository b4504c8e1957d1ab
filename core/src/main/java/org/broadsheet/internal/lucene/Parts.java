package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that an index is made of, wherever they are. For any number of threads. */
public interface Parts {
  /** {@return how many there are} */
  int count();

  /**
   * Asks some parts at the same time.
   *
   * @param requests what each is asked
   * @return what they say, in the same order
   * @throws IOException if any of them cannot be reached, or says that it cannot answer
   */
  List<IndexPart.Reply<?>> ask(List<Request> requests) throws IOException;

  /**
   * A question to a part.
   *
   * @param part its number, from 0
   * @param known figures of the whole index
   * @param state the state in which the part has to be; null for any
   * @param goesOn whether the part answered in this state before, in the same call: if it was
   *     changed since and can still answer as it was, it is to do so
   */
  record Request(
      int part, Question<?> question, Figures known, @Nullable String state, boolean goesOn) {}
}
