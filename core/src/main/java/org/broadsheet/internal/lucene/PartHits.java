package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.internal.lucene.Question.FirstHits;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Finds the hits of a part of an index, to be put among those of others. For one thread. */
final class PartHits {
  private final SearchRequest request;
  private final IndexReader reader;
  private final IndexView view;
  private final RequestSearcher searcher;
  private final Query ranked;

  PartHits(SearchRequest request, IndexReader reader, IndexView view) throws IOException {
    this.request = request;
    this.reader = reader;
    this.view = view;
    searcher = RequestSearcher.of(request, reader, view);
    searcher.cost().check();
    ranked = new Ranking(request, request.query(), reader, view, searcher).query(null);
    // what scoring needs to know is asked for before anything is found
    Weight unused =
        searcher.createWeight(
            ranked, request.limit() == 0 ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE, 1);
  }

  /**
   * The first hits, and all that was to be counted.
   *
   * @param most how many
   * @param after the one behind which they begin; null for the first
   */
  FirstHits first(int most, @Nullable Packed after) throws IOException {
    HitCollection found =
        collect(
            new HitCollection.Wanted(
                most,
                request.sort(),
                after == null ? null : PartHit.read(after).getFirst().hit(request.sort()),
                !request.facets().isEmpty()));
    return new FirstHits(
        found.total(),
        PartHit.write(found.docs().stream().map(PartHit::of).toList()),
        facets(found.matched()));
  }

  private HitCollection collect(HitCollection.Wanted wanted) throws IOException {
    HitCollection found = HitCollection.collect(searcher, ranked, wanted);
    searcher.cost().check(); // or what was found may be a part of it only
    return found;
  }

  /** All values, since which of them are most frequent is known to nobody here. */
  private List<Facet> facets(@Nullable FixedBitSet matched) throws IOException {
    List<Facet> counted = new ArrayList<>();
    if (matched != null) {
      for (Map.Entry<Grouping, Integer> facet : request.facets().entrySet()) {
        counted.add(
            FacetCounts.of(
                reader, view, matched, facet.getKey(), Integer.MAX_VALUE, searcher.cost()));
      }
    }
    return counted;
  }

  /**
   * The first hits with all that tells stories apart.
   *
   * @param most how many
   * @param after the one behind which they begin; null for the first
   */
  FirstHits ofStories(int most, @Nullable Packed after) throws IOException {
    boolean matched = after == null && !request.facets().isEmpty();
    HitCollection found =
        collect(new HitCollection.Wanted(Integer.MAX_VALUE, request.sort(), null, matched));
    List<ScoreDoc> behind = behind(found, after);
    List<ScoreDoc> first = behind.subList(0, Math.min(most, behind.size()));
    List<PartHit> hits = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints(reader);
    @Nullable Fingerprint[] ofFirst = CopyClusters.read(first, fingerprints);
    for (int i = 0; i < first.size(); i++) {
      ScoreDoc hit = first.get(i);
      hits.add(PartHit.of(hit, ArticleIds.of(reader, hit.doc), ofFirst[i]));
    }
    return new FirstHits(found.total(), PartHit.write(hits), facets(found.matched()));
  }

  private List<ScoreDoc> behind(HitCollection found, @Nullable Packed after) throws IOException {
    List<ScoreDoc> settled = ArticleIds.settleTies(reader, found.docs());
    if (after == null) {
      return settled;
    }
    PartHit last = PartHit.read(after).getFirst();
    int low = 0;
    int high = settled.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      ScoreDoc hit = settled.get(middle);
      PartHit there = PartHit.of(hit, ArticleIds.of(reader, hit.doc), null);
      boolean behind = !there.id().equals(last.id()) && PartHit.FIRST.compare(there, last) > 0;
      if (behind) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return settled.subList(low, settled.size());
  }

  /** The hits behind another that are copies of the best hits of stories. */
  Packed copies(Packed after, Packed stories) throws IOException {
    CopyClusters known = new CopyClusters();
    for (PartHit story : PartHit.read(stories)) {
      known.take(story.hit(request.sort()), story.fingerprint(), Integer.MAX_VALUE);
    }
    HitCollection found =
        collect(new HitCollection.Wanted(Integer.MAX_VALUE, request.sort(), null, false));
    List<ScoreDoc> behind = behind(found, after);
    List<PartHit> copies = new ArrayList<>();
    Fingerprints fingerprints = new Fingerprints(reader);
    @Nullable Fingerprint[] ofHits = CopyClusters.read(behind, fingerprints);
    for (int i = 0; i < behind.size(); i++) {
      Fingerprint fingerprint = ofHits[i];
      int story = fingerprint == null ? -1 : known.story(fingerprint);
      if (story >= 0) {
        ScoreDoc hit = behind.get(i);
        copies.add(PartHit.of(hit, ArticleIds.of(reader, hit.doc), null).ofStory(story));
      }
    }
    return PartHit.write(copies);
  }

  /**
   * Says that too much is to be marked.
   *
   * @throws QuerySyntaxException if so
   */
  static void checkMarks(SearchRequest request, long hits) {
    boolean unused = RequestRun.marks(request, request.query(), hits);
  }
}
