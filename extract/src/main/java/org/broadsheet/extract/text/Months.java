package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of the months in the languages of the press, read from {@code months.txt}. */
final class Months {
  enum Calendar {
    GREGORIAN,
    ISLAMIC,
    PERSIAN
  }

  /**
   * A month of a calendar.
   *
   * @param number 1 to 12
   */
  record Month(Calendar calendar, int number) {}

  private static final int MIN_BEGINNING_LENGTH = 3;

  /**
   * By language and name, parted by a colon; and by name alone, for a page in a language unsaid.
   */
  private static final Map<String, Month> NAMED = new HashMap<>();

  /** The whole names of a language, for those that are shortened. */
  private static final Map<String, List<Map.Entry<String, Month>>> WHOLE = new HashMap<>();

  static {
    WordFile.lines(Months.class, "months.txt").forEach(Months::add);
  }

  private Months() {}

  /**
   * The month of that name, or null.
   *
   * @param name in lower case, a blank in it as an underscore
   * @param language the language of the text, or empty; another language's names are known as well
   */
  static @Nullable Month named(String name, String language) {
    Month own = NAMED.get(language + ":" + name);
    if (own != null) {
      return own;
    }
    Month any = NAMED.get(":" + name);
    return any == null ? beginning(name, language) : any;
  }

  private static @Nullable Month beginning(String name, String language) {
    if (name.length() < MIN_BEGINNING_LENGTH || name.length() > 6) {
      return null;
    }
    for (String tongue : List.of(language, "en")) {
      for (Map.Entry<String, Month> whole : WHOLE.getOrDefault(tongue, List.of())) {
        if (whole.getKey().startsWith(name)) {
          return whole.getValue();
        }
      }
    }
    return null;
  }

  private static void add(String line) {
    int colon = line.indexOf(':');
    String[] months = line.substring(colon + 1).strip().split(" ", -1);
    if (months.length != 12) {
      throw new IllegalStateException("not twelve months: " + line);
    }
    for (String language : line.substring(0, colon).split(",", -1)) {
      Calendar calendar =
          switch (language) {
            case "islamic" -> Calendar.ISLAMIC;
            case "persian" -> Calendar.PERSIAN;
            default -> Calendar.GREGORIAN;
          };
      for (int i = 0; i < months.length; i++) {
        Month month = new Month(calendar, i + 1);
        for (String name : months[i].split("/", -1)) {
          NAMED.putIfAbsent(":" + name, month);
          NAMED.putIfAbsent(language + ":" + name, month);
          WHOLE.computeIfAbsent(language, key -> new ArrayList<>()).add(Map.entry(name, month));
        }
      }
    }
  }
}
