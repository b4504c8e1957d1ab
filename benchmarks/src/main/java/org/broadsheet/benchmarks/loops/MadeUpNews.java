package org.broadsheet.benchmarks.loops;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;

/**
 * Articles of words that nobody wrote, a few of them frequent and most of them rare, with the
 * endings of English; the same ones each time. Real news stems and compresses otherwise: compare
 * figures of one with one.
 */
final class MadeUpNews {
  private static final long SEED = 20_261_124;
  private static final int WORDS = 20_000;
  private static final int SENTENCES = 20;
  private static final List<String> FREQUENT =
      List.of(
          "the", "of", "to", "and", "a", "in", "that", "for", "is", "on", "said", "was", "with");
  private static final List<String> SYLLABLES =
      List.of("ba", "con", "der", "el", "fi", "gra", "ho", "im", "ker", "lo", "mi", "nor", "pre");
  private static final List<String> ENDINGS =
      List.of("", "", "s", "s", "ed", "ing", "er", "ation", "ly", "ness", "'s");

  private final Random random = new Random(SEED);
  private final List<String> words = new ArrayList<>(FREQUENT);

  private MadeUpNews() {
    while (words.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int i = random.nextInt(1, 4); i >= 0; i--) {
        word.append(oneOf(SYLLABLES));
      }
      words.add(word + oneOf(ENDINGS));
    }
  }

  static List<Article> articles(int count) {
    MadeUpNews news = new MadeUpNews();
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringBuilder body = new StringBuilder();
      for (int sentence = 0; sentence < SENTENCES; sentence++) {
        body.append(news.sentence()).append(sentence % 3 == 2 ? ".\n" : ". ");
      }
      articles.add(
          Article.builder("made-up-" + i)
              .headline(news.sentence())
              .body(body.toString())
              .language("en")
              .build());
    }
    return articles;
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder();
    for (int i = random.nextInt(5, 25); i > 0; i--) {
      // As often as its rank is low: Zipf's law.
      int rank = (int) Math.pow(WORDS, random.nextDouble()) - 1;
      sentence.append(words.get(rank)).append(i == 1 ? "" : " ");
    }
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private String oneOf(List<String> parts) {
    return parts.get(random.nextInt(parts.size()));
  }
}
