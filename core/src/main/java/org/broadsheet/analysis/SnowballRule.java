package org.broadsheet.analysis;

import org.tartarus.snowball.SnowballStemmer;

/** A Snowball program as a stemmer. */
final class SnowballRule implements Stemmer {
  private final SnowballStemmer program;

  SnowballRule(SnowballStemmer program) {
    this.program = program;
  }

  @Override
  public String stem(String word) {
    program.setCurrent(word);
    program.stem();
    return program.getCurrent();
  }
}
