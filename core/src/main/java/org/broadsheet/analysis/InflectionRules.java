package org.broadsheet.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The inflection of a language that has no dictionary here, by a file of rules, {@code
 * inflection/<language>.txt}. Each file says where its rules come from. Its lines:
 *
 * <pre>
 * # a comment
 * vowels aeiou      what a rule takes an ending from keeps one of these; else nothing is asked
 * min 3             the rules below leave at least so many characters
 * let V = [aeiou]   {V} in the rules below is this
 * = stem form...    a family: these words have this stem, which is one of them
 * &lt; pre fixes       what may stand before the words of families that begin with =&lt;
 * =&lt; stem form...   a family whose words may have such a prefix, which stays
 * =&gt; stem form...   a family whose words may end a compound, whose beginning stays
 * step              begins a step: one of its rules at most applies; with repeat, up to four times
 * known             what is left now is looked up in the families
 * known REGEX       so is what is left without what it matches, which stays on where that is unknown
 * REGEX             what it matches at the word's end is taken off
 * REGEX &gt; TEXT      or replaced; ^REGEX at its beginning; with @2 it leaves two characters
 * </pre>
 *
 * <p>Of the rules of a step the one applies that matches the most characters. Immutable; any number
 * of threads may use it.
 */
final class InflectionRules implements Stemmer {
  private static final int REPEATS = 4;
  private static final int MIN_LEFT = 3;
  private static final int MIN_OF_COMPOUND = 3;
  private static final Pattern WITH_TEXT = Pattern.compile("(.*?)\\s+>(?:\\s+(.*))?");
  private static final Pattern LETTERS_FIRST = Pattern.compile("^\\^(\\p{L}+)(?![?*+{\\p{L}])");
  private static final Pattern LETTERS_LAST = Pattern.compile("(?<!\\\\)(\\p{L}+)$");
  private static final Pattern WITH_MIN = Pattern.compile("(.*?)\\s+@(\\d+)");

  /** What was read, by language, the same for all threads. */
  private static final Map<String, InflectionRules> READ = new ConcurrentHashMap<>();

  private final Map<String, SortedSet<String>> families = new HashMap<>();
  private final Map<String, SortedSet<String>> prefixed = new HashMap<>();
  private final Map<String, SortedSet<String>> ofCompounds = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private String vowels = "";

  /**
   * A rule.
   *
   * @param letters what a word ends with that it matches, or begins with, as far as that is plain
   *     letters: most words are told by these
   * @param left how many characters it leaves at least
   * @param atStart whether it is about the beginning of the word
   */
  private record Rule(Pattern pattern, String letters, String text, int left, boolean atStart) {
    @Nullable Matcher match(String word) {
      if (atStart ? !word.startsWith(letters) : !word.endsWith(letters)) {
        return null;
      }
      Matcher matcher = pattern.matcher(word);
      return matcher.find() ? matcher : null;
    }
  }

  /**
   * A step.
   *
   * @param rules empty where families are looked up instead
   * @param known what is taken off only to look up what is left; null if nothing is
   */
  private record Step(int times, List<Rule> rules, @Nullable Pattern known) {}

  private InflectionRules(List<String> lines) {
    Map<String, String> names = new HashMap<>();
    int left = MIN_LEFT;
    for (String line : lines) {
      if (line.startsWith("#")) {
        continue;
      }
      String[] words = line.strip().split("\\s+");
      switch (words[0]) {
        case "" -> {}
        case "vowels" -> vowels = words[1];
        case "min" -> left = Integer.parseInt(words[1]);
        case "let" ->
            names.put('{' + words[1] + '}', line.substring(line.indexOf('=') + 1).strip());
        case "<" -> prefixes.addAll(List.of(words).subList(1, words.length));
        case "=" -> family(words, List.of(families));
        case "=<" -> family(words, List.of(families, prefixed));
        case "=>" -> family(words, List.of(families, ofCompounds));
        case "step" -> steps.add(new Step(words.length > 1 ? REPEATS : 1, new ArrayList<>(), null));
        case "known" -> steps.add(new Step(1, List.of(), ending(line.strip().substring(5), names)));
        default -> steps.getLast().rules().add(rule(line.strip(), left, names));
      }
    }
    prefixes.sort(Comparator.comparingInt(String::length).reversed());
  }

  /**
   * The rules of a language.
   *
   * @throws IllegalStateException if there is no file for it
   */
  static InflectionRules of(String language) {
    return READ.computeIfAbsent(language, InflectionRules::read);
  }

  private static InflectionRules read(String language) {
    String name = "inflection/" + language + ".txt";
    try (InputStream in = InflectionRules.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      // The files write letters as their languages do, and words come as this library has them.
      String text = Twins.unify(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new InflectionRules(text.lines().toList());
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }

  private static void family(String[] words, List<Map<String, SortedSet<String>>> kinds) {
    for (Map<String, SortedSet<String>> kind : kinds) {
      for (int i = 1; i < words.length; i++) {
        kind.computeIfAbsent(words[i], w -> new TreeSet<>()).add(words[1]);
      }
    }
  }

  private static Rule rule(String line, int usual, Map<String, String> names) {
    String rest = line;
    int left = usual;
    Matcher min = WITH_MIN.matcher(rest);
    if (min.matches()) {
      left = Integer.parseInt(min.group(2));
      rest = min.group(1);
    }
    String text = "";
    Matcher replacing = WITH_TEXT.matcher(rest);
    if (replacing.matches()) {
      text = replacing.group(2) == null ? "" : replacing.group(2);
      rest = replacing.group(1);
    }
    rest = named(rest, names);
    boolean atStart = rest.startsWith("^");
    String regex = atStart ? "^(?:" + rest.substring(1) + ")" : "(?:" + rest + ")$";
    return new Rule(Pattern.compile(regex), letters(rest), text, left, atStart);
  }

  private static @Nullable Pattern ending(String regex, Map<String, String> names) {
    String named = named(regex.strip(), names);
    return named.isEmpty()
        ? null
        : Pattern.compile(
            named.startsWith("^") ? "^(?:" + named.substring(1) + ")" : "(?:" + named + ")$");
  }

  /** With what the names in braces stand for. */
  private static String named(String regex, Map<String, String> names) {
    String named = regex;
    for (Map.Entry<String, String> name : names.entrySet()) {
      named = named.replace(name.getKey(), name.getValue());
    }
    return named;
  }

  /** The letters at the end of a regex, or behind ^; none where it has alternatives. */
  private static String letters(String regex) {
    if (regex.indexOf('|') >= 0) {
      return "";
    }
    Matcher plain = (regex.startsWith("^") ? LETTERS_FIRST : LETTERS_LAST).matcher(regex);
    return plain.find() ? plain.group(1) : "";
  }

  @Override
  public String stem(String word) {
    String known = known(word);
    String stem = word;
    for (int i = 0; known == null && i < steps.size(); i++) {
      Step step = steps.get(i);
      if (step.rules().isEmpty()) {
        known = known(stem, step.known());
      }
      String before = "";
      for (int times = 0; times < step.times() && !stem.equals(before); times++) {
        before = stem;
        stem = apply(step.rules(), stem);
      }
    }
    return known != null ? known : stem;
  }

  private @Nullable String known(String word, @Nullable Pattern ending) {
    if (ending == null) {
      return known(word);
    }
    Matcher end = ending.matcher(word);
    if (!end.find()) {
      return null;
    }
    return known(end.start() == 0 ? word.substring(end.end()) : word.substring(0, end.start()));
  }

  private @Nullable String known(String word) {
    SortedSet<String> stems = families.get(word);
    if (stems != null) {
      return Stems.join(stems);
    }
    for (String prefix : prefixes) {
      stems = word.startsWith(prefix) ? prefixed.get(word.substring(prefix.length())) : null;
      if (stems != null) {
        return prefix + Stems.join(stems);
      }
    }
    for (int at = MIN_OF_COMPOUND; !ofCompounds.isEmpty() && at < word.length() - 2; at++) {
      stems = ofCompounds.get(word.substring(at));
      if (stems != null) {
        return word.substring(0, at) + Stems.join(stems);
      }
    }
    return null;
  }

  private String apply(List<Rule> rules, String word) {
    Matcher longest = null;
    Rule best = null;
    for (Rule rule : rules) {
      Matcher matcher = rule.match(word);
      if (matcher != null
          && leavesEnough(rule, matcher, word)
          && (longest == null || length(matcher) > length(longest))) {
        longest = matcher;
        best = rule;
      }
    }
    return longest == null || best == null ? word : longest.replaceFirst(best.text());
  }

  private boolean leavesEnough(Rule rule, Matcher matcher, String word) {
    String rest =
        rule.atStart() ? word.substring(matcher.end()) : word.substring(0, matcher.start());
    return rest.length() >= rule.left()
        && (vowels.isEmpty()
            || !rule.text().isEmpty()
            || rest.chars().anyMatch(c -> vowels.indexOf(c) >= 0));
  }

  private static int length(Matcher matcher) {
    return matcher.end() - matcher.start();
  }
}
