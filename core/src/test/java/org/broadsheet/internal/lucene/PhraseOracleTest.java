package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.NewsIndex;
import org.broadsheet.analysis.RandomText;
import org.broadsheet.analysis.WordDefinition;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Quoted phrases against a naive scan of the definition: whole result sets, text of many scripts.
 */
@Tag("once")
final class PhraseOracleTest {
  private static final int ARTICLES = 300;
  private static final int PHRASES = 1500;
  private static final List<String> LANGUAGES = List.of("und", "en", "tr", "az-Latn", "crh", "ro");

  @TempDir Path folder;

  private final long seed = new Random().nextLong();
  private final Random random = new Random(seed);
  private final RandomText texts = new RandomText(random);

  @Test
  void randomPhrasesFindExactlyTheArticlesThatHoldThem() throws Exception {
    List<String> pool = new ArrayList<>(); // texts share sentences, so that phrases hit several
    for (int i = 0; i < 120; i++) {
      pool.add(texts.text(2 + random.nextInt(12)));
    }
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < ARTICLES; i++) {
      String body = "";
      for (int s = random.nextInt(5); s >= 0; s--) {
        body += from(pool) + (random.nextBoolean() ? "\n\n" : " ");
      }
      articles.add(
          Article.builder("a" + i)
              .headline(from(pool))
              .body(body)
              .language(from(LANGUAGES))
              .build());
    }
    try (NewsIndex index = NewsIndex.create(folder.resolve("index"))) {
      try (ArticleWriter writer = index.writer()) {
        for (Article article : articles) {
          writer.add(article);
          if (random.nextInt(60) == 0) {
            writer.commit(); // several segments
          }
        }
        writer.commit();
      }
      List<Scanned> scanned = articles.stream().map(Scanned::of).toList();
      try (Searcher searcher = index.searcher()) {
        for (int i = 0; i < PHRASES; i++) {
          check(searcher, scanned, phrase(from(pool)));
        }
      }
    }
  }

  /** The words of an article by the definition. */
  private record Scanned(String id, List<Set<String>> headline, List<Set<String>> body) {
    static Scanned of(Article article) {
      return new Scanned(
          article.id(),
          WordDefinition.forms(article.headline(), article.language()),
          WordDefinition.forms(article.body(), article.language()));
    }
  }

  private String from(List<String> pool) {
    return pool.get(random.nextInt(pool.size()));
  }

  /** A piece of a text, as it stands or in another spelling of the same or other words. */
  private String phrase(String text) {
    int from = random.nextInt(text.length());
    String piece = text.substring(from, Math.min(text.length(), from + 2 + random.nextInt(24)));
    return switch (random.nextInt(8)) {
      case 0 -> piece.toUpperCase(Locale.ROOT);
      case 1 -> Normalizer.normalize(piece, Normalizer.Form.NFD);
      case 2 -> Normalizer.normalize(piece, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
      case 3 -> piece.replace('-', ' ').replace("'", "’");
      case 4 -> piece.toUpperCase(Locale.forLanguageTag("tr"));
      case 5 -> twins(piece);
      case 6 -> new StringBuilder(piece).insert(piece.length() / 2, ' ').toString();
      default -> piece;
    };
  }

  /** The same letters by other code points, or in another order. */
  private static String twins(String text) {
    return text.replace('ș', 'ş')
        .replace('ț', 'ţ')
        .replace('\u06CC', '\u064A')
        .replace('\u06A9', '\u0643')
        .replace('\u0647', '\u06D5')
        .replace("\u0D7B", "\u0D28\u0D4D\u200D")
        .replace("\u09CE", "\u09A4\u09CD\u200D")
        .replace('\'', 'ʻ')
        .replaceAll("([่-๋])ำ", "ํ$1า")
        .replaceAll("([່-໋])ຳ", "ໍ$1າ");
  }

  private void check(Searcher searcher, List<Scanned> articles, String phrase) throws Exception {
    List<Set<String>> words = WordDefinition.phrase(phrase);
    Set<String> expected = new TreeSet<>();
    for (Scanned article : articles) {
      if (WordDefinition.holds(article.headline(), words)
          || WordDefinition.holds(article.body(), words)) {
        expected.add(article.id());
      }
    }
    Set<String> found = new TreeSet<>();
    for (Hit hit : searcher.search(SearchRequest.quoted(phrase).unlimited().fields(Set.of()))) {
      found.add(hit.article().id());
    }
    assertThat(found).as("seed %d, phrase <%s>, words %s", seed, phrase, words).isEqualTo(expected);
  }
}
