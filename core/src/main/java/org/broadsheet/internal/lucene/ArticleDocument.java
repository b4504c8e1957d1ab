package org.broadsheet.internal.lucene;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.article.NewsDate;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** An article as a Lucene document, and back. */
final class ArticleDocument {
  private ArticleDocument() {}

  /** The flag of texts that were recognised from pictures. */
  private static final String RECOGNIZED = "ocr";

  /** Fields of which the words can be searched, but not their inflections. */
  private static final Map<ArticleField, TextField> WORDS =
      Map.of(
          ArticleField.BYLINE, TextField.BYLINE,
          ArticleField.PUBLISHER, TextField.PUBLISHER,
          ArticleField.SECTION, TextField.SECTION,
          ArticleField.KEYWORDS, TextField.KEYWORD,
          ArticleField.URL, TextField.URL);

  /** Fields whose values articles are put into groups by. */
  private static final Set<ArticleField> GROUPS =
      EnumSet.of(
          ArticleField.BYLINE, ArticleField.PUBLISHER, ArticleField.SECTION, ArticleField.KEYWORDS);

  /**
   * The document of an article.
   *
   * @throws IllegalArgumentException if the article is partial
   */
  static Document of(Article article) {
    if (article.isPartial()) {
      throw new IllegalArgumentException(
          "only a part of the article "
              + article.id()
              + " is here, and the rest would be lost: load it whole by Searcher.article");
    }
    Document doc = new Document();
    doc.add(new StringField(Schema.ID, article.id(), Field.Store.YES));
    doc.add(new BinaryDocValuesField(Schema.ID, new BytesRef(article.id())));
    TextLanguage language = TextLanguage.of(article.language());
    text(doc, article, language);
    for (ArticleField field : ArticleField.values()) {
      TextField searched = WORDS.get(field);
      switch (field) {
        case ID, HEADLINE, BODY -> {}
        default ->
            field.values(article).forEach(value -> value(doc, field, searched, value, language));
      }
    }
    custom(doc, article.fields(), language);
    language(doc, article.language());
    date(doc, article.published());
    has(doc, article);
    return doc;
  }

  private static void text(Document doc, Article article, TextLanguage language) {
    WordCountField headlineWords = new WordCountField(Schema.HEADLINE_WORDS);
    doc.add(WordField.headline(article.headline(), language, headlineWords));
    doc.add(headlineWords); // after the text, which fills it, as all of these
    WordCountField bodyWords = new WordCountField(Schema.BODY_WORDS);
    FingerprintField fingerprint =
        new FingerprintField(article.headline(), article.flags().contains(RECOGNIZED));
    doc.add(WordField.body(article.body(), language, bodyWords, fingerprint));
    doc.add(bodyWords);
    if (!article.body().isEmpty()) {
      doc.add(fingerprint);
    }
  }

  private static void value(
      Document doc,
      ArticleField field,
      @Nullable TextField searched,
      String value,
      TextLanguage language) {
    String stored = field.fieldName();
    if (field == ArticleField.LOCATION) {
      doc.add(new StringField(Schema.LOCATION, Schema.term(value), Field.Store.NO));
    }
    if (GROUPS.contains(field) && searched != null) {
      doc.add(ValueField.of(searched.queryName(), value));
    }
    if (searched != null && searched.queryName().equals(stored)) {
      doc.add(WordField.stored(stored, value, language));
      return;
    }
    if (searched != null) {
      doc.add(WordField.indexed(searched.queryName(), value, language));
    }
    doc.add(new StoredField(stored, value));
  }

  private static void custom(
      Document doc, Map<String, List<String>> fields, TextLanguage language) {
    fields.forEach(
        (name, values) -> {
          String field = Schema.custom(name);
          for (String value : values) {
            doc.add(WordField.indexed(field, value, language));
            doc.add(ValueField.of(field, value));
          }
          doc.add(new StringField(Schema.HAS, field, Field.Store.NO));
        });
  }

  private static void date(Document doc, @Nullable NewsDate published) {
    if (published != null) {
      int[] first = {(int) published.day().toEpochDay()};
      int[] last = {(int) published.lastDay().toEpochDay()};
      doc.add(new IntRange(Schema.DAYS, first, last));
      doc.add(new NumericDocValuesField(Schema.TIME, published.epochSecond()));
      doc.add(new NumericDocValuesField(Schema.DAY, SourceDay.encoded(published)));
    }
  }

  /** Which fields there are anything in; a language counts where it is known. */
  private static void has(Document doc, Article article) {
    for (ArticleField field : ArticleField.values()) {
      boolean there =
          switch (field) {
            case ID -> false; // every article has one
            case LANGUAGE -> !article.language().equals(Article.UNDETERMINED);
            default -> !field.values(article).isEmpty();
          };
      if (there) {
        doc.add(new StringField(Schema.HAS, field.fieldName(), Field.Store.NO));
      }
    }
  }

  private static void language(Document doc, String tag) {
    doc.add(new StringField(Schema.LANGUAGE_TAG, tag, Field.Store.NO));
    doc.add(new SortedDocValuesField(Schema.LANGUAGE_TAG, new BytesRef(tag)));
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

  /**
   * The article of a document.
   *
   * @param fields which of its fields the document was loaded with
   */
  static Article article(Document doc, Set<ArticleField> fields) {
    Article.Builder article = Article.builder(doc.get(Schema.ID));
    for (ArticleField field : fields) {
      field.set(article, List.of(doc.getValues(field.fieldName())));
    }
    return fields.size() < ArticleField.values().length
        ? article.partial().build()
        : article.build();
  }
}
