package org.broadsheet.extract.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/** The news agencies of the world, by the names in {@code agencies.txt}. */
public final class Agencies {
  private static final Map<String, String> NAMES =
      WordFile.lines(Agencies.class, "agencies.txt").stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity(), (one, other) -> one));

  /** The brackets behind the place of a dateline. */
  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]+)\\)");

  private Agencies() {}

  /** The article with the agencies that its byline and its dateline name. */
  public static Article told(Article article) {
    List<String> found = new ArrayList<>(article.agencies());
    for (String name : article.byline()) {
      add(named(name), found);
    }
    if (article.dateline() != null) {
      Matcher brackets = BRACKETS.matcher(article.dateline());
      while (brackets.find()) {
        for (String name : brackets.group(1).split("[/,&]|\\s-\\s", -1)) {
          add(named(name.strip()), found);
        }
      }
    }
    return found.isEmpty() ? article : article.toBuilder().agencies(found).build();
  }

  private static void add(@Nullable String name, List<String> to) {
    if (name != null && !to.contains(name)) {
      to.add(name);
    }
  }

  /** The usual name of the agency that is called so, or null where it is none. */
  public static @Nullable String named(String name) {
    return NAMES.get(name.toLowerCase(Locale.ROOT));
  }
}
