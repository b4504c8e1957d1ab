package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.SimilarArticle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented stories as they would come out of scans with a letter in twenty wrong. */
@Tag("once")
final class NoisedCopiesTest {
  private static final double WRONG = 0.05;
  private static final double JOINED = 0.01;
  private static final double SPLIT = 0.002;
  private static final long SEED = 28;

  /** The scans of each story. */
  private static final int SCANS = 3;

  /** What recognition takes for what, each in turn as it pleases. */
  private static final String[][] TAKEN_FOR = {
    {"rn", "m"}, {"m", "rn"}, {"c", "e"}, {"e", "c"}, {"l", "1"}, {"l", "i"}, {"i", "l"},
    {"i", "1"}, {"s", "f"}, {"f", "s"}, {"h", "b"}, {"o", "c"}, {"n", "u"}, {"u", "n"},
    {"t", "l"}, {"a", "o"}, {"d", "cl"}, {"r", "t"}
  };

  @TempDir Path temp;

  private record Story(String name, String language, String body) {}

  @Test
  void scansOfAStoryAreItsCopiesAndOfOtherStoriesNot() throws IOException {
    List<Story> stories = stories();
    assertThat(stories.size()).isGreaterThan(20);
    int found = 0;
    int wanted = 0;
    List<String> wrong = new ArrayList<>();
    try (NewsIndex index = NewsIndex.open(temp.resolve("news.index"))) {
      Random random = new Random(SEED);
      try (ArticleWriter writer = index.writer()) {
        for (Story story : stories) {
          writer.add(article(story, story.name() + ":print", story.body()).build());
          for (int scan = 0; scan < SCANS; scan++) {
            String noised = noised(story.body(), random);
            writer.add(article(story, story.name() + ":scan" + scan, noised).flags("ocr").build());
          }
        }
        writer.commit();
      }
      for (Story story : stories) {
        for (String of : List.of(":print", ":scan0")) {
          wanted += SCANS;
          for (SimilarArticle similar : index.similar(story.name() + of, 100)) {
            String id = similar.article().id();
            if (similar.copy() && id.startsWith(story.name() + ":")) {
              found++;
            } else if (similar.copy() && id.contains(":scan") && !isKin(story.name(), id)) {
              wrong.add(story.name() + of + " " + id);
            }
          }
        }
      }
    }
    assertThat((double) found / wanted).as("recall").isGreaterThanOrEqualTo(0.95);
    assertThat(wrong).as("wrong copies beside " + found + " right").isEmpty();
  }

  @Test
  void scansThatNobodyFlaggedAreKnownByDigitsAmongLetters() throws IOException {
    Story story = stories().getFirst();
    String scanned = story.body().replace("ll", "l1").replace("e t", "c t").replace(" of ", " cf ");
    try (NewsIndex index = NewsIndex.open(temp.resolve("news.index"))) {
      try (ArticleWriter writer = index.writer()) {
        writer.add(article(story, "print", story.body()).build());
        writer.add(article(story, "scan", noised(scanned, new Random(SEED))).build());
        writer.commit();
      }
      assertThat(index.similar("print", 5))
          .anyMatch(similar -> similar.copy() && similar.article().id().equals("scan"));
    }
  }

  /** A telling and a light edit of the same story share their name up to the number. */
  private static boolean isKin(String name, String id) {
    return id.startsWith(name.substring(0, name.indexOf('-')) + "-");
  }

  private static Article.Builder article(Story story, String id, String body) {
    return Article.builder(id).language(story.language()).headline(story.name()).body(body);
  }

  /** The texts of wire stories and of other reports that are long enough and in Latin letters. */
  private static List<Story> stories() throws IOException {
    List<Story> stories = new ArrayList<>();
    try (InputStream in =
        Objects.requireNonNull(NoisedCopiesTest.class.getResourceAsStream("/copies/stories.txt"))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String part : text.substring(text.indexOf("\n== ") + 4).split("\n== ", -1)) {
        String[] lines = part.strip().split("\n", 3);
        String[] names = lines[0].split(" ", -1);
        boolean latin =
            lines[2].codePoints().filter(c -> c < 0x250).count() * 2 > lines[2].length();
        if (latin && lines[2].split(" ", -1).length >= 60) {
          stories.add(new Story(names[0] + "-" + stories.size(), names[2], lines[2]));
        }
      }
    }
    return stories;
  }

  private static String noised(String text, Random random) {
    StringBuilder noised = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ' && random.nextDouble() < JOINED) {
        continue;
      }
      boolean letter = Character.isLetter(c);
      if (letter && random.nextDouble() < WRONG) {
        String[] taken = taken(text, i, random);
        noised.append(taken[1]);
        i += taken[0].length() - 1;
      } else {
        noised.append(c);
        noised.append(letter && random.nextDouble() < SPLIT ? " " : "");
      }
    }
    return noised.toString();
  }

  private static String[] taken(String text, int at, Random random) {
    List<String[]> fitting = new ArrayList<>();
    for (String[] taken : TAKEN_FOR) {
      if (text.startsWith(taken[0], at)) {
        fitting.add(taken);
      }
    }
    char any = (char) ('a' + random.nextInt(26));
    return fitting.isEmpty()
        ? new String[] {text.substring(at, at + 1), String.valueOf(any)}
        : fitting.get(random.nextInt(fitting.size()));
  }
}
