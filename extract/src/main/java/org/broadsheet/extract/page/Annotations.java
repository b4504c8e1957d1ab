package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What stands inside the sentences of a page without being a part of them: the readings beside
 * characters ({@code ruby}), words that are struck out, and marks of notes ({@link NoteMarks}). It
 * is taken out, so that the sentence is found as it is read. The notes themselves stay.
 */
final class Annotations {
  private static final Set<String> READINGS = Set.of("rt", "rp", "rtc");
  private static final Set<String> STRUCK = Set.of("del", "s", "strike");

  private static final Pattern LINE_THROUGH =
      Pattern.compile(
          "text-decoration(?:-line)?\\s*:[^;]{0,40}line-through", Pattern.CASE_INSENSITIVE);

  /** An element that was never closed strikes out the rest of the page; that is meant by nobody. */
  private static final double TOO_MUCH = 0.3;

  /** Less than this may be struck out whatever its share is, if only something is left. */
  private static final int LITTLE = 300;

  private final List<Element> readings = new ArrayList<>();
  private final List<Element> struck = new ArrayList<>();
  private final IdentityHashMap<Element, Boolean> annotated = new IdentityHashMap<>();
  private final NoteMarks marks = new NoteMarks();
  private int all;
  private int out;

  private Annotations() {}

  /** Takes them out of an element. */
  static void removeFrom(Element root) {
    Annotations found = in(root);
    found.readings.forEach(Node::remove);
    if (found.out < found.all && (found.out < LITTLE || found.out < found.all * TOO_MUCH)) {
      found.struck.forEach(Annotations::strike);
    }
    found.marks.remove();
  }

  /** Tells whether an element holds any. */
  static boolean areIn(Element root) {
    Annotations found = in(root);
    return !found.readings.isEmpty() || !found.struck.isEmpty() || !found.marks.isEmpty();
  }

  private static Annotations in(Element root) {
    Annotations found = new Annotations();
    root.filter(found.new Walk());
    found.marks.endBlock();
    return found;
  }

  /** Words that were parted by those struck out stay apart; parts of one word come together. */
  private static void strike(Element element) {
    boolean apart = element.wholeText().chars().anyMatch(Character::isWhitespace);
    if (apart || element.childrenSize() > 0) {
      element.before(new TextNode(" "));
    }
    element.remove();
  }

  private static boolean isStruck(Element element) {
    if (STRUCK.contains(element.normalName())) {
      return true;
    }
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return (!style.isEmpty() && LINE_THROUGH.matcher(style).find())
        || element.hasClass("line-through")
        || element.hasClass("strikethrough");
  }

  /** Tells whether it is a reading of characters that are there. */
  private boolean isReading(Element element) {
    if (!READINGS.contains(element.normalName())) {
      return false;
    }
    Element ruby = element.parent();
    while (ruby != null && (READINGS.contains(ruby.normalName()) || ruby.nameIs("rb"))) {
      ruby = ruby.parent();
    }
    return ruby != null
        && ruby.nameIs("ruby")
        && annotated.computeIfAbsent(ruby, Annotations::hasBase);
  }

  private static boolean hasBase(Element ruby) {
    for (Node node : ruby.childNodes()) {
      boolean text =
          node instanceof TextNode words
              ? !words.isBlank()
              : node instanceof Element inner
                  && !READINGS.contains(inner.normalName())
                  && inner.hasText();
      if (text) {
        return true;
      }
    }
    return false;
  }

  private final class Walk implements NodeFilter {
    private int struckDepth;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode words) {
        int weight = TextWeight.weight(words.getWholeText());
        all += weight;
        out += struckDepth > 0 ? weight : 0;
        if (struckDepth == 0) {
          marks.text(words.getWholeText());
        }
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      if (Tags.isUnseen(element.normalName())) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (struckDepth > 0 || isStruck(element)) {
        // Signs alone are no words: some embedded posts mark their @ and # with s.
        if (struckDepth == 0 && element.wholeText().chars().anyMatch(Character::isLetterOrDigit)) {
          struck.add(element);
        }
        struckDepth++;
        return FilterResult.CONTINUE;
      }
      if (isReading(element)) {
        readings.add(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (!Tags.isInline(element.normalName()) || element.nameIs("br")) {
        marks.endBlock();
      }
      return marks.take(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (struckDepth > 0) {
          struckDepth--;
        } else if (!Tags.isInline(element.normalName())) {
          marks.endBlock();
        }
      }
      return FilterResult.CONTINUE;
    }
  }
}
