package org.broadsheet.indexer.scan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Pages;
import org.broadsheet.extract.text.Hyphenation;
import org.broadsheet.extract.text.Paragraphs;
import org.broadsheet.indexer.feed.Xml;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The text of one division in TEI, as it was printed, in paragraphs. */
final class TeiText {
  /** What editors wrote, or printers for the page. */
  private static final Set<String> LEFT_OUT =
      Set.of("note", "fw", "figDesc", "del", "teiHeader", "facsimile", "interpGrp", "spanGrp");

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "ab",
          "l",
          "lg",
          "item",
          "list",
          "row",
          "table",
          "quote",
          "q",
          "sp",
          "speaker",
          "stage",
          "head",
          "opener",
          "closer",
          "signed",
          "salute",
          "trailer",
          "argument",
          "floatingText",
          "figure",
          "dateline",
          "byline",
          "epigraph",
          "postscript",
          "caption",
          "div",
          "div1",
          "div2",
          "div3",
          "div4",
          "div5",
          "div6",
          "div7",
          "body",
          "label",
          "cit");

  private final IdentityHashMap<Element, Integer> pages;
  private final StringBuilder body = new StringBuilder();
  private final StringBuilder headline = new StringBuilder();
  private final List<String> bylines = new ArrayList<>();
  private final List<Pages.Start> starts = new ArrayList<>();
  private @Nullable String dateline;

  /** Whether the next letters go on without a blank. */
  private boolean joined;

  private boolean paragraph;
  private int page;

  /**
   * @param pages the page on which each division begins, and which each page break begins
   */
  TeiText(IdentityHashMap<Element, Integer> pages) {
    this.pages = pages;
  }

  String body() {
    return body.toString();
  }

  String headline() {
    return Paragraphs.line(headline.toString());
  }

  List<String> bylines() {
    return bylines;
  }

  @Nullable String dateline() {
    return dateline;
  }

  List<Pages.Start> starts() {
    return starts;
  }

  /** Reads a division. */
  void read(Element division) {
    page = pages.getOrDefault(division, 0);
    for (Node child : division.childNodes()) {
      boolean heading =
          body.isEmpty()
              && child instanceof Element head
              && Xml.local(head).equals("head")
              && isMain(head);
      if (heading && child instanceof Element head) {
        String line = new TeiLine().read(head);
        headline.append(headline.isEmpty() || line.isEmpty() ? "" : " ").append(line);
        turn(head);
      } else {
        visit(child);
      }
    }
  }

  private static boolean isMain(Element head) {
    return head.attr("type").isEmpty() || head.attr("type").matches("main|title|headline");
  }

  private void visit(Node node) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    String name = Xml.local(element);
    if (LEFT_OUT.contains(name) || isAdvert(element)) {
      turn(element);
      return;
    }
    switch (name) {
      case "byline", "docAuthor" -> bylines.add(new TeiLine().read(element));
      case "dateline" -> {
        if (dateline == null) {
          dateline = new TeiLine().read(element);
        }
        block(element);
      }
      case "pb" -> {
        page = pages.getOrDefault(element, page);
        lineBreak(element);
      }
      case "lb", "cb", "gb", "milestone" -> lineBreak(element);
      case "choice" -> visitAll(chosen(element));
      case "g" -> add(element.wholeText());
      default -> {
        if (BLOCKS.contains(name)) {
          block(element);
        } else {
          visitAll(element);
        }
      }
    }
  }

  private static boolean isAdvert(Element element) {
    return Xml.local(element).startsWith("div")
        && BlockRoles.of(element.attr("type")) == Role.FURNITURE;
  }

  private void block(Element element) {
    paragraph = true;
    joined = false;
    visitAll(element);
    paragraph = true;
    joined = false;
  }

  private void visitAll(Element element) {
    element.childNodes().forEach(this::visit);
  }

  /** Page breaks in what is left out count. */
  private void turn(Element element) {
    for (Element pb : Xml.all(element, "pb")) {
      page = pages.getOrDefault(pb, page);
    }
  }

  /** Of two readings the one that was printed, but without its misprint. */
  static Element chosen(Element choice) {
    for (String name : List.of("corr", "orig", "abbr", "sic", "reg", "expan")) {
      Element child = Xml.child(choice, name);
      if (child != null) {
        return child;
      }
    }
    return choice;
  }

  private void lineBreak(Element element) {
    if (isJoining(element) || (Hyphenation.isParted(body) && isSoft())) {
      int end = body.length();
      while (end > 0 && Character.isWhitespace(body.charAt(end - 1))) {
        end--;
      }
      while (end > 0 && Hyphenation.isHyphen(body.charAt(end - 1))) {
        end--;
      }
      body.setLength(end);
      joined = true;
    } else {
      add(" ");
    }
  }

  static boolean isJoining(Element lineBreak) {
    return lineBreak.attr("break").equals("no") || lineBreak.attr("type").equals("inWord");
  }

  /** Tells whether the text ends with a sign that does nothing but part words. */
  private boolean isSoft() {
    char last = body.charAt(body.length() - 1);
    return last == '\u00ad' || last == '\u00ac' || last == '\u2e17';
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        boolean blank = !body.isEmpty() && !Character.isWhitespace(body.charAt(body.length() - 1));
        if (!joined && !paragraph && blank) {
          body.append(' ');
        }
      } else {
        letter(c);
      }
    }
  }

  private void letter(char c) {
    if (paragraph && !body.isEmpty()) {
      int end = body.length();
      while (end > 0 && Character.isWhitespace(body.charAt(end - 1))) {
        end--;
      }
      body.setLength(end);
      body.append("\n\n");
    }
    paragraph = false;
    joined = false;
    boolean turned = starts.isEmpty() || starts.getLast().page() != page;
    if (page > 0 && turned) {
      starts.add(new Pages.Start(body.codePointCount(0, body.length()), page));
    }
    body.append(c);
  }
}
