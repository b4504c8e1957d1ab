package org.broadsheet.indexer.serve.archive;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.indexer.request.Filters;
import org.broadsheet.indexer.serve.http.Parameters;
import org.broadsheet.indexer.serve.http.Refusal;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of an address ask for. They are called as the options of the commands are;
 * besides, {@code publisher}, {@code section}, {@code keyword}, {@code byline} and {@code
 * field.NAME} leave only articles with that value, or one of several.
 *
 * @param parameters of the address
 * @param within how long a query may take at the most
 */
public record Question(Parameters parameters, Duration within) {
  /** What finds every article. */
  public static final String EVERYTHING = "*";

  /** What stands before the name of a custom field. */
  public static final String CUSTOM = "field.";

  /** The fields whose values filter. */
  public static final List<TextField> VALUES =
      List.of(TextField.PUBLISHER, TextField.SECTION, TextField.KEYWORD, TextField.BYLINE);

  /** The parameters that say what is looked for, and among which articles. */
  public static final Set<String> NAMES =
      Set.of(
          "q",
          "quoted",
          "plain",
          "any",
          "from",
          "to",
          "lang",
          "publisher",
          "section",
          "keyword",
          "byline",
          "collapse",
          "within");

  private static final int MOST_VALUES = 50;

  /** {@return what was typed; empty for nothing} */
  public String query() {
    return parameters.get("q", "").strip();
  }

  /** {@return the codes of the languages asked for; empty for all} */
  public List<String> languages() {
    return parameters.all("lang").stream()
        .flatMap(codes -> Arrays.stream(codes.split(",", -1)))
        .map(String::strip)
        .filter(code -> !code.isEmpty())
        .toList();
  }

  /**
   * {@return whether an option is there that has no value, or {@code true}}
   *
   * @throws Refusal if its value is neither true nor false
   */
  public boolean has(String option) {
    List<String> values = parameters.all(option);
    return !values.isEmpty()
        && switch (values.get(0).toLowerCase(Locale.ROOT)) {
          case "", "true", "1", "on", "yes" -> true;
          case "false", "0", "off", "no" -> false;
          default -> throw new Refusal(400, option + " is true or false.");
        };
  }

  /**
   * {@return a number of at least 0}
   *
   * @param most the greatest that is taken
   * @throws Refusal if it is none, or greater
   */
  public int number(String option, int otherwise, int most) {
    String text = parameters.get(option);
    if (text == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal(400, option + " is a number from 0 to " + most + ".");
  }

  /**
   * {@return one of several values, in any case}
   *
   * @throws Refusal if it is none of them
   */
  public <E extends Enum<E>> E choice(String option, E otherwise) {
    String text = parameters.get(option);
    if (text == null) {
      return otherwise;
    }
    List<String> names = new ArrayList<>();
    for (E value : otherwise.getDeclaringClass().getEnumConstants()) {
      String name = value.name().toLowerCase(Locale.ROOT);
      if (name.equalsIgnoreCase(text.strip())) {
        return value;
      }
      names.add(name);
    }
    throw new Refusal(400, option + " is one of " + String.join(", ", names) + ".");
  }

  /**
   * {@return the request}
   *
   * @throws Refusal if a parameter says what it cannot
   * @throws IllegalArgumentException if a filter is none
   */
  public SearchRequest request() {
    return request(query());
  }

  /** {@return the request of another query with the same filters} */
  public SearchRequest request(String query) {
    Filters filters =
        new Filters(
            Filters.reading(has("quoted"), has("plain")),
            has("any") ? Filters.Match.ANY : Filters.Match.ALL,
            parameters.get("from"),
            parameters.get("to"),
            languages());
    SearchRequest request =
        query.isEmpty() || query.equals(EVERYTHING)
            ? filters.filter(SearchRequest.of(new NewsQuery.Everything()))
            : filters.request(query);
    for (NewsQuery filter : values()) {
      request = request.filter(filter);
    }
    return request.within(deadline()).copiesCollapsed(collapsed());
  }

  /** {@return whether a story that several papers printed is one} */
  public boolean collapsed() {
    String collapse = parameters.get("collapse");
    if (collapse != null && !collapse.equals("copies")) {
      throw new Refusal(400, "collapse is copies, or left out.");
    }
    return collapse != null;
  }

  private Duration deadline() {
    String text = parameters.get("within");
    if (text == null) {
      return within;
    }
    try {
      double seconds = Double.parseDouble(text);
      if (seconds > 0) {
        return Duration.ofMillis((long) Math.clamp(seconds * 1000, 1, (double) within.toMillis()));
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new Refusal(400, "within is a number of seconds, more than 0.");
  }

  private List<NewsQuery> values() {
    List<NewsQuery> filters = new ArrayList<>();
    for (TextField field : VALUES) {
      List<NewsQuery> choices = new ArrayList<>();
      for (String value : values(field.queryName())) {
        choices.add(new NewsQuery.Value(field, value));
      }
      add(filters, choices);
    }
    for (String name : parameters.names()) {
      if (name.startsWith(CUSTOM)) {
        String field = name.substring(CUSTOM.length());
        List<NewsQuery> choices = new ArrayList<>();
        for (String value : values(name)) {
          choices.add(new NewsQuery.CustomValue(field, value));
        }
        add(filters, choices);
      }
    }
    return filters;
  }

  private static void add(List<NewsQuery> filters, List<NewsQuery> choices) {
    if (!choices.isEmpty()) {
      filters.add(choices.size() == 1 ? choices.get(0) : new NewsQuery.Or(choices));
    }
  }

  /** {@return the values that a filter leaves; empty for all} */
  public List<String> values(String name) {
    List<String> values = parameters.all(name).stream().filter(v -> !v.isBlank()).toList();
    if (values.size() > MOST_VALUES) {
      throw new Refusal(400, name + " has more than " + MOST_VALUES + " values.");
    }
    return values;
  }

  /** {@return the value of an option; null if it is not there} */
  public @Nullable String text(String option) {
    return parameters.get(option);
  }
}
