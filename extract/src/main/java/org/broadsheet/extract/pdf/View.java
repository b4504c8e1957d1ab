package org.broadsheet.extract.pdf;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * The view of a page: the part that is shown, and how it is turned.
 *
 * @param crop what is shown, in the space of the document, where y grows upwards
 * @param quarters how many quarters the page is turned by, clockwise
 */
record View(PDRectangle crop, int quarters) {

  static View of(PDPage page) {
    return new View(page.getCropBox(), Math.floorMod(page.getRotation() / 90, 4));
  }

  /** The whole page. */
  Box area() {
    boolean lying = quarters % 2 == 1;
    float width = lying ? crop.getHeight() : crop.getWidth();
    float height = lying ? crop.getWidth() : crop.getHeight();
    return new Box(0, 0, width, height);
  }

  /** Two points of the document's space as a box on the page as it is looked at. */
  Box spanned(float x1, float y1, float x2, float y2) {
    float left = Math.min(x1, x2) - crop.getLowerLeftX();
    float right = Math.max(x1, x2) - crop.getLowerLeftX();
    float low = Math.min(y1, y2) - crop.getLowerLeftY();
    float high = Math.max(y1, y2) - crop.getLowerLeftY();
    return new Box(left, crop.getHeight() - high, right, crop.getHeight() - low)
        .turned((4 - quarters) % 4, crop.getWidth(), crop.getHeight());
  }

  /** The place of a stretch of a tilted line once the page is turned to make the line level. */
  static Box level(Box where, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    // The box's diagonal is the stretch itself: which of the two shows the angle.
    boolean rising = cos * sin < 0;
    float x1 = cos >= 0 ? where.left() : where.right();
    float x2 = cos >= 0 ? where.right() : where.left();
    float y1 = (cos >= 0) == rising ? where.bottom() : where.top();
    float y2 = (cos >= 0) == rising ? where.top() : where.bottom();
    float from = (float) (x1 * cos + y1 * sin);
    float to = (float) (x2 * cos + y2 * sin);
    float base = (float) (-x1 * sin + y1 * cos);
    return new Box(from, base, to, base);
  }
}
