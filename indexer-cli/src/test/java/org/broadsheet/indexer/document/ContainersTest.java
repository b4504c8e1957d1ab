package org.broadsheet.indexer.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.broadsheet.article.Article;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.FileWalker;
import org.broadsheet.indexer.source.FoundFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ContainersTest {
  private static final String FERRY = "The old ferry of Port Amrel will run for another year.";
  private static final String BRIDGE = "The bridge at Lower Sandling is closed until the spring.";
  private static final Map<String, byte[]> TWO =
      Archives.members("news/ferry.txt", FERRY, "news/bridge.txt", BRIDGE);

  @TempDir private Path dir;

  @Test
  void everyArchiveGivesItsMembersInOrder() throws IOException {
    Map<String, byte[]> archives = new LinkedHashMap<>();
    archives.put("a.zip", Archives.zip(TWO));
    archives.put("a.tar", Archives.tar(TWO));
    archives.put("a.7z", Archives.sevenZip(TWO));
    archives.put("a.tar.gz", Archives.gz(Archives.tar(TWO)));
    archives.put("a.tgz", Archives.gz(Archives.tar(TWO)));
    archives.put("a.tar.bz2", Archives.bz2(Archives.tar(TWO)));
    archives.put("a.tar.xz", Archives.xz(Archives.tar(TWO)));
    archives.put("a.tar.zst", Archives.zstd(Archives.tar(TWO)));
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      String name = archive.getKey();
      Told told = Told.of(dir, name, archive.getValue());

      assertThat(told.locations())
          .containsExactly(name + "!/news/ferry.txt", name + "!/news/bridge.txt");
      assertThat(told.articles).extracting(Article::body).containsExactly(FERRY, BRIDGE);
      assertThat(told.failures).isEmpty();
    }
  }

  @Test
  void aFileCompressedByItselfIsTheFile() throws IOException {
    byte[] text = FERRY.getBytes(UTF_8);
    Map<String, byte[]> files =
        Map.of(
            "a.txt.gz", Archives.gz(text),
            "a.txt.bz2", Archives.bz2(text),
            "a.txt.xz", Archives.xz(text),
            "a.txt.zst", Archives.zstd(text));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Told told = Told.of(dir, file.getKey(), file.getValue());

      assertThat(told.locations()).containsExactly(file.getKey());
      assertThat(told.articles.getFirst().body()).isEqualTo(FERRY);
    }
  }

  @Test
  void allPartsOfAGzipFileAreRead() throws IOException {
    byte[] one = Archives.gz((FERRY + "\n\n").getBytes(UTF_8));
    byte[] other = Archives.gz(BRIDGE.getBytes(UTF_8));
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);

    assertThat(Told.of(dir, "a.txt.gz", both).articles.getFirst().body()).endsWith(BRIDGE);
  }

  @Test
  void aDictionaryThatNeedsTooMuchMemoryIsTooLarge() throws IOException {
    byte[] xz = Archives.xz(FERRY.getBytes(UTF_8));
    // The header of the first block: its length, flags, the filter, and the size of its dictionary.
    int header = 12;
    int length = (xz[header] + 1) * 4;
    xz[header + 4] = 36; // 1 GB
    CRC32 crc = new CRC32();
    crc.update(xz, header, length - 4);
    ByteBuffer.wrap(xz)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(header + length - 4, (int) crc.getValue());

    assertThat(Told.of(dir, "a.txt.xz", xz).reasons()).containsExactly("a.txt.xz: too large");
    assertThat(Told.of(dir, "a.zip", Archives.zip(Map.of("a.txt.xz", xz))).reasons())
        .containsExactly("a.zip!/a.txt.xz: too large");
  }

  @Test
  void archivesInArchivesAreOpened() throws IOException {
    byte[] tar = Archives.tar(Map.of("in.zip", Archives.zip(TWO)));
    Told told = Told.of(dir, "a.7z", Archives.sevenZip(Map.of("b.tar.gz", Archives.gz(tar))));

    assertThat(told.locations())
        .containsExactly(
            "a.7z!/b.tar.gz!/in.zip!/news/ferry.txt", "a.7z!/b.tar.gz!/in.zip!/news/bridge.txt");
  }

  @Test
  void whatHoldsNoTextByNatureIsNoFailure() throws IOException {
    Map<String, byte[]> members =
        Archives.members(
            "page_files/logo.gif",
            "GIF89a",
            "page_files/site.css",
            "p {}",
            "__MACOSX/._page",
            "x",
            ".DS_Store",
            "x",
            "empty.txt",
            "",
            "ferry.txt",
            FERRY);
    members.put("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
    Told told = Told.of(dir, "a.zip", Archives.zip(members));

    assertThat(told.locations()).containsExactly("a.zip!/ferry.txt");
    assertThat(told.failures).isEmpty();
  }

  @Test
  void anArchiveWithoutTextIsOneFailure() throws IOException {
    Told told = Told.of(dir, "a.zip", Archives.zip(Archives.members("logo.gif", "GIF89a")));

    assertThat(told.reasons()).containsExactly("a.zip: no text");
  }

  @Test
  void membersThatCannotBeReadDoNotStopTheOthers() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("bad.pdf", "%PDF-1.7 nothing".getBytes(UTF_8));
    members.putAll(TWO);
    Told told = Told.of(dir, "a.zip", Archives.zip(members));

    assertThat(told.reasons()).containsExactly("a.zip!/bad.pdf: damaged");
    assertThat(told.articles).hasSize(2);
  }

  @Test
  void lockedMembersAreSaidToBeLocked() throws IOException {
    byte[] zip = Archives.zip(TWO);
    for (int i = 0; i + 10 < zip.length; i++) {
      // The first bit of the flags, in the headers before members and in the table of contents.
      boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
      boolean table = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
      zip[i + (table ? 8 : 6)] |= (byte) (local || table ? 1 : 0);
    }

    assertThat(Told.of(dir, "a.zip", zip).reasons())
        .containsExactly("a.zip!/news/ferry.txt: encrypted", "a.zip!/news/bridge.txt: encrypted");
  }

  @Test
  void namesOfMembersAreOnlyText() throws IOException {
    Map<String, byte[]> members =
        Archives.members("../../up.txt", FERRY, "/root.txt", BRIDGE, "a\nb.txt", FERRY + " Yes.");
    Told told = Told.of(dir, "a.tar", Archives.tar(members));

    assertThat(told.locations())
        .containsExactly("a.tar!/../../up.txt", "a.tar!//root.txt", "a.tar!/a\nb.txt");
    try (Stream<Path> files = Files.list(dir)) {
      assertThat(files).containsExactly(dir.resolve("a.tar"));
    }
  }

  @Test
  void membersOfOneNameAreToldApart() throws IOException {
    byte[] one = Archives.tar(Archives.members("a.txt", FERRY));
    byte[] two = Archives.tar(Archives.members("a.txt", BRIDGE));
    byte[] both = Arrays.copyOf(one, 1024 + two.length);
    System.arraycopy(two, 0, both, 1024, two.length);

    assertThat(Told.of(dir, "a.tar", both).locations())
        .containsExactly("a.tar!/a.txt", "a.tar!/a.txt#2");
  }

  @Test
  void whatWasReadBeforeTheArchiveBreaksOffStays() throws IOException {
    Map<String, byte[]> archives =
        Map.of(
            "a.zip", Archives.zip(TWO),
            "a.tar", Archives.tar(TWO),
            "a.7z", Archives.sevenZip(TWO),
            "a.tar.gz", Archives.gz(Archives.tar(TWO)),
            "a.tar.xz", Archives.xz(Archives.tar(TWO)));
    for (Map.Entry<String, byte[]> archive : archives.entrySet()) {
      byte[] whole = archive.getValue();
      for (int end = 40; end < whole.length; end += whole.length > 3_000 ? 97 : 10) {
        Told told = Told.of(dir, archive.getKey(), Arrays.copyOf(whole, end));

        assertThat(told.articles.size() + told.failures.size()).isPositive();
        assertThat(told.articles)
            .allMatch(a -> FERRY.startsWith(a.body()) || BRIDGE.startsWith(a.body()));
      }
    }
    byte[] zip = Archives.zip(TWO);
    Told told = Told.of(dir, "a.zip", Arrays.copyOf(zip, zip.length - 30));
    assertThat(told.articles).hasSize(2);
    assertThat(told.reasons()).containsExactly("a.zip: damaged");
  }

  @Test
  void aThousandfoldArchiveIsStopped() throws IOException {
    byte[] blanks = new byte[40 << 20];
    Arrays.fill(blanks, (byte) ' ');
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("ferry.txt", FERRY.getBytes(UTF_8));
    for (int i = 0; i < 9; i++) {
      members.put("blank" + i + ".txt", blanks);
    }
    Told told = Told.of(dir, "a.zip", Archives.zip(members));

    assertThat(told.locations()).containsExactly("a.zip!/ferry.txt");
    assertThat(told.reasons()).endsWith("a.zip: too large").hasSizeLessThan(5);
    assertThat(told.failures.getLast().message()).contains("200 times");
  }

  @Test
  void oneMemberOverTheLimitIsLeftOut() throws IOException {
    Extractor strict =
        new Extractor(Limits.DEFAULT.withFileBytes(1000), LetterSequences.guess("en"));
    Map<String, byte[]> members = Archives.members("large.txt", FERRY.repeat(50), "a.txt", FERRY);
    Told told = Told.of(strict, dir, "a.tar", Archives.tar(members));

    assertThat(told.reasons()).containsExactly("a.tar!/large.txt: too large");
    assertThat(told.locations()).containsExactly("a.tar!/a.txt");
  }

  @Test
  void theNestingIsLimited() throws IOException {
    byte[] archive = FERRY.getBytes(UTF_8);
    String name = "ferry.txt";
    for (int i = 0; i < 200; i++) {
      archive = Archives.zip(Map.of(name, archive));
      name = i + ".zip";
    }
    Told told = Told.of(dir, "a.zip", archive);

    assertThat(told.reasons()).hasSize(1).first().asString().endsWith("too deep");
    byte[] packed = FERRY.getBytes(UTF_8);
    for (int i = 0; i < 11; i++) {
      packed = Archives.gz(packed);
    }
    assertThat(Told.of(dir, "b.gz", packed).reasons()).containsExactly("b.gz: too deep");
  }

  @Test
  void anArchiveOfManyMembersIsReadInSeconds() throws IOException {
    Map<String, byte[]> members = new LinkedHashMap<>();
    for (int i = 0; i < 100_000; i++) {
      members.put(i + ".txt", new byte[] {'x'});
    }
    long start = System.nanoTime();
    Told told = Told.of(dir, "a.zip", Archives.zip(members));

    assertThat(told.articles).hasSize(100_000);
    assertThat((System.nanoTime() - start) / 1e9).isLessThan(60);
  }

  @Test
  void findingsThatCannotBeKeptEndTheReading() throws IOException {
    Path path = Files.write(dir.resolve("a.zip"), Archives.zip(TWO));
    FoundFile file = new FileWalker(List.of(path), failure -> {}).next();
    List<String> told = new ArrayList<>();
    Findings full =
        new Findings() {
          @Override
          public void found(List<Article> articles) throws IOException {
            told.add("found");
            throw new IOException("disk full");
          }

          @Override
          public void failed(Failure failure) {
            told.add("failed");
          }
        };

    assertThatThrownBy(
            () -> new Extractor(Limits.DEFAULT, LetterSequences.guess("en")).read(file, full))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
    assertThat(told).containsExactly("found");
  }
}
