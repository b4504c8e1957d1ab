package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.broadsheet.analysis.FrequentWords;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.broadsheet.language.CommonWords;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.WordChoice;
import org.jspecify.annotations.Nullable;

/** How often the words of one language stand in some texts, and in some others. For one thread. */
final class WordTally {
  /** More different words than this take too much memory: they are some hundred megabytes. */
  static final int MAX_WORDS = 1_000_000;

  /** So many ways to print a word are told apart. */
  private static final int MAX_FORMS = 8;

  private static final Map<String, Set<String>> COMMON = new ConcurrentHashMap<>();

  private final String language;
  private final WordChoice choice;
  private final Set<String> common;
  private final Map<String, Counted> words = new HashMap<>();
  private long total;
  private long otherTotal;
  private long occurrences;

  WordTally(String language, WordChoice choice) {
    this.language = language;
    this.choice = choice;
    this.common =
        COMMON.computeIfAbsent(
            language,
            tag ->
                CommonWords.of(tag).stream()
                    .flatMap(word -> WordScanner.words(word).stream())
                    .collect(Collectors.toUnmodifiableSet()));
  }

  /** A word and how often it was met. */
  static final class Counted {
    private final String word;
    private long count;
    private long otherCount;
    private @Nullable Map<String, Integer> forms;

    private Counted(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    long count() {
      return count;
    }

    long otherCount() {
      return otherCount;
    }

    /** As it is printed most often; if that is undecided, rather as it is without capitals. */
    String printed() {
      if (forms == null) {
        return word;
      }
      String best = word;
      long most = count - forms.values().stream().mapToLong(n -> n).sum();
      for (Entry<String, Integer> form : forms.entrySet()) {
        boolean more = form.getValue() > most;
        if (more || (form.getValue() == most && most > 0 && isBetter(form.getKey(), best))) {
          best = form.getKey();
          most = form.getValue();
        }
      }
      return best;
    }

    private boolean isBetter(String form, String best) {
      return !best.equals(word) && form.compareTo(best) > 0;
    }

    private void addForm(String text, int start, int end) {
      if (word.length() == end - start && text.startsWith(word, start)) {
        return;
      }
      Map<String, Integer> known = forms;
      if (known == null) {
        known = new HashMap<>(2);
        forms = known;
      }
      String form = text.substring(start, end);
      if (known.size() < MAX_FORMS || known.containsKey(form)) {
        known.merge(form, 1, Integer::sum);
      }
    }
  }

  String language() {
    return language;
  }

  /** What was counted, to be added to that of other parts of an index. */
  PartWords part() {
    List<PartWords.Word> all = new ArrayList<>();
    for (Counted word : words.values()) {
      all.add(
          new PartWords.Word(word.word, word.count, word.forms == null ? Map.of() : word.forms));
    }
    return new PartWords(language, total, occurrences, all);
  }

  /** Adds what was counted in a part of the index. */
  void add(PartWords part) {
    total += part.total();
    occurrences += part.occurrences();
    for (PartWords.Word word : part.words()) {
      Counted known = counted(word.word());
      known.count += word.count();
      if (!word.forms().isEmpty()) {
        Map<String, Integer> forms = known.forms == null ? new HashMap<>() : known.forms;
        word.forms().forEach((form, count) -> forms.merge(form, count, Integer::sum));
        known.forms = forms;
      }
    }
  }

  /** Takes words that are to be counted in other texts. */
  void list(List<String> listed) {
    listed.forEach(this::counted);
  }

  /** How often words stand in the other texts. */
  PartOthers others(List<String> listed) {
    return new PartOthers(
        language,
        otherTotal,
        listed.stream()
            .map(word -> words.containsKey(word) ? words.get(word).otherCount : 0L)
            .toList());
  }

  /** Adds how often words stand in the other texts of a part of the index. */
  void addOthers(List<String> listed, PartOthers part) {
    otherTotal += part.total();
    for (int i = 0; i < listed.size(); i++) {
      Counted known = words.get(listed.get(i));
      if (known != null) {
        known.otherCount += part.counts().get(i);
      }
    }
  }

  /** How many words all the texts have. */
  long total() {
    return total;
  }

  /** How many words all the other texts have. */
  long otherTotal() {
    return otherTotal;
  }

  /** How many occurrences were counted. */
  long occurrences() {
    return occurrences;
  }

  /** The words that were met in the texts. */
  Collection<Counted> words() {
    return words.values();
  }

  void addOccurrences(int more) {
    occurrences += more;
  }

  /** Counts a word of a text. */
  void add(Unit unit, String text) {
    total++;
    Counted known = words.get(unit.term());
    if (known == null) {
      if (!isListed(unit.term())) {
        return;
      }
      known = counted(unit.term());
    }
    known.count++;
    known.addForm(text, unit.start(), unit.end());
  }

  private Counted counted(String word) {
    Counted known = words.get(word);
    if (known == null) {
      if (words.size() >= MAX_WORDS) {
        throw new QuerySyntaxException(
            ("The articles have more than " + MAX_WORDS + " different words:")
                + " ask for fewer articles",
            "");
      }
      known = new Counted(word);
      words.put(word, known);
    }
    return known;
  }

  /** Counts a word of another text, where it was met in the texts before. */
  void addOther(Unit unit) {
    otherTotal++;
    Counted known = words.get(unit.term());
    if (known != null) {
      known.otherCount++;
    }
  }

  private boolean isListed(String word) {
    return (choice.frequent() || !isFrequent(word)) && (choice.numbers() || saysSomething(word));
  }

  /** Of a language whose words nobody has counted all are left out that are frequent in any. */
  private boolean isFrequent(String word) {
    return FrequentWords.common().contains(word) && (common.isEmpty() || common.contains(word));
  }

  private static boolean saysSomething(String word) {
    int first = word.codePointAt(0);
    boolean one = word.codePoints().filter(WordTally::isNoMark).count() == 1;
    return one ? Character.isIdeographic(first) : has(word, Character::isLetter);
  }

  private static boolean isNoMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          false;
      default -> true;
    };
  }

  private static boolean has(String word, IntPredicate kind) {
    return word.codePoints().anyMatch(kind);
  }
}
