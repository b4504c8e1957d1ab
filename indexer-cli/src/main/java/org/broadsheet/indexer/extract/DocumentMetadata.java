package org.broadsheet.indexer.extract;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.indexer.extract.text.Dateline;
import org.broadsheet.indexer.extract.text.Headline;
import org.broadsheet.indexer.extract.text.Paragraphs;
import org.broadsheet.indexer.source.DateText;
import org.broadsheet.indexer.source.LanguageTag;
import org.jspecify.annotations.Nullable;

/** What a document says of itself, as far as it can be believed. */
final class DocumentMetadata {
  private static final int LONGEST_TITLE = 200;

  /** What programs write where nobody gave a title: a placeholder, or the name of a file. */
  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?i)(?:untitled|unknown|document|title|slide|page|layout|powerpoint presentation"
              + "|no title|null|none)[\\s\\d-]*"
              + "|microsoft (?:word|powerpoint|excel) - .*"
              + "|\\S+\\.[a-z]{2,4}\\d?"
              + "|.*\\.(?:docx?|pdf|odt|rtf|indd|qxd|qxp|pages|tex|dvi|pptx?|xlsx?|html?|txt)"
              + "|https?://.*");

  private static final Pattern ADDRESS = Pattern.compile("<[^>]*>|\"|\\S+@\\S+");

  private DocumentMetadata() {}

  /** The article made of a document's text and of what its metadata say. */
  static Article apply(Metadata metadata, String text, Document document) {
    Article.Builder article = document.article();
    String title = title(metadata.get(TikaCoreProperties.TITLE), document.name());
    Headline headline =
        title == null ? Headline.of(text) : new Headline(title, Headline.without(title, text));
    String body = document.cut(headline.rest());
    article.headline(headline.headline()).body(body).dateline(Dateline.of(body));
    String[] creators = metadata.getValues(TikaCoreProperties.CREATOR);
    article.byline(
        names(creators.length > 0 ? creators : metadata.getValues(Message.MESSAGE_FROM)));
    String created = metadata.get(TikaCoreProperties.CREATED);
    NewsDate published = created == null ? null : DateText.read(created);
    if (published != null) {
      article.published(published).publishedFrom("metadata");
    }
    String declared = metadata.get(TikaCoreProperties.LANGUAGE);
    String language = declared == null ? null : LanguageTag.of(declared);
    if (language != null) {
      article.language(language).languageFrom("metadata");
    }
    return article.build();
  }

  /** The title on one line, or null when it is none that a person gave. */
  static @Nullable String title(@Nullable String given, String fileName) {
    if (given == null) {
      return null;
    }
    String title = Paragraphs.line(given);
    boolean letters = title.codePoints().anyMatch(Character::isLetter);
    int dot = fileName.lastIndexOf('.');
    String stem = dot < 0 ? fileName : fileName.substring(0, dot);
    boolean sane =
        letters
            && title.length() <= LONGEST_TITLE
            && !NO_TITLE.matcher(title).matches()
            && !title.equalsIgnoreCase(stem);
    return sane ? title : null;
  }

  /** A comma parts a family name from a given name here, so only the semicolon parts people. */
  static List<String> names(String[] creators) {
    return Arrays.stream(creators)
        .flatMap(creator -> Arrays.stream(creator.split(";", -1)))
        .map(name -> Paragraphs.line(ADDRESS.matcher(name).replaceAll("")))
        .filter(name -> name.codePoints().anyMatch(Character::isLetter))
        .distinct()
        .toList();
  }
}
