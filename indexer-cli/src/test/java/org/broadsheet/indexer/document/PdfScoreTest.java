package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.FileWalker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much of what newspapers were typeset from comes back: every five words of each article, eight
 * characters in scripts without blanks, must stand one behind the other in one article, and the
 * furniture in none. The texts beside the pages are what they were made from, by {@code
 * src/make.py}.
 */
class PdfScoreTest {
  private static final Path FOLDER = Path.of("src/test/resources/typeset");
  private static final Set<String> UNSPACED = Set.of("zh", "ja", "th");
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}&&[\\p{L}]]\\p{M}*"
              + "|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]]+");

  private static final List<Score> SCORES = new ArrayList<>();

  /**
   * What one PDF gives.
   *
   * @param headline whether the first article's headline begins one of those that come back
   */
  private record Score(String name, int found, int spans, boolean headline, int leaks, int others) {
    double percent() {
      return 100.0 * found / spans;
    }
  }

  /** An article as it was typeset: its headline and its words. */
  private record Typeset(String headline, StringBuilder body) {}

  @BeforeAll
  static void readEveryPage() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path text : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        SCORES.add(score(text));
      }
    }
  }

  @Test
  void thereAreTwentyFourNewspapersAtLeast() {
    assertThat(SCORES).hasSizeGreaterThanOrEqualTo(24);
  }

  @Test
  void noPageLosesATenthOfItsWords() {
    assertThat(SCORES).allMatch(score -> score.percent() >= 90);
  }

  @Test
  void nearlyAllWordsComeBackInOrder() {
    int found = SCORES.stream().mapToInt(Score::found).sum();
    int spans = SCORES.stream().mapToInt(Score::spans).sum();
    assertThat(100.0 * found / spans).as("%d of %d: %s", found, spans, SCORES).isGreaterThan(98.5);
  }

  @Test
  void everyFirstHeadlineIsOne() {
    assertThat(SCORES).allMatch(Score::headline);
  }

  @Test
  void hardlyAnyFurnitureIsLetIn() {
    int leaks = SCORES.stream().mapToInt(Score::leaks).sum();
    int others = SCORES.stream().mapToInt(Score::others).sum();
    assertThat(100.0 * leaks / others).as("%d of %d: %s", leaks, others, SCORES).isLessThan(10);
  }

  private static Score score(Path text) throws IOException {
    List<Typeset> typeset = new ArrayList<>();
    List<String> furniture = new ArrayList<>();
    String language = "";
    for (String line : Files.readAllLines(text, UTF_8)) {
      String rest = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, 2)) {
        case "# " -> typeset.add(new Typeset(rest, new StringBuilder()));
        case "^ ", ">>", "<<" -> furniture.add(rest);
        case "~ " -> {
          // Notes at the foot of a page are text of a kind.
          if (!line.startsWith("~ footnote: ")) {
            furniture.add(rest.substring(rest.indexOf(' ') + 1));
          }
        }
        default -> {
          if (line.startsWith("language: ")) {
            language = rest;
          } else if (!line.matches("(tool|layout|by): .*")) {
            typeset.getLast().body().append(line.replaceFirst("\\[\\d]$", "")).append('\n');
          }
        }
      }
    }
    return score(text, typeset, furniture, UNSPACED.contains(language) ? 8 : 5);
  }

  private static Score score(Path text, List<Typeset> typeset, List<String> furniture, int length)
      throws IOException {
    Path pdf = text.resolveSibling(text.getFileName().toString().replace(".txt", ".pdf"));
    Extractor extractor =
        new Extractor(
            Limits.DEFAULT, LetterSequences.guess(null), new Wanted(false, false, List.of()));
    List<Article> articles =
        extractor.extract(new FileWalker(List.of(pdf), failure -> {}).next()).articles();
    List<String> given = articles.stream().map(a -> words(a.headline() + "\n" + a.body())).toList();
    int found = 0;
    int spans = 0;
    for (Typeset article : typeset) {
      List<String> words = List.of(words(article.body().toString()).strip().split(" "));
      for (int i = 0; i + length <= words.size(); i++) {
        String span = " " + String.join(" ", words.subList(i, i + length)) + " ";
        spans++;
        found += given.stream().anyMatch(g -> g.contains(span)) ? 1 : 0;
      }
    }
    String headline = words(typeset.getFirst().headline());
    List<String> meant = typeset.stream().map(a -> words(a.headline() + "\n" + a.body())).toList();
    int leaks = 0;
    for (String other : furniture) {
      // Words drawn out of an article stand in it once at any rate.
      leaks += count(given, words(other)) > count(meant, words(other)) ? 1 : 0;
    }
    boolean first = given.stream().anyMatch(g -> g.startsWith(headline));
    return new Score(pdf.getFileName().toString(), found, spans, first, leaks, furniture.size());
  }

  private static int count(List<String> texts, String words) {
    int count = 0;
    for (String text : texts) {
      for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        count++;
      }
    }
    return count;
  }

  /** The words of a text, each with a blank before and behind it. */
  private static String words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\p{Cf}\u0640]", "");
    StringBuilder words = new StringBuilder(" ");
    Matcher word = WORD.matcher(plain);
    while (word.find()) {
      words.append(word.group()).append(' ');
    }
    return words.toString();
  }
}
