package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.internal.lucene.LanguageTools.Unit;
import org.broadsheet.query.TextField;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.WordChoice;
import org.jspecify.annotations.Nullable;

/**
 * Which words stand near what matches, and which set the articles that match apart from others.
 *
 * <p>The texts are read again and their words counted, each language by itself: the index knows of
 * a word how often it stands there, but not apart from other readings of a place. For one thread.
 */
final class WordLists {
  private final OccurrenceSource source;
  private final RequestSearcher searcher;
  private final WordChoice choice;
  private final TextUnits units = new TextUnits();
  private final Map<String, WordTally> tallies = new HashMap<>();

  WordLists(OccurrenceSource source, WordChoice choice) {
    this.source = source;
    this.searcher = source.searcher();
    this.choice = choice;
  }

  /** Is given articles. */
  private interface Reader {
    void read(ArticleTexts article) throws IOException;
  }

  /**
   * The words near occurrences, closest first.
   *
   * @param window how many words to either side
   * @param filters the articles that make the frequency of a word
   */
  List<Collocate> collocates(int window, Query filters) throws IOException {
    addWindows(window);
    readAll(filters, this::addOther);
    return collocates(tallies.values(), choice);
  }

  /** The words near occurrences in a part of an index. */
  List<PartWords> near(int window) throws IOException {
    addWindows(window);
    return tallies.values().stream().map(WordTally::part).toList();
  }

  /** All words of what matches in a part of an index. */
  List<PartWords> all() throws IOException {
    readMatches(source, this::addAll);
    return tallies.values().stream().map(WordTally::part).toList();
  }

  /**
   * How often words stand in a part of an index.
   *
   * @param words by language
   * @param filters the articles in which they are counted; null for what matches
   */
  List<PartOthers> others(Map<String, List<String>> words, @Nullable Query filters)
      throws IOException {
    words.forEach((language, listed) -> tally(language).list(listed));
    if (filters == null) {
      readMatches(source, this::addOther);
    } else {
      readAll(filters, this::addOther);
    }
    List<PartOthers> others = new ArrayList<>();
    words.forEach((language, listed) -> others.add(tally(language).others(listed)));
    return others;
  }

  private void addWindows(int window) throws IOException {
    WordOffsets offsets = new WordOffsets(source.wanted());
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      OccurrenceSource.Leaf found = source.in(leaf);
      ArticleTexts article = new ArticleTexts(leaf.reader(), units);
      int doc;
      while (found != null && (doc = found.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        OccurrenceList occurrences = found.occurrences();
        if (occurrences.size() > 0) {
          searcher.cost().check();
          article.moveTo(doc);
          addWindows(article, occurrences, window, offsets);
        }
      }
    }
  }

  /** The words near occurrences, closest first. */
  static List<Collocate> collocates(Collection<WordTally> tallies, WordChoice choice) {
    List<Collocate> all = new ArrayList<>();
    for (WordTally tally : tallies) {
      double share = (double) tally.total() / tally.otherTotal();
      for (WordTally.Counted word : tally.words()) {
        all.add(
            new Collocate(
                word.printed(),
                tally.language(),
                word.count(),
                word.otherCount() * share,
                WordMeasures.logDice(word.count(), tally.occurrences(), word.otherCount())));
      }
    }
    return first(
        all,
        Comparator.comparingDouble(Collocate::logDice)
            .thenComparingLong(Collocate::count)
            .reversed()
            .thenComparing(Collocate::word)
            .thenComparing(Collocate::language),
        choice);
  }

  /**
   * The words that are more frequent in the articles that match than in others, surest first.
   *
   * @param others the articles that they are held against
   */
  List<Keyword> keywords(OccurrenceSource others) throws IOException {
    readMatches(source, this::addAll);
    readMatches(others, this::addOther);
    return keywords(tallies.values(), choice);
  }

  /** The words that are more frequent in the texts than in the others, surest first. */
  static List<Keyword> keywords(Collection<WordTally> tallies, WordChoice choice) {
    List<Keyword> all = new ArrayList<>();
    for (WordTally tally : tallies) {
      long total = tally.total();
      long other = tally.otherTotal();
      for (WordTally.Counted word : tally.words()) {
        double ratio = WordMeasures.logRatio(word.count(), total, word.otherCount(), other);
        if (other > 0 && ratio > 0) {
          all.add(
              new Keyword(
                  word.printed(),
                  tally.language(),
                  word.count(),
                  word.otherCount(),
                  WordMeasures.g2(word.count(), total, word.otherCount(), other),
                  ratio));
        }
      }
    }
    return first(
        all,
        Comparator.comparingDouble(Keyword::g2)
            .thenComparingLong(Keyword::count)
            .reversed()
            .thenComparing(Keyword::word)
            .thenComparing(Keyword::language),
        choice);
  }

  private static <T> List<T> first(List<T> all, Comparator<T> order, WordChoice choice) {
    all.sort(order);
    return List.copyOf(all.subList(0, Math.min(choice.limit(), all.size())));
  }

  private WordTally tally(String language) {
    return tallies.computeIfAbsent(language, tag -> new WordTally(tag, choice));
  }

  /** Counts the words in the windows of all occurrences in an article, each once. */
  private void addWindows(
      ArticleTexts article, OccurrenceList occurrences, int window, WordOffsets offsets)
      throws IOException {
    WordTally tally = tally(article.language());
    tally.addOccurrences(occurrences.size());
    for (int from = 0, to; from < occurrences.size(); from = to) {
      TextField field = occurrences.field(from);
      int words = 0;
      for (to = from; to < occurrences.size() && occurrences.field(to) == field; to++) {
        words = Math.max(words, occurrences.last(to) + 1);
      }
      String text = article.text(field);
      LanguageProfile profile = article.profile();
      offsets.scan(text, profile == null ? null : profile.language(), words);
      List<Unit> all = article.units(text);
      BitSet near = new BitSet(all.size());
      BitSet matched = new BitSet(all.size());
      for (int i = from; i < to; i++) {
        int start = offsets.start(occurrences.first(i), occurrences.last(i));
        mark(all, start, offsets.end(occurrences.last(i)), window, near, matched);
      }
      near.andNot(matched);
      for (int i = near.nextSetBit(0); i >= 0; i = near.nextSetBit(i + 1)) {
        tally.add(all.get(i), text);
      }
    }
  }

  /** Marks the words of an occurrence, and so many to either side. */
  private static void mark(
      List<Unit> all, int start, int end, int window, BitSet near, BitSet matched) {
    int first = firstBehind(all, start);
    int next = first;
    while (next < all.size() && all.get(next).start() < end) {
      next++;
    }
    matched.set(first, next);
    near.set(Math.max(0, first - window), first);
    near.set(next, (int) Math.min(all.size(), (long) next + window));
  }

  /** The first word that ends behind a place. */
  private static int firstBehind(List<Unit> all, int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() > place) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void addAll(ArticleTexts article) throws IOException {
    WordTally tally = tally(article.language());
    for (TextField field : QueryCompiler.DEFAULT) {
      String text = article.text(field);
      article.units(text).forEach(unit -> tally.add(unit, text));
    }
  }

  private void addOther(ArticleTexts article) throws IOException {
    WordTally tally = tallies.get(article.language());
    if (tally != null) {
      for (TextField field : QueryCompiler.DEFAULT) {
        article.units(article.text(field)).forEach(tally::addOther);
      }
    }
  }

  private void readMatches(OccurrenceSource matches, Reader reader) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      OccurrenceSource.Leaf found = matches.in(leaf);
      ArticleTexts article = new ArticleTexts(leaf.reader(), units);
      int doc;
      while (found != null && (doc = found.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        read(article, doc, reader);
      }
    }
  }

  private void readAll(Query query, Reader reader) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Scorer scorer = weight.scorer(leaf);
      Bits live = leaf.reader().getLiveDocs();
      DocIdSetIterator found = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      ArticleTexts article = new ArticleTexts(leaf.reader(), units);
      int doc;
      while ((doc = found.nextDoc()) != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(doc)) {
          read(article, doc, reader);
        }
      }
    }
  }

  private void read(ArticleTexts article, int doc, Reader reader) throws IOException {
    searcher.cost().check();
    article.moveTo(doc);
    reader.read(article);
  }
}
