package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.StoredFields;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.broadsheet.language.LanguageTag;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** The words of the articles of a segment, one article after the other. For one thread. */
final class ArticleTexts {
  /** The language of articles whose language is not known. */
  static final String UNKNOWN = "und";

  private final StoredFields stored;
  private final SortedDocValues tags;
  private final TextUnits units;
  private final Set<String> names = new HashSet<>();
  private @Nullable LanguageProfile profile;
  private @Nullable Document texts;
  private String language = UNKNOWN;
  private int doc = -1;

  ArticleTexts(LeafReader leaf, TextUnits units) throws IOException {
    this.stored = leaf.storedFields();
    this.tags = DocValues.getSorted(leaf, Schema.LANGUAGE_TAG);
    this.units = units;
    QueryCompiler.DEFAULT.forEach(field -> names.add(Schema.storedName(field)));
  }

  /** Moves to an article, none before the last one. */
  void moveTo(int doc) throws IOException {
    String tag = tags.advanceExact(doc) ? tags.lookupOrd(tags.ordValue()).utf8ToString() : UNKNOWN;
    profile = LanguageProfiles.of(tag);
    language = LanguageTag.primary(tag);
    texts = null;
    this.doc = doc;
  }

  /** The first part of the language tag of the article. */
  String language() {
    return language;
  }

  /** The profile that serves its language; null if none does. */
  @Nullable LanguageProfile profile() {
    return profile;
  }

  /** Its text in a field; empty if it has none. */
  String text(TextField field) throws IOException {
    if (texts == null) {
      texts = StoredText.read(stored, doc, names);
    }
    String text = texts.get(Schema.storedName(field));
    return text == null ? "" : text;
  }

  /** The words of a text of it; they hold until the next are asked for. */
  List<Unit> units(String text) {
    return units.of(text, profile);
  }
}
