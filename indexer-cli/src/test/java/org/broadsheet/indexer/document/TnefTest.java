package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages of Outlook that come as winmail.dat. */
class TnefTest {
  private static final int SUBJECT = 0x00018004;
  private static final int SENT = 0x00038005;
  private static final int BODY = 0x0002800c;
  private static final int CODE_PAGE = 0x00069007;
  private static final int PROPERTIES = 0x00069003;
  private static final int RENDERED = 0x00069002;
  private static final int TITLE = 0x00018010;
  private static final int DATA = 0x0006800f;
  private static final byte[] FILE = "Fares rise on Monday.".getBytes(UTF_8);

  @TempDir private Path dir;

  @Test
  void whatIsWrittenAndWhatIsAttachedAreRead() throws IOException {
    byte[] tnef =
        tnef(
            attribute(1, SUBJECT, "F\u00e4hre nach Amrel\0".getBytes(ISO_8859_1)),
            attribute(1, CODE_PAGE, new byte[] {(byte) 0xe4, 4, 0, 0, 0, 0, 0, 0}),
            attribute(1, SENT, shorts(2024, 3, 5, 9, 10, 0, 2)),
            attribute(1, BODY, "Die F\u00e4hre f\u00e4hrt weiter.\0".getBytes(ISO_8859_1)),
            attached("fares.txt"));
    Told told = Told.of(dir, "winmail.dat", tnef);

    assertThat(told.locations()).containsExactly("winmail.dat", "winmail.dat!/fares.txt");
    assertThat(told.articles.getFirst().headline()).isEqualTo("F\u00e4hre nach Amrel");
    assertThat(told.articles.getFirst().body()).isEqualTo("Die F\u00e4hre f\u00e4hrt weiter.");
    assertThat(String.valueOf(told.articles.getFirst().published())).startsWith("2024-03-05T09:10");
    assertThat(told.articles.getLast().body()).isEqualTo("Fares rise on Monday.");
  }

  @Test
  void aPageIsReadAndTheSenderIsNamed() throws IOException {
    byte[] page = "<p>The ferry runs.<p>Every day.".getBytes(UTF_8);
    Told told =
        Told.of(
            dir,
            "winmail.dat",
            tnef(
                attribute(
                    1,
                    PROPERTIES,
                    properties(
                        property(0x0037001f, "Ferry\0".getBytes(UTF_16LE)),
                        property(0x0c1a001f, "Jane Roe\0".getBytes(UTF_16LE)),
                        property(0x10130102, page)))));

    assertThat(told.articles.getFirst().headline()).isEqualTo("Ferry");
    assertThat(told.articles.getFirst().byline()).containsExactly("Jane Roe");
    assertThat(told.articles.getFirst().body()).isEqualTo("The ferry runs.\n\nEvery day.");
  }

  @Test
  void compressedRtfIsReadWhereThereIsNothingElse() throws IOException {
    byte[] rtf = "{\\rtf1\\ansi The ferry runs.\\par Every day.}".getBytes(UTF_8);
    byte[] stored =
        ByteBuffer.allocate(16 + rtf.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(12 + rtf.length)
            .putInt(rtf.length)
            .putInt(0x414c454d)
            .putInt(0)
            .put(rtf)
            .array();
    byte[] tnef = tnef(attribute(1, PROPERTIES, properties(property(0x10090102, stored))));

    assertThat(Told.of(dir, "winmail.dat", tnef).articles.getFirst().body())
        .contains("The ferry runs.")
        .contains("Every day.");
  }

  @Test
  void longPagesAreRead() throws IOException {
    byte[] page = ("<p>The ferry runs. " + "Every day. ".repeat(300_000)).getBytes(UTF_8);
    byte[] tnef = tnef(attribute(1, PROPERTIES, properties(property(0x10130102, page))));

    assertThat(Told.of(dir, "winmail.dat", tnef).articles.getFirst().body())
        .hasSizeGreaterThan(3_000_000);
  }

  @Test
  void aPartThatClaimsToBeHugeIsTooLarge() throws IOException {
    byte[] tnef = tnef(attribute(1, BODY, "The ferry runs.\0".getBytes(UTF_8)));
    ByteBuffer.wrap(tnef).order(ByteOrder.LITTLE_ENDIAN).putInt(11, 1 << 30);

    assertThat(Told.of(dir, "winmail.dat", tnef).reasons())
        .containsExactly("winmail.dat: too large");
  }

  @Test
  void itIsReadInMailToo() throws IOException {
    byte[] tnef = tnef(attribute(1, BODY, "The ferry runs.\0".getBytes(UTF_8)), attached("a.txt"));
    String mail =
        "Subject: Ferry\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n"
            + "Content-Type: application/ms-tnef; name=winmail.dat\n"
            + "Content-Transfer-Encoding: base64\n\n"
            + Base64.getMimeEncoder().encodeToString(tnef)
            + "\n--b--\n";

    assertThat(Told.of(dir, "a.eml", mail.getBytes(UTF_8)).locations())
        .containsExactly("a.eml", "a.eml!/winmail.dat", "a.eml!/winmail.dat!/a.txt");
  }

  @Test
  void whatOnlyCarriesFilesGivesThese() throws IOException {
    Told told = Told.of(dir, "winmail.dat", tnef(attached("a.txt"), attached("a.txt")));

    assertThat(told.locations()).containsExactly("winmail.dat!/a.txt", "winmail.dat!/a.txt#2");
    assertThat(told.failures).isEmpty();
  }

  @Test
  void oneThatBreaksOffIsAnArticleOrAFailure() throws IOException {
    byte[] whole =
        tnef(attribute(1, BODY, "The ferry runs.\0".getBytes(UTF_8)), attached("fares.txt"));
    for (int end = 6; end < whole.length; end += 3) {
      Told told = Told.of(dir, "winmail.dat", Arrays.copyOf(whole, end));

      assertThat(told.articles.size() + told.failures.size()).as("cut at " + end).isPositive();
    }
  }

  private static byte[] attached(String name) {
    return join(
        attribute(2, RENDERED, new byte[14]),
        attribute(2, TITLE, (name + "\0").getBytes(Charset.forName("windows-1252"))),
        attribute(2, DATA, FILE));
  }

  private static byte[] tnef(byte[]... attributes) {
    return join(new byte[] {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 0}, join(attributes));
  }

  private static byte[] attribute(int level, int id, byte[] data) {
    int sum = 0;
    for (byte b : data) {
      sum += b & 0xff;
    }
    return ByteBuffer.allocate(11 + data.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put((byte) level)
        .putInt(id)
        .putInt(data.length)
        .put(data)
        .putShort((short) sum)
        .array();
  }

  private static byte[] properties(byte[]... all) {
    return join(shorts(all.length, 0), join(all));
  }

  /** A property of variable length: its type and id, that there is one value, length, value. */
  private static byte[] property(int tag, byte[] value) {
    int padded = (value.length + 3) / 4 * 4;
    ByteBuffer bytes = ByteBuffer.allocate(12 + padded).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putShort((short) tag).putShort((short) (tag >> 16)).putInt(1).putInt(value.length);
    return bytes.put(value).array();
  }

  private static byte[] shorts(int... values) {
    ByteBuffer bytes = ByteBuffer.allocate(2 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (int value : values) {
      bytes.putShort((short) value);
    }
    return bytes.array();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
