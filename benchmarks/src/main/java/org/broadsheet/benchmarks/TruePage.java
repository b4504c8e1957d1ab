package org.broadsheet.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.page.PageBlocks;
import org.broadsheet.extract.page.PageReader;

/**
 * A saved page whose text is known: all of it, or strings that must or must not be in it.
 *
 * @param set the folder it is from
 * @param key its name, sixteen hexadecimal digits
 * @param site the last two parts of its host
 * @param wanted the shingles of the text; empty where only strings are known
 * @param with strings that are in the text
 * @param without strings that are not
 * @param blocks what the page holds
 * @param target for each block 1 if it is in the text, else 0
 * @param weight for each block how much its verdict counts; 0 where nothing is known of it
 */
@SuppressWarnings("ArrayRecordComponent") // a page is never compared
record TruePage(
    String set,
    String key,
    String site,
    Map<String, Integer> wanted,
    List<String> with,
    List<String> without,
    PageBlocks blocks,
    double[] target,
    double[] weight) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Six strings of a page weigh as much as a third of a page whose text is known. */
  private static final double STRING_WEIGHT = 0.05;

  /** A small set of many languages counts as much as half of the large one. */
  private static final Map<String, Double> SET_WEIGHT = Map.of("fundus", 2.5);

  private static final int SHORT = 4;

  /** The pages of a folder with {@code truth.jsonl} and {@code html/KEY.html.gz}. */
  static List<TruePage> read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("truth.jsonl"));
    return lines.parallelStream().flatMap(line -> page(folder, line).stream()).toList();
  }

  private static Optional<TruePage> page(Path folder, String line) {
    try {
      JsonNode truth = JSON.readTree(line);
      String key = truth.path("key").asText();
      Path file = folder.resolve("html").resolve(key + ".html.gz");
      TextDecoder decoder = new TextDecoder(new LegacyCharsets(text -> null));
      byte[] bytes;
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        bytes = in.readAllBytes();
      }
      PageBlocks blocks = PageBlocks.of(PageReader.decode(bytes, Origin.of(key), decoder));
      TruePage page =
          new TruePage(
              String.valueOf(folder.getFileName()),
              key,
              site(truth.path("url").asText()),
              Shingles.of(Shingles.words(truth.path("body").asText(""))),
              texts(truth.path("with")),
              texts(truth.path("without")),
              blocks,
              new double[blocks.size()],
              new double[blocks.size()]);
      if (truth.has("body")) {
        page.judgeByText(truth.path("body").asText());
      } else {
        page.judgeByStrings();
      }
      return Optional.of(page);
    } catch (Exception e) {
      System.err.println(folder + ": " + e);
      return Optional.empty();
    }
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  private static String site(String url) {
    String host = url.replaceFirst("^https?://([^/?#]*).*", "$1");
    String[] parts = host.split("\\.", -1);
    int n = parts.length;
    return n < 2 ? parts[0] : parts[n - 2] + "." + parts[n - 1];
  }

  private void judgeByText(String body) {
    Map<String, Integer> left = new HashMap<>(wanted);
    Map<String, Integer> lines = new HashMap<>();
    for (String line : body.split("\n", -1)) {
      lines.merge(String.join(" ", Shingles.words(line)), 1, Integer::sum);
    }
    String all = " " + String.join(" ", Shingles.words(body)) + " ";
    double sum = Math.max(1, wanted.values().stream().mapToInt(Integer::intValue).sum());
    for (int i = 0; i < target.length; i++) {
      List<String> words = Shingles.words(blocks.text(i));
      if (words.isEmpty()) {
        continue;
      }
      double size;
      if (words.size() < SHORT) {
        String line = String.join(" ", words);
        if (lines.getOrDefault(line, 0) > 0) {
          target[i] = 1;
          lines.merge(line, -1, Integer::sum);
        } else {
          target[i] = blocks.isKept(i) && all.contains(" " + line + " ") ? 1 : 0;
        }
        size = words.size() + 1;
      } else {
        Map<String, Integer> own = Shingles.of(words);
        double count = 0;
        double both = 0;
        for (Map.Entry<String, Integer> shingle : own.entrySet()) {
          count += shingle.getValue();
          both += Math.min(shingle.getValue(), left.getOrDefault(shingle.getKey(), 0));
        }
        if (both * 2 >= count) {
          target[i] = 1;
          own.forEach((shingle, n) -> left.computeIfPresent(shingle, (s, m) -> Math.max(0, m - n)));
        }
        size = count + 3;
      }
      weight[i] = Math.min(1, size / sum) * SET_WEIGHT.getOrDefault(set, 1.0);
    }
  }

  private void judgeByStrings() {
    for (int i = 0; i < target.length; i++) {
      String text = blocks.text(i);
      long in = with.stream().filter(text::contains).count();
      long out = without.stream().filter(text::contains).count();
      if (in > 0 && out == 0) {
        target[i] = 1;
        weight[i] = in * STRING_WEIGHT;
      } else if (out > 0 && in == 0) {
        weight[i] = out * STRING_WEIGHT;
      }
    }
  }

  /** Adds to a score what a text of the page is worth. */
  void score(Shingles score, String text) {
    if (wanted.isEmpty()) {
      double right = with.stream().filter(text::contains).count();
      double wrong = without.stream().filter(text::contains).count();
      score.countEach(right, wrong, with.size() - right);
    } else {
      score.add(wanted, text);
    }
  }
}
