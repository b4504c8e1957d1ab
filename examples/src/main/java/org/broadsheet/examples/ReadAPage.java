package org.broadsheet.examples;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.broadsheet.article.Article;
import org.broadsheet.extract.ArticlePage;
import org.broadsheet.extract.ArticlePdf;
import org.broadsheet.extract.PlainText;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.extract.input.UnreadableException;

/** Makes articles of a saved page, a newspaper's PDF and a plain text, without an index. */
public final class ReadAPage {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferry stays | The Marsh Courier</title></head><body>
      <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <article><h1>Ferry stays</h1>
      <p>The council of Lower Marsh voted on Monday, after a long night, to keep the old ferry
      running for another year, against the advice of its own engineers.</p>
      <p>The boat was built in 1921 and has never missed a winter, said its captain, who expects
      to take it out again on Tuesday, whatever the weather.</p></article>
      <aside>Most read: the storm of the century</aside></body></html>
      """;

  private static final String TEXT =
      """
      date 2031-05-01 The bridge of Port Alder is open again, and the first across was a goat.
      """;

  private ReadAPage() {}

  /** Prints what is read from each; {@code pdf} is a newspaper's. */
  static void run(Path pdf, PrintStream out) throws IOException {
    for (Article article : ArticlePage.read(PAGE, "https://marsh.example/ferry")) {
      out.println(article.headline() + " (" + article.language() + ")");
      out.println(article.body());
    }
    for (Article article : ArticlePdf.read(pdf)) {
      out.println(article.headline());
    }
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_16LE);
    Article note = PlainText.read(bytes, Origin.of("note.txt"));
    out.println(note.published() + ": " + note.body());
    try {
      ArticlePage.read("<html></html>", "https://marsh.example/empty");
    } catch (UnreadableException e) {
      out.println(e.getMessage());
    }
  }

  /** Takes the PDF to read. */
  public static void main(String[] args) throws IOException {
    run(Path.of(args[0]), System.out);
  }
}
