package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream.UnicodeExtraFieldPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of members in archives that do not say in which encoding they are. */
@SuppressWarnings("PreferCharsetOverload") // the other one is private
class MemberNamesTest {
  private static final String FERRY = "The old ferry of Port Amrel will run for another year.";

  @TempDir private Path dir;

  @ParameterizedTest
  @CsvSource({
    "Shift_JIS, 表.txt|ソ.txt|港の能.txt|予/十.txt",
    "Shift_JIS, ソ|十|港の能",
    "Big5, 功能.txt|許多人.txt|臺北/蓋.txt",
    "GBK, 新闻.txt|会议记录.txt|港口/大桥.txt",
    "EUC-KR, 뉴스.txt|항구 회의록.txt|다리/공사.txt",
    "IBM437, Bäckerei.txt|Straße/Möwe.txt",
    "IBM850, não.txt|São João.txt|fåglar ø.txt",
    "KOI8-R, Новости.txt|протокол.txt|Мост/закрыт.txt",
    "IBM866, Новости.txt|протокол.txt|Мост/закрыт.txt",
    "UTF-8, 港.txt|ferry.txt|Möwe.txt"
  })
  void everyMemberIsReadUnderItsName(String charset, String names) throws IOException {
    List<String> all = List.of(names.split("\\|"));
    String[] expected = all.stream().map(name -> "!/" + name).toArray(String[]::new);

    assertThat(Told.of(dir, "a.zip", zip(charset, all)).locations())
        .containsExactlyInAnyOrder(inside("a.zip", expected));
    assertThat(Told.of(dir, "a.tar", tar(charset, all)).locations()).hasSameSizeAs(all);
  }

  @Test
  void namesInATarAreReadByAllThatCameBefore() throws IOException {
    List<String> names = List.of("港の祭り.txt", "新聞/予.txt", "表.txt");

    assertThat(Told.of(dir, "a.tar", tar("Shift_JIS", names)).locations())
        .containsExactly(inside("a.tar", "!/港の祭り.txt", "!/新聞/予.txt", "!/表.txt"));
  }

  @Test
  void longNamesInATarAreRead() throws IOException {
    String folder = "新聞記事の資料/".repeat(12);
    List<String> names = List.of(folder + "港の祭り.txt", folder + "予.txt");

    assertThat(Told.of(dir, "a.tar", tar("Shift_JIS", names)).locations())
        .containsExactly(inside("a.tar", "!/" + names.get(0), "!/" + names.get(1)));
  }

  @Test
  void aZipCutOffBeforeItsTableOfContentsIsReadToo() throws IOException {
    byte[] zip = zip("Shift_JIS", List.of("港の祭り.txt", "ソ.txt"));
    Told told = Told.of(dir, "a.zip", Arrays.copyOf(zip, zip.length - 60));

    assertThat(told.locations()).containsExactly(inside("a.zip", "!/港の祭り.txt", "!/ソ.txt"));
    assertThat(told.reasons()).containsExactly("a.zip: damaged");
  }

  @Test
  void theExtraFieldWithTheNameInUnicodeIsBelieved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding("IBM437");
      zip.setUseLanguageEncodingFlag(false);
      zip.setFallbackToUTF8(false);
      zip.setCreateUnicodeExtraFields(UnicodeExtraFieldPolicy.ALWAYS);
      put(zip, "港.txt");
    }

    assertThat(Told.of(dir, "a.zip", bytes.toByteArray()).locations())
        .containsExactly("a.zip!/港.txt");
  }

  @Test
  void noTwoMembersHaveOneLocation() throws IOException {
    byte[] zip = zip("UTF-8", List.of("a.txt", "a.txt#2", "a.txt", "a.txt", "b.pdf", "b.pdf"));
    Told told = Told.of(dir, "a.zip", zip);

    assertThat(told.locations()).hasSize(4).doesNotHaveDuplicates().contains("a.zip!/a.txt");
    assertThat(told.reasons()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void bytesThatAreNoTextInAnyEncodingAreNotLost() throws IOException {
    byte[] zip = zip("ISO-8859-1", List.of("x\u0080\u0081\u00ff.txt", "x\u0081\u0080\u00fe.txt"));

    assertThat(Told.of(dir, "a.zip", zip).locations()).hasSize(2).doesNotHaveDuplicates();
  }

  private static String[] inside(String archive, String... members) {
    return Arrays.stream(members).map(member -> archive + member).toArray(String[]::new);
  }

  private static byte[] zip(String charset, List<String> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
      zip.setEncoding(charset);
      zip.setUseLanguageEncodingFlag(false);
      for (String name : names) {
        put(zip, name);
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipArchiveOutputStream zip, String name) throws IOException {
    zip.putArchiveEntry(new ZipArchiveEntry(name));
    zip.write((name.endsWith(".pdf") ? "%PDF-1.7 nothing" : FERRY).getBytes(UTF_8));
    zip.closeArchiveEntry();
  }

  private static byte[] tar(String charset, List<String> names) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, charset)) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
      for (String name : names) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(FERRY.length());
        tar.putArchiveEntry(entry);
        tar.write(FERRY.getBytes(UTF_8));
        tar.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void membersOfMembersAreReadUnderTheirNamesToo() throws IOException {
    byte[] inner = zip("GBK", List.of("新闻.txt", "港口.txt"));
    byte[] zip = Archives.zip(Map.of("in.zip", inner));

    assertThat(Told.of(dir, "a.zip", zip).locations())
        .containsExactly(inside("a.zip!/in.zip", "!/新闻.txt", "!/港口.txt"));
  }
}
