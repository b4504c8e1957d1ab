package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.indexer.document.OfficeFiles.del;
import static org.broadsheet.indexer.document.OfficeFiles.docx;
import static org.broadsheet.indexer.document.OfficeFiles.fodt;
import static org.broadsheet.indexer.document.OfficeFiles.odt;
import static org.broadsheet.indexer.document.OfficeFiles.p;
import static org.broadsheet.indexer.document.OfficeFiles.r;
import static org.broadsheet.indexer.document.OfficeFiles.run;

import java.io.IOException;
import java.nio.file.Path;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Office documents are read as they would be printed, with all changes accepted. */
class OfficeTextTest {
  private static final String LAST =
      "The dyke wardens meet again on Friday in the old pump house behind the market.";

  private static final String MARK = run("<w:footnoteReference w:id='2'/>");

  @TempDir private Path dir;

  @Test
  void whatWasDeletedInWordIsNoText() throws IOException {
    String moved = "<w:r><w:t>Moved.</w:t></w:r>";
    String body =
        p(r("The pump will "), del("fail "), "<w:ins w:id='2'>" + r("run ") + "</w:ins>", r("on."))
            + p("<w:moveFrom w:id='3'>" + moved + "</w:moveFrom>")
            + p(del("The warden stole it."))
            + p(r(LAST))
            + p("<w:moveTo w:id='4'>" + moved + "</w:moveTo>");

    assertThat(word(body)).isEqualTo("The pump will run on.\n\n" + LAST + "\n\nMoved.");
  }

  @Test
  void paragraphsAreJoinedWhereTheMarkBetweenThemWasDeleted() throws IOException {
    String gone = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>";
    String body =
        p(gone, r("The pump "))
            + p(gone, del("which is old "))
            + p("<w:pPr><w:keepNext/></w:pPr>", r("will run."))
            + p(r(LAST))
            + p(gone, r("Nothing follows."));

    assertThat(word(body)).isEqualTo("The pump will run.\n\n" + LAST + "\n\nNothing follows.");
  }

  @Test
  void deletedRowsAndCellsAreNoText() throws IOException {
    String gone = "<w:trPr><w:cantSplit/><w:del w:id='1'/></w:trPr>";
    String stands = "<w:trPr><w:cantSplit/></w:trPr>";
    String cell = "<w:tc><w:tcPr><w:tcW w:w='5'/></w:tcPr>" + p(r("Pump")) + "</w:tc>";
    String goneCell = "<w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>" + p(r("Theft")) + "</w:tc>";
    String body =
        p(r(LAST))
            + ("<w:tbl><w:tr>" + gone + goneCell.replace("cellDel", "tcW") + "</w:tr>")
            + ("<w:tr>" + stands + cell + goneCell + cell + "</w:tr></w:tbl>")
            + p(r("After."));

    assertThat(word(body).split("\\s+")).endsWith("market.", "Pump", "Pump", "After.");
    assertThat(word(body)).doesNotContain("Theft");
  }

  @Test
  void marksOfNotesAreNoTextAndTheNotesFollow() throws IOException {
    String note = "<w:footnote w:id='2'>";
    String notes =
        "<w:footnote w:type='separator' w:id='0'>"
            + p(run("<w:separator/>"))
            + ("</w:footnote>" + note)
            + p(run("<w:footnoteRef/>"), r(" Built in "), del("1801"), r("1802."))
            + ("</w:footnote>" + note.replace("2", "3"))
            + p(r("Only said of deleted words."))
            + "</w:footnote>";
    String deleted = "<w:del w:id='1'>" + MARK.replace("2", "3") + "</w:del>";
    byte[] file =
        docx(
            p(r("The pump"), MARK, r(" is ho"), MARK, r("use [2]."), deleted) + p(r(LAST)),
            "footnotes",
            notes,
            "endnotes",
            "<w:endnote w:id='1'>" + p(run("<w:endnoteRef/>"), r(" End.")) + "</w:endnote>");

    assertThat(body("a.docx", file))
        .isEqualTo("The pump is house [2].\n\n" + LAST + "\n\nBuilt in 1802.\n\nEnd.");
  }

  @Test
  void commentsNameTheirAuthorAndPromptsAreNoText() throws IOException {
    String form =
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
            + (p(r("Click here to enter text.")) + "</w:sdtContent></w:sdt>")
            + ("<w:sdt><w:sdtPr/><w:sdtContent>" + p(r("Filled in.")) + "</w:sdtContent></w:sdt>");
    byte[] file =
        docx(
            p(r("Co"), run("<w:noBreakHyphen/>"), r("op. " + LAST)) + form,
            "comments",
            "<w:comment w:id='1' w:author='Ada Vos'>" + p(r("Check this.")) + "</w:comment>");

    assertThat(body("a.docx", file))
        .isEqualTo("Co\u2011op. " + LAST + "\n\nFilled in.\n\nComment by Ada Vos: Check this.");
  }

  @Test
  void readingsOverWordsAreNoPartOfTheSentence() throws IOException {
    String text =
        "<text:p><text:ruby><text:ruby-base>港</text:ruby-base><text:ruby-text>みなと"
            + "</text:ruby-text></text:ruby>の祭り</text:p>";

    assertThat(word(p(ruby(), r("の祭り")))).isEqualTo("港の祭り");
    assertThat(body("a.odt", odt(text))).isEqualTo("港の祭り");
  }

  private static String ruby() {
    String reading = "<w:rt>" + r("みなと") + "</w:rt>";
    return run("<w:ruby>" + reading + "<w:rubyBase>" + r("港") + "</w:rubyBase></w:ruby>");
  }

  @Test
  void openDocumentTextsAreReadLikewise() throws IOException {
    String deletion =
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>Theft.</text:p>"
            + "</text:deletion></text:changed-region></text:tracked-changes>";
    String text =
        deletion
            + ("<text:p>The pump" + note("footnote", "1", "Built in 1802."))
            + " will <text:change text:change-id='c1'/>run<office:annotation><dc:creator>Ada"
            + "</dc:creator><text:p>Check.</text:p></office:annotation> on.</text:p>"
            + "<table:table><table:table-row><table:table-cell><text:p>Pu"
            + note("endnote", "i", "Iron.")
            + "mp</text:p></table:table-cell></table:table-row></table:table>"
            + ("<text:p>" + LAST + "</text:p>");
    String read = body("a.odt", odt(text));

    assertThat(read.split("\\s+")).startsWith("The", "pump", "will", "run", "on.", "Pump", "The");
    assertThat(read).endsWith(LAST + "\n\nBuilt in 1802.\n\nCheck.\n\nIron.");
    assertThat(body("a.fodt", fodt(text).getBytes(UTF_8))).isEqualTo(read);
  }

  private static String note(String kind, String mark, String words) {
    return ("<text:note text:note-class='" + kind + "'><text:note-citation>" + mark)
        + ("</text:note-citation><text:note-body><text:p>" + words)
        + "</text:p></text:note-body></text:note>";
  }

  @Test
  void aDocumentOfWhichAllWasDeletedHasNoText() throws IOException {
    Told told = Told.of(dir, "a.docx", docx(p(del("Theft.")) + p(del("All of it."))));

    assertThat(told.articles).isEmpty();
    assertThat(told.reasons()).containsExactly("a.docx: no text");
  }

  private String word(String body) throws IOException {
    return body("a.docx", docx(body));
  }

  private String body(String name, byte[] file) throws IOException {
    Told told = Told.of(dir, name, file);
    assertThat(told.reasons()).isEmpty();
    assertThat(told.articles).hasSize(1);
    Article article = told.articles.getFirst();
    return (article.headline() + "\n\n" + article.body()).strip();
  }
}
