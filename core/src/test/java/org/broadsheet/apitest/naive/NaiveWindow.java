package org.broadsheet.apitest.naive;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.query.NewsQuery;

/**
 * Words near each other. In any order: a stretch of at most so many words in which each wanted word
 * stands at a place of its own, and which holds no smaller such stretch. In their order: from each
 * place of the first the shortest stretch in which the others follow.
 */
record NaiveWindow(List<Set<String>> words, int width, boolean ordered) implements NaiveText.Form {

  NaiveWindow(NewsQuery.Near near) {
    this(
        Words.of(near.text(), true).stream().map(Words.Word::readings).toList(),
        near.others(),
        near.ordered());
  }

  NaiveWindow {
    width += words.size();
  }

  @Override
  public int end(NaiveText text, int from) {
    int end = shortest(text, from);
    return end < 0 || (!ordered && from + 1 < text.size() && holds(text, from + 1, end)) ? -1 : end;
  }

  private int shortest(NaiveText text, int from) {
    for (int to = from + 1; to <= Math.min(text.size(), from + width); to++) {
      if (ordered ? follow(text, from, to) : holds(text, from, to)) {
        return to;
      }
    }
    return -1;
  }

  /** Whether the words stand in order, the first of them at {@code from}. */
  private boolean follow(NaiveText text, int from, int to) {
    int wanted = 0;
    for (int at = from; at < to && wanted < words.size(); at++) {
      if (text.answers(at, words.get(wanted)::contains)) {
        wanted++;
      } else if (at == from) {
        return false;
      }
    }
    return wanted == words.size();
  }

  /** Whether each word has a place of its own from {@code from} to {@code to}. */
  private boolean holds(NaiveText text, int from, int to) {
    return to - from >= words.size() && places(text, from, to, 0, new BitSet());
  }

  private boolean places(NaiveText text, int from, int to, int word, BitSet taken) {
    if (word == words.size()) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (!taken.get(at) && text.answers(at, words.get(word)::contains)) {
        taken.set(at);
        if (places(text, from, to, word + 1, taken)) {
          return true;
        }
        taken.clear(at);
      }
    }
    return false;
  }
}
