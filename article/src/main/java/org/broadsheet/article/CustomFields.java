package org.broadsheet.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The fields that an embedder gives to articles besides those of every article: names, each with
 * one or more values. Capitals do not tell names apart; as a name was written first it is kept.
 */
public final class CustomFields {
  /** How many chars a name may have. */
  public static final int MAX_NAME = 64;

  /** How many it has at the least: before a colon less is read as a word, as in {@code C:}. */
  public static final int MIN_NAME = 3;

  /** Stands between name and value where both are one text. */
  private static final char SIGN = '=';

  /** What has a meaning of its own where articles are read, written, asked for or grouped. */
  private static final Set<String> TAKEN =
      Set.of(
          ("title text content article body author authors date datepublished publishedat pubdate"
                  + " datemodified updated updatedat source articlebody articlesection category"
                  + " keyword tags link description lang inlanguage path has rank score snippets"
                  + " matches copies cursor query total explanation highlights locations page pages"
                  + " day week month year group words")
              .split(" "));

  /** Of the list that IANA keeps, those that are met in texts and go without slashes. */
  private static final Set<String> SCHEMES =
      Set.of(
          "about",
          "acct",
          "arxiv",
          "bitcoin",
          "blob",
          "cid",
          "data",
          "doi",
          "ethereum",
          "file",
          "geo",
          "hdl",
          "isbn",
          "issn",
          "javascript",
          "localhost",
          "magnet",
          "mailto",
          "maps",
          "news",
          "pmid",
          "sip",
          "sips",
          "skype",
          "sms",
          "spotify",
          "tel",
          "urn",
          "webcal",
          "xmpp");

  private static final Set<String> OF_ARTICLES =
      Arrays.stream(ArticleField.values())
          .map(field -> loose(field.fieldName()))
          .collect(Collectors.toUnmodifiableSet());

  private CustomFields() {}

  /**
   * {@return what is wrong with a name, as a sentence without a full stop; empty where an article
   * may have a field of that name}
   *
   * <p>A name is a letter, then letters, digits and underscores, 3 to 64 chars in all, and none
   * that articles, queries or results have already, however it is written. Schemes of addresses
   * such as {@code doi} and ideographs are words of a text where queries have them before a colon.
   *
   * @param name any text
   */
  public static Optional<String> problem(String name) {
    String refused = "a custom field cannot be called \"" + name + "\": ";
    String loose = loose(name);
    if (TAKEN.contains(loose) || OF_ARTICLES.contains(loose)) {
      return Optional.of(refused + "that name has a meaning already");
    }
    if (!isWellFormed(name)) {
      return Optional.of(
          refused
              + "a name is a letter, then letters, digits and underscores, "
              + (MIN_NAME + " to " + MAX_NAME + " in all"));
    }
    return isScheme(name) || name.codePoints().anyMatch(Character::isIdeographic)
        ? Optional.of(refused + "before a colon queries read it as a word of a text")
        : Optional.empty();
  }

  /** {@return whether it is the scheme of an address without slashes, in any case} */
  public static boolean isScheme(String name) {
    return SCHEMES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isWellFormed(String name) {
    return name.length() >= MIN_NAME
        && name.length() <= MAX_NAME
        && Character.isLetter(name.charAt(0))
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }

  private static String loose(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "");
  }

  /** No fields, as a map that finds names in any case. */
  static SortedMap<String, List<String>> none() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
  }

  /** The fields of a map and besides them values of one; blank and repeated values are dropped. */
  static SortedMap<String, List<String>> with(
      SortedMap<String, List<String>> fields, String name, Collection<String> values) {
    Set<String> all = new LinkedHashSet<>(fields.getOrDefault(name, List.of()));
    values.stream().map(String::strip).filter(value -> !value.isEmpty()).forEach(all::add);
    if (all.isEmpty()) {
      return fields;
    }
    SortedMap<String, List<String>> more = new TreeMap<>(fields);
    more.put(name, List.copyOf(all)); // a key that is there already stays as it is written
    return Collections.unmodifiableSortedMap(more);
  }

  /** Each value with its name in front: {@code desk=Foreign}. */
  static List<String> texts(Map<String, List<String>> fields) {
    List<String> texts = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> texts.add(name + SIGN + value)));
    return List.copyOf(texts);
  }

  /**
   * The fields of such texts. Names are taken as they are: what was stored under a name can be read
   * when a later version has given that name a meaning.
   *
   * @throws IllegalArgumentException if a text has no name
   */
  static SortedMap<String, List<String>> ofTexts(List<String> texts) {
    SortedMap<String, List<String>> fields = none();
    for (String text : texts) {
      int sign = text.indexOf(SIGN);
      if (sign <= 0) {
        throw new IllegalArgumentException("no name of a field before its value: \"" + text + "\"");
      }
      fields = with(fields, text.substring(0, sign), List.of(text.substring(sign + 1)));
    }
    return fields;
  }
}
