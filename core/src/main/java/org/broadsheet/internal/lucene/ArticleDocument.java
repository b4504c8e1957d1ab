package org.broadsheet.internal.lucene;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** An article as a Lucene document, and back. */
final class ArticleDocument {
  private ArticleDocument() {}

  static Document of(Article article) {
    Document doc = new Document();
    doc.add(new StringField(Schema.ID, article.id(), Field.Store.YES));
    doc.add(new BinaryDocValuesField(Schema.ID, new BytesRef(article.id())));
    LanguageProfile language = LanguageProfiles.of(article.language());
    doc.add(WordField.text(TextField.HEADLINE.queryName(), article.headline(), language));
    FingerprintField fingerprint = new FingerprintField(article.headline());
    doc.add(WordField.body(article.body(), language, fingerprint));
    if (!article.body().isEmpty()) {
      doc.add(fingerprint); // after the body, which fills it
    }
    article.byline().forEach(name -> words(doc, TextField.BYLINE, ArticleField.BYLINE, name));
    article.agencies().forEach(name -> stored(doc, ArticleField.AGENCIES, name));
    words(doc, TextField.PUBLISHER, ArticleField.PUBLISHER, article.publisher());
    words(doc, TextField.SECTION, ArticleField.SECTION, article.section());
    article.keywords().forEach(word -> words(doc, TextField.KEYWORD, ArticleField.KEYWORDS, word));
    words(doc, TextField.URL, ArticleField.URL, article.url());
    stored(doc, ArticleField.LOCATION, article.location());
    stored(doc, ArticleField.DATELINE, article.dateline());
    stored(doc, ArticleField.SUMMARY, article.summary());
    stored(doc, ArticleField.PUBLISHED_FROM, article.publishedFrom());
    stored(doc, ArticleField.LANGUAGE_FROM, article.languageFrom());
    article.flags().forEach(flag -> stored(doc, ArticleField.FLAGS, flag));
    if (article.modified() != null) {
      stored(doc, ArticleField.MODIFIED, article.modified().toString());
    }
    language(doc, article.language());
    if (article.published() != null) {
      stored(doc, ArticleField.PUBLISHED, article.published().toString());
      doc.add(new IntPoint(Schema.DAY, (int) article.published().day().toEpochDay()));
      doc.add(new NumericDocValuesField(Schema.TIME, article.published().epochSecond()));
    }
    return doc;
  }

  private static void words(
      Document doc, TextField field, ArticleField stored, @Nullable String text) {
    if (text == null || text.isEmpty()) {
      return;
    }
    String name = field.queryName();
    if (name.equals(stored.fieldName())) {
      doc.add(WordField.stored(name, text));
    } else {
      doc.add(WordField.indexed(name, text));
      doc.add(new StoredField(stored.fieldName(), text));
    }
  }

  private static void stored(Document doc, ArticleField field, @Nullable String value) {
    if (value != null) {
      doc.add(new StoredField(field.fieldName(), value));
    }
  }

  private static void language(Document doc, String tag) {
    doc.add(new StringField(Schema.LANGUAGE_TAG, tag, Field.Store.NO));
    doc.add(new SortedDocValuesField(Schema.LANGUAGE_TAG, new BytesRef(tag)));
    stored(doc, ArticleField.LANGUAGE, tag);
    String part = tag.toLowerCase(Locale.ROOT);
    for (int end = part.length(); end > 0; end = part.lastIndexOf('-', end - 1)) {
      doc.add(new StringField(Schema.LANGUAGE, part.substring(0, end), Field.Store.NO));
    }
  }

  /** The names under which these fields are stored, and always that of the id. */
  static Set<String> storedNames(Set<ArticleField> fields) {
    Set<String> names = fields.stream().map(ArticleField::fieldName).collect(Collectors.toSet());
    names.add(Schema.ID);
    return names;
  }

  /** The article with as many fields as the document was loaded with. */
  static Article article(Document doc) {
    Article.Builder article = Article.builder(doc.get(Schema.ID));
    String published = doc.get(ArticleField.PUBLISHED.fieldName());
    if (published != null) {
      article.published(published);
    }
    String modified = doc.get(ArticleField.MODIFIED.fieldName());
    if (modified != null) {
      article.modified(NewsDate.parse(modified));
    }
    String language = doc.get(ArticleField.LANGUAGE.fieldName());
    if (language != null) {
      article.language(language);
    }
    return article
        .location(doc.get(ArticleField.LOCATION.fieldName()))
        .url(doc.get(ArticleField.URL.fieldName()))
        .headline(orEmpty(doc.get(ArticleField.HEADLINE.fieldName())))
        .body(orEmpty(doc.get(ArticleField.BODY.fieldName())))
        .byline(doc.getValues(ArticleField.BYLINE.fieldName()))
        .agencies(doc.getValues(ArticleField.AGENCIES.fieldName()))
        .publishedFrom(doc.get(ArticleField.PUBLISHED_FROM.fieldName()))
        .publisher(doc.get(ArticleField.PUBLISHER.fieldName()))
        .section(doc.get(ArticleField.SECTION.fieldName()))
        .keywords(doc.getValues(ArticleField.KEYWORDS.fieldName()))
        .dateline(doc.get(ArticleField.DATELINE.fieldName()))
        .languageFrom(doc.get(ArticleField.LANGUAGE_FROM.fieldName()))
        .summary(doc.get(ArticleField.SUMMARY.fieldName()))
        .flags(doc.getValues(ArticleField.FLAGS.fieldName()))
        .build();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
