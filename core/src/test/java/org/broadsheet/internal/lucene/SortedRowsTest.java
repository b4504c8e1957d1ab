package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.search.SearchTimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows come back in order whether they fit into memory, into some files, or into more than some.
 */
final class SortedRowsTest {
  private static final int ROWS = 5_000;

  private record Row(BytesRef key, int number) {}

  @ParameterizedTest
  @ValueSource(ints = {1 << 20, 8_000, 700, 1})
  void rowsComeInTheOrderOfTheirKeysAndEqualOnesAsTheyWereAdded(int held) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    List<Integer> sorted = new ArrayList<>();
    try (SortedRows sort = new SortedRows(new SearchCost(null, 0), held)) {
      for (int i = 0; i < (held == 1 ? 300 : ROWS); i++) {
        byte[] key = new byte[random.nextInt(3)];
        random.nextBytes(key);
        rows.add(new Row(new BytesRef(key), i));
        sort.add(key, ByteBuffer.allocate(Integer.BYTES).putInt(i).array());
      }
      sort.forEach(row -> sorted.add(ByteBuffer.wrap(row).getInt()));
    }
    rows.sort(Comparator.comparing(Row::key));
    assertThat(sorted).as("seed %d", seed).isEqualTo(rows.stream().map(Row::number).toList());
  }

  @Test
  void rowsThatAreNotWantedAreNotRead() throws IOException {
    List<String> taken = new ArrayList<>();
    try (SortedRows sort = new SortedRows(new SearchCost(null, 0), 64)) {
      for (String name : List.of("quay", "ferry", "lantern", "herring", "storm", "gate")) {
        sort.add(name.getBytes(StandardCharsets.UTF_8), name.getBytes(StandardCharsets.UTF_8));
      }
      sort.forEach(
          row -> {
            taken.add(new String(row, StandardCharsets.UTF_8));
            return taken.size() < 2;
          });
    }
    assertThat(taken).containsExactly("ferry", "gate");
  }

  @Test
  void noFileIsLeftBehind() throws IOException {
    List<Path> before = files();
    try (SortedRows sort = new SortedRows(new SearchCost(null, 0), 100)) {
      for (int i = 0; i < 1_000; i++) {
        sort.add(new byte[] {(byte) i}, new byte[20]);
      }
    }
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aSortThatTakesTooLongEnds() throws IOException {
    try (SortedRows sort = new SortedRows(new SearchCost(Duration.ofNanos(1), 0), 100)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  sort.add(new byte[] {(byte) i}, new byte[20]);
                }
              })
          .isInstanceOf(SearchTimeoutException.class);
    }
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(file -> file.toString().endsWith(".rows")).sorted().toList();
    }
  }
}
