package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a line such as {@code By Jane Roe and John Doe, Reuters}: people first, then
 * agencies, each under its usual name.
 */
public final class Byline {
  private static final int MAX_NAME_LENGTH = 80;

  /** The words before the names, such as "by", in the languages of the press. */
  private static final String BY_WORDS =
      "(?:written|reported|words|text|story|reporting|report|analysis|opinion|photos|edited)\\s+by"
          + "|by|interview\\s+(?:by|von)|(?:eine?|ein)\\s+\\p{L}+\\s+von|protokoll:?|von|aufgezeichnet\\s+von"
          + "|propos\\s+recueillis\\s+par|par|de\\s+notre\\s+correspondant,?|por|redacci[oó]n\\s+de|a\\s+cura\\s+di|di|da"
          + "|av|af|door|tekst:?|text:?|teksti:?|foto:?|(?:autor|autorzy|autoři|autori|autore|autores|autora|author|authors|auteur|forfatter|journalist|reporter|penulis|szerző|författare)(?:in|s|/in|\\*in|ka|ul|a)?\\s*:?"
          + "|opracowała?:?|napisała?:?|írta:?|scris\\s+de|de|yazan:?|haber:?|muhabir:?|автор(?:ы|и|ка)?:?|текст:?|от|пише"
          + "|γράφει\\s+(?:ο|η)|γράφουν\\s+οι|του|της|συντάκτης:?|επιμέλεια:?|بقلم:?|كتبت?:?|إعداد:?|الكاتب:?|تقرير:?|نویسنده:?|به\\s+قلم"
          + "|מאת:?|oleh:?|editor:?|tác\\s+giả:?|โดย:?|ผู้เขียน:?|文\\s*[=＝/／・:：]|取材・文[=＝/／・:：]?|作者\\s*[:：]?|记者\\s*[:：]|記者\\s*[:：]|撰文\\s*[:：]?|責任編輯\\s*[:：]?|责任编辑\\s*[:：]?";

  private static final Pattern BY =
      Pattern.compile(
          "^[\\s(\\[|\u2022\u00b7-]*(?:" + BY_WORDS + ")(?:\\s+|(?<=[:：=＝/／・])\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:[,;|、，،\\n"
              + "\u2022\u00b7]|\\s&\\s|\\s+(?:and|und|et|y|e|og|och|en|и|і|та|i|és|și|şi|ve|ja"
              + "|ir|un|και|و|dan|và|และ|with|mit|avec|con|com|som)\\s+)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The words after a name: a title, or the person's place. */
  private static final Pattern AFTER =
      Pattern.compile(
          "\\s*(?:기자|특파원|인턴기자|記者|记者|\\((?!.*\\().*\\)|\\[.*\\]|\\|.*|[-\u2013\u2014]\\s.*)$");

  /** Signatures of editors that tell nobody who they are. */
  private static final Pattern INITIALS = Pattern.compile("[a-z]{1,3}");

  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?i)https?:.*|.*(?:@|\\[at\\]).*|.*\\d{3,}.*|.*\\d+:\\d.*|.*\\d+\\s*min\\b.*|.*[?!].*|quelle:.*|(?:name|edit|agencies|by|von|par|por|di|staff|editor|editors|published|updated|reporter|staff"
              + " writer|staff reporter|senior reporter|correspondent|journalist|writer|news"
              + " reporter|contributor|contributing"
              + " writer|guest|admin|administrator|author|autor|redakteur(?:in)?|null|undefined|unknown|false|true|jr\\.?|sr\\.?|ph\\.?d\\.?|m\\.?d\\.?|share|follow|more|read"
              + " more|see bio|email|twitter|facebook|posted|view all posts.*|more by.*|follow"
              + " .*)");

  private Byline() {}

  /** The names, without the words before and after them, one by one. */
  public static List<String> names(String line) {
    List<String> people = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    String bare = withoutBy(line);
    for (String part : BETWEEN.split(bare, -1)) {
      add(part, people, agencies);
    }
    agencies.removeIf(people::contains);
    people.addAll(agencies);
    return people.stream().distinct().toList();
  }

  /** Tells whether the line says that what follows are authors. */
  public static boolean opens(String line) {
    Matcher by = BY.matcher(line);
    return by.lookingAt() && by.end() < line.length();
  }

  private static String withoutBy(String line) {
    String bare = line.strip();
    for (int i = 0; i < 2; i++) {
      Matcher by = BY.matcher(bare);
      if (!by.lookingAt()) {
        break;
      }
      bare = bare.substring(by.end()).strip();
    }
    return bare;
  }

  private static void add(String part, List<String> people, List<String> agencies) {
    String name = clean(part);
    String agency = Agencies.named(name);
    if (agency != null) {
      agencies.add(agency);
      return;
    }
    int slash = name.indexOf('/');
    if (slash > 0 && slash < name.length() - 1) {
      String one = name.substring(0, slash);
      String other = name.substring(slash + 1);
      if (isAgency(one) || isAgency(other)) {
        add(one, people, agencies);
        add(other, people, agencies);
        return;
      }
    }
    if (isName(name)) {
      people.add(name);
    }
  }

  private static boolean isAgency(String name) {
    return Agencies.named(clean(name)) != null;
  }

  private static String clean(String part) {
    String name = Paragraphs.line(part);
    String before;
    do {
      before = name;
      name = AFTER.matcher(name).replaceFirst("").strip();
    } while (!name.equals(before));
    if (name.isEmpty()) {
      name = Paragraphs.line(part);
    }
    return name.replaceAll("^[\\s(\\[\"*>:.-]+|[\\s)\\]\"*:-]+$", "");
  }

  /** Chinese, Japanese and Korean names are short; more signs are a sentence. */
  private static boolean isSentence(String name) {
    return name.codePoints().filter(c -> c >= 0x2e80 && c < 0xfb00).count() > 14;
  }

  private static boolean isName(String name) {
    return !isSentence(name)
        && !INITIALS.matcher(name).matches()
        && name.length() <= MAX_NAME_LENGTH
        && name.split("\\s+").length <= (name.endsWith(".") ? 4 : 7)
        && name.codePoints().filter(Character::isLetter).count() >= 2
        && !NOT_A_NAME.matcher(name).matches();
  }
}
