package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermQueueTest {
  /** Of one, two, three and four bytes a character, and half a character of four. */
  @ParameterizedTest
  @ValueSource(strings = {"odds", "größe", "вопреки", "不利", "a𝒳b", "𝒳", "a\uD835", "\uDCB3a"})
  void aTermHasTheBytesThatLuceneGivesItsText(String text) {
    TermQueue terms = new TermQueue();
    for (int i = 0; i < 500; i++) { // more than there is room for at first
      terms.add(text.toCharArray(), text.length());
      terms.add(text);
    }

    BytesRef term = new BytesRef();
    while (!terms.isEmpty()) {
      terms.moveTo(term);
      assertThat(term).isEqualTo(new BytesRef(text));
    }
  }

  @Test
  void aRepeatedTermIsDroppedAndAnotherIsNot() {
    TermQueue terms = new TermQueue();
    terms.add("one");
    terms.add("two");
    terms.add("two");
    terms.dropRepeated();
    terms.dropRepeated();

    assertThat(next(terms)).isEqualTo("one");
    assertThat(next(terms)).isEqualTo("two");
    assertThat(terms.isEmpty()).isTrue();
  }

  private static String next(TermQueue terms) {
    BytesRef term = new BytesRef();
    terms.moveTo(term);
    return term.utf8ToString();
  }
}
