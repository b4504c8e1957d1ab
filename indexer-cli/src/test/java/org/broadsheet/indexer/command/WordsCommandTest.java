package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code words}, and what is said of queries that find nothing. */
final class WordsCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path temp;

  @BeforeEach
  void indexTheFeed() {
    String feed =
        article("one", "en", "Wire", "The keepers of Grone won against all odds again.")
            + article("two", "en", "Wire", "A strike of the keepers went on in Grone.")
            + article("three", "en", "Journal", "=Rain fell in Tarn, and nothing but rain.")
            + article("four", "de", "Tagblatt", "Der Wächter von Grone schwieg gegen alle Regeln.")
            + article("five", "ja", "新聞", "灯台の光が港を照らした。");
    Terminal run = Terminal.type(feed, "index", "-i", index(), "-");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private String index() {
    return temp.resolve("index").toString();
  }

  private static String article(String id, String language, String publisher, String body) {
    return JSON.createObjectNode()
            .put("id", id)
            .put("body", body)
            .put("published", "2031-05-01")
            .put("publisher", publisher)
            .put("language", language)
        + "\n";
  }

  private Terminal words(String... arguments) {
    return type("words", arguments);
  }

  private Terminal type(String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    all[1] = "-i";
    all[2] = index();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Terminal.type("", all);
  }

  @Test
  void collocatesCarryTheirFigures() throws IOException {
    Terminal words = words("keepers", "lang:en", "--json");
    assertThat(words.exit()).as(words.err()).isZero();
    JsonNode first = JSON.readTree(words.lines().get(0));
    assertThat(first.get("word").asText()).isEqualTo("Grone");
    assertThat(first.get("count").asInt()).isEqualTo(2);
    assertThat(first.get("logDice").asDouble()).isEqualTo(14);
    assertThat(first.get("expected").asDouble()).isBetween(0.1, 2.0);
    assertThat(first.get("language").asText()).isEqualTo("en");
    assertThat(words("keepers", "--format", "csv").lines().get(0))
        .isEqualTo("word,count,expected,logDice,language");
    assertThat(words("keepers", "--limit", "1").lines())
        .hasSize(2)
        .first()
        .asString()
        .contains("word", "logDice");
    assertThat(words("灯台", "--json").exit()).isZero();
  }

  @Test
  void keywordsAreHeldAgainstAnotherQueryUnderTheSameFilters() throws IOException {
    Terminal words =
        words("publisher:Journal", "--against", "publisher:Wire", "--json", "--lang", "en");
    assertThat(words.exit()).as(words.err()).isZero();
    JsonNode first = JSON.readTree(words.lines().get(0));
    assertThat(first.get("word").asText()).isIn("Rain", "rain");
    assertThat(first.get("count").asInt()).isEqualTo(2);
    assertThat(first.get("otherCount").asInt()).isZero();
    assertThat(first.get("g2").asDouble()).isPositive();
    assertThat(first.get("logRatio").asDouble()).isPositive();
    assertThat(words("publisher:Journal", "--against", "publisher:Wire").lines().get(0))
        .contains("otherCount", "g2", "logRatio");
  }

  @Test
  void mistakesAreToldInASentence() {
    assertThat(words("keepers", "--window", "0").err()).contains("--window must be at least 1");
    assertThat(words("keepers", "--window", "0").exit()).isEqualTo(2);
    assertThat(words("keepers", "--against", "(a").exit()).isEqualTo(2);
    assertThat(words("--queries", "x").err()).contains("words takes one query");
    Terminal nothing = words("keepres");
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.err())
        .contains("nothing found")
        .contains("did you mean: keepers (2 articles)");
  }

  @Test
  void aSearchThatFindsNothingSaysWhatNearlyDid() {
    Terminal search = type("search", "\"keeper of Grone\"");
    assertThat(search.exit()).isEqualTo(1);
    assertThat(search.lines()).isEmpty();
    assertThat(search.err())
        .contains("nothing found")
        .contains("in any inflection: ~\"keeper of Grone\" (1 article)")
        .contains("without quotes: keeper of Grone (2 articles)");
    assertThat(type("search", "keepers", "--lang", "de").err())
        .contains("found without: lang:de (2 articles)");
    Terminal json = type("search", "keepres", "--json");
    assertThat(json.exit()).isEqualTo(1);
    assertThat(json.lines()).isEmpty();
    assertThat(json.err()).isEmpty();
    assertThat(type("search", "keepres", "--quiet").err()).isEmpty();
  }

  @Test
  void explainTellsHowTheQueryWasUnderstood() {
    Terminal search = type("search", "keeper", "\"all odds\"", "--explain");
    assertThat(search.err())
        .contains("understood as (and keeper \"all odds\")")
        .contains("keeper: en:keeper")
        .contains("odds: odds");
    List<String> lines = search.lines();
    assertThat(lines).isNotEmpty();
  }
}
