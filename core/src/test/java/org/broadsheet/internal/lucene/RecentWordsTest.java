package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.Stemmer;
import org.broadsheet.analysis.Stems;
import org.broadsheet.analysis.WordScanner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentWordsTest {
  private static final String[] ENDINGS = {"", "s", "ing", "ies", "ation", "ly"};

  /** Of which some have several stems, and some of those are the word itself. */
  private static final List<String> FREQUENT =
      List.of("the", "stimoli", "partito", "sale", "stato", "morti", "capitale", "prima", "is");

  /** Far more words than there is room for at first, so that the table grows and forgets. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "it"})
  void whatIsToldOfAWordIsTheSameWhateverCameBefore(String tag) {
    LanguageProfile language = Objects.requireNonNull(LanguageProfiles.of(tag));
    Stemmer stemmer = LanguageTools.stemmer(language);
    RecentWords words = new RecentWords(language);
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 60_000; i++) {
      String word =
          i % 10 == 0
              ? FREQUENT.get(random.nextInt(FREQUENT.size()))
              : "word" + Integer.toString(random.nextInt(9_000), 36) + ENDINGS[random.nextInt(6)];
      char[] chars = word.toCharArray();

      words.find(chars, chars.length, WordScanner.hash(chars, chars.length));

      String stem = stemmer.stem(word);
      String where = word + ", seed " + seed;
      assertThat(words.isPaired())
          .as(where)
          .isEqualTo(FrequentWords.inCommonGrams().contains(word));
      assertThat(words.hasStem()).as(where).isEqualTo(!stem.equals(word));
      List<String> stems = Stems.split(stem);
      List<String> others = stems.stream().filter(s -> !s.equals(word)).toList();
      assertThat(terms(words, true)).as(where).isEqualTo(terms(tag, stems));
      if (words.hasStem()) {
        assertThat(terms(words, false)).as(where).isEqualTo(terms(tag, others));
      }
    }
  }

  private static List<String> terms(String tag, List<String> stems) {
    return stems.stream().map(stem -> LayerTerms.stem(tag, stem)).toList();
  }

  private static List<String> terms(RecentWords words, boolean all) {
    TermQueue queue = new TermQueue();
    if (all) {
      words.addAllStems(queue);
    } else {
      words.addStems(queue);
    }
    List<String> terms = new ArrayList<>();
    while (!queue.isEmpty()) {
      BytesRef term = new BytesRef();
      queue.moveTo(term);
      terms.add(term.utf8ToString());
    }
    return terms;
  }
}
