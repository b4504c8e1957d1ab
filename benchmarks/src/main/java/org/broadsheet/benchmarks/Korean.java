package org.broadsheet.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Article;
import org.broadsheet.extract.text.KoreanSpacing;

/**
 * Learns where Korean writes blanks, from a file of articles and the dictionary that Lucene ships,
 * and tells how often what was learned from one half of the stories is right in the other: at every
 * place where a line may end if it may end behind any syllable. With a third argument, 0 or 1, the
 * table of that half alone is written, to measure typeset pages of the other half with it.
 */
final class Korean implements Benchmark {
  private static final int HALVES = 2;

  /** As many characters on either side are looked at. */
  private static final int NEAR = 40;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
  private static final Pattern HANGUL = Pattern.compile("[\uac00-\ud7a3]+");

  /** Two pieces of text that stood side by side, in an article of these words. */
  private record Pieces(String left, String right, boolean blank, Map<String, Integer> words) {
    boolean isWordElsewhere(String word) {
      int here = 0;
      Matcher found = WORD.matcher(blank ? left + " " + right : left + right);
      while (found.find()) {
        boolean touches = found.start() <= left.length() + 1 && found.end() >= left.length();
        here += touches && found.group().toLowerCase(Locale.ROOT).equals(word) ? 1 : 0;
      }
      return words.getOrDefault(word, 0) > here;
    }
  }

  @Override
  public void run(String[] arguments) throws Exception {
    if (arguments.length < 2) {
      throw new IllegalArgumentException("give a table to write and ARTICLES.jsonl[.gz]");
    }
    List<Article> articles = NewsFeed.read(Path.of(arguments[1]));
    List<List<Article>> halves = halves(articles);
    KoreanDictionary dictionary = KoreanDictionary.read();
    if (arguments.length > 2) {
      int half = Integer.parseInt(arguments[2]);
      Files.write(Path.of(arguments[0]), table(dictionary, halves.get(half)));
      return;
    }
    int right = 0;
    int all = 0;
    int blanks = 0;
    int missed = 0;
    int tooMany = 0;
    for (int half = 0; half < HALVES; half++) {
      KoreanSpacing spacing = read(table(dictionary, halves.get(half)));
      for (Pieces pieces : pieces(halves.get(1 - half))) {
        boolean told =
            spacing.blankOdds(pieces.left(), pieces.right(), pieces::isWordElsewhere) > 0;
        all++;
        blanks += pieces.blank() ? 1 : 0;
        right += told == pieces.blank() ? 1 : 0;
        missed += pieces.blank() && !told ? 1 : 0;
        tooMany += told && !pieces.blank() ? 1 : 0;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d places, %d with a blank: right %.4f, blanks missed %d, blanks too many %d%n",
        all,
        blanks,
        (double) right / all,
        missed,
        tooMany);
    byte[] table = table(dictionary, articles);
    Files.write(Path.of(arguments[0]), table);
    System.out.printf(
        Locale.ROOT,
        "%d parts of words, table of %d bytes%n",
        dictionary.parts().size(),
        table.length);
  }

  /** Every second story, and the others. */
  static List<List<Article>> halves(List<Article> articles) {
    List<List<Article>> halves = List.of(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < articles.size(); i++) {
      halves.get(i % HALVES).add(articles.get(i));
    }
    return halves;
  }

  private static KoreanSpacing read(byte[] table) throws IOException {
    return KoreanSpacing.read(new ByteArrayInputStream(table));
  }

  private static byte[] table(KoreanDictionary dictionary, List<Article> articles)
      throws IOException {
    KoreanGrammar grammar = new KoreanGrammar(dictionary);
    Map<String, Integer> words = new TreeMap<>();
    for (Article article : articles) {
      Matcher word = HANGUL.matcher(text(article));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
    }
    grammar.learn(words);
    KoreanSpacing traits = read(table(grammar, new KoreanWeights(List.of())));
    List<KoreanWeights.Place> places = new ArrayList<>();
    for (Pieces pieces : pieces(articles)) {
      List<Integer> seen =
          traits.traits(pieces.left(), pieces.right(), pieces::isWordElsewhere).boxed().toList();
      places.add(new KoreanWeights.Place(seen, pieces.blank()));
    }
    return table(grammar, new KoreanWeights(places));
  }

  private static byte[] table(KoreanGrammar grammar, KoreanWeights weights) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(KoreanSpacing.MAGIC);
      grammar.write(out);
      weights.write(out);
    }
    return bytes.toByteArray();
  }

  private static String text(Article article) {
    return article.headline() + "\n" + article.body();
  }

  /** All places of the articles where a line may end, with what is on either side. */
  private static List<Pieces> pieces(List<Article> articles) {
    List<Pieces> pieces = new ArrayList<>();
    for (Article article : articles) {
      Map<String, Integer> words = new HashMap<>();
      Matcher word = WORD.matcher(text(article).toLowerCase(Locale.ROOT));
      while (word.find()) {
        words.merge(word.group(), 1, Integer::sum);
      }
      for (String line : text(article).split("\n")) {
        String text = line.replaceAll("[\\s\\p{Z}]+", " ").strip();
        for (int i = 1; i < text.length(); i++) {
          boolean blank = text.charAt(i - 1) == ' ';
          String left = text.substring(Math.max(0, i - NEAR), blank ? i - 1 : i);
          String right = text.substring(i, Math.min(text.length(), i + NEAR));
          boolean place =
              blank
                  ? KoreanSpacing.isHangul(left.charAt(left.length() - 1))
                      || KoreanSpacing.isHangul(right.charAt(0))
                  : text.charAt(i) != ' '
                      && KoreanSpacing.mayPart(text.charAt(i - 1), text.charAt(i));
          if (place) {
            pieces.add(new Pieces(left, right, blank, words));
          }
        }
      }
    }
    return pieces;
  }
}
