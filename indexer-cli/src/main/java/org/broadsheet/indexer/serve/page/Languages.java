package org.broadsheet.indexer.serve.page;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.search.Facet;

/**
 * Counts by language, whatever its country or script: what the filter of a language finds too,
 * which holds {@code pt-BR} with {@code pt}.
 */
final class Languages {
  private Languages() {}

  /** The articles of each language, most first. */
  static Map<String, Long> merged(Map<String, Long> byTag) {
    Map<String, Long> byLanguage = new LinkedHashMap<>();
    byTag.forEach((tag, articles) -> byLanguage.merge(language(tag), articles, Long::sum));
    Map<String, Long> sorted = new LinkedHashMap<>();
    byLanguage.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /** The languages of most articles out of a facet that has all tags. */
  static Facet merged(Facet tags, int most) {
    Map<String, Long> byTag = new LinkedHashMap<>();
    tags.values().forEach(value -> byTag.put(value.value(), value.articles()));
    Map<String, Long> byLanguage = merged(byTag);
    List<Facet.Value> values =
        byLanguage.entrySet().stream()
            .limit(most)
            .map(entry -> new Facet.Value(entry.getKey(), entry.getValue()))
            .toList();
    return new Facet(tags.by(), values, tags.without(), byLanguage.size());
  }

  private static String language(String tag) {
    int hyphen = tag.indexOf('-');
    return hyphen < 0 ? tag : tag.substring(0, hyphen);
  }
}
