package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.NumericUtils;
import org.apache.lucene.util.SmallFloat;
import org.broadsheet.analysis.LanguageProfile;
import org.broadsheet.analysis.LanguageProfiles;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** What scores need to know of an index as a whole. For use by any number of threads at once. */
class IndexStatistics {
  private final IndexReader reader;
  private final Map<String, Lengths> lengths = new ConcurrentHashMap<>();
  private final Map<TextField, LengthWeights> weights = new ConcurrentHashMap<>();
  private final Map<Object, Map<String, Lengths>> lengthsOfSegments;
  private final Map<Object, @Nullable String[]> profiles;
  private final GroupedWords groupedWords = new GroupedWords();
  private volatile @Nullable QueryLanguages languages;

  /**
   * How many words a field has.
   *
   * @param words in all texts
   * @param texts that have any
   * @param shortest the least number in a text
   */
  record Lengths(long words, long texts, int shortest) {
    static final Lengths NONE = new Lengths(0, 0, Integer.MAX_VALUE);

    static Lengths of(LeafReader leaf, String field) throws IOException {
      long words = 0;
      long texts = 0;
      int shortest = Integer.MAX_VALUE;
      NumericDocValues norms = leaf.getNormValues(field);
      while (norms != null && norms.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int length = length(norms);
        words += length;
        texts += length > 0 ? 1 : 0;
        shortest = Math.min(shortest, length);
      }
      return new Lengths(words, texts, shortest);
    }

    Lengths and(Lengths other) {
      return new Lengths(
          words + other.words, texts + other.texts, Math.min(shortest, other.shortest));
    }

    double average() {
      return texts == 0 ? 1 : (double) words / texts;
    }
  }

  IndexStatistics(IndexReader reader) {
    this(reader, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  private IndexStatistics(
      IndexReader reader,
      Map<Object, Map<String, Lengths>> lengthsOfSegments,
      Map<Object, @Nullable String[]> profiles) {
    this.reader = reader;
    this.lengthsOfSegments = lengthsOfSegments;
    this.profiles = profiles;
  }

  /** Those of a later commit: what is known of segments that it still has is kept. */
  IndexStatistics of(IndexReader later) {
    Set<Object> segments = new HashSet<>();
    later.leaves().forEach(leaf -> segments.add(key(leaf.reader())));
    Map<Object, Map<String, Lengths>> keptLengths = new ConcurrentHashMap<>(lengthsOfSegments);
    keptLengths.keySet().retainAll(segments);
    Map<Object, @Nullable String[]> keptProfiles = new ConcurrentHashMap<>(profiles);
    keptProfiles.keySet().retainAll(segments);
    return new IndexStatistics(later, keptLengths, keptProfiles);
  }

  /** By what a segment is known in one commit and the next. */
  private static Object key(LeafReader leaf) {
    return leaf.getCoreCacheHelper() == null ? leaf : leaf.getCoreCacheHelper().getKey();
  }

  /** The languages in which words of queries are inflected: those of the articles. */
  QueryLanguages languages() throws IOException {
    if (languages == null) {
      languages = QueryLanguages.of(reader);
    }
    return languages;
  }

  /** How many words the groups of articles have. */
  GroupedWords groupedWords() {
    return groupedWords;
  }

  /** How many articles and other records there are, without deleted ones. */
  int articles() {
    return reader.numDocs();
  }

  /** The names of all custom fields, in small letters. */
  Set<String> customFields() {
    Set<String> names = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      for (FieldInfo field : leaf.reader().getFieldInfos()) {
        String name = Schema.customName(field.name);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /**
   * About how many words the bodies have in all: what of them is indexed besides is counted too.
   */
  long words() throws IOException {
    long words = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms body = leaf.reader().terms(TextField.BODY.queryName());
      words += body == null ? 0 : body.getSumTotalTermFreq();
    }
    return words;
  }

  /** In how many articles a term occurs in a field, deleted ones included. */
  int articlesWith(String field, String term) {
    try {
      return reader.docFreq(new Term(field, term));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How many words a field has on average, where it has any. Lucene's own average counts every
   * layer of a position and so is twice as large as what it is held against.
   */
  double averageLength(String field) throws IOException {
    return lengths(field).average();
  }

  /** What an occurrence counts in a field, by its length. */
  LengthWeights weights(TextField field) throws IOException {
    LengthWeights known = weights.get(field);
    if (known == null) {
      Lengths lengths = lengths(field.queryName());
      known = new LengthWeights(field, lengths.average(), lengths.shortest());
      weights.put(field, known);
    }
    return known;
  }

  /** The day on which the newest article was published; null if none has a date. */
  @Nullable Integer lastDay() throws IOException {
    byte[] last = PointValues.getMaxPackedValue(reader, Schema.DAYS);
    return last == null ? null : NumericUtils.sortableBytesToInt(last, 0);
  }

  /** What phrases are scored with in one search. */
  NewsSimilarity similarity() {
    return new NewsSimilarity(this);
  }

  Lengths lengths(String field) throws IOException {
    Lengths known = lengths.get(field);
    if (known != null) {
      return known;
    }
    Lengths all = Lengths.NONE;
    for (LeafReaderContext leaf : reader.leaves()) {
      Map<String, Lengths> ofLeaf =
          lengthsOfSegments.computeIfAbsent(key(leaf.reader()), key -> new ConcurrentHashMap<>());
      Lengths found = ofLeaf.get(field);
      if (found == null) {
        found = Lengths.of(leaf.reader(), field);
        ofLeaf.put(field, found);
      }
      all = all.and(found);
    }
    lengths.put(field, all);
    return all;
  }

  /** The length that a norm stands for; Lucene keeps it to about one part in sixteen. */
  static int length(NumericDocValues norm) throws IOException {
    return SmallFloat.byte4ToInt((byte) norm.longValue());
  }

  /** The profile that serves each of a segment's language tags, by ordinal; null for none. */
  @Nullable String[] profiles(LeafReader leaf) throws IOException {
    Object segment = key(leaf);
    @Nullable String[] known = profiles.get(segment);
    if (known == null) {
      SortedDocValues tags = DocValues.getSorted(leaf, Schema.LANGUAGE_TAG);
      known = new String[tags.getValueCount()];
      for (int i = 0; i < known.length; i++) {
        LanguageProfile profile = LanguageProfiles.of(tags.lookupOrd(i).utf8ToString());
        known[i] = profile == null ? null : profile.language();
      }
      profiles.put(segment, known);
    }
    return known;
  }
}
