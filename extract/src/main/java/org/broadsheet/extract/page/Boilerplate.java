package org.broadsheet.extract.page;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Leaves out of a page what is not shown, and what by element, role or name is no article. */
final class Boilerplate {
  /** A node with this part of the page's prose is no sideshow, whatever it is called. */
  private static final double TOO_MUCH = 0.3;

  /** When less than this is left of the prose, the names do not mean what they say. */
  private static final double TOO_LITTLE = 0.1;

  /** As much without links is more likely to be a part of the article than beside it. */
  private static final double MUCH_PROSE = 0.15;

  private static final double FEW_LINKS = 0.1;

  /**
   * The steps within which neighbours are looked for: three paragraphs, or more of embedded things
   * and headings.
   */
  private static final int NEIGHBOURS = 9;

  private static final int PARAGRAPH_STEP = 3;

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "banner",
          "complementary",
          "contentinfo",
          "search",
          "dialog",
          "alert",
          "alertdialog",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "tooltip");

  private final FlatDom page;

  private Boilerplate(FlatDom page) {
    this.page = page;
  }

  /** Leaves out what is not shown. */
  static void hidden(FlatDom page) {
    Boilerplate boilerplate = new Boilerplate(page);
    boilerplate.each((number, element) -> isHidden(element) ? Verdict.HIDDEN : null, TOO_MUCH);
    page.count();
  }

  /** Leaves out what stands around articles. */
  static void named(FlatDom page) {
    Boilerplate boilerplate = new Boilerplate(page);
    boilerplate.each(boilerplate::byElement, TOO_MUCH);
    page.count();
    // Some sites call every part of the article by a name such as sidebar-grid-content.
    boolean nearlyAll = boilerplate.remaining() < TOO_LITTLE;
    boilerplate.each(boilerplate::byName, nearlyAll ? TOO_LITTLE / 2 : TOO_MUCH);
    page.count();
  }

  /** Tells whether a node stands in what is boilerplate by element or role, however large. */
  static boolean isIn(FlatDom page, int number) {
    for (int i = number; i > 0; i = page.parent(i)) {
      Element element = page.element(i);
      if (element != null && isAround(element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAround(Element element) {
    return Tags.isAround(element.normalName()) || ROLES.contains(element.attr("role"));
  }

  private interface Rule {
    @Nullable Verdict of(int number, Element element);
  }

  private void each(Rule rule, double most) {
    for (int i = 1; i < page.size(); i++) {
      Element element = page.element(i);
      if (element == null) {
        continue;
      }
      if (page.verdict(i) != null) {
        i = page.end(i) - 1;
        continue;
      }
      Verdict verdict = rule.of(i, element);
      if (verdict != null && page.share(i) < most(i, verdict, most)) {
        page.leaveOut(i, verdict);
        i = page.end(i) - 1;
      }
    }
  }

  /**
   * The share from which a node stays: less for one that is named as boilerplate but looks like
   * prose.
   */
  private double most(int number, Verdict verdict, double most) {
    boolean prose =
        verdict == Verdict.NAMED
            && page.linkDensity(number) < FEW_LINKS
            && !page.isNamed(number, ClassNames.COMMENTS);
    return prose ? Math.min(most, MUCH_PROSE) : most;
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    String style = element.attr("style");
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || (!style.isEmpty() && HIDDEN.matcher(style).find());
  }

  private @Nullable Verdict byElement(int number, Element element) {
    String tag = element.normalName();
    if (isAround(element)) {
      return Verdict.AROUND;
    }
    if (tag.equals("figcaption")) {
      return Verdict.CAPTION;
    }
    if (tag.equals("figure")) {
      // Tables and quotations are set in figures as well; their captions go by themselves.
      return page.holds(number, FlatDom.TABLE | FlatDom.QUOTE) ? null : Verdict.CAPTION;
    }
    return null;
  }

  private @Nullable Verdict byName(int number, Element element) {
    if (!page.isNamed(number, ClassNames.AROUND | ClassNames.CAPTION | ClassNames.UNSEEN)
        || page.is(number, FlatDom.POST)) {
      return null;
    }
    String tag = element.normalName();
    // A link or name inside a sentence may be called a tag; without it the sentence is broken.
    boolean inParagraph = page.is(page.parent(number), FlatDom.PARAGRAPH);
    if (inParagraph
        || tag.equals("body")
        || tag.equals("article")
        || (tag.equals("p") && isOneOfMany(element))) {
      return null;
    }
    if (!page.isNamed(number, ClassNames.COMMENTS)
        && (page.holds(number, FlatDom.POST) || isPartOfArticle(number, element))) {
      return null;
    }
    return page.isNamed(number, ClassNames.AROUND)
        ? Verdict.NAMED
        : page.isNamed(number, ClassNames.CAPTION) ? Verdict.CAPTION : Verdict.HIDDEN;
  }

  /**
   * Tells whether it is called after something that holds the article: the slides of a gallery that
   * is told in slides, say.
   */
  private boolean isPartOfArticle(int number, Element element) {
    String first = firstWord(element);
    if (first.isEmpty() || ClassNames.ofPart(first) != ClassNames.AROUND) {
      return false;
    }
    for (int i = page.parent(number); i > 0; i = page.parent(i)) {
      Element around = page.element(i);
      if (around != null
          && page.share(i) >= MUCH_PROSE
          && page.isNamed(i, ClassNames.AROUND)
          && firstWord(around).equals(first)) {
        String rest = element.className().strip().substring(first.length());
        return (ClassNames.ofPart(rest)
                & (ClassNames.AROUND | ClassNames.CAPTION | ClassNames.UNSEEN))
            == 0;
      }
    }
    return false;
  }

  /** The first word of its first name. */
  private static String firstWord(Element element) {
    String names = element.className().strip();
    int end = 0;
    while (end < names.length() && Character.isLetter(names.charAt(end))) {
      end++;
    }
    return names.substring(0, end);
  }

  /** Tells whether the paragraph has a name that its neighbours have. */
  private static boolean isOneOfMany(Element paragraph) {
    Set<String> names = paragraph.classNames();
    int alike = 0;
    Element before = paragraph.previousElementSibling();
    for (int i = 0; i < NEIGHBOURS && before != null; before = before.previousElementSibling()) {
      i += before.nameIs("p") ? PARAGRAPH_STEP : 1;
      alike += isAlike(before, names) ? 1 : 0;
    }
    Element after = paragraph.nextElementSibling();
    for (int i = 0; i < NEIGHBOURS && after != null; after = after.nextElementSibling()) {
      i += after.nameIs("p") ? PARAGRAPH_STEP : 1;
      alike += isAlike(after, names) ? 1 : 0;
    }
    return alike >= 2;
  }

  private static boolean isAlike(Element neighbour, Set<String> names) {
    return neighbour.nameIs("p") && names.stream().anyMatch(neighbour::hasClass);
  }

  /** The part of the prose that would be left without what is named so, 0 to 1. */
  private double remaining() {
    double left = 1;
    for (int i = 1; i < page.size(); i++) {
      Element element = page.element(i);
      boolean out = page.verdict(i) != null;
      if (!out && element != null && byName(i, element) != null && page.share(i) < TOO_MUCH) {
        left -= page.share(i);
        out = true;
      }
      if (out) {
        i = page.end(i) - 1;
      }
    }
    return left;
  }
}
