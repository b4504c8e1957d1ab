package org.broadsheet.apitest.naive;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.NewsQuery.Gap;
import org.broadsheet.query.NewsQuery.Part;
import org.broadsheet.query.TextField;

/** Queries about the words of some articles, in all constructs and nested. */
public final class RandomQueries {
  private static final List<TextField> NAMES =
      List.of(TextField.PUBLISHER, TextField.SECTION, TextField.KEYWORD, TextField.BYLINE);

  private static final List<String> TAGS = List.of("en", "en-GB", "tr", "az", "zh", "de", "und");

  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2022, 12, 31),
          LocalDate.of(2023, 1, 1),
          LocalDate.of(2023, 9, 1),
          LocalDate.of(2023, 9, 13),
          LocalDate.of(2023, 9, 30),
          LocalDate.of(2023, 12, 31),
          LocalDate.of(2024, 1, 1));

  private final Random random;
  private final List<Article> articles;
  private final boolean inflected;

  /**
   * A source of queries.
   *
   * @param articles what they are about
   * @param inflected whether they ask for inflected words too
   */
  public RandomQueries(Random random, List<Article> articles, boolean inflected) {
    this.random = random;
    this.articles = List.copyOf(articles);
    this.inflected = inflected;
  }

  /** A query that is nested so deeply at the most. */
  public NewsQuery query(int depth) {
    if (depth == 0 || random.nextInt(5) < 2) {
      return leaf();
    }
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3 -> new NewsQuery.And(parts(depth, 4));
      case 4, 5, 6 -> new NewsQuery.Or(parts(depth, 12));
      case 7 -> new NewsQuery.Not(query(depth - 1));
      case 8 -> new NewsQuery.InField(text(), query(depth - 1));
      default -> new NewsQuery.Filter(query(depth - 1));
    };
  }

  /** Some parts, of which one in so many is to be left out. */
  private List<NewsQuery> parts(int depth, int exclusions) {
    List<NewsQuery> parts = new ArrayList<>();
    for (int i = 2 + random.nextInt(2); i > 0; i--) {
      NewsQuery part = query(depth - 1);
      parts.add(random.nextInt(exclusions) == 0 ? new NewsQuery.Not(part) : part);
    }
    return parts;
  }

  private NewsQuery leaf() {
    if (random.nextInt(12) == 0) {
      return fuzzy();
    }
    int kind = random.nextInt(inflected ? 26 : 22);
    return switch (kind) {
      case 0 -> new NewsQuery.InLanguage(pick(TAGS));
      case 1 -> published();
      case 2 -> new NewsQuery.Value(pick(NAMES), spelled(name()));
      case 3 -> new NewsQuery.InField(pick(NAMES), new NewsQuery.Phrase(List.of(words(name()))));
      case 4 -> random.nextInt(4) == 0 ? new NewsQuery.Everything() : phrase();
      case 5, 6 -> new NewsQuery.Prefix(beginning(pick(wordsOfText())));
      case 7, 8, 9 -> near();
      case 10, 11 -> new NewsQuery.Printed(row(1 + random.nextInt(3)));
      case 22, 23, 24 -> new NewsQuery.Word(spelled(pick(wordsOfText())));
      case 25 -> new NewsQuery.InflectedPhrase(spelled(row(1 + random.nextInt(3))));
      default -> phrase();
    };
  }

  private NewsQuery published() {
    LocalDate one = pick(DAYS);
    LocalDate other = pick(DAYS);
    return switch (random.nextInt(3)) {
      case 0 -> new NewsQuery.Published(one, null);
      case 1 -> new NewsQuery.Published(null, one);
      default ->
          one.isAfter(other)
              ? new NewsQuery.Published(other, one)
              : new NewsQuery.Published(one, other);
    };
  }

  private NewsQuery fuzzy() {
    int edits = 1 + random.nextInt(2);
    return random.nextBoolean()
        ? new NewsQuery.Fuzzy(misspelled(pick(wordsOfText())), edits)
        : new NewsQuery.FuzzyPhrase(misspelled(row(1 + random.nextInt(3))), edits);
  }

  /** With a letter left out, twice, or exchanged for the next. */
  private String misspelled(String text) {
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    int next = text.offsetByCodePoints(at, 1);
    String letter = text.substring(at, next);
    String spelled =
        switch (random.nextInt(3)) {
          case 0 -> text.substring(0, at) + text.substring(next);
          case 1 -> text.substring(0, next) + text.substring(at);
          default ->
              next == text.length()
                  ? text
                  : text.substring(0, at)
                      + Character.toString(text.codePointAt(next))
                      + letter
                      + text.substring(text.offsetByCodePoints(next, 1));
        };
    return Words.of(spelled, true).isEmpty() ? text : spelled;
  }

  private NewsQuery near() {
    List<String> words = new ArrayList<>(neighbours(2 + random.nextInt(3)));
    boolean ordered = random.nextBoolean();
    if (!ordered) {
      Collections.shuffle(words, random);
    }
    if (words.size() > 2 && random.nextBoolean()) {
      words.remove(1);
    }
    String text = spelled(String.join(" ", words));
    return ordered || areApart(text)
        ? new NewsQuery.Near(text, random.nextInt(5), ordered)
        : phrase();
  }

  /**
   * Whether no word answers two different ones of these, such as cafe and café: the index may take
   * it for both, where each ought to have a place of its own.
   */
  private static boolean areApart(String text) {
    List<Words.Word> words = Words.of(text, true);
    for (Words.Word one : words) {
      for (Words.Word other : words) {
        Set<String> shared = new HashSet<>(folded(one));
        shared.retainAll(folded(other));
        if (!shared.isEmpty() && !one.readings().equals(other.readings())) {
          return false;
        }
      }
    }
    return true;
  }

  private static Set<String> folded(Words.Word word) {
    return word.readings().stream().map(Words::fold).collect(Collectors.toSet());
  }

  private NewsQuery phrase() {
    List<String> words = neighbours(1 + random.nextInt(5));
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      boolean inside = i > 0 && i < words.size() - 1;
      parts.addAll(place(words, i, inside));
    }
    return new NewsQuery.Phrase(parts);
  }

  /** What stands at the place of a word, mostly such that the word fits. */
  private List<Part> place(List<String> words, int at, boolean inside) {
    String word = words.get(at);
    int kind = random.nextInt(inside ? 16 : 9);
    return switch (kind) {
      case 0 -> List.of(new NewsQuery.WordStart(beginning(word)));
      case 1, 2 -> List.of(either(words, at));
      case 3 -> inflected ? List.of(new NewsQuery.AnyForm(spelled(word))) : List.of(words(word));
      case 4 -> List.of(words(pick(wordsOfText())));
      case 9, 10 -> List.of(Gap.ONE);
      case 11 -> List.of(new Gap(0, 1));
      case 12 -> List.of(new Gap(0, 2 + random.nextInt(3)));
      case 13 -> List.of(words(word), new Gap(0, 1 + random.nextInt(3)));
      case 14 -> List.of(Gap.ONE, new Gap(0, 2));
      default -> List.of(words(word));
    };
  }

  private NewsQuery.Either either(List<String> words, int at) {
    List<List<Part>> choices = new ArrayList<>();
    choices.add(List.of(words(words.get(at))));
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      choices.add(
          switch (random.nextInt(5)) {
            case 0 -> List.of(words(String.join(" ", words.subList(at, words.size()))));
            case 1 -> List.of(new NewsQuery.WordStart(beginning(words.get(at))));
            case 2 -> List.of(words(words.get(at)), words(pick(wordsOfText())));
            default -> List.of(words(pick(wordsOfText())));
          });
    }
    Collections.shuffle(choices, random);
    return new NewsQuery.Either(choices);
  }

  private NewsQuery.Text words(String text) {
    return new NewsQuery.Text(spelled(text));
  }

  /** Words as they are, or in another spelling. */
  private String spelled(String words) {
    return switch (random.nextInt(16)) {
      case 0 -> words.toUpperCase(Locale.ROOT);
      case 1 -> words.toLowerCase(Locale.ROOT);
      case 2 -> Normalizer.normalize(words, Normalizer.Form.NFD);
      case 3, 4 -> Words.fold(words);
      case 5 -> words.toUpperCase(Locale.forLanguageTag("tr"));
      default -> words;
    };
  }

  /** The beginning of a word that is one word itself. */
  private String beginning(String word) {
    int points = word.codePointCount(0, word.length());
    String start = word.substring(0, word.offsetByCodePoints(0, 1 + random.nextInt(points)));
    List<Words.Word> words = Words.of(start, false);
    boolean plain =
        words.size() == 1
            && Words.of(start + "x", false).getFirst().start() == 0
            && Character.isLetterOrDigit(start.codePointBefore(start.length()));
    return plain ? start : word;
  }

  /** So many words of a text in a row, or as many as it has, with what stands between them. */
  private String row(int count) {
    String text = pick(texts());
    List<Words.Word> words = Words.of(text, false);
    int from = random.nextInt(words.size());
    int to = Math.min(words.size(), from + count) - 1;
    return slice(text, words.get(from).start(), words.get(to).end());
  }

  /** So many words of a text in a row, or as many as it has. */
  private List<String> neighbours(int count) {
    List<String> words = wordsOfText();
    int from = random.nextInt(words.size());
    return words.subList(from, Math.min(words.size(), from + count));
  }

  private List<String> wordsOfText() {
    String text = pick(texts());
    return Words.of(text, false).stream().map(w -> slice(text, w.start(), w.end())).toList();
  }

  /** The headline and body of an article that has words. */
  private List<String> texts() {
    List<String> texts = List.of();
    while (texts.isEmpty()) {
      Article article = pick(articles);
      texts =
          List.of(article.headline(), article.body()).stream()
              .filter(text -> !Words.of(text, false).isEmpty())
              .toList();
    }
    return texts;
  }

  private String name() {
    List<String> names = List.of();
    while (names.isEmpty()) {
      Article article = pick(articles);
      names = random.nextBoolean() ? article.keywords() : article.byline();
    }
    return pick(names);
  }

  private TextField text() {
    return random.nextBoolean() ? TextField.HEADLINE : TextField.BODY;
  }

  private static String slice(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
