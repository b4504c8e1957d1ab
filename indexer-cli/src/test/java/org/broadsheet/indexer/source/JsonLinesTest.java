package org.broadsheet.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonLinesTest {
  private final List<Failure> failures = new ArrayList<>();

  @Test
  void theNameTellsAFeed() {
    assertThat(List.of("a.jsonl", "a.NDJSON", "a.jsonl.gz", "/x/a.ndjson.gz"))
        .allMatch(JsonLines::accepts);
    assertThat(List.of("a.json", "jsonl", "a.jsonl.zip", "a.gz")).noneMatch(JsonLines::accepts);
  }

  @Test
  void linesEndWithLfOrCrLfOrTheFeed() {
    assertThat(lines("one\ntwo\r\n\nfour")).containsExactly("one", "two", "", "four");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() {
    assertThat(lines("\uFEFFone\n\uFEFFtwo\n")).containsExactly("one", "\uFEFFtwo");
  }

  @Test
  void batchesCarryTheNumberOfTheirFirstLine() {
    String feed = ("x".repeat(999) + "\n").repeat(3_000);
    JsonLines lines = feed(feed.getBytes(UTF_8));
    long next = 1;
    int batches = 0;
    while (lines.hasNext()) {
      LineBatch batch = lines.next();
      assertThat(batch.firstLine()).isEqualTo(next);
      assertThat(batch.lines()).allMatch(line -> line.length == 999);
      next += batch.lines().size();
      batches++;
    }
    assertThat(next).isEqualTo(3_001);
    assertThat(batches).isBetween(2, 100); // neither all at once nor one by one
  }

  @Test
  void aTruncatedGzGivesTheWholeLinesBeforeTheBreak(@TempDir Path dir) throws IOException {
    StringBuilder feed = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      feed.append(i).append(' ').append(Integer.toHexString(i * 7919)).append('\n');
    }
    byte[] packed = gzip(feed.toString());
    Path file = dir.resolve("feed.jsonl.gz");
    Files.write(file, Arrays.copyOf(packed, packed.length / 2));

    List<String> lines = drain(JsonLines.open(found(file), failures::add));

    assertThat(lines).hasSizeBetween(5_000, 15_000);
    assertThat(feed.toString()).startsWith(String.join("\n", lines) + "\n");
    assertThat(failures).extracting(Failure::reason).containsExactly("damaged");
  }

  @Test
  void aWholeGzGivesAllLines(@TempDir Path dir) throws IOException {
    Path file = Files.write(dir.resolve("feed.ndjson.gz"), gzip("one\ntwo"));

    assertThat(drain(JsonLines.open(found(file), failures::add))).containsExactly("one", "two");
    assertThat(failures).isEmpty();
  }

  @Test
  void whatIsNoGzInsideIsReported(@TempDir Path dir) throws IOException {
    Path file = Files.write(dir.resolve("feed.jsonl.gz"), "{}\n".getBytes(UTF_8));

    assertThat(drain(JsonLines.open(found(file), failures::add))).isEmpty();
    assertThat(failures).extracting(Failure::reason).containsExactly("damaged");
  }

  @Test
  void aFeedThatIsNotThereIsReported(@TempDir Path dir) {
    assertThat(drain(JsonLines.open(found(dir.resolve("a.jsonl")), failures::add))).isEmpty();
    assertThat(failures).extracting(Failure::stage).containsExactly("read");
  }

  private List<String> lines(String feed) {
    return drain(feed(feed.getBytes(UTF_8)));
  }

  private JsonLines feed(byte[] bytes) {
    return JsonLines.of("-", new ByteArrayInputStream(bytes), failures::add);
  }

  private static List<String> drain(JsonLines feed) {
    List<String> lines = new ArrayList<>();
    try (feed) {
      feed.forEachRemaining(
          batch -> batch.lines().forEach(line -> lines.add(new String(line, UTF_8))));
    }
    return lines;
  }

  private static FoundFile found(Path file) {
    return new FoundFile(file, 0, Instant.EPOCH, file.toString());
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
