package org.broadsheet.indexer.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What gets into an index, what does not and why, and what is taken out. */
@Tag("once")
final class IntakeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BROKEN = "%PDF-1.4 and no pages";
  private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  @TempDir Path temp;
  private Path news;
  private Path index;

  @BeforeEach
  void makeSomeNews() throws IOException {
    news = Files.createDirectory(temp.resolve("news"));
    index = news.resolve("broadsheet-index");
    write("a.txt", "The ferry to Lowick runs again.");
  }

  @Test
  void anIndexInItsOwnFolderIsNoInputOfItself() throws IOException {
    for (int run = 0; run < 3; run++) {
      JsonNode summary = index();
      assertThat(summary.get("seen").asInt()).isEqualTo(1);
      assertThat(summary.get("skipped").asInt()).isEqualTo(1);
    }
    Terminal other =
        Terminal.run(temp.resolve("other"), "index", news.toString(), index.toString());
    assertThat(other.exit()).isZero();
    assertThat(other.err()).startsWith("1 seen: 1 indexed").contains("2 skipped (2 indexes)");
  }

  @Test
  void failuresOfBeforeThatAreInputsNoMoreAreForgotten() throws IOException {
    write("broken.pdf", BROKEN);
    write("letters/broken.pdf", BROKEN);
    assertThat(index("--retry").get("failed").asInt()).isEqualTo(2);
    Files.writeString(news.resolve(".broadsheetignore"), "letters\nbroken.*\n");
    assertThat(index().get("failed").asInt()).isZero();
    assertThat(Terminal.run(index, "failures").out()).isEmpty();
  }

  @Test
  void whatHoldsNoTextIsPassedOverButForOneWhoNamesIt() throws IOException {
    Files.write(news.resolve("picture.png"), PICTURE);
    Files.write(news.resolve("picture"), PICTURE);
    Files.write(news.resolve("data"), new byte[] {0, 1, 2, 3, 0, 0, 7, 9, 0, 0, 0, 1});
    Files.createFile(news.resolve("empty.txt"));
    zip("pictures.zip", "one.png", PICTURE);
    for (int run = 0; run < 2; run++) {
      Terminal all = Terminal.run(index, "index", "--verbose", news.toString());
      assertThat(all.exit()).as(all.err()).isZero();
      assertThat(all.err())
          .contains("picture: ", run == 0 ? "(image/png), which holds no text" : "no text in it")
          .contains("0 failed, 6 skipped (1 index, 5 without text)");
    }
    for (String name : List.of("picture.png", "picture", "data", "empty.txt", "pictures.zip")) {
      Terminal one = Terminal.run(index, "index", news.resolve(name).toString());
      assertThat(one.exit()).as(name).isEqualTo(3);
      assertThat(one.err()).startsWith(news.resolve(name) + ": ").contains("1 failed");
    }
  }

  @Test
  void aDamagedOrLockedDocumentIsAFailureWhereverItLies() throws IOException {
    write("report.pdf", BROKEN);
    write("letter.docx", "PK\3\4 and no letter");
    Files.write(news.resolve("junk.txt"), new byte[] {0, 1, 2, 3, 0, 5, 6, 7, 0, 0, 9});
    Terminal run = Terminal.run(index, "index", news.toString());
    assertThat(run.exit()).isEqualTo(3);
    assertThat(run.err()).contains("letter.docx: ", "report.pdf: ", "junk.txt: ");
  }

  @Test
  void anExportThatIsEmptyIsNoFailure() throws IOException {
    write("feed.jsonl", "");
    assertThat(index().get("failed").asInt()).isZero();
    assertThat(index().get("skipped").asInt()).isEqualTo(2);
  }

  @Test
  void whatIsExcludedIsCountedAndListed() throws IOException {
    write("drafts/b.txt", "Not yet.");
    write("notes.log", "A note.");
    write(".hidden.txt", "A secret.");
    Files.createSymbolicLink(news.resolve("link.txt"), news.resolve("a.txt"));
    Files.writeString(news.resolve(".broadsheetignore"), "drafts/\n");
    Terminal run = Terminal.run(index, "index", "-v", "--exclude", "*.log", news.toString());
    assertThat(run.exit()).isZero();
    assertThat(run.err())
        .contains(news.resolve("drafts") + ": Excluded by drafts/ (")
        .contains(news.resolve("notes.log") + ": Excluded by *.log (--exclude).")
        .contains(news.resolve(".hidden.txt") + ": Hidden")
        .contains(news.resolve("link.txt") + ": A link")
        .contains("5 skipped (1 hidden, 1 link, 2 excluded, 1 index)")
        .contains("holds 1 article\n");
  }

  @Test
  void whyKnowsWhatHasBecomeOfEachPath() throws IOException {
    write("report.pdf", BROKEN);
    write("drafts/b.txt", "Not yet.");
    write(".hidden.txt", "A secret.");
    Files.write(news.resolve("picture"), PICTURE);
    zip("z.zip", "b.txt", "A storm is coming.".getBytes(StandardCharsets.UTF_8));
    Files.createSymbolicLink(news.resolve("link.txt"), news.resolve("a.txt"));
    Files.writeString(news.resolve(".broadsheetignore"), "drafts/\n");
    index();
    write("new.txt", "Nobody has read this.");
    assertThat(states("a.txt", "z.zip", "z.zip!/b.txt", "report.pdf", "drafts/b.txt"))
        .containsExactly("in", "in", "in", "failed", "excluded");
    assertThat(states(".hidden.txt", "link.txt", "picture", "broadsheet-index", "new.txt"))
        .containsExactly("hidden", "a link", "passed over", "an index", "never seen");
    assertThat(states("z.zip!/cover.jpg", "z.zip!/c.txt", "nowhere.txt", ""))
        .containsExactly("passed over", "never seen", "never seen", "in");
    JsonNode member =
        JSON.readTree(
            Terminal.run(index, "why", "--json", news.resolve("z.zip") + "!/b.txt").out());
    String id = member.get("articles").get(0).asText();
    assertThat(Terminal.run(index, "show", id).out()).contains("A storm is coming.");
    Terminal text = Terminal.run(index, "why", news.resolve("drafts/b.txt").toString());
    assertThat(text.exit()).isZero();
    assertThat(text.out()).contains("Excluded by drafts/ (" + news.resolve(".broadsheetignore"));
    assertThat(Terminal.run(index, "why", news.resolve("new.txt").toString()).exit()).isEqualTo(1);
  }

  @Test
  void removeTakesOutWhatIsThereAndWhatIsNot() throws IOException {
    write("sub/b.txt", "One.");
    write("sub/c.txt", "Two.");
    Path gone = write("subway.txt", "Three.");
    index();
    Files.delete(gone);
    assertThat(remove(news.resolve("sub").toString())).isEqualTo(2);
    assertThat(remove(gone.toString())).isEqualTo(1);
    assertThat(index().get("articles").asInt()).isEqualTo(3); // what is there comes back
    Terminal nothing = Terminal.run(index, "remove", news.resolve("sub/none").toString());
    assertThat(nothing.exit()).isEqualTo(1);
    assertThat(nothing.err())
        .isEqualTo("broadsheet: Nothing in the index came from " + news + "/sub/none.\n");
    assertThat(Terminal.run(temp.resolve("none"), "remove", "x").exit()).isEqualTo(2);
    assertThat(temp.resolve("none")).doesNotExist();
  }

  @Test
  void removeTakesPartsOutOfAnArchiveForGood() throws IOException {
    byte[] text = "A storm is coming.".getBytes(StandardCharsets.UTF_8);
    Path zip = zip("z.zip", "b.txt", text, "sport/cup.txt", text, "sport/../odd.txt", text);
    index();
    assertThat(remove(zip + "!/sport/cup.txt")).isEqualTo(1);
    assertThat(remove(zip + "!/sport/../odd.txt")).isEqualTo(1);
    JsonNode again = index();
    assertThat(again.get("articles").asInt()).isEqualTo(2);
    assertThat(again.get("unchanged").asInt()).isEqualTo(2);
    assertThat(Terminal.run(index, "check").exit()).isZero();
    assertThat(Terminal.run(index, "remove", zip + "!/sport").exit()).isEqualTo(1);
  }

  @Test
  void whatFailedCanBeRemovedToo() throws IOException {
    Path broken = write("report.pdf", BROKEN);
    index();
    Terminal removed = Terminal.run(index, "remove", broken.toString());
    assertThat(removed.exit()).isZero();
    assertThat(Terminal.run(index, "failures").out()).isEmpty();
  }

  @Test
  void failuresAreAskedForByPathAndByReason() throws IOException {
    write("one/a.pdf", BROKEN);
    write("two/b.pdf", BROKEN);
    Files.write(news.resolve("two/junk.txt"), new byte[] {0, 1, 2, 3, 0, 5, 6, 7, 0, 0, 9});
    index();
    Terminal two = Terminal.run(index, "failures", "--json", news.resolve("two").toString());
    assertThat(two.lines()).hasSize(2);
    Terminal summary = Terminal.run(index, "failures", "--json", "--summary");
    long sum = 0;
    for (String row : summary.lines()) {
      sum += JSON.readTree(row).get("count").asLong();
    }
    assertThat(sum).isEqualTo(3);
    assertThat(Terminal.run(index, "failures", "--summary", news + "/none").out()).isEmpty();
  }

  @Test
  void moreThanHalfIsNotDeletedWithoutForce() throws IOException {
    Path b = write("b.txt", "One.");
    Path c = write("c.txt", "Two.");
    index();
    Files.delete(b);
    Files.delete(c);
    write("d.txt", "New.");
    Terminal refused = Terminal.run(index, "index", "--delete", news.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("2 articles of 3 from " + news)
        .contains("--force")
        .contains("the index holds 4 articles");
    Terminal forced = Terminal.run(index, "index", "--delete", "--force", news.toString());
    assertThat(forced.exit()).isZero();
    assertThat(forced.err()).contains("2 removed", "the index holds 2 articles");
  }

  @Test
  void aRootThatIsMissingOrEmptyIsNotDeletedWithoutForce() throws IOException {
    Path outside = temp.resolve("index");
    assertThat(Terminal.run(outside, "index", news.toString()).exit()).isZero();
    Files.delete(news.resolve("a.txt"));
    for (String state : List.of(" is empty", " is not there")) {
      Terminal refused = Terminal.run(outside, "index", "--delete", news.toString());
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains(news + state + ", and 1 article came from it");
      if (state.equals(" is empty")) {
        Files.delete(news);
      }
    }
    assertThat(Terminal.run(outside, "index", "--delete", "--force", news.toString()).exit())
        .isZero();
    assertThat(Terminal.run(outside, "info").out()).contains("articles:  0");
  }

  @Test
  void aFolderThatWasMovedIsNotMissed() throws IOException {
    Path outside = temp.resolve("index");
    write("b.txt", "One.");
    Terminal.run(outside, "index", news.toString());
    Path moved = Files.move(news, temp.resolve("moved"));
    Terminal run = Terminal.run(outside, "index", "--delete", moved.toString(), news.toString());
    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.err()).contains("the index holds 2 articles");
  }

  private Path write(String name, String text) throws IOException {
    Path file = news.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path zip(String name, Object... members) throws IOException {
    Path file = news.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < members.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) members[i]));
        zip.write((byte[]) members[i + 1]);
      }
    }
    return file;
  }

  private JsonNode index(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("--json", news.toString()));
    words.addAll(List.of(options));
    return JSON.readTree(Terminal.run(index, "index", words.toArray(String[]::new)).out());
  }

  private long remove(String path) throws IOException {
    return JSON.readTree(Terminal.run(index, "remove", "--json", path).out())
        .get("removed")
        .asLong();
  }

  private List<String> states(String... names) throws IOException {
    List<String> words = new ArrayList<>(List.of("--json"));
    for (String name : names) {
      words.add(news + "/" + name);
    }
    List<String> states = new ArrayList<>();
    for (String row : Terminal.run(index, "why", words.toArray(String[]::new)).lines()) {
      states.add(JSON.readTree(row).get("state").asText());
    }
    return states;
  }
}
