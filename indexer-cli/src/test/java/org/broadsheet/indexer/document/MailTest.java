package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {
  private static final String BOX =
      """
      From jane@courier.example Thu Feb 29 10:15:00 2024
      Subject: Ferry %d

      The ferry runs.

      """;

  @TempDir private Path dir;

  @Test
  void attachedArchivesAreOpened() throws IOException {
    byte[] zip = Archives.zip(Archives.members("notes.txt", "Stalls open at eight."));
    String mail =
        "Subject: Notes\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\n"
            + "See there.\n--b\nContent-Type: application/zip\nContent-Disposition: attachment;"
            + " filename*0*=utf-8''n%C3%B8; filename*1=tes.zip\nContent-Transfer-Encoding:"
            + " base64\n\n"
            + Base64.getMimeEncoder().encodeToString(zip)
            + "\n--b--\n";

    assertThat(Told.of(dir, "a.eml", mail.getBytes(UTF_8)).locations())
        .containsExactly("a.eml", "a.eml!/n\u00f8tes.zip!/notes.txt");
  }

  @Test
  void aMailboxIsReadMessageByMessage() throws IOException {
    StringBuilder box = new StringBuilder();
    for (int i = 1; i <= 500; i++) {
      box.append(BOX.replace("%d", String.valueOf(i)));
    }
    Told told = Told.of(dir, "a.mbox", box.toString().getBytes(UTF_8));

    assertThat(told.articles).hasSize(500);
    assertThat(told.articles.getLast().headline()).isEqualTo("Ferry 500");
    assertThat(told.articles).extracting(Article::body).containsOnly("The ferry runs.");
  }

  @Test
  void mailThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    for (String name : new String[] {"mail.eml", "box.mbox", "page.mhtml"}) {
      byte[] whole;
      try (InputStream in = MailTest.class.getResourceAsStream("golden/" + name)) {
        whole = Objects.requireNonNull(in).readAllBytes();
      }
      for (int end = 10; end < whole.length; end += 10) {
        Told told = Told.of(dir, name, Arrays.copyOf(whole, end));

        assertThat(told.articles.size() + told.failures.size()).as(name + end).isPositive();
      }
    }
  }

  @Test
  void mailNestedInMailIsLimited() throws IOException {
    String mail = "Subject: innermost\n\nThe ferry runs.\n";
    for (int i = 0; i < 200; i++) {
      mail =
          "Subject: outer\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b"
              + i
              + "\n\n--b"
              + i
              + "\n\nSee below.\n--b"
              + i
              + "\nContent-Type: message/rfc822\n\n"
              + mail
              + "\n--b"
              + i
              + "--\n";
    }
    Told told = Told.of(dir, "a.eml", mail.getBytes(UTF_8));

    assertThat(told.articles).hasSize(10);
    assertThat(told.reasons()).hasSize(1).first().asString().endsWith("too deep");
  }

  @Test
  void linesFlowTogetherWhereTheMessageSaysSo() throws IOException {
    String mail =
        """
        Subject: Ferry
        Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

        The fer\s
        ry of Port Amrel \s
        runs.

        Stalls \s
        open.
        """;

    assertThat(Told.of(dir, "a.eml", mail.getBytes(UTF_8)).articles.getFirst().body())
        .isEqualTo("The ferry of Port Amrel runs.\n\nStalls open.");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, Content-Type: text/plain; charset=iso-8859-1, F\u00e4rjan g\u00e5r",
    "windows-1252, Content-Type: text/plain; charset=iso-8859-1, Jane\u2019s caf\u00e9",
    "windows-1251, Content-Type: text/plain; charset=windows-1251, \u041f\u0430\u0440\u043e\u043c",
    "windows-1251, X-None: none, \u041f\u0430\u0440\u043e\u043c \u0438\u0434\u0451\u0442",
    "windows-1252, X-None: none, Die F\u00e4hre f\u00e4hrt fr\u00fch",
    "UTF-8, Content-Type: text/plain; charset=iso-8859-1, F\u00e4rjan g\u00e5r",
    "Shift_JIS, Content-Type: text/plain; charset=shift_jis, \u6e2f\u306e\u8868",
    "GBK, X-None: none, \u65b0\u95fb \u6e2f\u53e3\u5927\u6865"
  })
  void headersWithoutAnEncodingAreReadInThatOfTheText(String charset, String header, String subject)
      throws IOException {
    String mail = "Subject: " + subject + "\n" + header + "\n\n" + subject + ".\n";

    assertThat(Told.of(dir, "a.eml", mail.getBytes(Charset.forName(charset))).articles)
        .extracting(Article::headline)
        .containsExactly(subject);
  }

  @Test
  void headersOfAMessageOfManyPartsAreInTheEncodingOfItsText() throws IOException {
    String mail =
        """
        Subject: F\u00e4rjan
          g\u00e5r
        From: J\u00f6ns \u00c5berg <j@x.example>
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=iso-8859-15

        F\u00e4rjan.
        --b
        Content-Type: text/plain; name="t\u00e4t.txt"
        Content-Disposition: attachment; filename="t\u00e4t.txt"

        Tider.
        --b--
        """;
    Told told = Told.of(dir, "a.eml", mail.getBytes(ISO_8859_1));

    assertThat(told.locations()).containsExactly("a.eml", "a.eml!/t\u00e4t.txt");
    assertThat(told.articles.getFirst().headline()).isEqualTo("F\u00e4rjan g\u00e5r");
    assertThat(told.articles.getFirst().byline()).containsExactly("J\u00f6ns \u00c5berg");
  }

  @Test
  void veryLongHeadersAreReadOrTooLargeOnce() throws IOException {
    String text = "Subject: Ferry\nReferences: " + "<a@b> ".repeat(500_000) + "\n\nIt runs.\n";
    assertThat(Told.of(dir, "a.eml", text.getBytes(UTF_8)).articles)
        .extracting(Article::body)
        .containsExactly("It runs.");

    String lists = "X-List: " + "=?x".repeat(400_000) + "\nSubject: Ferry\n\nIt runs.\n";
    assertThat(Told.of(dir, "b.eml", lists.getBytes(UTF_8)).articles).hasSize(1);

    String large = "Subject: Ferry\nReferences: " + "x".repeat(17 << 20) + "\n\nIt runs.\n";
    assertThat(Told.of(dir, "c.eml", large.getBytes(UTF_8)).reasons())
        .containsExactly("c.eml: too large");

    String many = "Subject: Ferry\n" + "X-A: b\n".repeat(200_000) + "\nIt runs.\n";
    assertThat(Told.of(dir, "d.eml", many.getBytes(UTF_8)).reasons())
        .containsExactly("d.eml: too large");
  }

  @Test
  void mailInArchivesIsRead() throws IOException {
    byte[] zip = Archives.zip(Map.of("box.mbox", BOX.replace("%d", "1").getBytes(UTF_8)));

    assertThat(Told.of(dir, "a.zip", zip).locations()).containsExactly("a.zip!/box.mbox!/1");
  }
}
