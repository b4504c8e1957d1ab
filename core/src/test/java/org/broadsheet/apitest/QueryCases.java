package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;

/**
 * Articles and what queries find in them, as written in a file by hand.
 *
 * <pre>
 * # a remark
 * [article ID]
 * language: de                     and other fields of articles; lists with "; " between
 * headline: text
 *
 * [cases]
 * query =&gt; ID.body[match] ...      each place at which it matches, and no others
 * query =&gt; ID ID                   articles that match at no place
 * query =&gt; nothing
 * query =&gt; ... warning: text       and says so
 * query =&gt; error 5: text           cannot be read, because of what stands at this character
 * </pre>
 *
 * <p>Further matches in the same field follow as {@code [match]}; {@code [match#2]} is the second
 * place where the text stands. Within words it does not stand, but in scripts without spaces.
 *
 * @param articles in the order of the file
 * @param cases in the order of the file
 */
record QueryCases(List<Article> articles, List<Case> cases) {
  private static final Pattern ERROR = Pattern.compile("error (\\d+): (.+)");
  private static final Pattern FOUND =
      Pattern.compile("\\s*([\\w-]+)(?:\\.(head|body)((?:\\[[^\\]]+\\])+))?");
  private static final Pattern MATCH = Pattern.compile("\\[([^\\]]+?)(?:#(\\d+))?\\]");

  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  /**
   * What a query is to find.
   *
   * @param line the number of its line in the file
   * @param error what is said of a query that cannot be read, and where; empty if it can be
   * @param warning what is said of it; empty for nothing
   * @param articles the ids of the articles that match
   * @param places as {@link #place} writes them
   */
  record Case(
      int line,
      String query,
      Optional<String> error,
      String warning,
      Set<String> articles,
      Set<String> places) {}

  /** A place as text: {@code id:field:start-end}, in code points. */
  static String place(String id, String field, int start, int end) {
    return id + ":" + field + ":" + start + "-" + end;
  }

  static QueryCases read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    Map<String, Article> articles = new LinkedHashMap<>();
    List<Case> cases = new ArrayList<>();
    Article.Builder article = null;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      try {
        if (line.startsWith("[article ")) {
          article = Article.builder(line.substring("[article ".length(), line.length() - 1));
          articles.put(article.build().id(), article.build());
        } else if (line.equals("[cases]")) {
          article = null;
        } else if (article != null && !line.isBlank()) {
          field(article, line);
          articles.put(article.build().id(), article.build());
        } else if (!line.isBlank() && !line.startsWith("#")) {
          cases.add(testCase(i + 1, line, articles));
        }
      } catch (RuntimeException e) {
        throw new IllegalStateException(file + ", line " + (i + 1) + ": " + line, e);
      }
    }
    return new QueryCases(List.copyOf(articles.values()), cases);
  }

  private static void field(Article.Builder article, String line) {
    String value = line.substring(line.indexOf(": ") + 2);
    List<String> values = Arrays.asList(value.split("; "));
    switch (line.substring(0, line.indexOf(": "))) {
      case "language" -> article.language(value);
      case "headline" -> article.headline(value);
      case "body" -> article.body(value);
      case "published" -> article.published(value);
      case "publisher" -> article.publisher(value);
      case "section" -> article.section(value);
      case "byline" -> article.byline(values);
      case "keywords" -> article.keywords(values);
      case "url" -> article.url(value);
      case "location" -> article.location(value);
      default -> throw new IllegalArgumentException("no field of articles");
    }
  }

  private static Case testCase(int number, String line, Map<String, Article> articles) {
    int arrow = line.lastIndexOf(" => ");
    String query = line.substring(0, arrow).strip();
    String[] expected = line.substring(arrow + 4).split(" ?warning: ", 2);
    Matcher error = ERROR.matcher(expected[0]);
    boolean fails = error.matches();
    Set<String> ids = new TreeSet<>();
    Set<String> places = new TreeSet<>();
    if (!fails && !expected[0].equals("nothing")) {
      Matcher found = FOUND.matcher(expected[0]);
      for (int at = 0; at < expected[0].length(); at = found.end()) {
        if (!found.region(at, expected[0].length()).lookingAt()) {
          throw new IllegalArgumentException("not understood: " + expected[0].substring(at));
        }
        ids.add(found.group(1));
        if (found.group(2) != null) {
          places(articles.get(found.group(1)), found.group(2), found.group(3), places);
        }
      }
    }
    return new Case(
        number,
        query,
        fails ? Optional.of(error.group(1) + ": " + error.group(2)) : Optional.empty(),
        expected.length > 1 ? expected[1] : "",
        ids,
        places);
  }

  private static void places(Article article, String field, String matches, Set<String> places) {
    boolean head = field.equals("head");
    String text = head ? article.headline() : article.body();
    Matcher match = MATCH.matcher(matches);
    while (match.find()) {
      int number = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
      int start = start(text, match.group(1), number);
      places.add(
          place(
              article.id(),
              head ? "headline" : "body",
              text.codePointCount(0, start),
              text.codePointCount(0, start + match.group(1).length())));
    }
  }

  /** Where a text stands that stands once, or for the time that is asked for. */
  private static int start(String text, String match, int number) {
    List<Integer> starts = new ArrayList<>();
    for (int at = text.indexOf(match); at >= 0; at = text.indexOf(match, at + 1)) {
      if (!isWithinWord(text, at) && !isWithinWord(text, at + match.length())) {
        starts.add(at);
      }
    }
    assertThat(starts).as("places of \"%s\" in: %s", match, text).isNotEmpty();
    if (number == 0) {
      assertThat(starts).as("which \"%s\" in: %s", match, text).hasSize(1);
    }
    return starts.get(Math.max(0, number - 1));
  }

  private static boolean isWithinWord(String text, int at) {
    if (at == 0 || at == text.length()) {
      return false;
    }
    int next = text.codePointAt(at);
    return isOfWord(text.codePointBefore(at)) && isOfWord(next) && !isAlone(next);
  }

  private static boolean isOfWord(int c) {
    return Character.isLetterOrDigit(c) || isMark(c) || Character.getType(c) == Character.FORMAT;
  }

  private static boolean isAlone(int c) {
    return !isMark(c) && WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
