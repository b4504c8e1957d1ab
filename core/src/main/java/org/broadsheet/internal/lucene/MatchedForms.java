package org.broadsheet.internal.lucene;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.internal.lucene.WordForms.Form;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * In which forms an article has a word, and which stems they share with it, for who asks what
 * counted: {@code (odds, headword odd; en)}.
 */
final class MatchedForms {
  /** More of them tell nothing more. */
  private static final int MAX_SHOWN = 8;

  /** By the word as the index has it: Odds is odds. */
  private final Map<String, Printed> forms = new LinkedHashMap<>();

  private static final class Printed {
    private final String printed;
    private final SortedSet<String> stems = new TreeSet<>();
    private int occurrences;

    Printed(String printed) {
      this.printed = printed;
    }

    int occurrences() {
      return occurrences;
    }
  }

  private MatchedForms() {}

  /**
   * Describes them.
   *
   * @param places where the word stands in the segment
   * @param doc the article's number in the segment
   */
  static String of(
      WordForms word, WordPlaces places, LeafReader leaf, int doc, IndexStatistics statistics)
      throws IOException {
    String language = ArticleLanguage.of(leaf, statistics, doc);
    WordOffsets offsets = new WordOffsets(word.terms()::contains);
    MatchedForms forms = new MatchedForms();
    for (Map.Entry<TextField, SortedMap<Integer, List<Form>>> in : places.forms(doc).entrySet()) {
      String name = in.getKey().queryName();
      String text = StoredText.read(leaf.storedFields(), doc, Set.of(name)).get(name);
      if (text != null) {
        offsets.scan(text, language, in.getValue().lastKey() + 1);
        in.getValue()
            .forEach(
                (at, found) ->
                    forms.add(
                        text.substring(offsets.start(at, at), offsets.end(at)),
                        word.stems(found, language)));
      }
    }
    return forms.describe(language);
  }

  /**
   * Adds an occurrence.
   *
   * @param printed as it stands in the article
   * @param stems by which it was found
   */
  private void add(String printed, List<String> stems) {
    Printed form =
        forms.computeIfAbsent(
            String.join(" ", WordScanner.words(printed)), word -> new Printed(printed));
    form.occurrences++;
    form.stems.addAll(stems);
  }

  /** The forms, most frequent first, those of the same stems together, in parentheses. */
  private String describe(@Nullable String language) {
    List<Printed> all = new ArrayList<>(forms.values());
    all.sort(Comparator.comparingInt(Printed::occurrences).reversed());
    Map<SortedSet<String>, List<String>> byStems = new LinkedHashMap<>();
    for (Printed form : all.subList(0, Math.min(all.size(), MAX_SHOWN))) {
      byStems.computeIfAbsent(form.stems, stems -> new ArrayList<>()).add(form.printed);
    }
    List<String> parts = new ArrayList<>();
    byStems.forEach(
        (stems, printed) -> parts.add(String.join(", ", printed) + named(stems, language)));
    if (all.size() > MAX_SHOWN) {
      parts.add("…");
    }
    if (language != null) {
      parts.add(language);
    }
    return parts.stream().collect(joining("; ", "(", ")"));
  }

  private static String named(SortedSet<String> stems, @Nullable String language) {
    if (stems.isEmpty()) {
      return "";
    }
    String name =
        language != null && LanguageProfiles.hasDictionary(language) ? "headword" : "stem";
    return ", " + name + (stems.size() == 1 ? " " : "s ") + String.join(", ", stems);
  }
}
