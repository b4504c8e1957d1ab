package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.WordScanner;
import org.junit.jupiter.api.Test;

class RecentWordsTest {
  private static final String[] ENDINGS = {"", "s", "ing", "ies", "ation", "ly"};

  /** Far more words than there is room for at first, so that the table grows and forgets. */
  @Test
  void whatIsToldOfAWordIsTheSameWhateverCameBefore() {
    LanguageProfile english = Objects.requireNonNull(LanguageProfiles.of("en"));
    Stemmer stemmer = LanguageTools.stemmer(english);
    RecentWords words = new RecentWords(english);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 60_000; i++) {
      String word =
          i % 10 == 0
              ? "the"
              : "word" + Integer.toString(random.nextInt(9_000), 36) + ENDINGS[random.nextInt(6)];
      char[] chars = word.toCharArray();

      words.find(chars, chars.length, WordScanner.hash(chars, chars.length));

      String stem = stemmer.stem(word, word);
      String where = word + ", seed " + seed;
      assertThat(words.isPaired())
          .as(where)
          .isEqualTo(FrequentWords.inCommonGrams().contains(word));
      assertThat(words.hasStem()).as(where).isEqualTo(!stem.equals(word));
      assertThat(stem(words)).as(where).isEqualTo(LayerTerms.stem("en", stem));
    }
  }

  private static String stem(RecentWords words) {
    TermQueue terms = new TermQueue();
    words.addStem(terms);
    BytesRef term = new BytesRef();
    terms.moveTo(term);
    return term.utf8ToString();
  }
}
