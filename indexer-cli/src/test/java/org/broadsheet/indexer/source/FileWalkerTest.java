package org.broadsheet.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.broadsheet.NewsIndex;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class FileWalkerTest {
  private final List<Failure> failures = new ArrayList<>();
  private final List<String> skipped = new ArrayList<>();

  @Test
  void filesComeInTheOrderOfTheirNamesFolderByFolder(@TempDir Path dir) throws IOException {
    write(dir.resolve("b.txt"));
    write(dir.resolve("a/z.txt"));
    write(dir.resolve("a/c.txt"));
    write(dir.resolve("c.txt"));

    assertThat(walk(dir)).containsExactly("a/c.txt", "a/z.txt", "b.txt", "c.txt");
    assertThat(failures).isEmpty();
  }

  @Test
  void aFoundFileHoldsSizeTimeAndAbsoluteLocation(@TempDir Path dir) throws IOException {
    Path file = write(dir.resolve("a.txt"));
    FoundFile found = new FileWalker(List.of(file), failures::add).next();

    assertThat(found.size()).isEqualTo(4);
    assertThat(found.modified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(found.location()).isEqualTo(file.toAbsolutePath().toString());
  }

  @Test
  void hiddenFilesAreLeftOutUnlessNamed(@TempDir Path dir) throws IOException {
    Path hidden = write(dir.resolve(".hidden.txt"));
    write(dir.resolve(".git/config"));

    assertThat(walk(dir)).isEmpty();
    assertThat(walk(dir, hidden)).containsExactly(".hidden.txt");
    assertThat(failures).isEmpty();
  }

  @Test
  void linksInsideAreNotFollowedAndNeverLoop(@TempDir Path dir) throws IOException {
    Path outside = write(dir.resolve("outside/secret.txt"));
    Path tree = Files.createDirectories(dir.resolve("tree"));
    write(tree.resolve("a.txt"));
    Files.createSymbolicLink(tree.resolve("file"), outside);
    Files.createSymbolicLink(tree.resolve("folder"), outside.getParent());
    Files.createSymbolicLink(tree.resolve("loop"), tree);

    assertThat(walk(dir, tree)).containsExactly("tree/a.txt");
    assertThat(failures).isEmpty();
  }

  @Test
  void aLinkThatWasAskedForIsFollowed(@TempDir Path dir) throws IOException {
    write(dir.resolve("real/a.txt"));
    Path link = Files.createSymbolicLink(dir.resolve("link"), dir.resolve("real"));

    assertThat(walk(dir, link)).containsExactly("link/a.txt");
  }

  @Test
  void whatIsNotThereIsReportedAndTheWalkGoesOn(@TempDir Path dir) throws IOException {
    Path there = write(dir.resolve("there.txt"));

    assertThat(walk(dir, dir.resolve("missing"), there)).containsExactly("there.txt");
    assertThat(failures).extracting(Failure::reason).containsExactly("not found");
    assertThat(failures).extracting(Failure::stage).containsExactly("walk");
  }

  @Test
  void aPipeIsReportedAndNotOpened(@TempDir Path dir) throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "no mkfifo here");
    Path pipe = dir.resolve("pipe.txt");
    new ProcessBuilder(mkfifo.toString(), pipe.toString()).start().waitFor();

    assertThat(walk(dir)).isEmpty();
    assertThat(failures).extracting(Failure::reason).containsExactly("not a file");
  }

  @Test
  void anUnreadableFolderIsReportedAndTheWalkGoesOn(@TempDir Path dir) throws IOException {
    write(dir.resolve("closed/a.txt"));
    write(dir.resolve("open.txt"));
    Path closed = dir.resolve("closed");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(closed), "this user may read everything");
      assertThat(walk(dir)).containsExactly("open.txt");
      assertThat(failures).extracting(Failure::reason).containsExactly("no permission");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void anIndexIsNotWalkedWhateverItIsCalled(@TempDir Path dir) throws IOException {
    write(dir.resolve("a.txt"));
    NewsIndex.create(dir.resolve("deep/down/letters")).close();
    Path broken = dir.resolve("broken");
    NewsIndex.create(broken).close();
    Files.write(broken.resolve("segments_1"), new byte[] {0}, StandardOpenOption.APPEND);
    write(dir.resolve("broadsheet-index/segments_of_society.txt"));

    assertThat(select(dir, List.of()))
        .containsExactly("a.txt", "broadsheet-index/segments_of_society.txt");
    assertThat(skipped).containsExactly("broken: INDEX", "deep/down/letters: INDEX");
  }

  @Test
  void anIndexThatIsAskedForIsNotWalkedEither(@TempDir Path dir) throws IOException {
    Path index = dir.resolve("index");
    NewsIndex.create(index).close();

    assertThat(walk(dir, index, index.resolve("segments_1"))).isEmpty();
    assertThat(failures).isEmpty();
  }

  @Test
  void rulesHoldInTheirFolderAndTheNearestDecides(@TempDir Path dir) throws IOException {
    write(
        dir,
        ".broadsheetignore",
        "\ufeff# drafts\r\n*.log\r\n/top.txt\nold/\n!keep.log\n\\#odd.txt\n");
    write(dir, "deep/.broadsheetignore", "!b.log\nc*.txt\n");
    for (String name :
        List.of("a.log", "keep.log", "top.txt", "old/x.txt", "#odd.txt", "deep/top.txt")) {
      write(dir.resolve(name));
    }
    for (String name :
        List.of("deep/a.log", "deep/b.log", "deep/c1.txt", "deep/old", "deep/d/c.txt")) {
      write(dir.resolve(name));
    }

    assertThat(select(dir, List.of()))
        .containsExactly("deep/b.log", "deep/old", "deep/top.txt", "keep.log");
    assertThat(skipped).contains("old: EXCLUDED", "top.txt: EXCLUDED", "deep/d/c.txt: EXCLUDED");
  }

  @Test
  void patternsOfTheCommandLineGoBeforeTheFiles(@TempDir Path dir) throws IOException {
    write(dir, ".broadsheetignore", "*.log\n");
    write(dir.resolve("a.log"));
    write(dir.resolve("sub/drafts/a.txt"));
    write(dir.resolve("sub/b.txt"));

    assertThat(select(dir, List.of("!a.log", "drafts/", "  ", "/b.txt")))
        .containsExactly("a.log", "sub/b.txt");
  }

  @Test
  void aFolderAboveTheRootHasRulesForItToo(@TempDir Path dir) throws IOException {
    write(dir, ".broadsheetignore", "*.log\n");
    write(dir.resolve("sub/a.log"));
    write(dir.resolve("sub/a.txt"));

    assertThat(select(dir.resolve("sub"), List.of())).containsExactly("a.txt");
    assertThat(walk(dir, dir.resolve("sub/a.log"))).containsExactly("sub/a.log");
  }

  @Test
  void aPartOfASelectionIsReachedFromItsRootDownwards(@TempDir Path dir) throws IOException {
    Path outside = write(dir.resolve("outside/secret.txt"));
    Path tree = Files.createDirectories(dir.resolve("tree"));
    write(dir, "tree/.broadsheetignore", "drafts/\n");
    Path draft = write(tree.resolve("drafts/deep/a.txt"));
    Path good = write(tree.resolve("sub/a.txt"));
    Path hidden = write(tree.resolve(".cache/a.txt"));
    NewsIndex.create(tree.resolve("index")).close();
    Path link = Files.createSymbolicLink(tree.resolve("folder"), outside.getParent());
    List<Path> starts =
        List.of(
            draft,
            good,
            hidden,
            tree.resolve("index/write.lock"),
            link.resolve("secret.txt"),
            tree.resolve("sub"));

    assertThat(select(tree, List.of(), starts)).containsExactly("sub/a.txt", "sub/a.txt");
    assertThat(skipped)
        .containsExactly("drafts: EXCLUDED", ".cache: HIDDEN", "index: INDEX", "folder: LINK");
  }

  @Test
  void aPipeWithTheNameOfRulesIsNotOpened(@TempDir Path dir) throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "no mkfifo here");
    write(dir.resolve("a.txt"));
    new ProcessBuilder(mkfifo.toString(), dir.resolve(".broadsheetignore").toString())
        .start()
        .waitFor();

    assertThat(select(dir, List.of())).containsExactly("a.txt");
  }

  @Test
  void aFileThatBecameALinkOrAPipeIsNotOpened(@TempDir Path dir) throws Exception {
    Path secret = write(dir.resolve("secret"));
    Path file = write(dir.resolve("a.txt"));
    FoundFile found = new FileWalker(List.of(file), failures::add).next();
    Files.delete(file);
    Files.createSymbolicLink(file, secret);
    assertThat(found.isExchanged()).isTrue();
    assertThat(found.again()).isNull();
    assertThatThrownBy(found::open).isInstanceOf(IOException.class);

    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "no mkfifo here");
    Files.delete(file);
    new ProcessBuilder(mkfifo.toString(), file.toString()).start().waitFor();
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertThatThrownBy(found::open).isInstanceOf(IOException.class));
  }

  @Test
  void toOpenAPipeIsGivenUp(@TempDir Path dir) throws Exception {
    Path mkfifo = Path.of("/usr/bin/mkfifo");
    assumeTrue(Files.isExecutable(mkfifo), "no mkfifo here");
    Path pipe = dir.resolve("pipe");
    new ProcessBuilder(mkfifo.toString(), pipe.toString()).start().waitFor();

    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> assertThatThrownBy(() -> Opening.of(pipe)).hasMessageContaining("in time"));
  }

  @Test
  void pastTheEndThereIsNothing(@TempDir Path dir) {
    FileWalker walker = new FileWalker(List.of(dir), failures::add);

    assertThat(walker.hasNext()).isFalse();
    assertThatThrownBy(walker::next).isInstanceOf(NoSuchElementException.class);
  }

  private List<String> walk(Path dir, Path... roots) {
    List<Path> from = roots.length == 0 ? List.of(dir) : List.of(roots);
    List<String> found = new ArrayList<>();
    new FileWalker(from, failures::add)
        .forEachRemaining(file -> found.add(dir.relativize(file.path()).toString()));
    return found;
  }

  private List<String> select(Path dir, List<String> excludes) {
    return select(dir, excludes, List.of(dir));
  }

  private List<String> select(Path dir, List<String> excludes, List<Path> starts) {
    FileWalker.Listener listener =
        new FileWalker.Listener() {
          @Override
          public void failed(Failure failure) {
            failures.add(failure);
          }

          @Override
          public void skipped(Skipped what) {
            skipped.add(dir.relativize(Path.of(what.location())) + ": " + what.why());
          }
        };
    List<String> found = new ArrayList<>();
    new FileWalker(new Selection(List.of(dir), excludes, name -> false), starts, listener)
        .forEachRemaining(file -> found.add(dir.relativize(file.path()).toString()));
    return found;
  }

  private static void write(Path dir, String name, String text) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, "text".getBytes(UTF_8));
  }
}
