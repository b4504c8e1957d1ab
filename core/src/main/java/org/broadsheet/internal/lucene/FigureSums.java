package org.broadsheet.internal.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.jspecify.annotations.Nullable;

/** Adds the figures of parts up to those of the whole index. */
final class FigureSums {
  private FigureSums() {}

  /** The sum of the figures of all parts, each of which was asked for the same. */
  static Figures of(List<Figures> parts) {
    List<Figures.OfIndex> indexes = new ArrayList<>();
    Map<String, Figures.OfField> fields = new LinkedHashMap<>();
    Map<List<String>, Figures.OfTerm> terms = new LinkedHashMap<>();
    Map<Figures.Near, List<Figures.Near>> near = new LinkedHashMap<>();
    for (Figures part : parts) {
      if (part.index() != null) {
        indexes.add(part.index());
      }
      part.fields().forEach(field -> fields.merge(field.field(), field, FigureSums::sum));
      part.terms()
          .forEach(term -> terms.merge(List.of(term.field(), term.text()), term, FigureSums::sum));
      for (Figures.Near words : part.near()) {
        Figures.Near asked = new Figures.Near(words.field(), words.word(), words.edits(), null);
        near.computeIfAbsent(asked, key -> new ArrayList<>()).add(words);
      }
    }
    List<Figures.Near> resembling = new ArrayList<>();
    near.forEach((asked, of) -> resembling.add(together(asked, of)));
    return new Figures(
        indexes.isEmpty() ? null : together(indexes),
        List.copyOf(fields.values()),
        List.copyOf(terms.values()),
        resembling,
        List.of(),
        null);
  }

  private static Figures.OfIndex together(List<Figures.OfIndex> parts) {
    int records = 0;
    long words = 0;
    Integer lastDay = null;
    TreeSet<String> languages = new TreeSet<>(Comparator.comparing(BytesRef::new));
    TreeSet<String> customFields = new TreeSet<>();
    for (Figures.OfIndex part : parts) {
      records += part.records();
      words += part.words();
      Integer last = part.lastDay();
      lastDay = last == null || (lastDay != null && lastDay >= last) ? lastDay : last;
      languages.addAll(part.languages());
      customFields.addAll(part.customFields());
    }
    return new Figures.OfIndex(
        records, words, lastDay, List.copyOf(languages), List.copyOf(customFields));
  }

  private static Figures.OfField sum(Figures.OfField a, Figures.OfField b) {
    return new Figures.OfField(
        a.field(),
        a.maxDocs() + b.maxDocs(),
        a.docs() + b.docs(),
        a.occurrences() + b.occurrences(),
        a.postings() + b.postings(),
        a.words() + b.words(),
        a.texts() + b.texts(),
        Math.min(a.shortest(), b.shortest()));
  }

  private static Figures.OfTerm sum(Figures.OfTerm a, Figures.OfTerm b) {
    return new Figures.OfTerm(
        a.field(), a.text(), a.articles() + b.articles(), a.occurrences() + b.occurrences());
  }

  /** Nearest first, then most frequent, as {@link Misspellings} has them. */
  private static Figures.Near together(Figures.Near asked, List<Figures.Near> parts) {
    Map<String, Figures.Resembling> found = new HashMap<>();
    for (Figures.Near part : parts) {
      if (part.words() == null) {
        return asked;
      }
      for (Figures.Resembling word : part.words()) {
        found.merge(
            word.word(),
            word,
            (a, b) -> new Figures.Resembling(a.word(), a.edits(), a.articles() + b.articles()));
      }
    }
    if (found.size() > Misspellings.MAX_WORDS) {
      return asked;
    }
    List<Figures.Resembling> words = new ArrayList<>(found.values());
    words.sort(
        Comparator.comparingInt(Figures.Resembling::edits)
            .thenComparing(Comparator.comparingInt(Figures.Resembling::articles).reversed())
            .thenComparing(Figures.Resembling::word));
    return new Figures.Near(asked.field(), asked.word(), asked.edits(), words);
  }

  /** All that either has. */
  static Figures both(Figures known, Figures more) {
    return new Figures(
        more.index() == null ? known.index() : more.index(),
        joined(known.fields(), more.fields()),
        joined(known.terms(), more.terms()),
        joined(known.near(), more.near()),
        joined(known.phrases(), more.phrases()),
        more.best() == null ? known.best() : more.best());
  }

  private static <T> List<T> joined(List<T> a, List<T> b) {
    List<T> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  static Figures ofPhrases(List<Figures.OfPhrase> phrases) {
    return new Figures(null, List.of(), List.of(), List.of(), phrases, null);
  }

  static Figures ofBest(@Nullable List<Article> best) {
    return new Figures(null, List.of(), List.of(), List.of(), List.of(), best);
  }

  /** What of the figures is of use for other requests too. */
  static Figures lasting(Figures known) {
    return new Figures(known.index(), known.fields(), List.of(), List.of(), List.of(), null);
  }
}
