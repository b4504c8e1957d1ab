package org.broadsheet.extract.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages that are only pictures by the program {@code tesseract}, which may be installed or
 * not. It answers with a page of text in the places where it saw it, which is then looked at as
 * every other page is.
 */
public final class Tesseract {
  private static final String PROGRAM = "tesseract";

  /** Dots per inch that Tesseract likes best. */
  private static final float DENSITY = 300;

  /** A page with more dots is read less densely. */
  private static final float MAX_DOTS = 40_000_000;

  private static final long TIMEOUT_SECONDS = 300;

  /** Finds how pages lie, and is no language. */
  private static final String ORIENTATION = "osd";

  private final @Nullable String language;
  private @Nullable String models;

  /**
   * @param language what the pages are in, as BCP 47; null if that is not known
   */
  public Tesseract(@Nullable String language) {
    this.language = language;
  }

  /** Tells whether the program is there. */
  public static boolean isInstalled() {
    try {
      return run(List.of(PROGRAM, "--version"), null) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Reads a page; gives an empty sheet if it cannot. */
  Sheet read(PDDocument document, int number) {
    PDRectangle box = document.getPage(number - 1).getCropBox();
    float inches = Math.max(1, box.getWidth() * box.getHeight() / (72 * 72));
    float density = Math.min(DENSITY, (float) Math.sqrt(MAX_DOTS / inches));
    try {
      Path folder = Files.createTempDirectory("scanned");
      Path picture = folder.resolve("page.png");
      Path text = folder.resolve("text.pdf");
      try {
        BufferedImage image =
            new PDFRenderer(document).renderImageWithDPI(number - 1, density, ImageType.GRAY);
        ImageIO.write(image, "png", picture.toFile());
        recognize(picture, folder.resolve("text"), Math.round(density));
        try (PDDocument read = Loader.loadPDF(text.toFile())) {
          return new PageScanner(Structure.of(read)).scan(read.getPage(0), number);
        }
      } finally {
        Files.deleteIfExists(picture);
        Files.deleteIfExists(text);
        Files.delete(folder);
      }
    } catch (IOException | RuntimeException e) {
      return new Sheet(
          number, new Box(0, 0, 1, 1), new RunBuilder(1, 1), List.of(), List.of(), List.of(), 0, 0);
    }
  }

  private void recognize(Path picture, Path into, int density) throws IOException {
    List<String> line =
        new ArrayList<>(
            List.of(
                PROGRAM,
                picture.toString(),
                into.toString(),
                "--dpi",
                Integer.toString(density),
                "-c",
                "textonly_pdf=1"));
    String chosen = models();
    if (!chosen.isEmpty()) {
      line.addAll(List.of("-l", chosen));
    }
    line.add("pdf");
    if (run(line, null) != 0) {
      throw new IOException("tesseract could not read a page");
    }
  }

  /** The models to read with: the language's if there is one, else all that are installed. */
  private synchronized String models() throws IOException {
    String known = models;
    if (known == null) {
      Path list = Files.createTempFile("models", ".txt");
      try {
        run(List.of(PROGRAM, "--list-langs"), list);
        List<String> installed =
            Files.readAllLines(list, UTF_8).stream()
                .filter(name -> name.matches("[A-Za-z_]+") && !name.equals(ORIENTATION))
                .toList();
        List<String> own = installed.stream().filter(this::fits).toList();
        known = String.join("+", own.isEmpty() ? installed : own);
        models = known;
      } finally {
        Files.delete(list);
      }
    }
    return known;
  }

  private boolean fits(String model) {
    try {
      return language != null
          && model.startsWith(Locale.forLanguageTag(language).getISO3Language())
          && !Locale.forLanguageTag(language).getLanguage().isEmpty();
    } catch (MissingResourceException e) {
      return false;
    }
  }

  /** Runs a program to its end, and gives its exit code. */
  private static int run(List<String> line, @Nullable Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(line);
    // The run has a process for each core already.
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.redirectOutput(
        output == null
            ? ProcessBuilder.Redirect.DISCARD
            : ProcessBuilder.Redirect.to(output.toFile()));
    Process process = builder.start();
    try {
      if (process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
      throw new IOException("tesseract took too long");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
