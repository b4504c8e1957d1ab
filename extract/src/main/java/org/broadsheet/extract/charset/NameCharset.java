package org.broadsheet.extract.charset;

import java.lang.Character.UnicodeScript;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of short texts that were written without saying it: the names in an archive, or the
 * headers of a message. All of one source are judged together, since a single name is mostly too
 * short to tell.
 *
 * <p>Each encoding has the letters of the languages that it was made for. The one is taken whose
 * characters beyond ASCII are letters of these, stand in words of one script, and are not capitals
 * behind other letters; among equals the first. In Chinese, Japanese and Korean encodings frequent
 * characters count for right ones, as in {@link EastAsianCharset}.
 */
public final class NameCharset {
  /** Where the texts come from, which says what wrote them. */
  public enum Source {
    /** Archives: mostly packed with the encodings of DOS, which Windows still uses for names. */
    ARCHIVE,
    /** Mail and news, in the encodings of Windows and ISO. */
    MAIL
  }

  /**
   * An encoding.
   *
   * @param letters its letters beyond ASCII, small, the frequent ones before a bar; empty for the
   *     East Asian ones
   * @param doubt what it costs, since it is rarer than others that look alike
   */
  private record Candidate(Charset charset, String letters, double doubt, boolean dos) {

    boolean isFrequent(int letter) {
      int at = letters.indexOf(letter);
      return at >= 0 && at < letters.indexOf('|');
    }
  }

  private static final String WEST =
      "\u00e9\u00e4\u00f6\u00fc\u00df\u00e8\u00e0\u00e1\u00ed\u00f3\u00fa\u00f1\u00e7\u00e5\u00e6"
          + "\u00f8\u00e3\u00f5\u00ea\u00e2\u00f4\u00ee\u00ef\u00fb\u00eb|\u00ec\u00f2\u00f9\u0153"
          + "\u00ff\u00f0\u00fe\u00fd";
  private static final String CENTRAL =
      "\u00e1\u00e9\u00ed\u00f3\u00f6\u00fc\u0105\u0107\u0119\u0142\u0144\u015b\u017a\u017c\u010d"
          + "\u0159\u0161\u017e\u00fd\u011b\u016f\u0151\u0103|\u010f\u0165\u0148\u013a\u013e\u00f4"
          + "\u0155\u00e4\u00fa\u0171\u0111\u00e2\u00ee\u0219\u015f\u0163\u021b\u00df\u00e7\u00eb";
  private static final String CYRILLIC =
      "\u043e\u0435\u0430\u0438\u043d\u0442\u0440\u0441\u043b\u0432\u043a\u043c\u0434\u043f\u0443"
          + "\u044f\u0456|\u044b\u044c\u0433\u0437\u0431\u0447\u0439\u0445\u0436\u0448\u044e\u0446"
          + "\u0449\u044d\u0444\u044a\u0451\u0457\u0454\u0491\u045e\u0458\u0459\u045a\u045b\u0452"
          + "\u045f\u0453\u045c\u0455";
  private static final String GREEK =
      "\u03b1\u03bf\u03b9\u03b5\u03c4\u03c3\u03bd\u03b7\u03c5\u03c1\u03c0\u03ba\u03bc\u03bb\u03c2"
          + "\u03af\u03ac\u03cc\u03ad\u03ae|\u03c9\u03b4\u03b3\u03c7\u03b8\u03c6\u03b2\u03be\u03b6"
          + "\u03c8\u03cd\u03ce\u03ca\u03cb\u0390\u03b0";
  private static final String TURKISH =
      "\u0131\u0130\u015f\u00fc\u011f\u00f6\u00e7|\u00e2\u00ee\u00fb\u00e4\u00df";
  private static final String HEBREW =
      "\u05d9\u05d5\u05d4\u05dc\u05d0\u05e8\u05ea\u05d1\u05e9\u05de\u05dd\u05e0\u05d3|\u05d7\u05e7"
          + "\u05e2\u05e4\u05db\u05df\u05d2\u05e1\u05e6\u05d8\u05d6\u05da\u05e5\u05e3";
  private static final String ARABIC =
      "\u0627\u0644\u064a\u0645\u0648\u0646\u0631\u062a\u0628\u0629\u0639\u062f\u0633\u0641\u0647"
          + "|\u0643\u0642\u062d\u062c\u0634\u0635\u0637\u062e\u0630\u0636\u062b\u0632\u063a\u0638"
          + "\u0621\u0623\u0625\u0622\u0624\u0626\u0649\u067e\u0686\u0698\u06af\u06a9\u06cc";
  private static final String BALTIC =
      "\u0101\u012b\u0161\u0113\u0117\u016b\u017e\u010d\u0105\u0173\u00f5\u00e4\u00f6\u00fc|\u0119"
          + "\u012f\u0123\u0137\u013c\u0146\u014d\u0157\u00f3\u0107\u0144\u015b\u017a\u017c\u0142";

  private static final String THAI =
      "\u0e32\u0e19\u0e23\u0e2d\u0e01\u0e40\u0e07\u0e21\u0e22\u0e25\u0e27\u0e14\u0e17\u0e2a"
          + "\u0e15\u0e30\u0e1b\u0e1a\u0e04\u0e2b\u0e41\u0e08\u0e1e\u0e0a\u0e02\u0e43\u0e44\u0e42"
          + "\u0e31\u0e35\u0e48\u0e49\u0e34\u0e37\u0e38\u0e39\u0e4c\u0e47\u0e33|\u0e16\u0e1c\u0e0b"
          + "\u0e1d\u0e1f\u0e20\u0e28\u0e29\u0e18\u0e13\u0e09\u0e0d\u0e10\u0e2c\u0e2e\u0e24\u0e46"
          + "\u0e36\u0e4a\u0e4b\u0e03\u0e05\u0e06\u0e0a\u0e0e\u0e0f\u0e11\u0e12\u0e25\u0e2f";

  private static final List<Candidate> SINGLE_BYTE =
      List.of(
          candidate("IBM437", WEST, 0, true),
          candidate("IBM850", WEST, 0.01, true),
          candidate("windows-1252", WEST, 0.02, false),
          candidate("IBM866", CYRILLIC, 0.02, true),
          candidate("windows-1251", CYRILLIC, 0.04, false),
          candidate("KOI8-R", CYRILLIC, 0.1, false),
          candidate("KOI8-U", CYRILLIC, 0.11, false),
          candidate("IBM852", CENTRAL, 0.03, true),
          candidate("windows-1250", CENTRAL, 0.04, false),
          candidate("ISO-8859-2", CENTRAL, 0.05, false),
          candidate("IBM737", GREEK, 0.04, true),
          candidate("windows-1253", GREEK, 0.05, false),
          candidate("IBM857", TURKISH, 0.04, true),
          candidate("windows-1254", TURKISH, 0.05, false),
          candidate("IBM862", HEBREW, 0.05, true),
          candidate("windows-1255", HEBREW, 0.05, false),
          candidate("windows-1256", ARABIC, 0.05, false),
          candidate("windows-874", THAI, 0.2, false),
          candidate("IBM775", BALTIC, 0.06, true),
          candidate("windows-1257", BALTIC, 0.06, false),
          candidate("x-MacRoman", WEST, 0.15, true));

  /** What a character costs that is no letter, is one of another language, or of another script. */
  private static final double SIGN = 1;

  private static final double FOREIGN = 0.8;
  private static final double MIXED = 1;
  private static final double RARE = 0.3;
  private static final double SHOUTED = 0.3;
  private static final double RAISED = 1;

  /** What cannot be written in an encoding at all. */
  private static final double IMPOSSIBLE = 3;

  /** What a character costs that is less frequent, but among those that the encoding has first. */
  private static final double COMMON_HAN = 0.3;

  private static final double RARE_HAN = 0.6;
  private static final double HALF_WIDTH = 0.7;

  /** Signs that people put into names. */
  private static final String USUAL =
      "\u2013\u2014\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2116";

  /** Below stand the parts of syllables, which no one uses alone. */
  private static final int HANGUL_FIRST = 0xac00;

  /** Signs that are hardly in names, but second bytes of East Asian characters. */
  private static final String SECOND_BYTES = "@[\\]^`{|}~";

  private static final char DOTTED_I = '\u0130';

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private NameCharset() {}

  /**
   * The likeliest encoding. Whatever it is, no two texts become one in it: all bytes that are no
   * text in it are kept apart by {@link #decode}.
   *
   * @param texts none of which is UTF-8
   */
  public static Charset of(List<byte[]> texts, Source source) {
    Charset best = SINGLE_BYTE.getFirst().charset();
    double least = Double.MAX_VALUE;
    for (Candidate candidate : SINGLE_BYTE) {
      if (source == Source.MAIL && candidate.dos()) {
        continue;
      }
      double cost = candidate.doubt();
      List<String> decoded = strictly(texts, candidate.charset());
      cost += decoded == null ? IMPOSSIBLE : cost(decoded, candidate);
      if (cost < least) {
        least = cost;
        best = candidate.charset();
      }
    }
    for (EastAsianCharset candidate : EastAsianCharset.ALL) {
      List<String> decoded = strictly(texts, candidate.charset());
      double cost = decoded == null ? IMPOSSIBLE : cost(decoded, candidate);
      if (cost < least) {
        least = cost;
        best = candidate.charset();
      }
    }
    return best;
  }

  /** The text as UTF-8, or null where it is none. */
  public static @Nullable String utf8(byte[] text) {
    return strict(text, StandardCharsets.UTF_8);
  }

  /** The text in an encoding; bytes that are no text in it stand for themselves, as {@code %FF}. */
  public static String decode(byte[] text, Charset charset) {
    String strict = strict(text, charset);
    if (strict != null) {
      return strict;
    }
    StringBuilder escaped = new StringBuilder();
    for (byte b : text) {
      if (b >= 0) {
        escaped.append((char) b);
      } else {
        escaped.append('%').append(HEX.toHexDigits(b));
      }
    }
    return escaped.toString();
  }

  /** All texts in a charset, or null where one is none in it. */
  private static @Nullable List<String> strictly(List<byte[]> texts, Charset charset) {
    List<String> decoded = new ArrayList<>(texts.size());
    for (byte[] text : texts) {
      String one = strict(text, charset);
      if (one == null) {
        return null;
      }
      decoded.add(one);
    }
    return decoded;
  }

  private static @Nullable String strict(byte[] text, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(text)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** What the characters beyond ASCII cost on average. */
  private static double cost(List<String> texts, Candidate candidate) {
    double cost = 0;
    int beyond = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > 0x7f) {
          beyond++;
          char before = i == 0 ? ' ' : text.charAt(i - 1);
          char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
          cost += cost(before, c, after, candidate);
        }
      }
    }
    return beyond == 0 ? 0 : cost / beyond;
  }

  private static double cost(char before, char c, char after, Candidate candidate) {
    char small = c == DOTTED_I ? c : Character.toLowerCase(c);
    boolean own = candidate.letters().indexOf(small) >= 0;
    if (!own && !Character.isLetter(c)) {
      return Character.isISOControl(c) ? IMPOSSIBLE : USUAL.indexOf(c) >= 0 ? RARE : SIGN;
    }
    double cost = candidate.isFrequent(small) ? 0 : own ? RARE : FOREIGN;
    if (SECOND_BYTES.indexOf(after) >= 0) {
      cost += SIGN;
    }
    if (isMixed(before, c) || isMixed(c, after)) {
      cost += MIXED;
    }
    if (before > 0x7f && isLatin(before) && isLatin(c)) {
      cost += RARE;
    }
    if (Character.isUpperCase(c) && Character.isLetter(before)) {
      cost += Character.isLowerCase(before) ? RAISED : before > 0x7f ? SHOUTED : 0;
    }
    return cost;
  }

  private static boolean isLatin(char c) {
    return UnicodeScript.of(c) == UnicodeScript.LATIN;
  }

  private static boolean isMixed(char one, char other) {
    return Character.isLetter(one)
        && Character.isLetter(other)
        && UnicodeScript.of(one) != UnicodeScript.of(other);
  }

  private static double cost(List<String> texts, EastAsianCharset candidate) {
    double cost = 0;
    int beyond = 0;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c > 0x7f) {
          beyond++;
          char before = i == 0 ? ' ' : text.charAt(i - 1);
          char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
          // A foreign letter in a Latin word is read together with the small letter behind it.
          boolean inside = isSmall(before) && isSmall(after);
          cost += cost(c, candidate) + (inside ? MIXED : 0);
        }
      }
    }
    return beyond == 0 ? 0 : cost / beyond;
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static double cost(char c, EastAsianCharset candidate) {
    boolean halfWidth = c >= 0xff61 && c <= 0xffdc;
    boolean fullWidth = c >= 0xff01 && c < 0xff61;
    boolean punctuation = c >= 0x3000 && c <= 0x301f;
    if (halfWidth) {
      return HALF_WIDTH;
    }
    if (fullWidth || punctuation || c == '\u30fb' || c == '\u30fc') {
      return RARE;
    }
    if (!Character.isLetter(c)) {
      return SIGN;
    }
    return switch (UnicodeScript.of(c)) {
      case HIRAGANA, KATAKANA -> 0;
      case HANGUL -> c < HANGUL_FIRST ? SIGN : candidate.isFrequent(c) ? 0 : common(c, candidate);
      case HAN -> candidate.isFrequent(c) ? 0 : common(c, candidate);
      default -> SIGN;
    };
  }

  /** Encodings have the characters of everyday in a first part, by the first of two bytes. */
  private static double common(char c, EastAsianCharset candidate) {
    byte[] bytes = String.valueOf(c).getBytes(candidate.charset());
    if (bytes.length != 2) {
      return RARE_HAN;
    }
    int first = bytes[0] & 0xff;
    boolean common =
        switch (candidate.charset().name()) {
          case "windows-31j" -> first >= 0x88 && first <= 0x97;
          case "Big5-HKSCS" -> first >= 0xa4 && first <= 0xc6;
          case "GB18030" -> first >= 0xb0 && first <= 0xd7 && (bytes[1] & 0xff) > 0xa0;
          case "x-windows-949" -> first >= 0xb0 && first <= 0xc8 && (bytes[1] & 0xff) > 0xa0;
          default -> first >= 0xb0 && first <= 0xcf;
        };
    return common ? COMMON_HAN : RARE_HAN;
  }

  private static Candidate candidate(String charset, String letters, double doubt, boolean dos) {
    return new Candidate(Charset.forName(charset), letters, doubt, dos);
  }
}
