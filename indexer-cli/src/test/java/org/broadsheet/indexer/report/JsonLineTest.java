package org.broadsheet.indexer.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputFailure;
import org.junit.jupiter.api.Test;

class JsonLineTest {
  @Test
  void whatSteersATerminalIsEscaped() throws IOException {
    String body =
        "a\u001b[2J b\u009b2J c\u007f d\u202ee\u202c f\u2066g\u2069 \u200fh\u061c \u2028 i";
    Article article = Article.builder("x\u0085y").headline("\u05d0\u200e\u6e2f").body(body).build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, UTF_8);
    JsonLine.print(out, article);
    out.flush();
    String line = bytes.toString(UTF_8);

    assertThat(line.strip()).matches("[\\x20-\\x7e\u05d0\u6e2f]+").contains("\\u009B", "\\u202E");
    assertThat(new ObjectMapper().readTree(line).get("body").asText()).isEqualTo(body);
    assertThat(new ObjectMapper().readTree(line).get("id").asText()).isEqualTo("x\u0085y");
  }

  @Test
  void aFailureCarriesForHowManyItStands() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, UTF_8);
    JsonLine.print(
        out, new InputFailure("/a", "/a", "extract", "no text", "None.", Instant.EPOCH, 17));
    out.flush();

    assertThat(new ObjectMapper().readTree(bytes.toString(UTF_8)).get("count").asInt())
        .isEqualTo(17);
  }
}
