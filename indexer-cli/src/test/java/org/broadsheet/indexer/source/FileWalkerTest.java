package org.broadsheet.indexer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkerTest {
  private final List<Failure> failures = new ArrayList<>();

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

  private static Path write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.write(file, "text".getBytes(UTF_8));
  }
}
