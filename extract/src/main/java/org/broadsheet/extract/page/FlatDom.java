package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * A page laid out flat: its elements and texts in the order of the page, each known by its number,
 * with how much text stands under it. Elements that nobody reads, scripts and the like, are not in
 * it. Everything here takes time in proportion to the page, however deep it is nested.
 *
 * <p>Parts can be left out; {@link #count()} brings the sums up to date afterwards.
 */
final class FlatDom implements NodeFilter {
  static final int LINK = 1;
  static final int PARAGRAPH = 2;
  static final int HEADING = 4;
  static final int QUOTE = 8;
  static final int POST = 16;
  static final int LIST = 32;
  static final int TABLE = 64;

  static final int PRE = 128;

  /** An element of a line; not inherited, as the next two. */
  static final int INLINE = 1 << 16;

  static final int BREAK = 1 << 17;
  static final int CELL = 1 << 18;

  /** The kinds that a node has from those above it. */
  private static final int INHERITED = 0xff;

  /** The shift at which the kinds of the nodes under a node are kept beside its own. */
  private static final int UNDER = 8;

  /** A text that is as long as a sentence is prose wherever it stands. */
  private static final int SENTENCE = 40;

  private final List<Node> nodes = new ArrayList<>();
  private final ClassNames names = new ClassNames();
  private int[] parent = new int[1024];
  private int[] end = new int[1024];
  private int[] kinds = new int[1024];
  private int[] roles = new int[1024];
  private int[] own = new int[1024];
  private int[] all = {};
  private int[] linked = {};
  private int[] prose = {};
  private @Nullable Verdict[] verdicts = {};
  private int open = -1;

  private FlatDom() {}

  /** Lays out what stands under an element. */
  static FlatDom of(Element root) {
    FlatDom dom = new FlatDom();
    root.filter(dom);
    int size = dom.nodes.size();
    dom.verdicts = new Verdict[size];
    dom.all = new int[size];
    dom.linked = new int[size];
    dom.prose = new int[size];
    dom.count();
    return dom;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int weight = TextWeight.weight(text.getWholeText());
      // Blanks between words are kept; between blocks they say nothing.
      add(node, weight, 0, 0);
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (Tags.isUnseen(tag) && !isHeadingThatOpens(tag)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      int role = role(element) | (isMarkedBody(element) ? ClassNames.BODY : 0);
      add(node, 0, kind(element, tag, role), role);
      open = nodes.size() - 1;
    } else {
      return FilterResult.SKIP_ENTIRELY;
    }
    return FilterResult.CONTINUE;
  }

  /** Headings of parts that a reader folds out are buttons. */
  private boolean isHeadingThatOpens(String tag) {
    return tag.equals("button") && open >= 0 && (kinds[open] & HEADING) != 0;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element) {
      end[open] = nodes.size();
      int up = parent[open];
      if (up >= 0) {
        int under = kinds[open] >> UNDER & INHERITED;
        int self = kinds[open] & ~(kinds[up] & INHERITED) & INHERITED;
        kinds[up] |= (under | self) << UNDER;
      }
      open = up;
    }
    return FilterResult.CONTINUE;
  }

  private int role(Element element) {
    return element.attributesSize() == 0
        ? 0
        : names.of(element.className()) | names.of(element.id());
  }

  /** Tells whether the page says in microdata or RDFa that this is the body of its article. */
  private static boolean isMarkedBody(Element element) {
    return element.attributesSize() > 0
        && (element.attr("itemprop").contains("articleBody")
            || element.attr("property").contains("articleBody")
            || element.hasAttr("data-article-body"));
  }

  private static int kind(Element element, String tag, int role) {
    int post = (role & ClassNames.POST) != 0 ? POST | QUOTE : 0;
    return post
        | (Tags.isInline(tag) ? INLINE : 0)
        | switch (tag) {
          case "a" -> element.hasAttr("href") ? LINK : 0;
          case "p" -> PARAGRAPH;
          case "h1", "h2", "h3", "h4", "h5", "h6" -> HEADING;
          case "blockquote" -> QUOTE;
          case "ul", "ol", "dl" -> LIST;
          case "table" -> TABLE;
          case "pre" -> PRE;
          case "br" -> BREAK;
          case "td", "th" -> CELL;
          default -> 0;
        };
  }

  private void add(Node node, int weight, int kind, int role) {
    int number = nodes.size();
    if (number == parent.length) {
      int more = number * 2;
      parent = Arrays.copyOf(parent, more);
      end = Arrays.copyOf(end, more);
      kinds = Arrays.copyOf(kinds, more);
      roles = Arrays.copyOf(roles, more);
      own = Arrays.copyOf(own, more);
    }
    nodes.add(node);
    parent[number] = open;
    end[number] = number + 1;
    kinds[number] = kind | (open < 0 ? 0 : kinds[open] & INHERITED);
    roles[number] = role;
    own[number] = weight;
  }

  /** Sums up again what stands under each node, without what was left out. */
  void count() {
    Arrays.fill(all, 0);
    Arrays.fill(linked, 0);
    Arrays.fill(prose, 0);
    for (int i = nodes.size() - 1; i >= 0; i--) {
      if (verdicts[i] != null) {
        all[i] = 0;
        linked[i] = 0;
        prose[i] = 0;
        continue;
      }
      if (own[i] > 0) {
        all[i] = own[i];
        boolean link = (kinds[i] & LINK) != 0;
        linked[i] = link ? own[i] : 0;
        prose[i] = !link && ((kinds[i] & PARAGRAPH) != 0 || own[i] >= SENTENCE) ? own[i] : 0;
      }
      int up = parent[i];
      if (up >= 0) {
        all[up] += all[i];
        linked[up] += linked[i];
        prose[up] += prose[i];
      }
    }
  }

  /** The number of nodes; they are numbered from 0, the root. */
  int size() {
    return nodes.size();
  }

  Node node(int number) {
    return nodes.get(number);
  }

  @Nullable Element element(int number) {
    return nodes.get(number) instanceof Element element ? element : null;
  }

  /** The name of the element, or empty for a text. */
  String tag(int number) {
    return nodes.get(number) instanceof Element element ? element.normalName() : "";
  }

  /** The number of the node above, -1 above the root. */
  int parent(int number) {
    return parent[number];
  }

  /** The number after that of the last node under this one. */
  int end(int number) {
    return end[number];
  }

  /**
   * Tells whether it is, or is part of, something of that kind: a sum of this class's constants.
   */
  boolean is(int number, int kind) {
    return (kinds[number] & kind) != 0;
  }

  /** Tells whether something of that kind stands under the node. */
  boolean holds(int number, int kind) {
    return (kinds[number] >> UNDER & kind) != 0;
  }

  /**
   * Tells whether its names say one of those things, a sum of the constants of {@link ClassNames}.
   */
  boolean isNamed(int number, int role) {
    return (roles[number] & role) != 0;
  }

  /** Tells whether the element's own names say that readers' comments stand in it. */
  boolean isComment(Element element) {
    return (role(element) & ClassNames.COMMENTS) != 0;
  }

  /** The letters of the text itself. */
  int own(int number) {
    return own[number];
  }

  /** The letters under the node. */
  int letters(int number) {
    return all[number];
  }

  /** The letters of running text under the node. */
  int prose(int number) {
    return prose[number];
  }

  /** The part of the page's running text that stands under the node, 0 to 1. */
  double share(int number) {
    return prose[0] == 0 ? 0 : (double) prose[number] / prose[0];
  }

  /** The part of the letters under the node that are links, 0 to 1. */
  double linkDensity(int number) {
    return all[number] == 0 ? 0 : (double) linked[number] / all[number];
  }

  /**
   * The reason why the node is not in the article: it or one above it was left out, or it is
   * elsewhere.
   */
  Verdict verdictAbove(int number) {
    for (int i = number; i >= 0; i = parent[i]) {
      Verdict verdict = verdicts[i];
      if (verdict != null) {
        return verdict;
      }
    }
    return Verdict.OUTSIDE;
  }

  boolean isHidden(int number) {
    return verdictAbove(number) == Verdict.HIDDEN;
  }

  /** The element as a selector is written: {@code div.box#main}. */
  String selector(int number) {
    if (!(nodes.get(number) instanceof Element element)) {
      return "";
    }
    String classes = element.className().strip().replaceAll("\\s+", ".");
    return element.normalName()
        + (classes.isEmpty() ? "" : "." + classes)
        + (element.id().isEmpty() ? "" : "#" + element.id());
  }

  boolean isWithin(int number, int root) {
    return number >= root && number < end[root];
  }

  /** Leaves out the node and all under it. */
  void leaveOut(int number, Verdict why) {
    verdicts[number] = why;
  }

  /** The reason why the node itself was left out, and not one above it; null when it was not. */
  @Nullable Verdict verdict(int number) {
    return verdicts[number];
  }
}
