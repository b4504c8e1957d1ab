package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.dedup.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * Hits told apart by story: the best hit of each, and with it those that are copies of it.
 *
 * <p>Hits are taken by rank. One that is a copy of the best hit of a story goes to that story, the
 * first if there are several; any other begins a story of its own. What is found this way depends
 * on the ranks only, not on how the index lies on disk.
 */
final class CopyClusters {
  /**
   * A key that the best hits of more stories have is no clue: it is of a site's standing phrase.
   */
  private static final int MAX_OF_KEY = 64;

  /** The fingerprints of so many stories are kept, which takes up to half a kilobyte each. */
  private static final int MAX_KEPT = 1 << 16;

  /** So many fingerprints are read at once, in the order in which they lie. */
  private static final int AT_ONCE = 1 << 12;

  /**
   * Hits that are one story.
   *
   * @param best the first of them
   * @param copies the others, in order
   */
  record Cluster(ScoreDoc best, List<Integer> copies) {}

  /** Of the articles; null where all are kept. */
  private final @Nullable Fingerprints fingerprints;

  private final List<Cluster> stories = new ArrayList<>();

  /** The fingerprints of the best hits of the first stories. */
  private final List<@Nullable Fingerprint> kept = new ArrayList<>();

  // Chains of entries, one chain for each bucket of keys. An entry is a key and a story.
  private int[] buckets = new int[1 << 10];
  private int[] keys = new int[1 << 10];
  private int[] numbers = new int[1 << 10];
  private int[] nexts = new int[1 << 10];
  private int entries = 1; // 0 ends a chain

  private CopyClusters(@Nullable Fingerprints fingerprints) {
    this.fingerprints = fingerprints;
  }

  /** For hits that are given with their fingerprints, which are all kept. */
  CopyClusters() {
    this(null);
  }

  /** The first stories among some hits, as many as are wanted, with all their copies. */
  static List<Cluster> of(IndexReader reader, List<ScoreDoc> hits, int wanted, SearchCost cost)
      throws IOException {
    Fingerprints fingerprints = new Fingerprints(reader);
    CopyClusters found = new CopyClusters(fingerprints);
    for (int from = 0; from < hits.size(); from += AT_ONCE) {
      cost.check();
      List<ScoreDoc> next = hits.subList(from, Math.min(hits.size(), from + AT_ONCE));
      @Nullable Fingerprint[] ofNext = read(next, fingerprints);
      for (int i = 0; i < next.size(); i++) {
        found.take(next.get(i), ofNext[i], wanted);
      }
    }
    return found.stories;
  }

  /** The fingerprints of some hits, read as they lie in the index and given in the hits' order. */
  static @Nullable Fingerprint[] read(List<ScoreDoc> hits, Fingerprints fingerprints)
      throws IOException {
    Integer[] order = new Integer[hits.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingInt(i -> hits.get(i).doc));
    @Nullable Fingerprint[] read = new @Nullable Fingerprint[order.length];
    for (int i : order) {
      read[i] = fingerprints.of(hits.get(i).doc);
    }
    return read;
  }

  /** The stories until now. */
  List<Cluster> stories() {
    return stories;
  }

  /** Takes the next hit, which begins a story if it is no copy and more of them are wanted. */
  void take(ScoreDoc hit, @Nullable Fingerprint fingerprint, int wanted) throws IOException {
    int known = fingerprint == null ? -1 : story(fingerprint);
    if (known >= 0) {
      stories.get(known).copies().add(hit.doc);
    } else if (stories.size() < wanted) {
      stories.add(new Cluster(hit, new ArrayList<>()));
      if (kept.size() < MAX_KEPT || fingerprints == null) {
        kept.add(fingerprint);
      }
      if (fingerprint != null) {
        for (int key : fingerprint.keys()) {
          enter(key, stories.size() - 1);
        }
      }
    }
  }

  private @Nullable Fingerprint best(int story) throws IOException {
    return story < kept.size() || fingerprints == null
        ? kept.get(story)
        : fingerprints.of(stories.get(story).best().doc);
  }

  /** The number of the first story whose best hit the article is a copy of; -1 for none. */
  int story(Fingerprint article) throws IOException {
    int[] candidates = new int[16];
    int count = 0;
    for (int key : article.keys()) {
      for (int e = buckets[bucket(key)]; e != 0; e = nexts[e]) {
        if (keys[e] == key) {
          candidates =
              count == candidates.length ? Arrays.copyOf(candidates, 2 * count) : candidates;
          candidates[count++] = numbers[e];
        }
      }
    }
    Arrays.sort(candidates, 0, count);
    for (int i = 0; i < count; i++) {
      if (i == 0 || candidates[i] != candidates[i - 1]) {
        Fingerprint best = best(candidates[i]);
        if (best != null && article.isCopyOf(best)) {
          return candidates[i];
        }
      }
    }
    return -1;
  }

  private void enter(int key, int story) {
    int bucket = bucket(key);
    int alike = 0;
    for (int e = buckets[bucket]; e != 0; e = nexts[e]) {
      alike += keys[e] == key ? 1 : 0;
    }
    if (alike >= MAX_OF_KEY) {
      return;
    }
    if (entries == keys.length) {
      grow();
      bucket = bucket(key);
    }
    keys[entries] = key;
    numbers[entries] = story;
    nexts[entries] = buckets[bucket];
    buckets[bucket] = entries++;
  }

  private void grow() {
    int size = 2 * keys.length;
    keys = Arrays.copyOf(keys, size);
    numbers = Arrays.copyOf(numbers, size);
    nexts = Arrays.copyOf(nexts, size);
    buckets = new int[size];
    for (int e = 1; e < entries; e++) {
      int bucket = bucket(keys[e]);
      nexts[e] = buckets[bucket];
      buckets[bucket] = e;
    }
  }

  /** By the low bits: the high ones are mostly 0, since samples hold the smallest hashes. */
  private int bucket(int key) {
    return key & buckets.length - 1;
  }
}
