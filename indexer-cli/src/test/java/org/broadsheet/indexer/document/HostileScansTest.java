package org.broadsheet.indexer.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scanned papers that are damaged, or made to do harm. */
class HostileScansTest {
  private static final String ENTITIES =
      """
      <?xml version="1.0"?>
      <!DOCTYPE x [
        <!ENTITY a "aaaaaaaaaaaaaaaaaaaa">
        <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
        <!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;">
        <!ENTITY secret SYSTEM "SECRET">
      ]>
      """;

  @TempDir private Path dir;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<alto><Layout><Page><PrintSpace><TextBlock><TextLine><String CONTENT=\"seen\"/>"
            + "<SP/><String CONTENT=\"too\"/>&e;&secret;</TextLine></TextBlock></PrintSpace>"
            + "</Page></Layout></alto>",
        "<PcGts><Page><TextRegion><TextLine><TextEquiv><Unicode>seen &e;&secret;</Unicode>"
            + "</TextEquiv></TextLine></TextRegion></Page></PcGts>",
        "<TEI><text><body><div type=\"article\"><p>seen &e;&secret;</p></div></body></text></TEI>"
      })
  void entitiesAreNotPutIn(String document) throws IOException {
    Path secret = Files.writeString(dir.resolve("secret.txt"), "kept to itself");
    Told told = read("a.xml", ENTITIES.replace("SECRET", secret.toUri().toString()) + document);
    assertThat(told.articles.toString() + told.failures)
        .doesNotContain("kept to itself", "aaaaaaaaaaaaaaaaaaaa");
    assertThat(told.articles.size() + told.failures.size()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mets", "alto", "PcGts", "TEI", "DIDL"})
  void depthEndsNothing(String root) throws IOException {
    String deep = "<div><TextBlock><Item>".repeat(50_000);
    Told told = read("deep.xml", "<" + root + ">" + deep + "</" + root + ">");
    assertThat(told.articles).isEmpty();
    assertThat(told.failures).hasSize(1);
  }

  @Test
  void anIssueOpensNothingOutsideOfItsFolder() throws IOException {
    Path inside = Files.createDirectories(dir.resolve("issue"));
    Files.writeString(dir.resolve("page.xml"), page("outside"));
    Files.createSymbolicLink(inside.resolve("link.xml"), dir.resolve("page.xml"));
    for (String reference :
        List.of("../page.xml", dir.resolve("page.xml").toString(), "link.xml")) {
      Files.writeString(inside.resolve("mets.xml"), issue(reference, ""));
      Told told = Told.of(inside, "mets.xml", Files.readAllBytes(inside.resolve("mets.xml")));
      assertThat(told.articles).isEmpty();
      assertThat(told.reasons()).containsExactly("mets.xml#page=1: not found");
    }
  }

  @Test
  void aMissingPageIsToldAndTheOthersAreRead() throws IOException {
    Files.writeString(dir.resolve("p1.xml"), page("first"));
    Files.writeString(dir.resolve("p3.xml"), page("third").substring(0, 60));
    Told told = read("mets.xml", issue("p1.xml", "p2.xml", "p3.xml"));
    assertThat(told.locations()).containsExactly("mets.xml#page=1");
    assertThat(told.reasons())
        .containsExactly("mets.xml#page=2: not found", "mets.xml#page=3: damaged");
  }

  @Test
  @Tag("once")
  void onePageManyTimesOverIsTooLarge() throws IOException {
    Files.writeString(dir.resolve("p.xml"), page("word ".repeat(3_000).strip()));
    String area = "<fptr><area FILEID=\"F0\" BETYPE=\"IDREF\" BEGIN=\"P\"/></fptr>";
    String articles = ("<div TYPE=\"ARTICLE\">" + area + "</div>").repeat(4_000);
    String mets =
        issue("p.xml")
            .replace(
                "</mets>",
                "<structMap TYPE=\"LOGICAL\"><div TYPE=\"ISSUE\">"
                    + articles
                    + "</div></structMap></mets>");
    Told told = read("mets.xml", mets);
    assertThat(told.articles).isEmpty();
    assertThat(told.reasons()).containsExactly("mets.xml: too large");
  }

  @Test
  void anIssueThatBreaksOffIsDamaged() throws IOException {
    Files.writeString(dir.resolve("p1.xml"), page("first"));
    String whole = issue("p1.xml");
    Told told = read("mets.xml", whole.substring(0, whole.length() - 5));
    assertThat(told.articles).isEmpty();
    assertThat(told.reasons()).containsExactly("mets.xml: damaged");
  }

  @Test
  void anIssueWithoutTextIsPassedOver() throws IOException {
    Told told = read("mets.xml", issue("p.jp2"));
    assertThat(told.articles).isEmpty();
    assertThat(told.failures).allMatch(failure -> failure.isOfKind());
  }

  private Told read(String name, String text) throws IOException {
    return Told.of(dir, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String page(String words) {
    StringBuilder page =
        new StringBuilder("<alto><Layout><Page ID=\"P\"><PrintSpace><TextBlock><TextLine>");
    for (String word : words.split(" ", -1)) {
      page.append("<String CONTENT=\"").append(word).append("\"/><SP/>");
    }
    return page.append("</TextLine></TextBlock></PrintSpace></Page></Layout></alto>").toString();
  }

  private static String issue(String... references) {
    StringBuilder mets = new StringBuilder("<mets><fileSec><fileGrp USE=\"ALTO\">");
    for (int i = 0; i < references.length; i++) {
      if (!references[i].isEmpty()) {
        mets.append("<file ID=\"F" + i + "\"><FLocat href=\"" + references[i] + "\"/></file>");
      }
    }
    return mets.append("</fileGrp></fileSec></mets>").toString();
  }
}
