package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * Words in a row where it varies how many there are: between two elements may be a gap of a few
 * words or more, and an element may be a choice of one word or several.
 *
 * @param elements at least one
 * @param gaps before each element but the first, what may stand between it and the one before
 * @param width how many words it has at the most
 */
record Pattern(List<Element> elements, List<Gap> gaps, int width) {

  /**
   * What stands at one place.
   *
   * @param choices each the words that stand in a row there; a plain place is one choice of one
   *     word
   */
  record Element(List<List<PhrasePlace.Words>> choices) {
    static Element of(PhrasePlace.Words words) {
      return new Element(List.of(List.of(words)));
    }

    /** Whether it has one word, whichever. */
    boolean isWord() {
      return choices.size() == 1 && choices.get(0).size() == 1;
    }

    @Override
    public String toString() {
      String all =
          choices.stream()
              .map(words -> words.stream().map(Object::toString).collect(joining(" ")))
              .collect(joining("|"));
      return isWord() ? all : "(" + all + ")";
    }
  }

  /**
   * Words between two elements.
   *
   * @param least how many there are at the least
   * @param most how many there are at the most
   */
  record Gap(int least, int most) {
    static final Gap NONE = new Gap(0, 0);

    /** Both gaps, one after the other. */
    Gap and(Gap next) {
      return new Gap(least + next.least, most + next.most);
    }

    @Override
    public String toString() {
      return least == most ? "* ".repeat(least) : "*" + least + "-" + most + " ";
    }
  }

  Pattern {
    elements = List.copyOf(elements);
    gaps = List.copyOf(gaps);
  }

  /** The words of one element each, at these places: words in a row that does not vary. */
  static Pattern of(List<PhrasePlace> places) {
    List<Element> elements = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    int next = 0;
    for (PhrasePlace place : places) {
      if (!elements.isEmpty()) {
        gaps.add(new Gap(place.offset() - next, place.offset() - next));
      }
      elements.add(Element.of(place.words()));
      next = place.offset() + 1;
    }
    return new Pattern(elements, gaps, Integer.MAX_VALUE);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < elements.size(); i++) {
      text.append(i == 0 ? "" : " " + gaps.get(i - 1)).append(elements.get(i));
    }
    return text.append('"').toString();
  }
}
