package org.broadsheet.extract.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.language.LanguageIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The encodings from before UTF-8, told apart by what they make of the bytes.
 *
 * <p>Those of Chinese, Japanese and Korean are told by {@link EastAsianCharset}. Those of single
 * bytes turn every byte into something; there the one is right whose words look like words, and
 * among equals the one whose text is in a language that it was made for.
 */
public final class LegacyCharsets {
  private static final int SAMPLE = 16_000;

  /** A little worse than the best is as good, for judging by the look of words alone. */
  private static final double CLOSE = 0.03;

  /** The factor by which another encoding must look better than the declared one. */
  private static final double DISBELIEF = 0.7;

  /** Text in a single-byte encoding looks better than this; East Asian text read so does not. */
  private static final double IN_ORDER = 0.1;

  private static final String CENTRAL = "pl cs sk hu sl hr bs ro sq sr";
  private static final String CYRILLIC = "ru uk bg sr mk be";

  /** Single-byte encodings with the languages written in them; of equals the first is taken. */
  private static final List<Family> SINGLE_BYTE =
      List.of(
          family("windows-1252", "en de fr es it pt nl sv da nb nn no fi is ca gl eu ga af id ms"),
          family("windows-1251", CYRILLIC),
          family("windows-1255", "he yi"),
          family("ISO-8859-2", CENTRAL),
          family("windows-1250", CENTRAL),
          family("windows-1256", "ar fa ur ckb ps"),
          family("ISO-8859-6", "ar"),
          family("windows-1253", "el"),
          family("ISO-8859-7", "el"),
          family("windows-1254", "tr az"),
          family("windows-1257", "lt lv et"),
          family("windows-1258", "vi"),
          family("windows-874", "th"),
          family("KOI8-R", CYRILLIC),
          family("KOI8-U", "uk"),
          family("ISO-8859-5", CYRILLIC),
          family("IBM866", CYRILLIC));

  /** The letters beyond ASCII of languages that encodings close to each other were made for. */
  private static final Map<String, String> ALPHABETS =
      Map.ofEntries(
          Map.entry("pl", "ąćęłńóśźż"),
          Map.entry("cs", "áčďéěíňóřšťúůýž"),
          Map.entry("sk", "áäčďéíĺľňóôŕšťúýž"),
          Map.entry("hu", "áéíóöőúüű"),
          Map.entry("sl", "čšž"),
          Map.entry("hr", "čćđšž"),
          Map.entry("bs", "čćđšž"),
          Map.entry("ro", "ăâîşţ"),
          Map.entry("tr", "âçğıîöşüû"),
          Map.entry("es", "áéíóúüñªº"),
          Map.entry("pt", "áâãàçéêíóôõúªº"),
          Map.entry("fr", "àâæçéèêëîïôœùûüÿ"),
          Map.entry("de", "äöüßé"),
          Map.entry("nl", "áéëèïóöüê"),
          Map.entry("el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"));

  /** Signs that are no letters and stand in texts of any alphabet. */
  private static final String SIGNS = "¡¿«»·§°©®€£–—‘’‚“”„…•\u00ad";

  /** Pages that declare Latin 1 mean Microsoft's larger set. */
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("ISO-8859-1", "windows-1252"),
          Map.entry("US-ASCII", "windows-1252"),
          Map.entry("ISO-8859-9", "windows-1254"),
          Map.entry("ISO-8859-8", "windows-1255"),
          Map.entry("KOI8-R", "KOI8-U"),
          Map.entry("ISO-8859-11", "windows-874"),
          Map.entry("TIS-620", "windows-874"),
          Map.entry("GB2312", "GB18030"),
          Map.entry("GBK", "GB18030"),
          Map.entry("Shift_JIS", "windows-31j"),
          Map.entry("EUC-KR", "x-windows-949"),
          Map.entry("Big5", "Big5-HKSCS"));

  /** Charsets that are never guessed, with one for the same languages. */
  private static final Map<String, String> LIKE =
      Map.of("ISO-8859-15", "windows-1252", "ISO-8859-13", "windows-1257");

  private record Family(Charset charset, Set<String> languages) {}

  private record Candidate(Family family, String text, double oddness) {}

  private final LanguageIdentifier language;

  public LegacyCharsets(LanguageIdentifier language) {
    this.language = language;
  }

  /** The charset of this name, or null when there is none. */
  public static @Nullable Charset named(String name) {
    try {
      return Charset.forName(name.strip().replaceAll("^[\"']|[\"';]+$", ""));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The charset that is meant where this one is named, as browsers read it. */
  public static Charset asMeant(Charset declared) {
    String meant = MEANT.get(declared.name());
    return meant == null ? declared : Charset.forName(meant);
  }

  /**
   * The declared encoding as it is meant; or the likeliest, where the declaration must be wrong.
   *
   * <p>Latin 1 is what servers and programs say when nobody told them, so a text that is in none of
   * its languages is enough to doubt it; who names another encoding is believed, unless the text
   * reads far better in the likeliest.
   */
  Charset believed(byte[] bytes, Charset declared) {
    Charset meant = asMeant(declared);
    Charset likely = detect(bytes);
    if (likely.equals(meant)) {
      return meant;
    }
    byte[] sample = telling(bytes);
    if (sample.length == 0) {
      return meant; // only its markup tells, which is no text
    }
    if (EastAsianCharset.readsFarBetter(sample, likely, meant)
        || isKinMisnamed(sample, meant, likely)) {
      return likely;
    }
    double better = misfit(sample, meant) - misfit(sample, likely);
    Family unsaid = SINGLE_BYTE.getFirst();
    boolean doubted =
        meant.equals(unsaid.charset())
            && !unsaid.languages().contains(likeliest(new String(sample, meant)));
    return better > (doubted ? -CLOSE : DISBELIEF) ? likely : meant;
  }

  /**
   * Tells whether a charset was named in place of another for the same languages, as ISO 8859-6 is
   * for windows-1256: the named one gives characters that are in no text, letters that the language
   * does not have, or no words, and the other does not.
   */
  private boolean isKinMisnamed(byte[] sample, Charset meant, Charset likely) {
    Set<String> languages = languages(likely);
    if (languages(meant).stream().noneMatch(languages::contains)) {
      return false;
    }
    String given = new String(sample, meant);
    String other = new String(sample, likely);
    String found = likeliest(other);
    double better = badness(given, found) - badness(other, found);
    if (!languages.contains(found) || better < 0) {
      return false;
    }
    String words = language.identify(given);
    boolean givesWords = words != null && languages.contains(words);
    return (hasNoText(given) && !hasNoText(other))
        || (givesWords ? better > CLOSE : found.equals(language.identify(other)));
  }

  private static double badness(String text, String language) {
    return WordShape.oddness(text) + foreign(text, language);
  }

  /** Tells whether there are bytes that stand for nothing, or for the controls of terminals. */
  private static boolean hasNoText(String text) {
    return text.chars().anyMatch(c -> c == '\uFFFD' || (c >= 0x80 && c < 0xa0 && c != 0x85));
  }

  private static Set<String> languages(Charset charset) {
    String name = LIKE.getOrDefault(charset.name(), charset.name());
    for (Family family : SINGLE_BYTE) {
      if (family.charset().name().equals(name)) {
        return family.languages();
      }
    }
    return Set.of();
  }

  /** The badness of the text in a charset: 0 for a text in order, about 1 in the wrong charset. */
  private static double misfit(byte[] sample, Charset charset) {
    if (asMeant(charset).newEncoder().maxBytesPerChar() > 1) {
      return EastAsianCharset.isText(sample, charset) ? 0 : 1;
    }
    return WordShape.oddness(new String(sample, charset));
  }

  /** The likeliest of the older encodings for bytes that are not UTF-8. */
  Charset detect(byte[] bytes) {
    byte[] sample = telling(bytes);
    Charset sure = EastAsianCharset.sure(sample);
    if (sure != null) {
      return sure;
    }
    List<Candidate> singles = singleByte(sample);
    Charset perhaps =
        singles.getFirst().oddness() > IN_ORDER ? EastAsianCharset.likely(sample) : null;
    return perhaps != null ? perhaps : leastForeign(singles).family().charset();
  }

  /** The one in whose text fewest letters are foreign to its language, if that is one it is for. */
  private Candidate leastForeign(List<Candidate> candidates) {
    Candidate best = candidates.getFirst();
    if (candidates.size() == 1) {
      return best;
    }
    double least = Double.MAX_VALUE;
    for (Candidate candidate : candidates) {
      String found = likeliest(candidate.text());
      double foreign = foreign(candidate.text(), found);
      if (foreign < least && candidate.family().languages().contains(found)) {
        best = candidate;
        least = foreign;
      }
    }
    return best;
  }

  private String likeliest(String text) {
    String found = language.likeliest(text);
    return found == null ? Article.UNDETERMINED : found;
  }

  /** The single-byte encodings in which the text looks best, in the order of preference. */
  private static List<Candidate> singleByte(byte[] sample) {
    List<Candidate> candidates = new ArrayList<>();
    double best = Double.MAX_VALUE;
    for (Family family : SINGLE_BYTE) {
      String text = new String(sample, family.charset());
      Candidate candidate = new Candidate(family, text, WordShape.oddness(text));
      best = Math.min(best, candidate.oddness());
      candidates.add(candidate);
    }
    double limit = best + CLOSE;
    candidates.removeIf(candidate -> candidate.oddness() > limit);
    return candidates;
  }

  /** The share of letters beyond ASCII that the language does not have. */
  private static double foreign(String text, String language) {
    String alphabet = ALPHABETS.get(language);
    if (alphabet == null) {
      return 0;
    }
    String small = text.toLowerCase(Locale.ROOT);
    long beyond = small.chars().filter(c -> c > 0x7f).count();
    long foreign = small.chars().filter(c -> c >= 0xa1 && isForeign((char) c, alphabet)).count();
    return beyond == 0 ? 0 : (double) foreign / beyond;
  }

  private static boolean isForeign(char c, String alphabet) {
    return Character.isLetter(c) ? alphabet.indexOf(c) < 0 : SIGNS.indexOf(c) < 0;
  }

  /** The lines that hold bytes beyond ASCII, since only they tell encodings apart; no markup. */
  private static byte[] telling(byte[] bytes) {
    byte[] lines = new byte[Math.min(bytes.length, SAMPLE)];
    int size = 0;
    int lineStart = 0;
    boolean beyond = false;
    boolean markup = false;
    for (int i = 0; i < bytes.length && size < lines.length; i++) {
      byte b = bytes[i];
      // The second byte of a character may look like these signs, but not before a letter.
      markup = markup ? b != '>' : b == '<' && i + 1 < bytes.length && isTag(bytes[i + 1]);
      if (!markup && b != '>') {
        lines[size++] = b;
        beyond |= b < 0;
      }
      if (b == '\n') {
        size = beyond ? size : lineStart;
        lineStart = size;
        beyond = false;
      }
    }
    return Arrays.copyOf(lines, beyond ? size : lineStart);
  }

  private static boolean isTag(byte b) {
    return b == '/' || b == '!' || isLetter(b);
  }

  private static boolean isLetter(byte b) {
    return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
  }

  private static Family family(String charset, String languages) {
    return new Family(Charset.forName(charset), Set.of(languages.split(" ")));
  }
}
