package org.broadsheet.apitest.naive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries by reading every article from its beginning to its end: what matches, and where.
 * What the index answers must be the same. Articles are taken to be of no known language, so that a
 * word has no inflection but itself.
 */
final class NaiveSearch {
  private static final List<TextField> TEXTS = List.of(TextField.HEADLINE, TextField.BODY);

  /** What is known of each article, by its id. */
  private final Map<String, Read> articles = new LinkedHashMap<>();

  /** An article with the words of its fields; of fields with several values, those of each. */
  private record Read(Article article, Map<TextField, List<NaiveText>> fields) {}

  /** A stretch of a field's text, in code points. */
  record Place(TextField field, int start, int end) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byField = field.compareTo(other.field);
      int byStart = byField != 0 ? byField : Integer.compare(start, other.start);
      return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
  }

  NaiveSearch(Collection<Article> articles) {
    for (Article article : articles) {
      this.articles.put(article.id(), read(article));
    }
  }

  private static Read read(Article article) {
    Map<TextField, List<NaiveText>> fields = new TreeMap<>();
    for (TextField field : TextField.values()) {
      fields.put(field, values(article, field).stream().map(v -> text(v, article)).toList());
    }
    return new Read(article, fields);
  }

  private static NaiveText text(String text, Article article) {
    String language = article.language().split("-", -1)[0];
    return new NaiveText(text, Set.of("tr", "az", "crh", "gag").contains(language));
  }

  private static List<String> values(Article article, TextField field) {
    return switch (field) {
      case HEADLINE -> List.of(article.headline());
      case BODY -> List.of(article.body());
      case BYLINE -> article.byline();
      case KEYWORD -> article.keywords();
      case PUBLISHER -> Optional.ofNullable(article.publisher()).stream().toList();
      case SECTION -> Optional.ofNullable(article.section()).stream().toList();
      case URL -> Optional.ofNullable(article.url()).stream().toList();
    };
  }

  /** The places of all that match, by the ids of their articles. */
  Map<String, Set<Place>> search(NewsQuery query) {
    Map<String, Set<Place>> found = new TreeMap<>();
    articles.forEach((id, read) -> places(query, read, TEXTS).ifPresent(p -> found.put(id, p)));
    return found;
  }

  /** Where an article matches, which may be at no place; empty if it does not match. */
  private static Optional<Set<Place>> places(NewsQuery query, Read in, List<TextField> fields) {
    return switch (query) {
      case NewsQuery.Everything q -> nowhere(true);
      case NewsQuery.Word q -> phrase(NaivePhrase.of(q.text()), in, fields);
      case NewsQuery.Prefix q ->
          phrase(NaivePhrase.of(List.of(new NewsQuery.WordStart(q.text()))), in, fields);
      case NewsQuery.Phrase q -> phrase(NaivePhrase.of(q.parts()), in, fields);
      case NewsQuery.InflectedPhrase q -> phrase(NaivePhrase.of(q.text()), in, fields);
      case NewsQuery.Printed q -> phrase(NaivePhrase.printed(q.text()), in, fields);
      case NewsQuery.Near q -> phrase(new NaiveWindow(q), in, fields);
      case NewsQuery.Fuzzy q -> phrase(NaivePhrase.fuzzy(q.text(), q.edits()), in, fields);
      case NewsQuery.FuzzyPhrase q -> phrase(NaivePhrase.fuzzy(q.text(), q.edits()), in, fields);
      case NewsQuery.InField q -> places(q.query(), in, List.of(q.field()));
      case NewsQuery.Value q ->
          nowhere(in.fields.get(q.field()).stream().anyMatch(t -> t.is(q.value())));
      case NewsQuery.Filter q -> nowhere(places(q.query(), in, fields).isPresent());
      case NewsQuery.InLanguage q -> nowhere(isIn(in.article.language(), q.tag()));
      case NewsQuery.AtPath q -> nowhere(isAt(in.article.location(), q.prefix()));
      case NewsQuery.Has q -> throw new UnsupportedOperationException("not random yet");
      case NewsQuery.CustomValue q -> throw new UnsupportedOperationException("not random yet");
      case NewsQuery.InCustomField q -> throw new UnsupportedOperationException("not random yet");
      case NewsQuery.Published q -> nowhere(isOf(in.article.published(), q.from(), q.to()));
      case NewsQuery.And q -> all(q.parts(), in, fields);
      case NewsQuery.Or q -> any(q.parts(), in, fields);
      case NewsQuery.Not q -> nowhere(places(q.query(), in, fields).isEmpty());
    };
  }

  private static Optional<Set<Place>> nowhere(boolean matches) {
    return matches ? Optional.of(Set.of()) : Optional.empty();
  }

  private static Optional<Set<Place>> phrase(NaiveText.Form form, Read in, List<TextField> fields) {
    boolean matches = false;
    Set<Place> places = new TreeSet<>();
    for (TextField field : fields) {
      for (NaiveText text : in.fields.get(field)) {
        for (int[] span : text.spans(form)) {
          matches = true;
          if (TEXTS.contains(field)) {
            places.add(new Place(field, span[0], span[1]));
          }
        }
      }
    }
    return matches ? Optional.of(places) : Optional.empty();
  }

  private static boolean isIn(String language, String tag) {
    return language.equalsIgnoreCase(tag)
        || language.regionMatches(true, 0, tag + "-", 0, tag.length() + 1);
  }

  private static boolean isAt(@Nullable String location, String prefix) {
    return location != null && location.startsWith(prefix);
  }

  private static boolean isOf(
      @Nullable NewsDate published, @Nullable LocalDate from, @Nullable LocalDate to) {
    return published != null
        && (from == null || !published.day().isBefore(from))
        && (to == null || !published.lastDay().isAfter(to));
  }

  private static Optional<Set<Place>> all(List<NewsQuery> parts, Read in, List<TextField> fields) {
    Set<Place> places = new TreeSet<>();
    for (NewsQuery part : parts) {
      Optional<Set<Place>> found = places(part, in, fields);
      if (found.isEmpty()) {
        return found;
      }
      places.addAll(found.get());
    }
    return Optional.of(places);
  }

  private static Optional<Set<Place>> any(List<NewsQuery> parts, Read in, List<TextField> fields) {
    List<Set<Place>> found = new ArrayList<>();
    parts.forEach(part -> places(part, in, fields).ifPresent(found::add));
    Set<Place> places = new TreeSet<>();
    found.forEach(places::addAll);
    return found.isEmpty() ? Optional.empty() : Optional.of(places);
  }
}
