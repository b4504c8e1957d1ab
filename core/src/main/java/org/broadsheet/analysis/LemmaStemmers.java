package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.morfologik.MorfologikAnalyzer;
import org.apache.lucene.analysis.morfologik.MorphosyntacticTagsAttribute;
import org.apache.lucene.analysis.pl.PolishAnalyzer;
import org.apache.lucene.analysis.stempel.StempelStemmer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.uk.UkrainianMorfologikAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * The languages whose inflected words stand in a dictionary, of which a stem is a headword.
 *
 * <p>A form may belong to several headwords. Which one is meant only the sentence would tell, so
 * one is chosen by rules that choose alike for the other forms of the same word: nouns before
 * adjectives before verbs, except for nouns that are adjectives in origin; then the shortest.
 */
final class LemmaStemmers {
  /** Headwords that the news mean wherever a form may be theirs: rada, not rad. */
  private static final Set<String> FREQUENT =
      Set.of(
          """
          część człowiek demokrata głosowanie kariera liga linia lista metr muzyka nazwa piątek
          polityka połowa praca premier rada republikanin setka siła słowo sprawa stolica studia
          wojsko wybory życie
          американець біженець вибори війна вода влада галузь день енергетика збірна злива зірка
          критика назва оборона округ політика посада преса рада республіканець робота роль ринок
          схід сума танк техніка українець
          """
              .split("\\s"));

  private static final Comparator<Lemma> BY_RANK =
      Comparator.comparingInt(Lemma::rank)
          .thenComparingInt(lemma -> lemma.word().length())
          .thenComparing(Lemma::word);

  private static final String ADJECTIVE_ENDINGS = "aeiyаеіий";

  private LemmaStemmers() {}

  /** Polish; what the dictionary does not know goes to the rules that Stempel learnt. */
  static Stemmer polish() {
    StempelStemmer unknown = new StempelStemmer(PolishAnalyzer.getDefaultTable());
    return new KnownWords(
        """
        jak
        nie
        być był była było byli były będzie będą jest są
        mieć ma mam mamy mają miał miała miało mieli miały
        móc może mogą mogli mogła mogło mógł
        musieć musi muszą musimy musiał musiała musieli
        polska polskę polsce polski polską polskie polskich polskiego polskiej polskiemu polskim
        """,
        new Stemmer() {
          @Override
          public String stem(String word, String printed) {
            String lemma = polishHeadword(word);
            return lemma != null ? lemma : stemOf(unknown, word);
          }

          @Override
          public boolean knows(String word) {
            return polishHeadword(word) != null;
          }
        });
  }

  private static @Nullable String polishHeadword(String word) {
    String lemma = headword(Polish.DICTIONARY, word);
    return lemma != null // names have capitals in the dictionary
        ? lemma
        : headword(Polish.DICTIONARY, capitalised(word));
  }

  private static String capitalised(String word) {
    int first = word.codePointAt(0);
    return Character.toString(UCharacter.toUpperCase(first))
        + word.substring(Character.charCount(first));
  }

  private static String stemOf(StempelStemmer stemmer, String word) {
    StringBuilder stem = stemmer.stem(word);
    return stem == null ? word : stem.toString();
  }

  static Stemmer ukrainian() {
    return new KnownWords(
        """
        весь все всі усі увесь усе
        дуже
        коли
        сім
        бути був була було були буде будуть є
        мати має маємо мають мав мала мали
        хотіти хоче хочемо хочуть хочу хотів хотіла хотіли
        київ києва києву києвом києві
        рік року роком році роки років рокам роками роках
        """,
        (word, printed) -> {
          String lemma = headword(Ukrainian.DICTIONARY, word);
          return lemma != null ? lemma : word;
        });
  }

  /** The headword that stands for a word; null if the dictionary has none. */
  private static @Nullable String headword(Analyzer dictionary, String word) {
    List<Lemma> all = lemmas(dictionary, word);
    List<Lemma> common = all.stream().filter(lemma -> !lemma.isName()).toList();
    List<Lemma> lemmas = common.isEmpty() ? all : common;
    return lemmas.stream()
        .filter(lemma -> !lemma.isAdjectiveAmong(lemmas))
        .min(BY_RANK)
        .map(lemma -> CharTable.normalise(lemma.word()))
        .orElse(null);
  }

  private static List<Lemma> lemmas(Analyzer dictionary, String word) {
    List<Lemma> lemmas = new ArrayList<>();
    try (TokenStream stream = dictionary.tokenStream("", word)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      var tags = stream.getAttribute(MorphosyntacticTagsAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        List<StringBuilder> known = tags.getTags();
        if (known != null) { // else the dictionary does not know the word
          lemmas.add(Lemma.of(term.toString(), known));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string does not fail
    }
    return lemmas;
  }

  // Analyzers may be shared by threads; these are made when their language is first met.

  private static final class Polish {
    static final Analyzer DICTIONARY = new MorfologikAnalyzer();
  }

  private static final class Ukrainian {
    static final Analyzer DICTIONARY = new UkrainianMorfologikAnalyzer(CharArraySet.EMPTY_SET);
  }

  /** A headword and what it can be, by the tags of either dictionary. */
  private record Lemma(String word, boolean noun, boolean adjective) {
    static Lemma of(String word, List<StringBuilder> tags) {
      boolean noun = false;
      boolean adjective = false;
      for (StringBuilder tag : tags) {
        noun |= tag.indexOf("subst") == 0 || tag.indexOf("noun") == 0;
        adjective |= tag.indexOf("adj") == 0;
      }
      return new Lemma(word, noun, adjective);
    }

    int rank() {
      return FREQUENT.contains(word) ? 0 : noun ? 1 : adjective ? 2 : 3;
    }

    boolean isName() {
      return Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether it is a noun with the same stem as an adjective: nowa beside nowy, not prawo. */
    boolean isAdjectiveAmong(List<Lemma> lemmas) {
      String bare = bare(word);
      return rank() == 1
          && !adjective
          && !bare.equals(word)
          && lemmas.stream().anyMatch(other -> other.adjective && bare(other.word).equals(bare));
    }

    /** Without the ending of an adjective. */
    private static String bare(String word) {
      int end = word.length();
      while (end > 1 && ADJECTIVE_ENDINGS.indexOf(word.charAt(end - 1)) >= 0) {
        end--;
      }
      return word.substring(0, end);
    }
  }
}
