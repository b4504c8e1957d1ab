package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.FileWalker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken documents: whatever happens to the bytes, the answer is articles or a failure, in time and
 * within the limits. {@code -Dbroadsheet.mutations=1000} tries so many; the seed of a bad one is in
 * the message.
 */
class MutatedPdfTest {
  private static final int COUNT = Integer.getInteger("broadsheet.mutations", 100);
  private static final long TIMEOUT_MILLIS = 30_000;
  private static final Limits LIMITS = new Limits(16 << 20, 50_000, 10, 3);

  private final Extractor extractor = new Extractor(LIMITS, LetterSequences.guess("en"));

  @Test
  void aBrokenDocumentNeverThrowsNorExceedsItsBounds(@TempDir Path dir) throws IOException {
    List<byte[]> sound = new ArrayList<>();
    for (Path pdf : PdfGoldenTest.documents()) {
      sound.add(Files.readAllBytes(pdf));
    }
    for (int seed = 0; seed < COUNT; seed++) {
      Random random = new Random(seed);
      byte[] bytes = mutated(sound.get(random.nextInt(sound.size())), random);
      Path file = Files.write(dir.resolve("broken.pdf"), bytes);
      long start = System.nanoTime();
      Extraction extraction = extractor.extract(new FileWalker(List.of(file), f -> {}).next());
      long millis = (System.nanoTime() - start) / 1_000_000;
      assertThat(millis).as("milliseconds for seed %d", seed).isLessThan(TIMEOUT_MILLIS);
      assertThat(extraction.articles().isEmpty())
          .as("nothing, and no reason, for seed %d", seed)
          .isEqualTo(extraction.failure() != null);
      for (Article article : extraction.articles()) {
        assertThat(article.body().length())
            .as("characters for seed %d", seed)
            .isLessThanOrEqualTo(LIMITS.characters());
      }
    }
  }

  /** Bytes that are changed, cut off, doubled or left out, at a few places. */
  private static byte[] mutated(byte[] sound, Random random) {
    byte[] bytes = sound.clone();
    int times = 1 + random.nextInt(8);
    for (int i = 0; i < times; i++) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(bytes.length - at, 1 + random.nextInt(200));
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, bytes.length - length));
        case 2 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt(256));
        case 3 ->
            System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
        case 4 -> bytes = without(bytes, at, length);
        default -> digit(bytes, at, random);
      }
    }
    return bytes;
  }

  private static byte[] without(byte[] bytes, int at, int length) {
    byte[] rest = new byte[Math.max(1, bytes.length - length)];
    System.arraycopy(bytes, 0, rest, 0, at);
    System.arraycopy(bytes, at + length, rest, at, Math.max(0, rest.length - at));
    return rest;
  }

  /** Numbers are what the structure of a document is made of. */
  private static void digit(byte[] bytes, int from, Random random) {
    for (int i = from; i < bytes.length; i++) {
      if (bytes[i] >= '0' && bytes[i] <= '9') {
        bytes[i] = (byte) ('0' + random.nextInt(10));
        return;
      }
    }
  }
}
