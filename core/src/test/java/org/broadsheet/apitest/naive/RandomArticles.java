package org.broadsheet.apitest.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;

/**
 * Articles of a few words of a few scripts, so that the same words meet again and again, in all
 * spellings that their definition knows.
 */
public final class RandomArticles {
  private static final List<List<String>> VOCABULARIES =
      List.of(
          words("the The odds ODDS against all a A à É é e cat cats catalogue the"),
          words("of OF un-der co-operate don’t don't naïve naive Straße STRASSE fi\u00ADre ﬁre"),
          words("ı i I İ ISPARTA ısparta Isparta iki İKİ IŞIK ışık Işık ağ ag"),
          words("și şi ȚARĂ ţară țară tara ł l łódka lodka øre ore"),
          words("việt Việt viet nam Nam người ngươi nguoi đi di"),
          words("не НЕ ёлка елка и й ий замо\u0301к замок наш Наш"),
          words("και ΚΑΙ καί να Σάς σας ς σ ΐ ι οδός ΟΔΟΣ"),
          words("كتاب کتاب كِتاب علی على علي أب اب ابا هـ ه ە"),
          words("שלום שָׁלוֹם עולם צה״ל צהל ים"),
          words("की कि क़ क हिंदी हिन्दी नदी नदि"),
          words("ก กำ ก่ำ กํ่า น้ำ นํ้า ไป มา ไปมา"),
          words("北 京 北京 北京市 南 京 京都 の ー 東京"),
          words("が か\u3099 カ ガ ｶﾞ ﾊﾟン パン きょう 今日 々"),
          words("각 \u1100\u1161\u11A8 한국 한국은 은 은행"),
          words("12 3.5 1 2 3 2² Ⅳ x x1 1x"));

  private static final List<String> SEPARATORS =
      List.of(" ", " ", " ", " ", " ", " ", ", ", ". ", "-", "\n\n", " — ", "’", "\u00A0");

  private static final List<String> LANGUAGES =
      List.of("und", "en", "en-GB", "de", "tr", "az-Latn", "ro", "ar", "th", "ja", "zh-Hant");

  private static final List<String> DATES =
      List.of(
          "2022-12-31",
          "2023",
          "2023-09",
          "2023-09-13",
          "2023-09-30T23:40:00-05:00",
          "2023-10-01",
          "2024-01-01T00:20:00+09:00");

  private final Random random;
  private final boolean languages;

  /**
   * A source of articles.
   *
   * @param languages whether they are of several languages; otherwise of no known one
   */
  public RandomArticles(Random random, boolean languages) {
    this.random = random;
    this.languages = languages;
  }

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  /** An article of some of the words. */
  public Article article(String id) {
    List<String> words = new ArrayList<>(some(pick(VOCABULARIES)));
    if (random.nextInt(3) == 0) {
      words.addAll(some(pick(VOCABULARIES)));
    }
    Article.Builder article =
        Article.builder(id)
            .headline(random.nextInt(5) == 0 ? "" : text(words, random.nextInt(6)))
            .body(random.nextInt(8) == 0 ? "" : text(words, random.nextInt(16)))
            .language(languages ? pick(LANGUAGES) : Article.UNDETERMINED)
            .keywords(names(words, random.nextInt(3)))
            .byline(names(words, random.nextInt(3)));
    if (random.nextBoolean()) {
      article.publisher(name(words));
    }
    if (random.nextBoolean()) {
      article.section(name(words));
    }
    if (random.nextInt(4) > 0) {
      article.published(pick(DATES));
    }
    return article.build();
  }

  /** Some of the words, so few that they are repeated. */
  private List<String> some(List<String> vocabulary) {
    List<String> some = new ArrayList<>();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      some.add(pick(vocabulary));
    }
    return some;
  }

  private String text(List<String> words, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(i == 0 ? "" : pick(SEPARATORS)).append(pick(words));
    }
    return text.toString();
  }

  private List<String> names(List<String> words, int count) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      names.add(name(words));
    }
    return names;
  }

  private String name(List<String> words) {
    return pick(words) + (random.nextBoolean() ? " " + pick(words) : "");
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
