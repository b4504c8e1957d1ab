package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page by name, whichever attribute holds the name.
 *
 * @param values all values of a name, in lower case, in the order of the page
 */
record MetaTags(Map<String, List<String>> values) {
  static MetaTags of(MarkedElements page) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : page.metas()) {
      String content = meta.attr("content").strip();
      for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
        String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !content.isEmpty()) {
          values.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
        }
      }
    }
    return new MetaTags(Map.copyOf(values));
  }

  /** The first value of the first of the names that has one, or empty. */
  String first(String... names) {
    for (String name : names) {
      List<String> found = all(name);
      if (!found.isEmpty()) {
        return found.getFirst();
      }
    }
    return "";
  }

  List<String> all(String name) {
    return values.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
