package org.broadsheet.indexer.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address in the documentation answers, and every picture is there. */
@Tag("once")
final class PageDocsTest {
  private static final Path DOCS = Path.of("docs/page.md");
  private static final Pattern ADDRESS =
      Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1):7887(/[^\\s'\"`)<>]*)");
  private static final Pattern PICTURE = Pattern.compile("\\]\\((pictures/[^)]+)\\)");

  @TempDir Path index;

  @Test
  void everyAddressAnswers() throws IOException {
    Served.write(index, PageArticles.all());
    Set<String> addresses = found(ADDRESS);
    assertThat(addresses).hasSizeGreaterThan(20);
    try (Served served = Served.of(index)) {
      for (String address : addresses) {
        Served.Reply reply = served.get(address);
        assertThat(reply.status()).as(address).isEqualTo(200);
        assertThat(reply.body()).as(address).isNotBlank();
      }
      assertThat(served.unforeseen).isEmpty();
    }
  }

  @Test
  void everyPictureIsThere() throws IOException {
    assertThat(found(PICTURE))
        .hasSizeGreaterThan(6)
        .allMatch(p -> Files.exists(Path.of("docs", p)));
  }

  private static Set<String> found(Pattern pattern) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = pattern.matcher(Files.readString(DOCS));
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
