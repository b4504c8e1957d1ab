package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.internal.lucene.Question.FirstHits;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SortOrder;
import org.jspecify.annotations.Nullable;

/**
 * Tells the hits of all parts of an index apart by story, as {@link CopyClusters} does. The first
 * hits come with their fingerprints until there are as many stories as are wanted; which of the
 * others are copies of these the parts find out themselves. For one search.
 */
final class WholeStories {
  /** So many hits of each part are fetched at first, then more and more. */
  private static final int FIRST = 128;

  private static final int MAX_AT_ONCE = 1 << 14;

  /** The fingerprints of more stories take too much memory: up to half a kilobyte each. */
  private static final int MAX_STORIES = 1 << 20;

  private final WholeCall call;
  private final SearchRequest request;
  private final int wanted;
  private final CopyClusters clusters = new CopyClusters();
  private final List<Story> stories = new ArrayList<>();
  private List<FirstHits> found = List.of();

  /**
   * A story.
   *
   * @param best its first hit
   * @param copies ids of the others
   */
  record Story(PartHit best, List<String> copies) {}

  WholeStories(WholeCall call, SearchRequest request, int wanted) {
    this.call = call;
    this.request = request;
    this.wanted = wanted;
  }

  /** What was found at first: totals and counts are those of all hits. */
  List<FirstHits> found() {
    return found;
  }

  /** The first stories, as many as are wanted, with all their copies. */
  List<Story> all() throws IOException {
    int most = (int) Math.min(MAX_AT_ONCE, Math.max(FIRST, 2L * wanted));
    PartHit last = null;
    boolean more = true;
    while (more && stories.size() < wanted) {
      List<FirstHits> next = first(most, last);
      if (last == null) {
        found = next;
      }
      List<PartHit> hits = WholeHits.merged(call, next);
      PartHit bound = bound(next, most);
      more = bound != null;
      for (PartHit hit : hits) {
        boolean sure = bound == null || PartHit.FIRST.compare(hit, bound) <= 0;
        if (sure && (stories.size() < wanted)) {
          take(hit);
          last = hit;
        } else {
          more = true;
          break;
        }
      }
      most = Math.min(MAX_AT_ONCE, 4 * most);
    }
    if (more && last != null) {
      addCopies(last);
    }
    return stories;
  }

  private List<FirstHits> first(int most, @Nullable PartHit after) throws IOException {
    SearchRequest bounded = call.bounded(request.after(null));
    Packed behind = after == null ? null : PartHit.write(List.of(bare(after)));
    return call.ask(new Question.Hits(bounded, most, behind, true));
  }

  private static PartHit bare(PartHit hit) {
    return new PartHit(hit.number(), hit.score(), hit.place(), hit.id(), null, -1);
  }

  /** The first of the last hits of parts that have more; behind it some may be missing. */
  private @Nullable PartHit bound(List<FirstHits> next, int most) throws IOException {
    PartHit bound = null;
    for (int part = 0; part < next.size(); part++) {
      List<PartHit> hits = PartHit.read(next.get(part).hits());
      if (hits.size() >= most) {
        PartHit last = hits.getLast().behind(call.before(part));
        bound = bound == null || PartHit.FIRST.compare(last, bound) < 0 ? last : bound;
      }
    }
    return bound;
  }

  private void take(PartHit hit) throws IOException {
    int known = hit.fingerprint() == null ? -1 : clusters.story(hit.fingerprint());
    if (known >= 0) {
      stories.get(known).copies().add(hit.id());
      return;
    }
    if (stories.size() == MAX_STORIES) {
      throw new QuerySyntaxException(
          ("More than " + MAX_STORIES + " stories cannot be told apart on a cluster:")
              + " ask for less, or do not collapse copies",
          request.text());
    }
    clusters.take(new ScoreDoc(hit.number(), hit.score()), hit.fingerprint(), wanted);
    stories.add(new Story(hit, new ArrayList<>()));
  }

  /** Adds the copies that come behind a hit. */
  private void addCopies(PartHit last) throws IOException {
    Packed known = PartHit.write(stories.stream().map(Story::best).toList());
    Question<Packed> question =
        new Question.Copies(
            call.bounded(request.after(null)), PartHit.write(List.of(bare(last))), known);
    List<PartHit> copies = new ArrayList<>();
    for (Packed ofPart : call.ask(question)) {
      copies.addAll(PartHit.read(ofPart));
    }
    copies.sort(PartHit.FIRST);
    copies.forEach(copy -> stories.get(copy.story()).copies().add(copy.id()));
  }

  /**
   * The articles that stand for their stories where each counts once, by parts: the earliest of
   * those that match, as {@link StoryBeginnings} has it. Null where copies count.
   */
  static @Nullable List<Packed> beginnings(WholeCall call, SearchRequest request)
      throws IOException {
    if (!request.copiesCollapsed()) {
      return null;
    }
    SearchRequest all =
        withoutFacets(request).sort(SortOrder.OLDEST).offset(0).after(null).unlimited();
    List<BitSet> numbers = new ArrayList<>();
    for (int part = 0; part < call.count(); part++) {
      numbers.add(new BitSet());
    }
    for (Story story : new WholeStories(call, all, Integer.MAX_VALUE).all()) {
      int part = call.part(story.best().number());
      numbers.get(part).set(story.best().number() - call.before(part));
    }
    return numbers.stream().map(set -> new Packed(set.toByteArray())).toList();
  }

  private static SearchRequest withoutFacets(SearchRequest request) {
    SearchRequest bare = SearchRequest.of(request.query().query()).any(request.any());
    return request.within() == null ? bare : bare.within(request.within());
  }
}
