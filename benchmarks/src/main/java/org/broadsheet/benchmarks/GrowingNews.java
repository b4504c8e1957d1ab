package org.broadsheet.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;

/**
 * As many articles as are wanted, made of the sentences of given ones, in which words are exchanged
 * for others of the same language and for words that were never seen before, so many that the
 * vocabulary grows as that of news does: by Heaps' law, V(n) = K n^0.55 for n words of text (Heaps
 * 1978; English news has exponents of .5 to .6). K is such that the given articles lie on the line.
 *
 * <p>Every article is a function of its number and the seed alone, so any of them can be made
 * without those before it, by any number of threads. None repeats another: sentences come from
 * several articles, and about a fifth of the words is exchanged.
 */
final class GrowingNews {
  private static final double HEAPS = 0.55;

  /** So many of a language's most frequent words stay as they are: they make its sentences. */
  private static final int KEPT = 300;

  private static final double EXCHANGED = 0.3;

  /** Of the words put in, those that the given articles have; the others are made up. */
  private static final double KNOWN = 0.6;

  /** Of more articles not all words are held. */
  private static final int SAMPLED = 2_000;

  private static final int PUBLISHERS = 200;
  private static final int DAYS = 3_650;
  private static final LocalDate FIRST_DAY = LocalDate.of(2015, 1, 1);
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]+");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?\u0964\u3002])\\s+|\\n+");
  private static final String[] SECTIONS = {
    "World", "Politics", "Business", "Sport", "Culture", "Science", "Opinion", "Local"
  };

  /**
   * What articles of one language are made of.
   *
   * @param kept words that are not exchanged
   * @param words a sample of those of the texts, frequent ones more often
   */
  private record Source(List<String> sentences, Set<String> kept, List<String> words) {}

  private final long seed;
  private final long articles;
  private final List<Article> given;
  private final Map<String, Source> byLanguage = new TreeMap<>();
  private final double wordsEach;
  private final double vocabulary;

  /**
   * Of given articles.
   *
   * @param articles how many there will be, which their days are spread by
   */
  GrowingNews(List<Article> given, long articles, long seed) {
    this.given = given;
    this.articles = articles;
    this.seed = seed;
    Map<String, List<Article>> languages = new TreeMap<>();
    for (Article article : given) {
      languages.computeIfAbsent(article.language(), l -> new ArrayList<>()).add(article);
    }
    long count = 0;
    Set<String> different = new HashSet<>();
    for (Map.Entry<String, List<Article>> language : languages.entrySet()) {
      count += add(language.getKey(), language.getValue(), different);
    }
    wordsEach = (double) count / given.size();
    vocabulary = different.size();
  }

  /** Makes the source of a language, and tells of how many words. */
  private long add(String language, List<Article> articles, Set<String> different) {
    List<String> sentences = new ArrayList<>();
    Map<String, String> known = new HashMap<>();
    List<String> words = new ArrayList<>();
    int stride = 1 + articles.size() / SAMPLED;
    long count = 0;
    for (Article article : articles) {
      for (String sentence : SENTENCE.split(article.body(), -1)) {
        if (!sentence.isBlank()) {
          sentences.add(sentence.strip());
        }
      }
      Matcher word = WORD.matcher(article.body());
      while (word.find()) {
        String one = known.computeIfAbsent(word.group(), w -> w);
        if (++count % stride == 0) {
          words.add(one);
        }
      }
    }
    different.addAll(known.keySet());
    if (sentences.isEmpty() || words.isEmpty()) {
      throw new IllegalArgumentException("the articles in \"" + language + "\" have no words");
    }
    byLanguage.put(language, new Source(sentences, Phrases.frequentWords(words, KEPT), words));
    return count;
  }

  /** How many words nobody had used before an article, by Heaps' law. */
  private long madeUp(long number) {
    double size = (double) number / given.size();
    return size <= 1 ? 0 : (long) (vocabulary * (Math.pow(size, HEAPS) - 1));
  }

  /** The article of a number from 0. */
  Article article(long number) {
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
    Article model = given.get(random.nextInt(given.size()));
    Source source = Objects.requireNonNull(byLanguage.get(model.language()));
    Exchange exchange = new Exchange(source, random, madeUp(number), madeUp(number + 1));
    StringBuilder body = new StringBuilder();
    int length = model.body().length();
    while (body.length() < length) {
      if (!body.isEmpty()) {
        body.append(random.nextInt(4) == 0 ? "\n\n" : " ");
      }
      body.append(exchange.in(source.sentences().get(random.nextInt(source.sentences().size()))));
    }
    exchange.rest(body);
    String publisher = "Paper " + (int) (PUBLISHERS * Math.pow(random.nextDouble(), 2));
    return Article.builder("made-" + number)
        .headline(exchange.in(model.headline()))
        .body(body.toString())
        .language(model.language())
        .publisher(publisher)
        .section(SECTIONS[random.nextInt(SECTIONS.length)])
        .published(day(number, random).toString())
        .build();
  }

  /** Later articles are of later days, give or take a month. */
  private LocalDate day(long number, SplittableRandom random) {
    return FIRST_DAY.plusDays((long) (DAYS * ((double) number / articles)) + random.nextInt(30));
  }

  /** How many words an article has about. */
  double wordsEach() {
    return wordsEach;
  }

  /** How many different words so many articles have about. */
  double vocabulary(long number) {
    return vocabulary + madeUp(number);
  }

  /** Exchanges words of one article. */
  private static final class Exchange {
    private final Source source;
    private final SplittableRandom random;
    private final long last;
    private long next;

    /**
     * For an article.
     *
     * @param next the number of the first word that no article before has
     * @param last the number behind those that this one has as the first
     */
    Exchange(Source source, SplittableRandom random, long next, long last) {
      this.source = source;
      this.random = random;
      this.next = next;
      this.last = last;
    }

    String in(String text) {
      StringBuilder changed = new StringBuilder();
      Matcher word = WORD.matcher(text);
      int from = 0;
      while (word.find()) {
        boolean stays = source.kept().contains(word.group()) || random.nextDouble() >= EXCHANGED;
        changed.append(text, from, word.start());
        changed.append(stays ? word.group() : other(word.group()));
        from = word.end();
      }
      return changed.append(text, from, text.length()).toString();
    }

    private String other(String word) {
      if (next == 0 || (next == last && random.nextDouble() < KNOWN)) {
        return source.words().get(random.nextInt(source.words().size()));
      }
      // Words that came early are used more often, as is so in texts.
      long number =
          next < last
              ? next++
              : Math.min(last - 1, (long) (last * Math.pow(random.nextDouble(), 3)));
      String made = MadeUpWord.of(number);
      return Character.isUpperCase(word.codePointAt(0))
          ? Character.toUpperCase(made.charAt(0)) + made.substring(1)
          : made;
    }

    /** Adds the new words that found no place. */
    void rest(StringBuilder body) {
      while (next < last) {
        body.append(' ').append(MadeUpWord.of(next++));
      }
    }
  }
}
