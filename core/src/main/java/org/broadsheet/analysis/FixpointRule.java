package org.broadsheet.analysis;

/**
 * A rule applied to what it gave, until nothing changes: for rules that take one suffix of many, so
 * that a word with more of them still meets a word with fewer.
 */
final class FixpointRule implements Stemmer {
  /** Rules that go in circles stop here. */
  private static final int MAX_TURNS = 6;

  private final Stemmer rule;

  FixpointRule(Stemmer rule) {
    this.rule = rule;
  }

  @Override
  public String stem(String word) {
    String stem = rule.stem(word);
    for (int turn = 1; turn < MAX_TURNS && !stem.isEmpty(); turn++) {
      String next = rule.stem(stem);
      if (next.isEmpty() || next.equals(stem)) {
        break;
      }
      stem = next;
    }
    return stem;
  }
}
