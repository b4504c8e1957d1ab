package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.broadsheet.article.Article;
import org.broadsheet.extract.charset.LegacyCharsets;
import org.broadsheet.extract.charset.Mojibake;
import org.broadsheet.extract.charset.TextDecoder;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.source.ArticleJson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Measures how often the encoding of real news is found out: {@code -Dbroadsheet.news=DIR} names a
 * folder with a file {@code CODE.jsonl.gz} for each language.
 */
class EncodingsOfNewsTest {
  private static final int ARTICLES = 60;
  private static final int LENGTH = 600;

  private static final String[] ENCODINGS = {
    "windows-1250 pl cs hu ro hr sk sl",
    "ISO-8859-2 pl cs hu hr sk sl",
    "windows-1251 ru bg uk sr",
    "KOI8-R ru",
    "KOI8-U uk",
    "ISO-8859-5 ru bg",
    "windows-1252 fr de es pt it sv da fi nl",
    "windows-1253 el",
    "ISO-8859-7 el",
    "windows-1254 tr",
    "ISO-8859-9 tr",
    "windows-1255 he",
    "ISO-8859-8 he",
    "windows-1256 ar fa",
    "windows-1257 lt lv et",
    "windows-1258 vi",
    "windows-874 th",
    "TIS-620 th",
    "GB18030 zh",
    "GBK zh",
    "Big5 zh-Hant",
    "Shift_JIS ja",
    "EUC-JP ja",
    "ISO-2022-JP ja",
    "EUC-KR ko",
    "UTF-16LE ru zh ja ko ar fr",
    "UTF-16BE ru zh ja ko ar fr"
  };

  private final TextDecoder decoder =
      new TextDecoder(new LegacyCharsets(LetterSequences.guess(null).identifier()));

  @Test
  void mostEncodingsAreFoundOut() throws IOException {
    String folder = System.getProperty("broadsheet.news", "");
    Assumptions.assumeTrue(Files.isDirectory(Path.of(folder.isEmpty() ? "none" : folder)));
    Map<String, int[]> shares = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    for (String line : ENCODINGS) {
      String[] names = line.split(" ", -1);
      for (int i = 1; i < names.length; i++) {
        for (String text : texts(Path.of(folder), names[i], Charset.forName(names[0]))) {
          measure(text, names[0], names[i], shares, wrong);
        }
      }
    }
    StringBuilder table = new StringBuilder();
    shares.forEach(
        (name, share) -> table.append("%-40s %5d of %5d%n".formatted(name, share[0], share[1])));
    Files.writeString(
        Path.of("target", "encodings.txt"), table + "\n" + String.join("\n", wrong) + "\n");
    for (String kind : new String[] {"none", "right", "utf-8", "latin-1"}) {
      int[] all = Objects.requireNonNull(shares.get("all, declared: " + kind));
      assertThat(all[0] / (double) all[1]).as("declared: %s%n%s", kind, table).isGreaterThan(0.98);
    }
  }

  private void measure(
      String text,
      String encoding,
      String language,
      Map<String, int[]> shares,
      List<String> wrong) {
    Charset charset = Charset.forName(encoding);
    byte[] bytes = text.getBytes(charset);
    count(text, bytes, null, "none", encoding + " " + language, shares, wrong);
    if (!encoding.startsWith("UTF-16")) {
      count(text, bytes, charset, "right", encoding + " " + language, shares, wrong);
      count(text, bytes, StandardCharsets.UTF_8, "utf-8", encoding + " " + language, shares, wrong);
      count(
          text,
          bytes,
          StandardCharsets.ISO_8859_1,
          "latin-1",
          encoding + " " + language,
          shares,
          wrong);
    }
  }

  private void count(
      String text,
      byte[] bytes,
      @Nullable Charset declared,
      String kind,
      String name,
      Map<String, int[]> shares,
      List<String> wrong) {
    String read;
    try {
      read = decoder.decode(bytes, declared);
    } catch (UnreadableException e) {
      read = "";
    }
    boolean right = read.equals(text);
    for (String row : new String[] {"all, declared: " + kind, name + ", declared: " + kind}) {
      int[] share = shares.computeIfAbsent(row, any -> new int[2]);
      share[0] += right ? 1 : 0;
      share[1]++;
    }
    if (!right) {
      wrong.add(
          name
              + " "
              + kind
              + ": "
              + read.substring(0, Math.min(60, read.length())).replace('\n', ' '));
    }
  }

  /** Texts of the language that can be written in the charset. */
  private static List<String> texts(Path folder, String language, Charset charset)
      throws IOException {
    List<String> texts = new ArrayList<>();
    Path file = folder.resolve(language + ".jsonl.gz");
    if (!Files.exists(file)) {
      return texts;
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && texts.size() < ARTICLES) {
        Article article =
            ArticleJson.read(line.getBytes(StandardCharsets.UTF_8), "x", failure -> {});
        String body = article == null ? "" : plain(article.body());
        if (body.length() > 100) {
          int end = Math.min(LENGTH, body.length());
          String text =
              body.substring(0, Character.isHighSurrogate(body.charAt(end - 1)) ? end - 1 : end);
          boolean telling = text.chars().anyMatch(c -> c > 0x7f);
          if (telling && new String(text.getBytes(charset), charset).equals(text)) {
            texts.add(text);
          }
        }
        line = lines.readLine();
      }
    }
    return texts;
  }

  /** Typographic signs as typewriters had them, which is how old encodings were used. */
  private static String plain(String text) {
    return text.replaceAll("[\u201c\u201d\u201e]", "\"")
        .replaceAll("[\u2018\u2019]", "'")
        .replaceAll("[\u2013\u2014]", "-")
        .replace("\u2026", "...");
  }

  /** Text that is in order is never taken for spoilt. */
  @Test
  void cleanNewsOfNoLanguageIsFlagged() throws IOException {
    String folder = System.getProperty("broadsheet.news", "");
    Assumptions.assumeTrue(Files.isDirectory(Path.of(folder.isEmpty() ? "none" : folder)));
    List<String> flagged = new ArrayList<>();
    int articles = 0;
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      for (Path file : files.filter(name -> name.toString().endsWith(".jsonl.gz")).toList()) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Article article =
                ArticleJson.read(line.getBytes(StandardCharsets.UTF_8), "x", failure -> {});
            articles++;
            if (article != null && !Mojibake.flagged(article).flags().isEmpty()) {
              flagged.add(file.getFileName() + " " + article.id() + " " + article.body());
            }
          }
        }
      }
    }
    assertThat(articles).isGreaterThan(1_000);
    assertThat(flagged).as("of %d articles", articles).isEmpty();
  }
}
