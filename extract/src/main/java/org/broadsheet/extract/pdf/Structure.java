package org.broadsheet.extract.pdf;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a tagged document says that the marked parts of its pages are read (ISO 32000,
 * 14.7). Whether that is to be believed is for others to tell.
 */
final class Structure {
  /** The place of what has none. */
  static final int NOWHERE = -1;

  /** Larger trees are not looked at: they would be in memory as a whole. */
  private static final int MAX_ELEMENTS = 200_000;

  private static final COSName MARKED = COSName.getPDFName("Marked");
  private static final COSName STREAM = COSName.getPDFName("Stm");

  /** A part still to be looked at, and its page unless it names another. */
  private record Kid(@Nullable COSBase value, @Nullable COSDictionary page) {}

  private final Map<COSDictionary, Map<Integer, Integer>> places = new HashMap<>();

  private Structure() {}

  /** The structure of a document; nothing has a place if it has none. */
  static Structure of(PDDocument document) {
    Structure structure = new Structure();
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary marks = catalog.getCOSDictionary(COSName.MARK_INFO);
    COSDictionary root = catalog.getCOSDictionary(COSName.STRUCT_TREE_ROOT);
    if (marks != null && marks.getBoolean(MARKED, false) && root != null) {
      if (!structure.read(root)) {
        structure.places.clear();
      }
    }
    return structure;
  }

  /** The place of a marked part of a page among all that is marked, or {@link #NOWHERE}. */
  int place(PDPage page, int mark) {
    return places.getOrDefault(page.getCOSObject(), Map.of()).getOrDefault(mark, NOWHERE);
  }

  /** Tells whether the tree was read to its end. */
  private boolean read(COSDictionary root) {
    Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Kid> open = new ArrayDeque<>();
    open.push(new Kid(root, null));
    int next = 0;
    while (!open.isEmpty()) {
      Kid kid = open.pop();
      COSBase value = kid.value() instanceof COSObject link ? link.getObject() : kid.value();
      if (value instanceof COSInteger mark) {
        next = put(kid.page(), mark.intValue(), next);
      } else if (value instanceof COSArray list && seen.add(list)) {
        for (int i = list.size() - 1; i >= 0; i--) {
          open.push(new Kid(list.get(i), kid.page()));
        }
      } else if (value instanceof COSDictionary element && seen.add(element)) {
        COSDictionary own = element.getCOSDictionary(COSName.PG);
        COSDictionary page = own == null ? kid.page() : own;
        if (element.containsKey(COSName.MCID) && !element.containsKey(STREAM)) {
          next = put(page, element.getInt(COSName.MCID), next);
        } else {
          open.push(new Kid(element.getDictionaryObject(COSName.K), page));
        }
      }
      if (seen.size() > MAX_ELEMENTS || open.size() > MAX_ELEMENTS || next > MAX_ELEMENTS) {
        return false;
      }
    }
    return true;
  }

  private int put(@Nullable COSDictionary page, int mark, int place) {
    if (page == null) {
      return place;
    }
    places.computeIfAbsent(page, p -> new HashMap<>()).putIfAbsent(mark, place);
    return place + 1;
  }
}
