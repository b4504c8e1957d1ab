package org.broadsheet.indexer.extract;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.tika.langdetect.opennlp.OpenNLPDetector;
import org.apache.tika.language.detect.LanguageDetector;
import org.apache.tika.language.detect.LanguageResult;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * Says which language an article is in: the one that was given for all, else the one the article
 * declares, else the one its text shows, if that is clear enough.
 *
 * <p>A text is judged by its writing system where that has one language, else by its most common
 * words where they leave no doubt, else by the frequencies of its letter sequences. The model for
 * that is loaded when it is first needed, which takes a second or two, and once per process. For
 * use by any number of threads at once.
 */
public final class LanguageGuess {
  /** Enough to be sure; more only costs time. */
  private static final int LONGEST = 1_500;

  private static final int FEWEST_LETTERS = 60;

  /** A writing system shows itself in a few letters. */
  private static final int FEWEST_OF_SCRIPT = 4;

  /**
   * How much better the best language must be than the next that is unlike it. The more letters
   * there are, the wider languages that the model knows stand apart; those that it does not know
   * stay as close.
   */
  private static final double MARGIN_PER_LETTER = 1 / 1_500.0;

  private static final double MARGIN = 0.2;

  /** What the model calls otherwise than everyone else. */
  private static final Map<String, String> USUAL =
      Map.of("zho-simp", "zh", "zho-trad", "zh", "tgl", "fil", "zaw", "my");

  /** Languages that share most of their words. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("nb", "nn", "no", "da"),
          Set.of("hr", "bs", "sr", "sh", "cnr"),
          Set.of("id", "ms"),
          Set.of("fa", "prs", "ckb"),
          Set.of("hi", "mr", "ne", "mai", "bho"),
          Set.of("am", "ti"),
          Set.of("he", "yi"),
          Set.of("bo", "dz"),
          Set.of("xh", "zu", "nd", "ss"),
          Set.of("rw", "rn"),
          Set.of("tn", "nso"));

  private final @Nullable String given;

  /** A detector holds the text it is given, so each works for one thread at a time. */
  private final Queue<LanguageDetector> idle = new ConcurrentLinkedQueue<>();

  /**
   * @param given the language that all articles are in; null to find it out for each
   * @throws IllegalArgumentException if {@code given} is not a language tag of BCP 47
   */
  public LanguageGuess(@Nullable String given) {
    this.given = given == null ? null : LanguageTag.of(given);
    if (given != null && this.given == null) {
      throw new IllegalArgumentException(
          "not a language: \"" + given + "\" (codes such as en, pt-BR or zh are)");
    }
  }

  /** The language that all articles are in; null if it is found out for each. */
  @Nullable String given() {
    return given;
  }

  /** The article with its language; unchanged where no language can be told. */
  public Article withLanguage(Article article) {
    if (given != null) {
      return article.toBuilder().language(given).languageFrom("given").build();
    }
    boolean declared = !article.language().equals(Article.UNDETERMINED);
    if (declared && !doubtful(article)) {
      return article;
    }
    String found = identify(sample(article));
    return found == null || (declared && alike(found, article.language()))
        ? article
        : article.toBuilder().language(found).languageFrom("identified").build();
  }

  /**
   * Whether a declaration may be the default of a program: always that of an office document, and
   * English in a page with many letters that English does not have.
   */
  private static boolean doubtful(Article article) {
    if ("metadata".equals(article.languageFrom())) {
      return true;
    }
    if (!"html-lang".equals(article.languageFrom()) || !primary(article.language()).equals("en")) {
      return false;
    }
    String sample = sample(article);
    long foreign = sample.chars().filter(c -> c > 0x7f && Character.isLetter(c)).count();
    return foreign * 50 > sample.length();
  }

  /** Whether the model cannot tell the one language from the other well enough to object. */
  private static boolean alike(String found, String declared) {
    String one = primary(found);
    String other = primary(declared);
    return one.equals(other)
        || ALIKE.stream().anyMatch(group -> group.contains(one) && group.contains(other));
  }

  private static String primary(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }

  private static String sample(Article article) {
    String body = article.body();
    String head = article.headline() + "\n";
    int end = Math.min(body.length(), Math.max(0, LONGEST - head.length()));
    return head + body.substring(0, end);
  }

  /** The language that a text is in if it is in any: right more often than not, never sure. */
  @Nullable String likeliest(String text) {
    String byScript = Script.of(text).language();
    String byWords = byScript == null ? CommonWords.languageOf(text) : byScript;
    return byWords == null ? tag(detect(text).getFirst()) : byWords;
  }

  /** The language of a text, or null where it cannot be told. */
  @Nullable String identify(String text) {
    Script script = Script.of(text);
    String language = script.letters() < FEWEST_OF_SCRIPT ? null : script.language();
    if (language != null) {
      return nearest(language, text);
    }
    if (script.letters() < FEWEST_LETTERS) {
      return null;
    }
    String byWords = CommonWords.languageOf(text);
    if (byWords != null) {
      return byWords;
    }
    List<LanguageResult> ranked = detect(text);
    String best = tag(ranked.getFirst());
    double margin = 1 + Math.min(MARGIN, MARGIN_PER_LETTER * script.letters());
    for (LanguageResult next : ranked) {
      String other = tag(next);
      if (best == null || other == null || !alike(best, other)) {
        return ranked.getFirst().getRawScore() < margin * next.getRawScore()
            ? null
            : nearest(best, text);
      }
    }
    return best;
  }

  /** The language found, or the one much like it that more words speak for. */
  private static @Nullable String nearest(@Nullable String found, String text) {
    String nearest = CommonWords.nearest(text);
    return found != null && nearest != null && alike(found, nearest) ? nearest : found;
  }

  private static @Nullable String tag(LanguageResult result) {
    String usual = USUAL.get(result.getLanguage());
    return usual == null ? LanguageTag.of(result.getLanguage()) : usual;
  }

  /** The languages of the model with what speaks for each, the best first; at least one. */
  private List<LanguageResult> detect(String text) {
    LanguageDetector detector = idle.poll();
    if (detector == null) {
      detector = load();
    }
    try {
      detector.reset();
      detector.addText(text);
      List<LanguageResult> ranked = detector.detectAll();
      return ranked.isEmpty() ? List.of(LanguageResult.NULL) : ranked;
    } finally {
      idle.add(detector);
    }
  }

  private static LanguageDetector load() {
    try {
      return new OpenNLPDetector().loadModels();
    } catch (IOException e) {
      throw new IllegalStateException("the language model does not load", e);
    }
  }
}
