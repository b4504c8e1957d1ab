package org.broadsheet.analysis;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The definition of words in its plainest form: the whole text is normalised at once, then cut.
 * Slow, without places, and obviously right; what the scanner and the index are held against.
 */
public final class WordDefinition {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
  private static final String APOSTROPHES = "ʹʻʼʽʾʿꞋꞌߴߵ";

  /** Letters with several code points, and which of them stands for all. */
  private static final Map<String, String> TWINS =
      Map.ofEntries(
          Map.entry("ـ", ""), // tatweel, which is no letter
          Map.entry("ş", "ș"),
          Map.entry("ţ", "ț"),
          Map.entry("\u064A", "\u06CC"),
          Map.entry("\u0643", "\u06A9"),
          Map.entry("\u06C1", "\u0647"),
          Map.entry("\u06D5", "\u0647"),
          Map.entry("\u06C0", "\u0647\u0654"),
          Map.entry("\u06C2", "\u0647\u0654"));

  private static final Map<String, String> WITH_JOINER =
      Map.of(
          "\u0D23\u0D4D\u200D", "\u0D7A",
          "\u0D28\u0D4D\u200D", "\u0D7B",
          "\u0D30\u0D4D\u200D", "\u0D7C",
          "\u0D32\u0D4D\u200D", "\u0D7D",
          "\u0D33\u0D4D\u200D", "\u0D7E",
          "\u0D15\u0D4D\u200D", "\u0D7F",
          "\u09A4\u09CD\u200D", "\u09CE");

  private static final Pattern UNORDERED = Pattern.compile("[ัิ-ฺ็-๎]{2,}|[ັິ-ຼ່-\u0ECE]{2,}");

  private WordDefinition() {}

  private static String normalise(String text) {
    String normal = unify(NFKC.normalize(UCharacter.foldCase(NFKC.normalize(text), true)));
    for (Map.Entry<String, String> joined : WITH_JOINER.entrySet()) {
      normal = normal.replace(joined.getKey(), joined.getValue());
    }
    return UNORDERED
        .matcher(normal)
        .replaceAll(
            run ->
                run.group()
                    .chars()
                    .sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, (a, b) -> {})
                    .toString());
  }

  private static String unify(String text) {
    StringBuilder unified = new StringBuilder();
    text.codePoints()
        .mapToObj(Character::toString)
        .forEach(letter -> unified.append(TWINS.getOrDefault(letter, letter)));
    return unified.toString();
  }

  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean single = false;
    for (int c : normalise(text).codePoints().toArray()) {
      int traits = CharTable.traits(c);
      int kind = APOSTROPHES.indexOf(c) < 0 ? traits & CharTable.KIND : CharTable.SEPARATOR;
      boolean isSingle = (traits & CharTable.SINGLE) != 0;
      boolean ends =
          kind == CharTable.SEPARATOR || (kind == CharTable.WORD && (single || isSingle));
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (kind == CharTable.WORD || kind == CharTable.MARK) {
        single = word.isEmpty() ? isSingle : single;
        word.appendCodePoint(c);
      } else if (kind == CharTable.SEPARATOR) {
        single = false;
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  /** A word's readings: as it stands, and by the casing of Turkish where that differs. */
  private static List<Set<String>> readings(String text, boolean turkish) {
    List<String> cased = turkish ? words(text.replace('I', 'ı').replace('İ', 'i')) : List.of();
    List<Set<String>> readings = new ArrayList<>();
    for (String word : words(text)) {
      Set<String> all = new LinkedHashSet<>(Set.of(word));
      if (turkish) {
        all.add(cased.get(readings.size()));
      }
      readings.add(all);
    }
    return readings;
  }

  /** What each word of a phrase asks for. */
  public static List<Set<String>> phrase(String text) {
    return readings(text, true);
  }

  /** What each word of a text answers to: its readings, and these without accents. */
  public static List<Set<String>> forms(String text, String language) {
    boolean turkish = Set.of("tr", "az", "crh", "gag").contains(language.split("-")[0]);
    List<Set<String>> forms = readings(text, turkish);
    forms.forEach(word -> List.copyOf(word).forEach(form -> word.add(Folding.fold(form))));
    return forms;
  }

  /** Whether the words of a phrase stand in a row in a text; no words stand nowhere. */
  public static boolean holds(List<Set<String>> text, List<Set<String>> phrase) {
    for (int from = 0; from + phrase.size() <= text.size(); from++) {
      boolean all = !phrase.isEmpty();
      for (int i = 0; all && i < phrase.size(); i++) {
        all = text.get(from + i).stream().anyMatch(phrase.get(i)::contains);
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
