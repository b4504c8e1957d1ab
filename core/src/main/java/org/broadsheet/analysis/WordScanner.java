package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Cuts a text into its words, one after the other, each with its place in the text.
 *
 * <pre>{@code
 * scanner.start(text);
 * while (scanner.next()) {
 *   String word = scanner.word();
 * }
 * }</pre>
 *
 * <p>Runs of ASCII are lowered in a tight loop, and characters that normalise one by one go through
 * {@link CharTable}. Only what is left, such as a base with marks that may compose, goes through
 * ICU, in the smallest units that normalise independently of each other.
 *
 * <p>Reusable; for one thread at a time.
 */
public final class WordScanner {
  /** Words longer than this many chars are cut there and told apart by a hash of the rest. */
  public static final int MAX_LENGTH = 255;

  /** Base characters with more marks than this are normalised in parts, so time stays linear. */
  private static final int MAX_UNIT = 64;

  private static final int HASH_DIGITS = 16;

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Below it no character ever joins the one before it in normalisation. */
  private static final char FIRST_JOINER = 0x300;

  /** ASCII letters in lower case and digits; 0 for all that separates. */
  private static final char[] ASCII = new char[128];

  static {
    for (char c = 0; c < 128; c++) {
      boolean word = ('0' <= c && c <= '9') || ('a' <= (c | 0x20) && (c | 0x20) <= 'z');
      ASCII[c] = !word ? 0 : c < 'A' ? c : (char) (c | 0x20);
    }
  }

  private char[] text = new char[0];
  private int textLength;
  private int position;

  private final char[] word = new char[MAX_LENGTH];
  private int length;
  private int start;
  private int end;
  private boolean single;
  private boolean folds;
  private boolean hasMarks;
  private boolean losesMarks;

  /** How many chars the word had when something was passed that does not count. */
  private int passedAt;

  private long restHash;

  private String unit = "";
  private int unitPosition;
  private int unitStart;
  private int unitEnd;

  private final char[] plain = new char[MAX_LENGTH];

  /** Begins anew with {@code text}. */
  public void start(String text) {
    if (this.text.length < text.length()) {
      this.text = new char[Math.max(text.length(), 1024)];
    } else if (this.text.length > 1 << 20 && text.length() < 1 << 16) {
      this.text = new char[text.length()]; // do not hold on to a giant's memory
    }
    text.getChars(0, text.length(), this.text, 0);
    textLength = text.length();
    position = 0;
    unit = "";
    unitPosition = 0;
  }

  /** Goes to the next word; false if there is none. */
  public boolean next() {
    length = 0;
    restHash = 0;
    passedAt = 0;
    single = folds = hasMarks = losesMarks = false;
    if (unitPosition == unit.length() && takeAsciiWord()) {
      return true;
    }
    boolean open = true;
    while (open) {
      if (unitPosition < unit.length()) {
        open = takeUnit();
      } else if (position == textLength) {
        break;
      } else if (text[position] < 128 && startsAt(position + 1)) {
        open = takeAscii();
      } else {
        open = takeOther();
      }
    }
    if (length > 0 && restHash != 0) {
      seal();
    }
    return length > 0;
  }

  /**
   * Takes a word that is nothing but ASCII, as are its neighbours, with the separators before it;
   * false if there is none here.
   */
  private boolean takeAsciiWord() {
    int from = position;
    while (from < textLength && text[from] < 128 && ASCII[text[from]] == 0 && startsAt(from + 1)) {
      from++;
    }
    position = from;
    int to = copyAscii(from);
    boolean ends = to == textLength || (text[to] < 128 && ASCII[text[to]] == 0 && startsAt(to + 1));
    if (to == from || !ends) {
      return false;
    }
    start = from;
    end = position = to;
    length = to - from;
    losesMarks = true;
    return true;
  }

  /**
   * Takes ASCII characters as long as there are; false when the word is complete. Of several in a
   * row only the last may belong together with what follows.
   */
  private boolean takeAscii() {
    if (single) {
      return ASCII[text[position]] == 0 ? skipSeparator() : false;
    }
    int from = position;
    int to = copyAscii(from);
    if (to > from && !startsAt(to)) {
      to--;
    }
    if (to == from) {
      return ASCII[text[from]] == 0 ? skipSeparator() : take(ASCII[text[from]], CharTable.WORD);
    }
    if (length == 0) {
      start = from;
    }
    losesMarks = true;
    length += to - from;
    end = position = to;
    return true;
  }

  /** Puts ASCII letters and digits behind the word, as many as fit; the first char that is none. */
  private int copyAscii(int from) {
    int limit = Math.min(textLength, from + MAX_LENGTH - length);
    int to = from;
    while (to < limit && text[to] < 128 && ASCII[text[to]] != 0) {
      word[length + to - from] = ASCII[text[to]];
      to++;
    }
    return to;
  }

  /** Passes the separator at the position; false when it ends a word. */
  private boolean skipSeparator() {
    if (length > 0) {
      return false; // it is passed on the next call
    }
    position++;
    return true;
  }

  private boolean takeOther() {
    char c = text[position];
    CharTable table = CharTable.of(c);
    int traits = table.traits[c & 0xFF];
    if ((traits & CharTable.SIMPLE) != 0) {
      int marks = passiveMarks(position + 1);
      if (marks >= 0) {
        return takeSimple(table.normal[c & 0xFF], traits, marks);
      }
    }
    readUnit();
    return true;
  }

  /** The end of the passive marks from {@code from} on; -1 if other joining characters follow. */
  private int passiveMarks(int from) {
    int last = 0;
    int i = from;
    for (; !startsAt(i); i++) {
      CharTable table = CharTable.of(text[i]);
      int order = table.order[text[i] & 0xFF] & 0xFF;
      if ((table.traits[text[i] & 0xFF] & CharTable.PASSIVE) == 0 || order < last) {
        return -1;
      }
      last = order;
    }
    return i;
  }

  /** A character that stands for itself, up to {@code marksEnd} followed by passive marks. */
  private boolean takeSimple(char c, int traits, int marksEnd) {
    boolean open = take(c, traits);
    while (open && position < marksEnd) {
      char mark = text[position];
      open = take(mark, CharTable.of(mark).traits[mark & 0xFF]);
    }
    return open;
  }

  private boolean take(char c, int traits) {
    unitStart = position;
    unitEnd = position + 1;
    if (!append(c, traits)) {
      return false;
    }
    position++;
    return true;
  }

  /** Normalises the characters from the position up to the next that starts anew. */
  private void readUnit() {
    int to = position + (isPair(position) ? 2 : 1);
    while (!startsAt(to) && to - position < MAX_UNIT) {
      to += isPair(to) ? 2 : 1;
    }
    unit = CharTable.normalise(new String(text, position, to - position));
    unitPosition = 0;
    unitStart = position;
    unitEnd = to;
    position = to;
  }

  /** Takes what is left of the unit; false when the word is complete. */
  private boolean takeUnit() {
    while (unitPosition < unit.length()) {
      int c = unit.codePointAt(unitPosition);
      if (!append(c, CharTable.traits(c))) {
        return false;
      }
      unitPosition += Character.charCount(c);
    }
    return true;
  }

  /** Adds a character of normalised text to the word; false if the word was complete before it. */
  private boolean append(int c, int traits) {
    int kind = traits & CharTable.KIND;
    if (kind == CharTable.IGNORED) {
      // What stood apart may compose now: only the long way to the plain form sees that.
      folds = hasMarks = length > 0;
      pass(c);
      return true;
    }
    if (kind == CharTable.SEPARATOR) {
      return length == 0;
    }
    boolean isSingle = (traits & CharTable.SINGLE) != 0;
    if (length == 0) {
      start = unitStart;
      single = isSingle;
      losesMarks = kind == CharTable.MARK; // a mark without a base
    } else if (kind == CharTable.WORD && (single || isSingle)) {
      return false;
    }
    folds |= (traits & CharTable.FOLDS) != 0;
    if (kind == CharTable.MARK) {
      hasMarks = true;
    } else {
      losesMarks |= Folding.mayLoseMarks(c);
    }
    end = unitEnd;
    if (length + Character.charCount(c) > MAX_LENGTH || restHash != 0) {
      restHash = (restHash ^ c) * PRIME | 1;
    } else {
      length += Character.toChars(c, word, length);
      if (kind == CharTable.MARK && Twins.isUnordered(c)) {
        putInOrder();
      }
    }
    return true;
  }

  /** Passes what does not count, but may tell which letter stands before it. */
  private void pass(int c) {
    if (length - passedAt >= 2 && restHash == 0) {
      char joined = Twins.joined(word[length - 2], word[length - 1], c);
      if (joined != 0) {
        word[length - 2] = joined;
        length--;
      }
    }
    if (c != CharTable.TATWEEL) { // which is as if it had never been there
      passedAt = length;
    }
  }

  /** Brings the mark added last to its place among those that it stands beside. */
  private void putInOrder() {
    char mark = word[length - 1];
    int at = length - 1;
    while (at > passedAt && word[at - 1] > mark && Twins.isUnorderedWith(word[at - 1], mark)) {
      word[at] = word[at - 1];
      at--;
    }
    word[at] = mark;
  }

  /** Puts the hash of what was cut off in the place of the last characters. */
  private void seal() {
    String hash = HexFormat.of().toHexDigits(restHash);
    hash.getChars(0, HASH_DIGITS, word, MAX_LENGTH - HASH_DIGITS);
    length = MAX_LENGTH;
    folds = hasMarks = false;
  }

  /** Whether normalisation never joins the character at {@code i} to the one before. */
  private boolean startsAt(int i) {
    if (i >= textLength || text[i] < FIRST_JOINER) {
      return true;
    }
    return isPair(i)
        ? CharTable.Nfkc.FORM.hasBoundaryBefore(Character.toCodePoint(text[i], text[i + 1]))
        : Character.isSurrogate(text[i])
            || (CharTable.of(text[i]).traits[text[i] & 0xFF] & CharTable.STARTS) != 0;
  }

  private boolean isPair(int i) {
    return i + 1 < textLength
        && Character.isHighSurrogate(text[i])
        && Character.isLowSurrogate(text[i + 1]);
  }

  /** The word, normalised; valid up to {@link #length()} and until the next call. */
  public char[] buffer() {
    return word;
  }

  /** How many chars the word has. */
  public int length() {
    return length;
  }

  /** Where the word begins in the text, as a char index. */
  public int start() {
    return start;
  }

  /** Where the word ends in the text, exclusive. */
  public int end() {
    return end;
  }

  /** Whether a word, or a form of one, begins like those of scripts written without spaces. */
  public static boolean isSingle(char[] word, int length) {
    return word[0] >= FIRST_JOINER && CharTable.isSingle(Character.codePointAt(word, 0, length));
  }

  /** Whether {@code c} is a decimal digit of any script. */
  public static boolean isDigit(char c) {
    return c < 128 ? '0' <= c && c <= '9' : UCharacter.isDigit(c);
  }

  /** The char of the text at {@code index}; 0 behind its end. */
  public char charAt(int index) {
    return index < textLength ? text[index] : 0;
  }

  /** Whether the word is a character of a script written without spaces. */
  public boolean single() {
    return single;
  }

  /** The word, normalised. */
  public String word() {
    return new String(word, 0, length);
  }

  /**
   * The form of the word without accents, in {@link #plainBuffer()}.
   *
   * @return how many chars it has; 0 if it is the word itself
   */
  public int foldPlain() {
    if (!folds && !(hasMarks && losesMarks)) {
      return 0;
    }
    boolean quick = !hasMarks;
    for (int i = 0; quick && i < length; i++) {
      plain[i] = CharTable.of(word[i]).folded[word[i] & 0xFF];
      quick = plain[i] != 0;
    }
    if (quick) {
      return length;
    }
    String form = Folding.fold(word());
    if (form.length() > MAX_LENGTH || (form.length() == length && form.equals(word()))) {
      return 0;
    }
    form.getChars(0, form.length(), plain, 0);
    return form.length();
  }

  /** The form of the word without accents, after {@link #foldPlain()}. */
  public char[] plainBuffer() {
    return plain;
  }

  /** A hash of the first {@code length} chars of a word, of which all bits are good. */
  public static long hash(char[] word, int length) {
    long hash = length;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + word[i];
    }
    hash *= PRIME;
    return hash ^ hash >>> 32;
  }

  /** The words of {@code text}, normalised. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    WordScanner scanner = new WordScanner();
    scanner.start(text);
    while (scanner.next()) {
      words.add(scanner.word());
    }
    return words;
  }
}
