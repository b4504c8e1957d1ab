package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names in a line such as {@code By Jane Roe and John Doe, Reuters}: people first, then
 * agencies, each under its usual name.
 *
 * <p>The line is cut in these steps: times are taken out ({@link BylineTimes}); labels such as
 * {@code Photos:} part it into what the authors and what others did; commas, bars and words such as
 * {@code and} part it into single names; and {@link PersonName} leaves the name of each.
 */
public final class Byline {
  /** The words before the names, such as "by", in the languages of the press. */
  private static final String BY_WORDS =
      "(?:written|authored|posted|submitted|contributed|published|reported|words|text|story|reporting"
          + "|report|analysis|opinion|photos|edited)\\s+by:?|(?:read\\s+)?more\\s+(?:about|by|from)"
          + "|by:?|interview\\s+(?:by|von)|(?:eine?|ein)\\s+\\p{L}+\\s+von|protokoll:?|von|aufgezeichnet\\s+von"
          + "|propos\\s+recueillis\\s+par|par|de\\s+notre\\s+correspondant,?|por|redacci[oó]n\\s+de|a\\s+cura\\s+di|di|da"
          + "|av|af|door|przez|tekst:?|text:?|teksti:?|foto:?|(?:autor|autorzy|autoři|autori|autore|autores|autora|author|authors|auteur|forfatter|journalist|reporter|penulis|szerző|författare)(?:in|s|/in|\\*in|ka|ul|a)?\\s*:?"
          + "|opracowała?:?|napisała?:?|írta:?|scris\\s+de|de|yazan:?|haber:?|muhabir:?|автор(?:ы|и|ка)?:?|текст:?|от|пише"
          + "|γράφει\\s+(?:ο|η)|γράφουν\\s+οι|του|της|συντάκτης:?|επιμέλεια:?|بقلم:?|كتبت?:?|إعداد:?|الكاتب:?|تقرير:?|نویسنده:?|به\\s+قلم"
          + "|מאת:?|oleh:?|editor:?|tác\\s+giả:?|โดย:?|ผู้เขียน:?|文\\s*[=＝/／・:：]|取材・文[=＝/／・:：]?|作者\\s*[:：]?|记者\\s*[:：]|記者\\s*[:：]|撰文\\s*[:：]?|責任編輯\\s*[:：]?|责任编辑\\s*[:：]?";

  private static final Pattern BY =
      Pattern.compile(
          "^[\\s(\\[|\u2022\u00b7-]*(?:" + BY_WORDS + ")(?:\\s+|(?<=[:：=＝/／・])\\s*)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** The same where the name stands close, as it does where markup parts them. */
  private static final Pattern CLOSE_BY = Pattern.compile("^(?:[Ww]ritten )?by(?=\\p{Lu})");

  /** What begins the names of those who wrote, anywhere in the line. */
  private static final String WROTE =
      "(?:written|authored|posted|submitted|contributed|reported|words|text|texts|story|reporting"
          + "|tekst|texte|texto|testo)\\s+(?:by\\b|av\\b|von\\b|de\\b|di\\b|par\\b|por\\b)|(?:text|tekst|texte"
          + "|texto|testo|текст|文|words)\\s*[:：=＝]";

  /** What begins the names of those who did something else. */
  private static final String DID =
      "(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|videos?|audio|edited|reviewed|updated|translated|fact[-"
          + " ]checked|produced|presented|directed|designed"
          + "|foto(?:graf)?s?|bild(?:er)?|fotografi(?:e|as?|er)?|illustration(?:en)?)"
          + "\\s+(?:by\\b|av\\b|af\\b|von\\b|de\\b|di\\b|par\\b|por\\b)"
          + "|(?:photos?|pictures?|images?|illustrations?|graphics?|videos?|audio|design|code|camera"
          + "|editing|translation|caption|source|quelle|fuente|fonte|źródło|kilde|källa|lähde|bron"
          + "|fotos?|foto's|bild(?:er)?|fotograf(?:ie|i|ias|er|in)?|zdjęci[ae]|fot\\.|imagen|imágenes|imagens"
          + "|photographies|kuvat?|képek|kép|fotók|φωτο(?:γραφίες|γραφία)?|фото|снимки|видео|источник"
          + "|צילום|תמונות|تصوير|الصور|عکس|写真|寫真|摄影|攝影|撮影|图|圖|사진|ảnh|gambar|ภาพ)\\s*[:：=＝／]";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}\\p{M}])(?:(?<did>" + DID + ")|" + WROTE + ")",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * What parts names. A letter that stands alone does so in small only, since a capital is an
   * initial; behind a word that may mean in as well as and, a single word is a place.
   */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "\\s*(?:(?<sign>[,;|、，،\\n"
              + "\u2022\u00b7\u22c5\u25cf\u2219\u2027]|\\s(?:en|(?-i:i|a))\\s)|\\s&\\s"
              + "|\\s+(?:and|und|et|og|och|та|és|și|şi|ve|ja|ir|un|και|dan|và|และ|with|mit|avec|con|com"
              + "|som|(?-i:[иіوz]|[ye](?=\\s+(?:\\S+\\s+\\p{Lu}|\\p{Lu}{2,}))))\\s+)\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Where something else than names stood before. */
  private static final Pattern BEGINS_AGAIN = Pattern.compile("^(?:by|By|BY)\\s+");

  private static final Pattern COMMA_AND =
      Pattern.compile(",(?=\\s+(?:and|und|et|y|e|og|och|en|и|і|with|mit|avec|con|com)\\s)");

  /** Addresses, and names as social networks have them. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?<!\\S)[(<\\[]?(?:@[\\w.]+|[\\w.+-]+@[\\w.-]+|https?://\\S+|www\\.\\S+)[)>\\]]?,?(?!\\S)");

  /** A family name and a given name, the other way round. */
  private static final Pattern CATALOGUED =
      Pattern.compile(
          "\\p{Lu}[\\p{L}\\p{M}'\u2019-]+, \\p{Lu}[\\p{L}\\p{M}.'\u2019-]*(?: \\p{Lu}\\.)*");

  private Byline() {}

  /** The names of those who wrote, without the words before and after them, one by one. */
  public static List<String> names(String line) {
    List<String> people = new ArrayList<>();
    List<String> agencies = new ArrayList<>();
    String bare = BylineTimes.without(ADDRESS.matcher(line).replaceAll(" "));
    Matcher label = LABEL.matcher(bare);
    boolean wrote = true;
    int start = 0;
    while (label.find()) {
      if (wrote) {
        part(bare.substring(start, label.start()), people, agencies);
      }
      wrote = label.group("did") == null;
      start = label.end();
    }
    if (wrote) {
      part(bare.substring(start), people, agencies);
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

  /** Tells whether it is a line of names and no more, of authors or of others. */
  public static boolean isCredit(String line) {
    return opens(line) && !names(LABEL.matcher(line).replaceAll(" ")).isEmpty();
  }

  /** Reads a part of a line in which all did the same. */
  private static void part(String part, List<String> people, List<String> agencies) {
    String bare = COMMA_AND.matcher(withoutBy(part)).replaceAll("");
    if (bare.equals(part.strip()) && isCatalogued(bare)) {
      people.add(bare);
      return;
    }
    Matcher between = BETWEEN.matcher(bare);
    boolean afterSign = false;
    int start = 0;
    while (start <= bare.length()) {
      boolean more = between.find(start);
      String name = bare.substring(start, more ? between.start() : bare.length());
      add(name, afterSign, people, agencies);
      afterSign = more && between.group("sign") != null;
      start = more ? Math.max(between.end(), start + 1) : bare.length() + 1;
    }
    if (bare.codePoints().anyMatch(Character::isUpperCase)) {
      // Names in small letters stand alone; among others these are words of a sentence.
      people.removeIf(name -> name.equals(name.toLowerCase(Locale.ROOT)) && !isCapitals(name));
    }
  }

  private static boolean isCatalogued(String name) {
    if (!CATALOGUED.matcher(name).matches()) {
      return false;
    }
    String[] parts = name.split(", ", 2);
    return Agencies.named(parts[0]) == null
        && Agencies.named(parts[1]) == null
        && PersonName.of(parts[0]) != null
        && PersonName.of(parts[1]) != null;
  }

  private static String withoutBy(String line) {
    String bare = line.strip();
    for (int i = 0; i < 2; i++) {
      Matcher by = BY.matcher(bare);
      Matcher close = CLOSE_BY.matcher(bare);
      if (by.lookingAt()) {
        bare = bare.substring(by.end()).strip();
      } else if (close.lookingAt()) {
        bare = bare.substring(close.end());
      }
    }
    return bare;
  }

  private static void add(
      String part, boolean afterSign, List<String> people, List<String> agencies) {
    String name = BEGINS_AGAIN.matcher(PersonName.cleaned(part)).replaceFirst("");
    if (afterSign && !people.isEmpty() && PersonName.isCredential(name)) {
      people.add(people.removeLast() + ", " + part.strip());
      return;
    }
    String agency = Agencies.named(name);
    if (agency != null) {
      agencies.add(agency);
      return;
    }
    int last = agencyBehind(name);
    if (last > 0) {
      add(name.substring(0, last), afterSign, people, agencies);
      add(name.substring(last), afterSign, people, agencies);
      return;
    }
    int slash = name.indexOf('/');
    if (slash > 0 && slash < name.length() - 1) {
      String one = name.substring(0, slash);
      String other = name.substring(slash + 1);
      if (isAgency(one) || isAgency(other)) {
        add(one, afterSign, people, agencies);
        add(other, afterSign, people, agencies);
        return;
      }
    }
    String person = PersonName.of(name);
    if (person != null && !(afterSign && isBeside(person, people))) {
      people.add(person);
    }
  }

  /** Where an agency begins behind a name of two words or more; 0 if there is none. */
  private static int agencyBehind(String name) {
    int first = name.indexOf(' ');
    int blank = first < 0 ? -1 : name.indexOf(' ', first + 1);
    while (blank > 0) {
      String behind = name.substring(blank + 1);
      // Of short ones only those in capitals behind a name that is not: there is a Santa Ana.
      boolean capitals = !isCapitals(name) && isCapitals(behind);
      boolean sure = behind.indexOf(' ') > 0 || behind.length() > 5 || capitals;
      if (sure && Agencies.named(behind) != null) {
        return blank + 1;
      }
      blank = name.indexOf(' ', blank + 1);
    }
    return 0;
  }

  /** Tells whether what stands behind a person and a comma says where or what the person is. */
  private static boolean isBeside(String name, List<String> people) {
    boolean person = people.stream().anyMatch(before -> before.indexOf(' ') > 0);
    boolean small = Character.isLowerCase(name.codePointAt(0));
    return person && (small || name.indexOf(' ') < 0 || PersonName.isPaper(name));
  }

  private static boolean isCapitals(String text) {
    return text.codePoints().noneMatch(Character::isLowerCase);
  }

  private static boolean isAgency(String name) {
    return Agencies.named(PersonName.cleaned(name)) != null;
  }
}
