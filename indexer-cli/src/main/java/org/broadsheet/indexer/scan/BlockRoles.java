package org.broadsheet.indexer.scan;

import java.util.Locale;
import java.util.Set;

/** The roles behind the names that libraries give to parts of pages and of issues. */
final class BlockRoles {
  private static final Set<String> HEADLINES =
      Set.of(
          "headline",
          "title",
          "heading",
          "head",
          "maintitle",
          "articletitle",
          "titlepart",
          "headlinetext",
          "articleheadline");

  private static final Set<String> AUTHORS = Set.of("author", "byline", "credit", "signature");

  private static final Set<String> FURNITURE =
      Set.of(
          "advertisement",
          "advertisements",
          "advertising",
          "advert",
          "adverts",
          "ad",
          "advertisementsection",
          "advertisementssection",
          "classified",
          "classifieds",
          "classifiedad",
          "advertentie",
          "publicite",
          "annonce",
          "anzeige",
          "titlesection",
          "titlepage",
          "masthead",
          "nameplate",
          "imprint",
          "pagenumber",
          "runningtitle",
          "runninghead",
          "header",
          "footer",
          "issueheader",
          "newspaperheader",
          "newspapertitle",
          "headsection",
          "publishingstatement",
          "pageheader",
          "pagefooter",
          "signaturemark",
          "catchword",
          "noise");

  private BlockRoles() {}

  /** The role of a part of this type; text where nothing else is known. */
  static Role of(String type) {
    String name = normal(type);
    if (HEADLINES.contains(name)) {
      return Role.HEADLINE;
    }
    if (AUTHORS.contains(name)) {
      return Role.AUTHOR;
    }
    return FURNITURE.contains(name) ? Role.FURNITURE : Role.TEXT;
  }

  /**
   * A type without its prefix, capitals and signs: {@code articletitle} of {@code
   * np:Article_Title}.
   */
  static String normal(String type) {
    String local = type.substring(type.indexOf(':') + 1);
    StringBuilder letters = new StringBuilder(local.length());
    local
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetter)
        .forEach(c -> letters.append((char) c));
    return letters.toString();
  }
}
