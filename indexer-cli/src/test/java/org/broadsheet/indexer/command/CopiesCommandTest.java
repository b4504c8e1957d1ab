package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Near copies as the command shows them. */
final class CopiesCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEAD =
      "The old lighthouse of Grone will shine again from the first of May, the harbour board said"
          + " on Tuesday, eleven years after a storm put out its lamp and broke the great lens.";
  private static final String REST =
      " Volunteers ground a new lens in a shed behind the school. The keeper's granddaughter, Marit"
          + " Sandvaer, will light it at dusk while the ferries sound their horns.";
  private static final String OTHER =
      "Fishermen of Grone quarrel with the harbour board about the lighthouse: its lamp, they say,"
          + " blinds them at dusk. Marit Sandvaer has offered to put up a screen towards the pier,"
          + " and volunteers would build it within a week if somebody paid for the boards.";

  @TempDir Path temp;
  private Path index;

  @BeforeEach
  void indexTheFeed() {
    index = temp.resolve("index");
    String feed =
        article("wire", "Lighthouse of Grone to shine again", LEAD + REST, 1)
            + article("daily", "Light!", "GRONE (Corvid) " + LEAD + REST, 2)
            + article("post", "Lamp lit in May", LEAD, 3)
            + article("mail", "Quarrel over a lamp", OTHER, 4)
            + article("film", "Lighthouse in pictures", "Watch the film.", 5)
            + article("film2", "Lighthouse from the air", "Watch the film.", 6)
            + article("far", "Rain", "Nothing but rain in the hills of Tarn, as ever in March.", 7);
    Terminal run = Terminal.type(feed, "index", "-i", index.toString(), "-");
    assertThat(run.exit()).as(run.err()).isZero();
  }

  private static String article(String id, String headline, String body, int day) {
    return JSON.createObjectNode()
            .put("id", id)
            .put("headline", headline)
            .put("body", body)
            .put("published", "2031-05-0" + day)
            .put("language", "en")
        + "\n";
  }

  @Test
  void copiesAreOneHitThatNamesTheOthers() throws IOException {
    Terminal search = collapsed("--sort", "oldest", "--json", "lighthouse");
    assertThat(search.lines()).hasSize(4);
    JsonNode first = JSON.readTree(search.lines().get(0));
    assertThat(first.get("id").asText()).isEqualTo("wire");
    assertThat(first.get("copies").toString()).isEqualTo("[\"daily\",\"post\"]");
    JsonNode second = JSON.readTree(search.lines().get(1));
    assertThat(second.get("id").asText()).isEqualTo("mail");
    assertThat(second.get("rank").asInt()).isEqualTo(2);
    assertThat(second.get("copies")).isEmpty();
  }

  @Test
  void limitAndOffsetCountStoriesAndTheTotalArticles() {
    Terminal first = collapsed("--sort", "oldest", "--limit", "2", "lighthouse");
    assertThat(first.lines()).contains("1. Lighthouse of Grone to shine again", "   + 2 copies");
    assertThat(first.err()).isEqualTo("6 articles, 4 shown as 2 stories\n");
    Terminal next = collapsed("--sort", "oldest", "--offset", "1", "--limit", "1", "lighthouse");
    assertThat(next.out()).startsWith("2. Quarrel over a lamp\n").doesNotContain("copies");
  }

  @Test
  void anArticleTellsEveryFileThatHoldsItsBytes() throws IOException {
    Path news = Files.createDirectory(temp.resolve("news!"));
    Path feed = Files.writeString(news.resolve("b.jsonl"), "{\"body\":\"%s\"}%n".formatted(OTHER));
    Path copy = Files.copy(feed, news.resolve("a.jsonl"));
    Path text = Files.writeString(news.resolve("c.txt"), OTHER);
    Terminal.run(index, "index", news.toString());
    assertThat(locations(feed + "!/1")).containsExactly(feed + "!/1", copy + "!/1");
    assertThat(locations(copy + "!/1")).containsExactly(copy + "!/1", feed + "!/1");
    assertThat(locations(text.toString())).containsExactly(text.toString());

    Files.delete(copy);
    Terminal.run(index, "index", "--delete", news.toString());
    assertThat(locations(feed + "!/1")).containsExactly(feed + "!/1");
  }

  private List<String> locations(String location) throws IOException {
    String id = ArticleId.of(location);
    JsonNode article = JSON.readTree(Terminal.run(index, "show", "--json", id).out());
    List<String> locations = new ArrayList<>();
    article.get("locations").forEach(node -> locations.add(node.asText()));
    assertThat(Terminal.run(index, "show", id).lines().stream().filter(l -> l.startsWith("loc")))
        .containsExactlyElementsOf(locations.stream().map(l -> "location: " + l).toList());
    return locations;
  }

  @Test
  void onlyMatchingCopiesAreNamed() throws IOException {
    JsonNode hit = JSON.readTree(collapsed("--json", "ferries").out());
    assertThat(hit.get("copies")).hasSize(1);
    assertThat(Terminal.run(index, "search", "--json", "ferries").lines()).hasSize(2);
  }

  @Test
  void similarListsCopiesBeforeRelatedArticles() throws IOException {
    Terminal similar = Terminal.run(index, "similar", "--json", "wire");
    assertThat(similar.exit()).isZero();
    JsonNode copy = JSON.readTree(similar.lines().get(0));
    assertThat(copy.get("copy").asBoolean()).isTrue();
    assertThat(copy.get("likeness").asDouble()).isEqualTo(1);
    assertThat(similar.lines().stream().map(CopiesCommandTest::id))
        .startsWith("daily", "post", "mail");
    JsonNode related = JSON.readTree(similar.lines().get(2));
    assertThat(related.get("copy").asBoolean()).isFalse();
    assertThat(related.get("likeness").asDouble()).isBetween(0.1, 0.9);
    Terminal text = Terminal.run(index, "similar", "--limit", "2", "wire");
    assertThat(text.lines()).contains("1. Light!", "   near copy, 100 % alike");
    assertThat(text.err()).isEqualTo("2 near copies, 0 related\n");
  }

  @Test
  void nothingSimilarAndNoSuchArticleAreExitCodeOne() {
    Terminal alone = Terminal.run(index, "similar", "far");
    assertThat(alone.exit()).isEqualTo(1);
    assertThat(alone.out()).isEmpty();
    assertThat(alone.err()).isEqualTo("nothing found\n");
    Terminal unknown = Terminal.run(index, "similar", "zzz");
    assertThat(unknown.exit()).isEqualTo(1);
    assertThat(unknown.err()).isEqualTo("broadsheet: There is no article zzz.\n");
  }

  @Test
  void onlyCopiesCanBeCollapsed() {
    Terminal run = Terminal.run(index, "search", "--collapse", "days", "lighthouse");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err().lines()).hasSize(1);
  }

  private Terminal collapsed(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "--collapse";
    all[1] = "copies";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return Terminal.run(index, "search", all);
  }

  private static String id(String line) {
    try {
      return JSON.readTree(line).get("id").asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
