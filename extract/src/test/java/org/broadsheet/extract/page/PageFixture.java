package org.broadsheet.extract.page;

import org.jsoup.nodes.Element;

/** Makes pages of a few paragraphs, and finds elements of them by their ids. */
final class PageFixture {
  /** Paragraphs of about 130 letters each. */
  static final String FIRST =
      "The council of Lower Marsh voted on Monday, after a long night, to keep the old ferry"
          + " running for another year, against the advice of its own engineers.";

  static final String SECOND =
      "The boat was built in 1921 and has never missed a winter, said its captain, who expects to"
          + " take it out again on Tuesday, whatever the weather.";

  static final String THIRD =
      "A bridge would cost four times the yearly budget of the town, according to a report that"
          + " was read out before the vote, and nobody asked for it twice.";

  static final String ARTICLE = paragraphs(FIRST, SECOND, THIRD);

  private PageFixture() {}

  static String paragraphs(String... texts) {
    StringBuilder html = new StringBuilder();
    for (String text : texts) {
      html.append("<p>").append(text).append("</p>");
    }
    return html.toString();
  }

  /** The body of a page, laid out flat. */
  static FlatDom flat(String body) {
    return FlatDom.of(HtmlParser.parse("<body>" + body).body());
  }

  static PageModel model(String html) {
    return PageModel.of(HtmlParser.parse(html));
  }

  /** The number of the element with an id. */
  static int number(FlatDom page, String id) {
    for (int i = 0; i < page.size(); i++) {
      Element element = page.element(i);
      if (element != null && element.id().equals(id)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no element has the id " + id);
  }

  /** A paragraph of letters that is no link. */
  static TextBlock block(String text) {
    return block(TextBlock.Kind.TEXT, text, 0);
  }

  static TextBlock block(TextBlock.Kind kind, String text, int linked) {
    return new TextBlock(0, 0, kind, text, TextWeight.weight(text), linked);
  }

  /** A paragraph all of which is a link. */
  static TextBlock link(String text) {
    return block(TextBlock.Kind.TEXT, text, TextWeight.weight(text));
  }
}
