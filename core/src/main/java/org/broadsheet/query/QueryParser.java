package org.broadsheet.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.query.NewsQuery.And;
import org.broadsheet.query.NewsQuery.Everything;
import org.broadsheet.query.NewsQuery.InField;
import org.broadsheet.query.NewsQuery.InLanguage;
import org.broadsheet.query.NewsQuery.Near;
import org.broadsheet.query.NewsQuery.Not;
import org.broadsheet.query.NewsQuery.Or;
import org.broadsheet.query.NewsQuery.Prefix;
import org.broadsheet.query.NewsQuery.Word;

/**
 * Reads the query language.
 *
 * <pre>
 * query  = all { "OR" all }
 * all    = unary { [ "AND" ] unary }
 * unary  = ( "-" | "NOT" ) unary | clause
 * clause = [ field ":" ] ( "(" query ")" | quote | word )
 *        | listed ":" ( quote | word ) { "," ( quote | word ) }
 *        | valued ":=" ( marks | word ) { "," ( marks | word ) }
 *        | "lang:" ( marks | tag { "," tag } ) | "date:" dates
 *        | "has:" name { "," name } | "path:" ( marks | beginning [ "*" ] )
 * quote  = marks [ ( "~" | "~&gt;" ) number | "~~" [ "1" | "2" ] ] | ( "~" | "=" ) marks
 * marks  = a pair of quotation marks of any kind around text; in it \" is a quotation mark;
 *          not an apostrophe, nor a mark between Hebrew letters
 * word   = anything else up to white space, a parenthesis or a quotation mark
 *          [ "*" | "~1" | "~2" ];
 *          also a number with blanks between groups of three digits
 * </pre>
 *
 * <p>Where a text fits no rule it is read as words, so that an address, a time or a smiley is no
 * error; {@link FieldNames} says which colons make a field. With {@code any}, unwritten AND between
 * words means OR, while fields, languages, dates and exclusions still bind.
 *
 * <p>A field that is {@code valued} holds names rather than running text; one that is {@code
 * listed} is valued and no address. Custom fields are both.
 */
final class QueryParser {
  static final int MAX_LENGTH = 20_000;
  static final int MAX_DEPTH = 100;
  static final int MAX_CLAUSES = 500;

  /** Groups of three digits with one kind of blank between them. */
  private static final Pattern GROUPED =
      Pattern.compile(
          "[\\p{Nd}&&[^0]]\\p{Nd}{0,2}([ \u00A0\u2007\u2009\u202F])\\p{Nd}{3}(?:\\1\\p{Nd}{3}){0,4}"
              + "(?![^\\s\u00A0)])");

  /** What may follow quotation marks: nearness, in any order or in this, and misspelling. */
  private static final Pattern SUFFIX = Pattern.compile("(~~(?=[12]?(?!\\d))|~>?(?=\\d))(\\d*)");

  /** A word that may be off by a letter or two. */
  private static final Pattern FUZZY = Pattern.compile("(.*[\\p{L}\\p{M}\\p{N}])~([12])");

  /** A comma between two values, and not between the digits of a number such as 1,000. */
  private static final Pattern COMMA =
      Pattern.compile("(?<=[^\\s:=,]),(?=[^\\s\\p{Z})])(?!(?<=\\p{Nd},)\\p{Nd}{3}(?!\\p{Nd}))");

  private final String text;
  private final boolean any;
  private final List<String> warnings = new ArrayList<>();
  private int position;
  private int depth;
  private int clauses;

  QueryParser(String text, boolean any) {
    this.text = text;
    this.any = any;
  }

  static void checkLength(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new QuerySyntaxException(
          "The query has " + text.length() + " characters, more than " + MAX_LENGTH,
          text,
          MAX_LENGTH);
    }
  }

  static void checkClauses(int clauses, String text, int offset) {
    if (clauses > MAX_CLAUSES) {
      throw new QuerySyntaxException(
          "The query asks for more than " + MAX_CLAUSES + " words and phrases", text, offset);
    }
  }

  ParsedQuery parse() {
    checkLength(text);
    skipBlanks();
    if (atEnd()) {
      throw problem("The query is empty", 0);
    }
    NewsQuery query = query();
    if (!atEnd()) {
      throw problem("A closing parenthesis has no opening one", position);
    }
    return new ParsedQuery(query, warnings);
  }

  /** query = all { "OR" all } */
  private NewsQuery query() {
    List<NewsQuery> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (takeOperator("OR"));
    return parts.size() == 1 ? parts.get(0) : new Or(parts);
  }

  /** all = unary { [ "AND" ] unary } */
  private NewsQuery all() {
    List<NewsQuery> optional = new ArrayList<>();
    List<NewsQuery> required = new ArrayList<>();
    boolean joined = false;
    int from = position;
    while (!atEnd() && peek() != ')' && !atOperator("OR")) {
      NewsQuery part = unary();
      boolean and = takeOperator("AND");
      (any && !joined && !and && isWords(part) ? optional : required).add(part);
      joined = and;
    }
    if (joined || (optional.isEmpty() && required.isEmpty())) {
      throw problem("A word or phrase is missing here", joined ? position : from);
    }
    if (!optional.isEmpty()) {
      required.add(0, optional.size() == 1 ? optional.get(0) : new Or(optional));
    }
    return required.size() == 1 ? required.get(0) : new And(required);
  }

  private static boolean isWords(NewsQuery query) {
    return switch (query) {
      case Word w -> true;
      case Prefix p -> true;
      case NewsQuery.Phrase p -> true;
      case NewsQuery.InflectedPhrase p -> true;
      case Near n -> true;
      case NewsQuery.Fuzzy f -> true;
      case NewsQuery.FuzzyPhrase p -> true;
      case NewsQuery.Printed p -> true;
      case Or o -> o.parts().stream().anyMatch(QueryParser::isWords);
      case And a -> a.parts().stream().anyMatch(QueryParser::isWords);
      case Everything e -> false;
      case InField f -> false;
      case NewsQuery.Value v -> false;
      case NewsQuery.InCustomField f -> false;
      case NewsQuery.CustomValue v -> false;
      case NewsQuery.Has h -> false;
      case NewsQuery.AtPath p -> false;
      case NewsQuery.Filter f -> false;
      case InLanguage l -> false;
      case NewsQuery.Published p -> false;
      case Not n -> false;
    };
  }

  /** unary = ( "-" | "NOT" ) unary | clause */
  private NewsQuery unary() {
    enter();
    boolean not = takeOperator("NOT");
    if (!not && peek() == '-' && position + 1 < text.length() && !isBlank(position + 1)) {
      position++;
      not = true;
    }
    if (not && (atEnd() || peek() == ')')) {
      throw problem("A word or phrase to leave out is missing here", position);
    }
    NewsQuery result = not ? new Not(unary()) : clause();
    depth--;
    return result;
  }

  /** clause = [ field ":" ] ( "(" query ")" | quote | word ) and what only fields have */
  private NewsQuery clause() {
    checkClauses(++clauses, text, position);
    int from = position;
    int colon = nameEnd();
    if (colon > from && colon < text.length() && text.charAt(colon) == ':') {
      String typed = text.substring(from, colon);
      String name = FieldNames.canonical(typed);
      if (FieldNames.exists(name)) {
        position = colon + 1;
        if (atEnd() || isBlank(position) || peek() == ')') {
          throw problem("Nothing follows \"" + typed + ":\"", from);
        }
        return switch (name) {
          case FieldNames.LANGUAGE -> languages();
          case FieldNames.DATE -> DateParser.parse(value(), text, colon + 1);
          case FieldNames.HAS -> having();
          case FieldNames.PATH -> path();
          default -> field(TextField.named(name).orElseThrow());
        };
      }
      if (!FieldNames.isWord(typed, colon + 1 < text.length() ? text.charAt(colon + 1) : '\0')) {
        position = colon + 1;
        return listed(
            true,
            query -> new NewsQuery.InCustomField(typed, query),
            value -> new NewsQuery.CustomValue(typed, value));
      }
    }
    return operand();
  }

  /** Where a name ends that may begin here: a letter, then letters, digits and underscores. */
  private int nameEnd() {
    int end = position;
    while (end < text.length()
        && (Character.isLetter(text.charAt(end))
            || (end > position
                && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '_')))) {
      end++;
    }
    return end;
  }

  private NewsQuery field(TextField field) {
    return field.hasValues()
        ? listed(
            field != TextField.URL, // in addresses commas are letters
            query -> new InField(field, query),
            value -> new NewsQuery.Value(field, value))
        : new InField(field, operand());
  }

  /**
   * The operands of a field that holds values, with commas between them, any of which will do;
   * behind an equals sign whole values.
   *
   * @param commas whether commas part operands
   */
  private NewsQuery listed(
      boolean commas, Function<NewsQuery, NewsQuery> words, Function<String, NewsQuery> values) {
    boolean whole = peek() == '=' && position + 1 < text.length() && !isBlank(position + 1);
    position += whole ? 1 : 0;
    List<NewsQuery> items = new ArrayList<>();
    do {
      checkClauses(items.isEmpty() ? clauses : ++clauses, text, position);
      items.add(whole ? values.apply(wholeValue(commas)) : words.apply(listedWords(commas)));
    } while (commas && takeComma());
    return items.size() == 1 ? items.get(0) : new Or(items);
  }

  private NewsQuery listedWords(boolean commas) {
    int from = position;
    NewsQuery words = operand();
    int comma = commas ? commaBefore(from, position) : -1;
    if (comma < 0) {
      return words;
    }
    position = comma;
    return bare(text.substring(from, comma));
  }

  private String wholeValue(boolean commas) {
    int from = position;
    boolean quoted = QuoteMarks.opens(text, from);
    String value = quoted ? marks() : value();
    skipBlanks();
    int comma = commas ? commaBefore(from, position) : -1;
    if (comma < 0) {
      return value;
    }
    position = comma;
    return text.substring(from, comma);
  }

  /**
   * The first comma in a word that parts it from more, perhaps from what stands in quotes; -1 if
   * there is none, or no word but quotes, a group or a number with blanks in it.
   */
  private int commaBefore(int from, int to) {
    if (!isPlain(from)) {
      return -1;
    }
    Matcher comma = COMMA.matcher(text).region(from, to).useTransparentBounds(true);
    return comma.find() && (comma.end() < to || QuoteMarks.opens(text, to)) ? comma.start() : -1;
  }

  private boolean isPlain(int from) {
    boolean sign = text.charAt(from) == '~' || text.charAt(from) == '=';
    return text.charAt(from) != '('
        && !QuoteMarks.opens(text, from)
        && !(sign && QuoteMarks.opens(text, from + 1))
        && !GROUPED.matcher(text).region(from, text.length()).lookingAt();
  }

  /** Takes a comma that follows at once and is followed at once. */
  private boolean takeComma() {
    int next = position + 1;
    boolean list =
        peek() == ','
            && !isBlank(position - 1)
            && next < text.length()
            && !isBlank(next)
            && text.charAt(next) != ')';
    position += list ? 1 : 0;
    return list;
  }

  /** Names of fields with commas between them, any of which will do. */
  private NewsQuery having() {
    List<NewsQuery> names = new ArrayList<>();
    for (String name : value().split(",", -1)) {
      checkClauses(names.isEmpty() ? clauses : ++clauses, text, position);
      names.add(new NewsQuery.Has(name));
    }
    return names.size() == 1 ? names.get(0) : new Or(names);
  }

  /** The beginning of a location, behind which people put a star. */
  private NewsQuery path() {
    if (QuoteMarks.opens(text, position)) {
      String prefix = marks();
      skipBlanks();
      return new NewsQuery.AtPath(prefix);
    }
    String prefix = value();
    int end = prefix.length() - (prefix.endsWith("*") ? 1 : 0);
    return new NewsQuery.AtPath(prefix.substring(0, end));
  }

  /** Languages with commas between them, any of which will do; in marks names may have blanks. */
  private NewsQuery languages() {
    int from = position;
    List<NewsQuery> languages = new ArrayList<>();
    String list = QuoteMarks.isMark(peek()) ? marks() : value();
    skipBlanks();
    for (String tag : list.split(",", -1)) {
      try {
        languages.add(new InLanguage(tag));
      } catch (IllegalArgumentException e) {
        throw problem(String.valueOf(e.getMessage()), from);
      }
      from += tag.length() + 1;
    }
    return languages.size() == 1 ? languages.get(0) : new Or(languages);
  }

  private NewsQuery operand() {
    if (peek() == '(') {
      return group();
    }
    if (QuoteMarks.opens(text, position)) {
      return quote();
    }
    char sign = peek();
    if ((sign == '~' || sign == '=') && QuoteMarks.opens(text, position + 1)) {
      position++;
      String quoted = marks();
      skipBlanks();
      return sign == '~' ? new NewsQuery.InflectedPhrase(quoted) : new NewsQuery.Printed(quoted);
    }
    return word();
  }

  private NewsQuery group() {
    enter();
    int from = position++;
    skipBlanks();
    NewsQuery query = query();
    if (atEnd()) {
      throw problem("A parenthesis is never closed", from);
    }
    position++;
    skipBlanks();
    depth--;
    return query;
  }

  private NewsQuery quote() {
    int from = position;
    String quoted = marks();
    Matcher suffix = SUFFIX.matcher(text).region(position, text.length());
    if (suffix.lookingAt()) {
      int at = position;
      position = suffix.end();
      skipBlanks();
      String digits = suffix.group(2);
      return suffix.group(1).equals("~~")
          ? new NewsQuery.FuzzyPhrase(quoted, digits.isEmpty() ? 1 : Integer.parseInt(digits))
          : new Near(quoted, others(digits, at), suffix.group(1).equals("~>"));
    }
    skipBlanks();
    return new NewsQuery.Phrase(parts(quoted, from));
  }

  /** What stands in quotes, without gaps at the edges, which hold nothing together. */
  private List<NewsQuery.Part> parts(String quoted, int offset) {
    List<NewsQuery.Part> parts;
    try {
      parts = PhraseParts.of(quoted);
    } catch (IllegalArgumentException e) {
      throw problem("A gap may have at most " + NewsQuery.Gap.MAX_WORDS + " words", offset);
    }
    int size = parts.size();
    while (!parts.isEmpty() && parts.getFirst() instanceof NewsQuery.Gap) {
      parts.removeFirst();
    }
    while (!parts.isEmpty() && parts.getLast() instanceof NewsQuery.Gap) {
      parts.removeLast();
    }
    if (parts.size() < size) {
      warnings.add("A gap at the edge of a phrase holds nothing together, so it is left out.");
    }
    return parts;
  }

  /** The text between quotation marks. */
  private String marks() {
    int from = position;
    int close = QuoteMarks.closing(text, from);
    if (close < 0) {
      warnings.add("A quotation mark is never closed, so the phrase goes on to the end.");
      close = text.length();
    }
    position = Math.min(close + 1, text.length());
    return QuoteMarks.unescaped(text.substring(from + 1, close));
  }

  private int others(String digits, int offset) {
    if (digits.length() > 9 || Integer.parseInt(digits) > Near.MAX_OTHERS) {
      throw problem("At most " + Near.MAX_OTHERS + " other words may stand between", offset);
    }
    return Integer.parseInt(digits);
  }

  private NewsQuery word() {
    Matcher number = GROUPED.matcher(text).region(position, text.length());
    if (number.lookingAt()) {
      position = number.end();
      skipBlanks();
      return number(number.group());
    }
    return bare(value());
  }

  private static NewsQuery bare(String word) {
    if (word.equals("*")) {
      return new Everything();
    }
    Matcher fuzzy = FUZZY.matcher(word);
    if (fuzzy.matches()) {
      return new NewsQuery.Fuzzy(fuzzy.group(1), Integer.parseInt(fuzzy.group(2)));
    }
    return word.length() > 1 && word.endsWith("*")
        ? new Prefix(word.substring(0, word.length() - 1))
        : new Word(word);
  }

  /** A number with blanks between its groups, which may also be so many numbers. */
  private NewsQuery number(String number) {
    List<NewsQuery> groups = new ArrayList<>();
    for (String group : number.split(" ", -1)) {
      groups.add(new Word(group));
    }
    if (groups.size() == 1) { // no blank of those that keep groups together parts words
      return groups.get(0);
    }
    return new Or(List.of(new Word(number), any ? new Or(groups) : new And(groups)));
  }

  /** What stands up to white space, a parenthesis or a quotation mark; at least one character. */
  private String value() {
    int from = position++;
    while (position < text.length()
        && !isBlank(position)
        && peek() != '('
        && peek() != ')'
        && !QuoteMarks.endsWord(text, position)) {
      position++;
    }
    String value = text.substring(from, position);
    skipBlanks();
    return value;
  }

  private QuerySyntaxException problem(String problem, int offset) {
    return new QuerySyntaxException(problem, text, offset);
  }

  private void enter() {
    if (++depth > MAX_DEPTH) {
      throw problem("The query is nested too deeply", position);
    }
  }

  private boolean takeOperator(String operator) {
    if (!atOperator(operator)) {
      return false;
    }
    position += operator.length();
    skipBlanks();
    return true;
  }

  /** An operator is a whole word in capitals. */
  private boolean atOperator(String operator) {
    int to = position + operator.length();
    return text.startsWith(operator, position)
        && (to == text.length() || isBlank(to) || text.charAt(to) == '(');
  }

  private void skipBlanks() {
    while (position < text.length() && isBlank(position)) {
      position++;
    }
  }

  private boolean isBlank(int at) {
    return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
  }

  private boolean atEnd() {
    return position >= text.length();
  }

  private char peek() {
    return position < text.length() ? text.charAt(position) : '\0';
  }
}
