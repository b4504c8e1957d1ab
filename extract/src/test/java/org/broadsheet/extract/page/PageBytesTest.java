package org.broadsheet.extract.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBytesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>one",
        "<<script>a</scr</script>b",
        "<SCRIPT>x</SCRIPT >",
        "<script",
        "</script>"
      })
  void aPageWithShortScriptsIsTakenAsItIs(String page) throws Exception {
    assertThat(read(page, 1_000)).isEqualTo(page);
  }

  @Test
  void theEndOfALongScriptIsLeftOutAndNothingElse() throws Exception {
    String script = "<script type='application/ld+json'>" + "a".repeat(PageBytes.MAX_SCRIPT * 3);

    String taken = read("one" + script + "</script>two" + script + "</SCRIPT>three", 50_000_000);

    assertThat(taken).startsWith("one<script").endsWith("</script>three");
    assertThat(taken).contains("</script>two<script");
    assertThat(taken.length()).isBetween(2 * PageBytes.MAX_SCRIPT, 2 * PageBytes.MAX_SCRIPT + 100);
  }

  @Test
  void textBehindAVeryLongScriptIsRead() throws Exception {
    String json =
        "{\"@type\":\"NewsArticle\",\"articleBody\":\"" + "ferry ".repeat(8_000_000) + "\"}";
    String page =
        "<title>Ferry stays</title><script type='application/ld+json'>"
            + json
            + "</script><article>"
            + PageFixture.ARTICLE
            + "</article>";

    assertThat(PageReader.read(read(page, 40_000_000)).body())
        .isEqualTo(PageFixture.FIRST + "\n\n" + PageFixture.SECOND + "\n\n" + PageFixture.THIRD);
  }

  @Test
  void thePageIsCutAtTheLimit() throws IOException {
    assertThat(read("one two three", 7)).isEqualTo("one two");
  }

  @Test
  void thePageIsTakenAlikeInWhateverPiecesItComes() throws IOException {
    String page = "a<scr<script>" + "b<".repeat(40_000) + "</script>c<<p>" + "d".repeat(70_000);
    InputStream pieces =
        new ByteArrayInputStream(page.getBytes(UTF_8)) {
          @Override
          public synchronized int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(length, 7));
          }
        };

    assertThat(new String(PageBytes.read(pieces, 150_000), UTF_8))
        .isEqualTo(read(page, 150_000))
        .isEqualTo(page.substring(0, 150_000));
  }

  private static String read(String page, int most) throws IOException {
    return new String(PageBytes.read(new ByteArrayInputStream(page.getBytes(UTF_8)), most), UTF_8);
  }
}
