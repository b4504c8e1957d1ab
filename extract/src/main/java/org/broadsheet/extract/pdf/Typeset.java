package org.broadsheet.extract.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.Legibility;
import org.jspecify.annotations.Nullable;

/** Reads typeset documents: the layout pass from characters to articles. */
public final class Typeset {
  /** Words are lost where more than one character in so many has no known text. */
  private static final int UNMAPPED_SHARE = 4;

  /** Words are lost where so many characters inside them have no known text. */
  private static final int MIN_HOLES = 3;

  private Typeset() {}

  /**
   * Reads the pages of a document, in these steps:
   *
   * <ol>
   *   <li>{@link Structure} reads the order that a tagged document gives itself.
   *   <li>{@link PageScanner} walks over what each page draws: {@link RunBuilder} strings
   *       characters to runs by direction of reading, {@link Shapes} keeps rules and frames.
   *   <li>{@link Tesseract}, if it is given, reads a page that is only a picture, or whose
   *       characters are lost.
   *   <li>{@link Page} takes the direction in which most is read, and a {@link Layer} for each:
   *       {@link Rows} makes lines of runs, with {@link Gutters} to tell columns from words, and
   *       {@link BlockBuilder} makes blocks of lines.
   *   <li>{@link RoleAssigner} tells text, headlines and furniture apart by size, place and what
   *       returns from page to page ({@link RunningHeads}); {@link PageRoles} finds captions, pull
   *       quotes, kickers and jumps, {@link Adverts} adverts, {@link Nameplate} the name and day.
   *   <li>{@link ArticleSegmenter} takes the blocks in their order ({@link TaggedOrder}, else
   *       {@link ReadingOrder}), begins an article at each headline over text, and has {@link
   *       Continuations} join those that go on elsewhere.
   *   <li>{@link Words} makes paragraphs of lines; {@link Hyphenation} makes words whole again.
   *   <li>{@link Legibility} gives up what nobody can read.
   * </ol>
   *
   * @param characters after how many no further page is looked at
   * @param tesseract what reads pages that are only pictures; null to pass over them
   */
  public static Newspaper read(PDDocument document, int characters, @Nullable Tesseract tesseract) {
    PageScanner scanner = new PageScanner(Structure.of(document));
    List<Page> pages = new ArrayList<>();
    int glyphs = 0;
    int unmapped = 0;
    int holes = 0;
    int number = 0;
    boolean recognized = false;
    for (PDPage page : document.getPages()) {
      Sheet sheet = scanner.scan(page, ++number);
      if (tesseract != null && isPicture(sheet)) {
        Sheet read = tesseract.read(document, number);
        recognized |= read.glyphs() > 0;
        sheet = read;
      }
      glyphs += sheet.glyphs();
      unmapped += sheet.unmapped();
      holes += sheet.runs().holes();
      pages.add(Page.of(sheet));
      if (glyphs > characters) {
        break;
      }
    }
    boolean lost = unmapped * UNMAPPED_SHARE > glyphs || holes >= MIN_HOLES || scanner.lostFonts();
    return ArticleSegmenter.of(RoleAssigner.assign(pages), lost, recognized).legible();
  }

  /** Tells whether a page shows text that only looking at it can tell. */
  private static boolean isPicture(Sheet sheet) {
    return sheet.glyphs() == 0
        ? !sheet.pictures().isEmpty()
        : sheet.unmapped() * 2 > sheet.glyphs();
  }
}
