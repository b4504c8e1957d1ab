package org.broadsheet.indexer.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import org.broadsheet.indexer.source.Failure;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** Reads feeds in XML: RSS in all versions, Atom, NITF, NewsML-G2 and NewsML 1. */
public final class NewsXml {
  /** Deeper than any writer goes; what is below is taken as standing here. */
  private static final int MAX_DEPTH = 256;

  private interface Format {
    void read(Element item, String location, int characters, Items to);
  }

  /** The elements that are the items of a format, and their reader. */
  private record Vocabulary(String item, boolean many, Format format) {}

  private static final Map<String, Vocabulary> BY_ROOT =
      Map.of(
          "rss", new Vocabulary("item", true, Syndication::item),
          "RDF", new Vocabulary("item", true, Syndication::item),
          "feed", new Vocabulary("entry", true, Syndication::entry),
          "nitf", new Vocabulary("nitf", false, Nitf::story),
          "newsItem", new Vocabulary("newsItem", false, NewsMl::item),
          "newsMessage", new Vocabulary("newsItem", true, NewsMl::item),
          "NewsML", new Vocabulary("NewsItem", true, NewsMl::first));

  private NewsXml() {}

  /**
   * The root of the feed whose text begins so, or null when it is none that is read here.
   *
   * @param head enough of the text to hold the beginning of the root
   */
  public static @Nullable String root(String head) {
    String root = Xml.root(head);
    if (root == null || !BY_ROOT.containsKey(root)) {
      return null;
    }
    return switch (root) {
      case "feed" -> head.contains("Atom") || head.contains("purl.org/atom") ? root : null;
      case "RDF" -> head.contains("/rss/") || head.contains("netscape") ? root : null;
      default -> root;
    };
  }

  /**
   * Hands on the articles of a feed; where it breaks off, those before the break.
   *
   * @param root as {@link #root} gave it
   * @param location of the feed; of its articles with their numbers, or for one article the same
   * @param base the address of the feed, which its relative links start from; empty if that is not
   *     known
   * @param characters the longest text of an article
   */
  public static void read(
      Reader in, String root, String location, String base, int characters, Items to)
      throws IOException {
    Vocabulary vocabulary = BY_ROOT.get(root);
    if (vocabulary == null) {
      throw new IllegalArgumentException("no feed of this kind is known: " + root);
    }
    ItemReader text = new ItemReader(in);
    try (StreamParser parser = new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH))) {
      parser.parse(text, base);
      items(parser, text, vocabulary, location, characters, to);
    } catch (UncheckedIOException e) {
      throw e.getCause() == null ? new IOException(e) : e.getCause();
    }
    if (!text.endsWith(root)) {
      to.failed(new Failure(location, "extract", "damaged", "It breaks off before its end."));
    }
  }

  private static void items(
      StreamParser parser,
      ItemReader text,
      Vocabulary vocabulary,
      String location,
      int characters,
      Items to)
      throws IOException {
    Evaluator isItem = new Named(vocabulary.item());
    int number = 0;
    Element item = parser.selectNext(isItem);
    while (item != null) {
      text.itemEnds();
      number++;
      String place = vocabulary.many() ? location + "!/" + number : location;
      Element next;
      try {
        next = parser.selectNext(isItem);
      } catch (IOException | UncheckedIOException e) {
        // It has been read to its end; what cannot be read follows it.
        vocabulary.format().read(item, place, characters, to);
        throw e;
      }
      // What stands last in a feed that breaks off may be half an article.
      if (next != null || text.isClosed(vocabulary.item())) {
        vocabulary.format().read(item, place, characters, to);
      }
      forget(item);
      item = next;
    }
  }

  /** Takes an item out of the tree, so that no more than two are held, and the blanks before it. */
  private static void forget(Element item) {
    Node before = item.previousSibling();
    if (before instanceof TextNode) {
      before.remove();
    }
    item.remove();
  }

  /** Elements of a name, whatever stands before its colon. */
  private static final class Named extends Evaluator {
    private final String name;

    Named(String name) {
      this.name = name;
    }

    @Override
    public boolean matches(Element root, Element element) {
      return Xml.local(element).equals(name);
    }
  }
}
