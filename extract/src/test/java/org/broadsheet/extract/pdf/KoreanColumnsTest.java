package org.broadsheet.extract.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.broadsheet.extract.pdf.KoreanColumns.Breaks;
import org.broadsheet.extract.pdf.KoreanColumns.End;
import org.broadsheet.extract.pdf.KoreanColumns.Margin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Whether blanks are where they were in Korean articles that were typeset in columns of several
 * widths, by words and by syllables. With the system property {@code broadsheet.korean}, a file of
 * articles ({@code headline} and {@code body}, JSON Lines packed by gzip), it counts in these too;
 * {@code broadsheet.korean.half}, 0 or 1, takes every second of them.
 */
class KoreanColumnsTest {
  private static final int[] WIDTHS = {11, 14, 17, 24, 34};

  /** An article; its first line is the headline. */
  private record Story(String headline, List<String> paragraphs) {}

  /** How many line ends were looked for, by whether a blank was there and whether one came back. */
  private static final class Count {
    private int blanks;
    private int missed;
    private int parted;
    private int tooMany;
    private int lost;

    double right() {
      return 1 - (double) (missed + tooMany + lost) / (blanks + parted);
    }

    @Override
    public String toString() {
      int told = blanks - missed + tooMany;
      return String.format(
          Locale.ROOT,
          "%d line ends, %d between words: right %.4f, precision of blanks %.4f, recall %.4f, not"
              + " found %d",
          blanks + parted,
          blanks,
          right(),
          (double) (blanks - missed) / told,
          (double) (blanks - missed) / blanks,
          lost);
    }
  }

  @Test
  void linesOfWholeWordsGetTheirBlanks() throws IOException {
    for (Margin margin : Margin.values()) {
      Count count = count(stories(), Breaks.WORDS, margin, 1, WIDTHS);
      assertThat(count.right()).as("%s: %s", margin, count).isGreaterThanOrEqualTo(0.99);
    }
  }

  @Test
  void wordsThatLinesPartAreWhole() throws IOException {
    for (Margin margin : Margin.values()) {
      Count count = count(stories(), Breaks.SYLLABLES, margin, 1, WIDTHS);
      assertThat(count.right()).as("%s: %s", margin, count).isGreaterThanOrEqualTo(0.955);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "broadsheet.korean", matches = ".+")
  void countsInOtherArticles() throws IOException {
    List<Story> stories = others(Path.of(System.getProperty("broadsheet.korean")));
    for (Breaks breaks : Breaks.values()) {
      for (Margin margin : Margin.values()) {
        for (int together : new int[] {1, 8}) {
          Count count = count(stories, breaks, margin, together, WIDTHS);
          System.out.printf("%s, %s, %d a document: %s%n", breaks, margin, together, count);
        }
      }
      for (int width : WIDTHS) {
        Count count = count(stories, breaks, Margin.WIDE_BLANKS, 4, width);
        System.out.printf("%s, %d ems wide: %s%n", breaks, width, count);
      }
    }
  }

  private static Count count(
      List<Story> stories, Breaks breaks, Margin margin, int together, int... widths)
      throws IOException {
    Count count = new Count();
    for (int width : widths) {
      for (int i = 0; i < stories.size(); i += together) {
        KoreanColumns columns = new KoreanColumns(breaks, margin, width);
        stories
            .subList(i, Math.min(stories.size(), i + together))
            .forEach(story -> columns.article(story.headline(), story.paragraphs()));
        look(columns, count);
      }
    }
    return count;
  }

  private static void look(KoreanColumns columns, Count count) throws IOException {
    String read =
        columns.read().stream()
            .map(article -> article.headline() + "\n" + article.text())
            .collect(Collectors.joining("\n"));
    for (End end : columns.ends()) {
      count.blanks += end.blank() ? 1 : 0;
      count.parted += end.blank() ? 0 : 1;
      boolean blank = isIn(read, end, "\\s+");
      boolean none = isIn(read, end, "");
      if (!blank && !none) {
        count.lost++;
      } else if (end.blank()) {
        count.missed += blank ? 0 : 1;
      } else {
        count.tooMany += none ? 0 : 1;
      }
    }
  }

  /** Tells whether an end of a line came back with this in its place. */
  private static boolean isIn(String read, End end, String place) {
    return Pattern.compile(blanked(end.before()) + place + blanked(end.behind()))
        .matcher(read)
        .find();
  }

  private static String blanked(String solid) {
    return solid
        .chars()
        .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
        .collect(Collectors.joining("\\s*"));
  }

  private static List<Story> stories() throws IOException {
    try (InputStream in = KoreanColumnsTest.class.getResourceAsStream("korean.txt")) {
      String all = new String(in.readAllBytes(), UTF_8);
      List<Story> stories = new ArrayList<>();
      for (String story : all.split("\n\n+")) {
        List<String> lines = story.lines().toList();
        stories.add(new Story(lines.getFirst(), lines.subList(1, lines.size())));
      }
      return stories;
    }
  }

  private static List<Story> others(Path file) throws IOException {
    List<Story> stories = new ArrayList<>();
    int half = Integer.getInteger("broadsheet.korean.half", -1);
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = mapper.readTree(line);
        if (half < 0 || number % 2 == half) {
          stories.add(
              new Story(
                  article.get("headline").asText(),
                  article.get("body").asText().lines().filter(p -> !p.isBlank()).toList()));
        }
        number++;
      }
    }
    return stories;
  }
}
