package org.broadsheet.indexer.scan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads pages in hOCR, HTML in which classes say what was recognised as what. */
final class HocrReader {
  private static final int MAX_DEPTH = 256;
  private static final Pattern BOX = Pattern.compile("\\bbbox\\s+([-\\d.]+(?:\\s+[-\\d.]+){3})");
  private static final Pattern SURE = Pattern.compile("\\bx_wconf\\s+([\\d.]+)");
  private static final Pattern NUMBER = Pattern.compile("\\bppageno\\s+(\\d+)");

  private static final Set<String> LINES =
      Set.of("ocr_line", "ocrx_line", "ocr_textfloat", "ocr_caption", "ocr_header", "ocr_footer");

  private static final Set<String> BLOCKS =
      Set.of(
          "ocr_carea",
          "ocrx_block",
          "ocr_par",
          "ocr_title",
          "ocr_author",
          "ocr_abstract",
          "ocr_chapter",
          "ocr_section",
          "ocr_blockquote");

  private final ScannedPage page;
  private Role role = Role.TEXT;
  private int line;
  private int block;
  private int from;
  private boolean spaced;

  private HocrReader(ScannedPage page) {
    this.page = page;
  }

  /** The pages of a file, with their places in it where they tell none. */
  static List<ScannedPage> read(InputStream bytes) throws IOException {
    Document html =
        Jsoup.parse(
            new BufferedInputStream(bytes), null, "", Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    List<ScannedPage> pages = new ArrayList<>();
    for (Element element : html.select(".ocr_page")) {
      Matcher number = NUMBER.matcher(element.attr("title"));
      int place = pages.size() + 1;
      ScannedPage page =
          new ScannedPage(
              number.find() ? (int) SafeXml.number(number.group(1), pages.size()) + 1 : place);
      HocrReader reader = new HocrReader(page);
      reader.visit(element);
      reader.block(Role.TEXT);
      // Programs write the language of their own messages around what they recognised.
      page.language(language(element));
      page.language(language(html.child(0)));
      pages.add(page);
    }
    return pages;
  }

  private static @Nullable String language(Element element) {
    String lang = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
    // As Tesseract names its models: chi_sim, deu_frak.
    int behind = lang.indexOf('_');
    return LanguageNames.tag(behind < 0 ? lang : lang.substring(0, behind));
  }

  private void visit(Element element) {
    for (Element child : element.children()) {
      String kind = kind(child);
      if (BLOCKS.contains(kind)) {
        block(role(kind));
        page.language(language(child));
        visitIn(child);
        block(Role.TEXT);
      } else if (LINES.contains(kind)) {
        line(child, kind);
      } else {
        visit(child);
      }
    }
  }

  /** A block without lines in it is a line. */
  private void visitIn(Element child) {
    if (child
        .select(".ocr_line, .ocrx_line, .ocr_header, .ocr_textfloat, .ocr_caption, .ocr_par")
        .isEmpty()) {
      line(child, "ocr_line");
    } else {
      visit(child);
    }
  }

  private void line(Element element, String kind) {
    boolean furniture =
        (kind.equals("ocr_header") && isRunning(element)) || kind.equals("ocr_footer");
    Role before = role;
    if (furniture) {
      block(Role.FURNITURE);
    }
    line++;
    spaced = false;
    if (element.select(".ocrx_word, .ocr_word").isEmpty()) {
      words(element.wholeText(), element.attr("title"));
    } else {
      inLine(element);
    }
    if (furniture) {
      block(before);
    }
  }

  /** Programs call large lines headers as well: one above the text of its own block is none. */
  private static boolean isRunning(Element line) {
    Element around = line.parent();
    return around == null || !kind(around).equals("ocr_par");
  }

  private void inLine(Element element) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        spaced |= text.isBlank() && !text.getWholeText().isEmpty();
        words(text.getWholeText(), element.attr("title"));
      } else if (node instanceof Element child) {
        String kind = kind(child);
        if (kind.equals("ocrx_word") || kind.equals("ocr_word")) {
          words(child.wholeText(), child.attr("title"));
        } else {
          inLine(child);
        }
      }
    }
  }

  private void words(String text, String title) {
    for (String word : text.strip().split("\\s+", -1)) {
      if (!word.isEmpty()) {
        Matcher sure = SURE.matcher(title);
        Matcher box = BOX.matcher(title);
        page.add(
            new Word(
                word,
                null,
                Word.Half.NONE,
                spaced,
                line,
                block,
                sure.find() ? SafeXml.number(sure.group(1), 0) / 100 : Word.UNKNOWN,
                box.find() ? Box.around(box.group(1)) : null));
        spaced = true;
      }
    }
    spaced &= text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Ends a block, and begins one of this role. */
  private void block(Role next) {
    page.add(new ScannedPage.Block("", role, null, null, new ScannedPage.Range(from, page.size())));
    from = page.size();
    role = next;
    block++;
  }

  private static Role role(String kind) {
    return switch (kind) {
      case "ocr_title", "ocr_chapter", "ocr_section" -> Role.HEADLINE;
      case "ocr_author" -> Role.AUTHOR;
      default -> Role.TEXT;
    };
  }

  /** The first class that is one of hOCR; empty where there is none. */
  private static String kind(Element element) {
    return element.classNames().stream()
        .filter(name -> name.startsWith("ocr"))
        .findFirst()
        .orElse("");
  }
}
