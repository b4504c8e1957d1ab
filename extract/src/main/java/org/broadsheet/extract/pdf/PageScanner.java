package org.broadsheet.extract.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.broadsheet.extract.text.Hyphenation;
import org.jspecify.annotations.Nullable;

/**
 * Sees what is printed on a page: characters in runs, rules, frames and pictures. It neither draws
 * nor decodes pictures, and counts what it does, so that no page keeps it busy for ever: a form is
 * not drawn inside itself, and a page has a budget of operators, forms and characters after which
 * the rest of it is not looked at.
 *
 * <p>For the pages of one document, in one thread.
 */
final class PageScanner extends PDFStreamEngine {
  private static final int MAX_OPERATORS = 3_000_000;
  private static final int MAX_FORMS = 2_000;
  private static final int MAX_FORM_DEPTH = 20;
  private static final int MAX_STATE_DEPTH = 2_000;
  private static final int MAX_GLYPHS = 400_000;
  private static final int MAX_PICTURES = 1_000;

  /** A longer replacement stands for more than the characters it is wrapped around. */
  private static final int MAX_REPLACEMENT_LENGTH = 12;

  /** So many degrees from upright nobody sees. */
  private static final double UPRIGHT = 0.6;

  /** Letters squeezed more than this are measured by their width. */
  private static final float NARROW = 0.6f;

  /** A font whose letters are on average as narrow or as wide as this, in heights, is misread. */
  private static final float TOO_NARROW = 0.15f;

  private static final float TOO_WIDE = 3;

  /** How tall, in points, letters are at the least, and at the most. */
  private static final float MIN_SIZE = 0.01f;

  private static final float MAX_SIZE = 10_000;

  /** How far from white the white of paper may be, of 1. */
  private static final float WHITENESS = 0.02f;

  private static final COSName ARTIFACT = COSName.getPDFName("Artifact");
  private static final Box UNIT = new Box(0, 0, 1, 1);

  private final GlyphTexts texts = new GlyphTexts();
  private final Structure structure;
  private final Set<COSBase> open = new HashSet<>();
  private final List<Box> pictures = new ArrayList<>();
  private Shapes shapes = new Shapes();
  private RunBuilder runs = new RunBuilder(0, 0);
  private View view = new View(new PDRectangle(), 0);
  private Clipping clipping = new Clipping(view.area());
  private int operators;
  private int forms;
  private int glyphs;
  private int seen;
  private int unmapped;
  private int depth;
  private int artifact;
  private int state;
  private boolean white;

  /** The places in the structure of the marked parts around what is printed. */
  private final Deque<Integer> places = new ArrayDeque<>();

  private @Nullable String replacement;
  private boolean replaced;

  PageScanner(Structure structure) {
    this.structure = structure;
    TextOperators.of(this).forEach(this::addOperator);
  }

  /**
   * Looks at a page; what it holds beyond the budget or breaks off at is left out, and so is what
   * is printed in fonts whose text is lost.
   */
  Sheet scan(PDPage page, int number) {
    Sheet sheet = look(page, number);
    return texts.findLost() ? look(page, number) : sheet;
  }

  /** Tells whether the text of any font on the pages looked at so far is lost. */
  boolean lostFonts() {
    return texts.areAnyLost();
  }

  private Sheet look(PDPage page, int number) {
    view = View.of(page);
    Box area = view.area();
    runs = new RunBuilder(area.right(), area.bottom());
    shapes = new Shapes();
    pictures.clear();
    open.clear();
    places.clear();
    clipping = new Clipping(area);
    operators = forms = glyphs = seen = unmapped = depth = artifact = state = 0;
    white = false;
    replacement = null;
    try {
      processPage(page);
    } catch (IOException | RuntimeException e) {
      // A page that breaks off has said something up to there.
    }
    runs.settle();
    return new Sheet(
        number, area, runs, shapes.rules(), shapes.frames(), List.copyOf(pictures), seen, unmapped);
  }

  private boolean isSpent() {
    return operators > MAX_OPERATORS || glyphs > MAX_GLYPHS;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    operators++;
    if (isSpent()) {
      return;
    }
    switch (operator.getName()) {
      case OperatorName.MOVE_TO -> move(operands);
      case OperatorName.LINE_TO -> line(operands);
      case OperatorName.CURVE_TO -> curve(operands, 4);
      case OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
          OperatorName.CURVE_TO_REPLICATE_FINAL_POINT ->
          curve(operands, 2);
      case OperatorName.APPEND_RECT -> rectangle(operands);
      case OperatorName.CLOSE_PATH -> shapes.close();
      case OperatorName.STROKE_PATH -> shapes.paint(false, true);
      case OperatorName.CLOSE_AND_STROKE -> {
        shapes.close();
        shapes.paint(false, true);
      }
      case OperatorName.FILL_NON_ZERO,
          OperatorName.LEGACY_FILL_NON_ZERO,
          OperatorName.FILL_EVEN_ODD ->
          shapes.paint(true, !white);
      case OperatorName.FILL_NON_ZERO_AND_STROKE,
          OperatorName.FILL_EVEN_ODD_AND_STROKE,
          OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
          OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE ->
          shapes.paint(true, true);
      case OperatorName.ENDPATH -> shapes.forget();
      case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD ->
          clipping.narrow(shapes.rectangle());
      case OperatorName.NON_STROKING_GRAY,
          OperatorName.NON_STROKING_RGB,
          OperatorName.NON_STROKING_CMYK,
          OperatorName.NON_STROKING_COLOR,
          OperatorName.NON_STROKING_COLOR_N ->
          white = isWhite(operands);
      case OperatorName.BEGIN_INLINE_IMAGE -> picture();
      case OperatorName.DRAW_OBJECT -> draw(operands);
      case OperatorName.SAVE -> {
        if (state++ < MAX_STATE_DEPTH) {
          clipping.save();
          super.processOperator(operator, operands);
        }
      }
      case OperatorName.RESTORE -> {
        if (state > 0 && --state < MAX_STATE_DEPTH) {
          clipping.restore();
          super.processOperator(operator, operands);
        }
      }
      default -> super.processOperator(operator, operands);
    }
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e) {
    // One broken operator takes nothing from the rest of the page.
  }

  private void move(List<COSBase> operands) {
    if (operands.size() >= 2) {
      float[] at = at(operands, 0);
      shapes.move(at[0], at[1]);
    }
  }

  private void line(List<COSBase> operands) {
    if (operands.size() >= 2) {
      float[] at = at(operands, 0);
      shapes.line(at[0], at[1]);
    }
  }

  private void curve(List<COSBase> operands, int end) {
    if (operands.size() >= end + 2) {
      float[] at = at(operands, end);
      shapes.curve(at[0], at[1]);
    }
  }

  private void rectangle(List<COSBase> operands) {
    if (operands.size() >= 4) {
      float x = number(operands, 0);
      float y = number(operands, 1);
      shapes.rectangle(placed(new Box(x, y, x + number(operands, 2), y + number(operands, 3))));
    }
  }

  private void picture() {
    if (pictures.size() < MAX_PICTURES) {
      pictures.add(placed(UNIT));
    }
  }

  private void draw(List<COSBase> operands) throws IOException {
    if (operands.isEmpty() || !(operands.get(0) instanceof COSName name) || isSpent()) {
      return;
    }
    if (getResources() == null || getResources().isImageXObject(name)) {
      picture();
      return;
    }
    if (++forms > MAX_FORMS || depth >= MAX_FORM_DEPTH) {
      return;
    }
    PDXObject object = getResources().getXObject(name);
    if (object instanceof PDFormXObject form && open.add(form.getCOSObject())) {
      depth++;
      try {
        showForm(form);
      } finally {
        depth--;
        open.remove(form.getCOSObject());
      }
    }
  }

  @Override
  public void beginMarkedContentSequence(
      @Nullable COSName tag, @Nullable COSDictionary properties) {
    if (artifact > 0 || ARTIFACT.equals(tag)) {
      artifact++;
    }
    String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
    replacement = actual == null || actual.length() > MAX_REPLACEMENT_LENGTH ? null : actual;
    replaced = false;
    int place = places.isEmpty() ? Structure.NOWHERE : places.peek();
    PDPage page = getCurrentPage();
    // Marks inside a form are counted by themselves.
    if (depth == 0 && page != null && properties != null && properties.containsKey(COSName.MCID)) {
      place = structure.place(page, properties.getInt(COSName.MCID));
    }
    if (places.size() < MAX_STATE_DEPTH) {
      places.push(place);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    artifact = Math.max(0, artifact - 1);
    places.poll();
    replacement = null;
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) {
    if (++glyphs > MAX_GLYPHS) {
      return;
    }
    GlyphTexts.Font known = texts.of(font);
    float a = place.getScaleX();
    float b = place.getShearY();
    float size = (float) Math.hypot(place.getShearX(), place.getScaleY());
    float across = (float) Math.hypot(a, b);
    if (!isUnseen() && (across < NARROW * size || size < NARROW * across)) {
      size = Math.min(size, across);
    }
    float advance = displacement.getX();
    if (font.isVertical()) {
      advance = 1;
    }
    if (font instanceof PDType3Font type3) {
      size *= Math.abs(type3.getFontMatrix().getScaleY()) * 1000;
      // Its units are its own; where they cannot be, letters are half as wide as they are high.
      float average = type3.getAverageFontWidth() * Math.abs(type3.getFontMatrix().getScaleX());
      boolean odd = average * across < TOO_NARROW * size || average * across > TOO_WIDE * size;
      size = odd && average > 0 ? 2 * average * across : size;
    }
    if (!(size > MIN_SIZE && size < MAX_SIZE)) {
      return;
    }
    float x = place.getTranslateX();
    float y = place.getTranslateY();
    Box where = view.spanned(x, y, x + advance * a, y + advance * b);
    if (clipping.hides(where, size)) {
      return;
    }
    seen++;
    double degrees = Math.toDegrees(Math.atan2(-b, a)) + 90 * view.quarters();
    int turn = (int) Math.floorMod(Math.round(degrees / 90), 4L);
    if (Math.abs(degrees - 90 * Math.round(degrees / 90)) > UPRIGHT) {
      turn = runs.tilted((int) Math.floorMod(Math.round(degrees), 360L));
      if (turn >= RunBuilder.TURNS) {
        where = View.level(where, Math.toRadians(degrees));
      }
    }
    show(known, code, turn, where, size);
  }

  /** Tells whether letters are put over a picture of them, each word as wide as it is there. */
  private boolean isUnseen() {
    return getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER;
  }

  private void show(GlyphTexts.Font font, int code, int quarters, Box where, float size) {
    String text = font.text(code);
    if (replacement != null) {
      if (replaced) {
        runs.widen(quarters, where);
        return;
      }
      replaced = true;
      boolean unseen = replacement.isEmpty() || replacement.equals("\u200b");
      String actual =
          unseen && Hyphenation.isHyphen(text.codePointAt(0))
              ? "\u00ad"
              : GlyphTexts.plain(replacement);
      text = actual.equals(GlyphTexts.UNMAPPED) ? text : actual;
      if (replacement.isEmpty() && !text.equals("\u00ad")) {
        return;
      }
    }
    if (text.isBlank() || text.equals("\u00a0")) {
      runs.blank();
    } else if (text.equals(GlyphTexts.UNMAPPED)) {
      unmapped++;
      runs.fill(font.face(), quarters, where, size);
    } else {
      int place = places.isEmpty() ? Structure.NOWHERE : places.peek();
      font.printed(text, where, size);
      runs.add(text, font.face(), quarters, where, size, artifact > 0, place);
    }
  }

  private float[] at(List<COSBase> operands, int from) {
    var point = transformedPoint(number(operands, from), number(operands, from + 1));
    Box box = view.spanned(point.x, point.y, point.x, point.y);
    return new float[] {box.left(), box.top()};
  }

  private Box placed(Box box) {
    var one = transformedPoint(box.left(), box.top());
    var other = transformedPoint(box.right(), box.bottom());
    return view.spanned(one.x, one.y, other.x, other.y);
  }

  private static boolean isWhite(List<COSBase> operands) {
    float ink = operands.size() == 4 ? 0 : 1;
    return !operands.isEmpty()
        && operands.stream()
            .allMatch(o -> o instanceof COSNumber n && Math.abs(n.floatValue() - ink) < WHITENESS);
  }

  private static float number(List<COSBase> operands, int index) {
    return operands.get(index) instanceof COSNumber number ? number.floatValue() : 0;
  }
}
