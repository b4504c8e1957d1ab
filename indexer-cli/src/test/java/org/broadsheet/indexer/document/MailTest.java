package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void mailInArchivesIsRead() throws IOException {
    byte[] zip = Archives.zip(Map.of("box.mbox", BOX.replace("%d", "1").getBytes(UTF_8)));

    assertThat(Told.of(dir, "a.zip", zip).locations()).containsExactly("a.zip!/box.mbox!/1");
  }
}
