package org.broadsheet.indexer.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command as its own process, with a {@code tesseract} of ours on the PATH, or none. */
@Tag("once")
class ScannedPagesTest {
  private static final Path PAGES = Path.of("src/test/resources/pdf");

  @TempDir Path folder;

  @Test
  void aScannedPageIsReadByTesseract() throws Exception {
    String page = PAGES.resolve("hyphens-en.pdf").toAbsolutePath().toString();
    tesseract(
        "case $1 in --list-langs) echo \"List of languages:\"; echo eng; echo deu ;;"
            + " --version) ;; *) case \"$*\" in *\"-l eng pdf\"*) /bin/cp '"
            + page
            + "' \"$2.pdf\" ;; *) exit 1 ;; esac ;; esac");
    Run run = extract("--ocr", "--lang", "en");
    assertThat(run.exit).as(run.err).isZero();
    assertThat(run.out)
        .contains("\"headline\":\"Village choir refuses to stop rehearsing\"")
        .contains("until the difficult passage in the seventeenth measure")
        .contains("\"flags\":[\"ocr\"]");
  }

  @Test
  void withoutBeingAskedForTesseractIsNotRun() throws Exception {
    tesseract("exit 1");
    Run run = extract();
    assertThat(run.exit).isEqualTo(3);
    assertThat(run.err).contains("The pages hold no text");
  }

  @Test
  void aPageThatTesseractCannotReadIsAFailure() throws Exception {
    tesseract("case $1 in --version) ;; *) exit 1 ;; esac");
    Run run = extract("--ocr");
    assertThat(run.exit).isEqualTo(3);
    assertThat(run.err).contains("The pages hold no text");
  }

  @Test
  void withoutTesseractOneSentenceSaysSo() throws Exception {
    Run run = extract("--ocr");
    assertThat(run.exit).isEqualTo(2);
    assertThat(run.out).isEmpty();
    assertThat(run.err.strip())
        .isEqualTo(
            "broadsheet: --ocr needs Tesseract, and there is no program tesseract on the PATH.");
  }

  private void tesseract(String script) throws IOException {
    Path program = Files.writeString(folder.resolve("tesseract"), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
  }

  private Run extract(String... options) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "extract",
            PAGES.resolve("scanned-en.pdf").toString());
    builder.command().addAll(List.of(options));
    builder.environment().put("PATH", folder.toString());
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Run(process.exitValue(), Files.readString(out, UTF_8), Files.readString(err, UTF_8));
  }

  private record Run(int exit, String out, String err) {}
}
