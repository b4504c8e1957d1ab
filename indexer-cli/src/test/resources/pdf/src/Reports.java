import java.io.File;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Pages as reports have them: {@code java Reports.java NAME FILE}. */
final class Reports {
  private static final File FONT = new File("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf");
  private static final float SIZE = 9;
  private static final float LEADING = 1.25f * SIZE;
  private static final float WIDTH = 160;

  /** Marks over letters, and the signs that stand for themselves. */
  private static final Map<String, String> SIGNS =
      Map.of("\u0301", "\u00b4", "\u030c", "\u02c7", "\u030a", "\u02da", "\u0308", "\u00a8");

  private final PDDocument document = new PDDocument();
  private final PDFont font = PDType0Font.load(document, FONT);
  private PDPageContentStream out = page();

  private Reports() throws IOException {}

  public static void main(String[] arguments) throws IOException {
    Reports reports = new Reports();
    switch (arguments[0]) {
      case "formulas-en" -> reports.formulas();
      case "accents-cs" -> reports.accents();
      case "unblanked-en" -> reports.unblanked();
      case "cells-nl" -> reports.cells();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    reports.out.close();
    reports.document.save(arguments[1]);
  }

  private PDPageContentStream page() throws IOException {
    if (out != null) {
      out.close();
    }
    PDPage page = new PDPage(PDRectangle.A5);
    document.addPage(page);
    return new PDPageContentStream(document, page);
  }

  /**
   * Small capitals over parts of columns, lines with more lowered letters than others, and the last
   * two lines of a paragraph at the head of a page.
   */
  private void formulas() throws IOException {
    lines("Springs that remember their neighbours", 17, 40, 530, 340);
    float y =
        lines(
            "A row of springs was hung from the ceiling of the boiler house, and every spring was"
                + " joined to the next by a thread. The threads were cut one at a time, from the"
                + " door to the window.",
            SIZE, 40, 495, WIDTH);
    middle("II. SOFT SPRINGS", 7, 40, y - 12);
    y = lines("A soft spring follows the thread for a while. Let the lengths be such that",
        SIZE, 40, y - 28, WIDTH);
    y = lowered("L_sh,3 < L_sg,4 < L_st,5 < L_sq,6", y);
    lines(
        "hold at noon. Then the third spring is still while the fourth one swings, and nobody in"
            + " the boiler house could say for how long it had done so.",
        SIZE, 40, y, WIDTH);
    y =
        lines(
            "Stiff springs behave otherwise. They answer at once, and they answer loudly, so that"
                + " the porter came up twice to ask what was going on in there.",
            SIZE, 220, 495, WIDTH);
    middle("III. STIFF SPRINGS AND WHAT", 7, 220, y - 12);
    middle("WAS HEARD OF THEM", 7, 220, y - 21);
    lines(
        "Eleven stiff springs were hung in a second row. The sound of each was written down by a"
            + " pupil of the music school, who found that they made up a scale with one note"
            + " missing. The missing note was heard later, at night, from the window that had been"
            + " left open for the threads",
        SIZE, 220, y - 37, WIDTH);
    out = page();
    lines("and for the pigeons, which had been promised a roof.",
        SIZE, 40, 560, WIDTH);
    lines(
        "It is not known whether springs remember the note. The second row was taken down in May,"
            + " and the thread was given back to the tailor on the corner, who had asked for it.",
        SIZE, 40, 560 - 2.8f * LEADING, WIDTH);
    lines(
        "The porter keeps one spring in his drawer. When a tram goes by it moves a little, and he"
            + " writes down the line and the minute of the tram in a book with a green cover.",
        SIZE, 220, 530, WIDTH);
    out = page();
    middle("IV. WHAT IS LEFT", 7, 40, 560);
    lines(
        "There is still a hook in the ceiling of the boiler house. Visitors take it for a lamp"
            + " hook, and the porter has given up telling them about it.",
        SIZE, 40, 540, WIDTH);
    lines(
        "The book with the green cover has reached its fourth year. According to it the trams of"
            + " line seven are the only ones that ever made the spring turn round.",
        SIZE, 220, 560, WIDTH);
  }

  /** Accents printed before the letters they belong over, and in the second part behind them. */
  private void accents() throws IOException {
    lines("Lampa nad jezem sviti dal", 17, 40, 530, 340);
    accented("Na můstku u jezu dnes večer zase svítila stará lampa, přestože ji", 495, true);
    accented("v pátek sundali. Údržbář říká, že žárovku má doma v šuplíku.", 484, true);
    accented("Náměstkyně Čížková přišla s žebříkem, ale pověsit ji nešlo.", 468, false);
    accented("Rybáři se shodli, že světlo dělá řeka sama a že je to tak dobře.", 457, false);
  }

  /** Words that stand apart by less in some places than in others, and never by a blank. */
  private void unblanked() throws IOException {
    lines("Ferry sails with two left shoes", 17, 40, 530, 340);
    String[] lines = {
      "The ferry to Little Skerry sailed on Monday with a cargo of",
      "four hundred shoes, all of them for left feet. The owner says",
      "that the right ones will follow as soon as they are found,",
      "and that nobody on the island has complained about it yet."
    };
    float y = 495;
    for (String line : lines) {
      List<Object> words = new ArrayList<>();
      for (String word : line.split(" ")) {
        words.add(word);
        words.add(words.size() % 3 == 0 ? -122f : -160f);
      }
      show(words, SIZE, 40, y);
      y -= LEADING;
    }
  }

  /** A table with tinted cells, and one whose figures stand in rows at the foot of the page. */
  private void cells() throws IOException {
    lines("Kikkers tellen mee op de dijk", 17, 40, 500, 340);
    float y =
        lines(
            "Voor het eerst zijn de kikkers op de dijk geteld, en de uitkomst is hoger dan iemand"
                + " had gedacht. De tellers stonden om vijf uur op, droegen groene laarzen en"
                + " schreven elke sprong op. Wie twee keer sprong telde voor twee, tot iemand zei"
                + " dat het zo niet kon. Daarna zijn alle sprongen door drie gedeeld, want dat"
                + " leek de dijkgraaf het eerlijkst tegenover de padden.",
            SIZE, 40, 470, 340);
    y -= 20;
    row("vak van de dijk", "kikkers", "padden", y, false);
    row("bij het oude gemaal", "gezien", "gehoord", y - 14, true);
    row("achter de schuur", "geen", "een", y - 28, true);
    for (int i = 0; i < 3; i++) {
      lines("strook " + (char) ('A' + i), SIZE, 40, 92 - LEADING * i, 100);
      lines("" + (210 + 31 * i), SIZE, 200, 92 - LEADING * i, 100);
      lines("" + (18 + 7 * i), SIZE, 300, 92 - LEADING * i, 100);
    }
    out = page();
    lines(
        "De dijkgraaf wil de telling volgend jaar in het voorjaar herhalen, als de laarzen droog"
            + " zijn. Er komt ook een telling van de eenden, al is daar nog geen geld voor"
            + " gevonden en zijn de eenden er zelf nog niet over gehoord.",
        SIZE, 40, 520, 340);
  }

  private void row(String first, String second, String third, float y, boolean tinted)
      throws IOException {
    float[] lefts = {40, 200, 290, 380};
    if (tinted) {
      out.setNonStrokingColor(0.9f);
      for (int i = 0; i < 3; i++) {
        out.addRect(lefts[i], y - 4, lefts[i + 1] - lefts[i], 14 + 3);
        out.fill();
      }
      out.setNonStrokingColor(0f);
    }
    lines(first, SIZE, lefts[0] + 4, y, 150);
    lines(second, SIZE, lefts[1] + 4, y, 80);
    lines(third, SIZE, lefts[2] + 4, y, 80);
  }

  /** A line in which what stands behind a stroke is small and low, up to a blank. */
  private float lowered(String line, float y) throws IOException {
    float x = 40;
    for (String word : line.split(" ")) {
      String[] parts = word.split("_");
      for (int i = 0; i < parts.length; i++) {
        float size = i == 0 ? SIZE : 6;
        show(List.of(parts[i]), size, x, i == 0 ? y : y - 1.5f);
        x += font.getStringWidth(parts[i]) / 1000 * size;
      }
      x += 2;
    }
    return y - LEADING;
  }

  private void accented(String line, float y, boolean before) throws IOException {
    List<Object> parts = new ArrayList<>();
    String letters = Normalizer.normalize(line, Normalizer.Form.NFD);
    for (int i = 0; i < letters.length(); i++) {
      String letter = letters.substring(i, i + 1);
      String sign = i + 1 < letters.length() ? SIGNS.get(letters.substring(i + 1, i + 2)) : null;
      if (sign == null) {
        parts.add(letter);
        continue;
      }
      letter = letter.equals("i") ? "\u0131" : letter;
      float wide = font.getStringWidth(letter);
      float mark = font.getStringWidth(sign);
      if (before) {
        parts.addAll(List.of(-(wide - mark) / 2, sign, (wide + mark) / 2, letter));
      } else {
        parts.addAll(List.of(letter, (wide + mark) / 2, sign, -(wide - mark) / 2));
      }
      i++;
    }
    show(parts, SIZE, 40, y);
  }

  private void middle(String text, float size, float x, float y) throws IOException {
    show(List.of(text), size, x + (WIDTH - font.getStringWidth(text) / 1000 * size) / 2, y);
  }

  /** Prints a text in lines and says where the next one would stand. */
  private float lines(String text, float size, float x, float y, float width) throws IOException {
    StringBuilder line = new StringBuilder();
    float at = y;
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && font.getStringWidth(line + " " + word) / 1000 * size > width) {
        show(List.of(line.toString()), size, x, at);
        line.setLength(0);
        at -= 1.25f * size;
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    show(List.of(line.toString()), size, x, at);
    return at - 1.25f * size;
  }

  private void show(List<Object> parts, float size, float x, float y) throws IOException {
    out.beginText();
    out.setFont(font, size);
    out.newLineAtOffset(x, y);
    out.showTextWithPositioning(parts.toArray());
    out.endText();
  }
}
