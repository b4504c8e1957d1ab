package org.broadsheet.extract.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.extract.input.Origin;
import org.broadsheet.language.LanguageTag;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a document states beside its text, as far as it can be believed.
 *
 * @param title as it was given
 * @param creators who made it, perhaps several in one string
 * @param created a date in any form
 * @param language a tag of BCP 47, or anything else
 */
public record DocumentFacts(
    @Nullable String title,
    List<String> creators,
    @Nullable String created,
    @Nullable String language) {
  private static final int MAX_TITLE_LENGTH = 200;

  /** Titles that programs make up: a placeholder, or the name of a file. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|unknown|document|title|slide|page|layout|powerpoint presentation"
              + "|no title|null|none)[\\s\\d-]*"
              + "|microsoft (?:word|powerpoint|excel) - .*"
              + "|\\S+\\.[a-z]{2,4}\\d?"
              + "|.*\\.(?:docx?|pdf|odt|rtf|indd|qxd|qxp|pages|tex|dvi|pptx?|xlsx?|html?|txt)"
              + "|https?://.*");

  /** What parts the words of a name, or of an account's. */
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

  /** The name of an account or a device: with a domain, numbers or signs that no name has. */
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "\\S+\\\\\\S+|\\S*\\p{Nd}\\S*|(?i:desktop|laptop|win)-\\S+|\\S+-pc|\\p{L}|\\S*[_${}<>=%/]\\S*");

  private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\"|\\S+@\\S+");

  public DocumentFacts {
    creators = List.copyOf(creators);
  }

  /** The article made of a document's text and of these facts. */
  public Article article(String text, Origin origin) {
    Article.Builder article = origin.article();
    String title = title(this.title, origin.name());
    Headline headline =
        title == null ? Headline.of(text) : new Headline(title, Headline.without(title, text));
    String body = origin.cut(headline.rest());
    article.headline(headline.headline()).body(body).dateline(Dateline.of(body));
    article.byline(people(creators, origin.name()));
    NewsDate published = created == null ? null : DateText.read(created);
    if (published != null) {
      article.published(published).publishedFrom("metadata");
    }
    String tag = language == null ? null : LanguageTag.of(language);
    if (tag != null) {
      article.language(tag).languageFrom("metadata");
    }
    return article.build();
  }

  /** The title on one line, or null when it is none that a person gave. */
  public static @Nullable String title(@Nullable String given, String fileName) {
    if (given == null) {
      return null;
    }
    String title = Paragraphs.line(given);
    boolean letters = title.codePoints().anyMatch(Character::isLetter);
    int dot = fileName.lastIndexOf('.');
    String stem = dot < 0 ? fileName : fileName.substring(0, dot);
    boolean sane =
        letters
            && title.length() <= MAX_TITLE_LENGTH
            && !NO_TITLE.matcher(title).matches()
            && !title.equalsIgnoreCase(stem);
    return sane ? title : null;
  }

  /**
   * The people who a document says have made it: not what programs put there, such as an account's
   * name, a file's or their own.
   *
   * @param fileName the name of the document's file
   */
  static List<String> people(List<String> creators, String fileName) {
    return names(creators).stream()
        .filter(name -> title(name, fileName) != null && !isNobody(name))
        .toList();
  }

  /** Tells whether a name stands for nobody or is that of a program. */
  public static boolean isNobody(String name) {
    List<String> words =
        Arrays.stream(NO_WORD.split(name.toLowerCase(Locale.ROOT)))
            .filter(word -> !word.isEmpty())
            .toList();
    return words.isEmpty()
        || BylineWords.NOBODY.containsAll(words)
        || words.stream().anyMatch(BylineWords.PROGRAMS::contains)
        || ACCOUNT.matcher(name.strip()).matches();
  }

  /** A comma parts a family name from a given name here, so only the semicolon parts people. */
  public static List<String> names(List<String> creators) {
    return creators.stream()
        .flatMap(creator -> Arrays.stream(creator.split(";", -1)))
        .map(name -> Paragraphs.line(ADDRESS.matcher(name).replaceAll("")))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }
}
