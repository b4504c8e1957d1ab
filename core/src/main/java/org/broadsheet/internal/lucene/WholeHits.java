package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.ScoreDoc;
import org.broadsheet.article.Article;
import org.broadsheet.internal.lucene.Question.FirstHits;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/** Merges the hits of the parts of an index. For one search. */
final class WholeHits {
  private final WholeCall call;
  private final SearchRequest request;
  private final ParsedQuery parsed;

  WholeHits(WholeCall call, SearchRequest request) {
    this.call = call;
    this.request = request;
    this.parsed = request.query();
  }

  Results results() throws IOException {
    call.meet();
    Page page = new Page(request, parsed, call::state);
    int end =
        request.limit() == 0
            ? 0
            : (int) Math.min(Integer.MAX_VALUE, (long) request.offset() + request.limit());
    if (end > 0 && request.copiesCollapsed()) {
      return stories(page, end);
    }
    int most = end == 0 || end == Integer.MAX_VALUE ? end : end + 1;
    ScoreDoc after = page.after();
    List<FirstHits> found = first(most, after == null ? null : PartHit.of(after));
    List<PartHit> hits = merged(call, found);
    List<PartHit> shown = page(hits, end);
    Results.Builder results = results(found, page);
    List<Hit> made = new ArrayList<>();
    List<Hit> asTheyAre = shown(shown);
    for (int i = 0; i < shown.size(); i++) {
      int rank = page.ranksBefore() + request.offset() + i + 1;
      boolean goesOn = i == shown.size() - 1 && hits.size() > end;
      made.add(
          ranked(asTheyAre.get(i), rank)
              .cursor(goesOn ? page.cursor(shown.get(i).hit(request.sort()), rank) : null)
              .build());
    }
    return results.hits(made).build();
  }

  private List<FirstHits> first(int most, @Nullable PartHit after) throws IOException {
    SearchRequest bounded = call.bounded(request.after(null));
    Question<FirstHits> like = new Question.Hits(bounded, most, null, false);
    if (after == null) {
      return call.ask(like);
    }
    List<FirstHits> found = new ArrayList<>();
    List<@Nullable FirstHits> answers =
        call.ask(like, part -> new Question.Hits(bounded, most, behind(after, part), false));
    for (FirstHits answer : answers) {
      if (answer != null) {
        found.add(answer);
      }
    }
    return found;
  }

  /** A hit as a part has it; one of another part stands before all of this, or behind. */
  private Packed behind(PartHit after, int part) {
    long number = (long) after.number() - call.before(part);
    int inPart = (int) Math.clamp(number, -1L, (long) call.numbers(part));
    try {
      return PartHit.write(
          List.of(new PartHit(inPart, after.score(), after.place(), after.id(), null, -1)));
    } catch (IOException e) {
      throw new IllegalStateException(e); // nothing is written to any disk
    }
  }

  /** The hits of all parts in their order, with the numbers that they have in the whole. */
  static List<PartHit> merged(WholeCall call, List<FirstHits> found) throws IOException {
    List<PartHit> all = new ArrayList<>();
    for (int part = 0; part < found.size(); part++) {
      int before = call.before(part);
      PartHit.read(found.get(part).hits()).forEach(hit -> all.add(hit.behind(before)));
    }
    all.sort(PartHit.FIRST);
    return all;
  }

  private List<PartHit> page(List<PartHit> hits, int end) {
    List<PartHit> shown =
        hits.subList(Math.min(request.offset(), hits.size()), Math.min(end, hits.size()));
    PartHits.checkMarks(request, shown.size());
    return shown;
  }

  private Results.Builder results(List<FirstHits> found, Page page) {
    List<Facet> facets = new ArrayList<>();
    int number = 0;
    for (Map.Entry<Grouping, Integer> facet : request.facets().entrySet()) {
      List<Facet> ofParts = new ArrayList<>();
      for (FirstHits part : found) {
        ofParts.add(part.facets().get(number));
      }
      facets.add(PartSums.facet(ofParts, facet.getValue()));
      number++;
    }
    return Results.builder(found.stream().mapToLong(FirstHits::total).sum())
        .facets(facets)
        .warnings(page.warnings());
  }

  /** Hits as their parts show them, in the order in which they are given. */
  private List<Hit> shown(List<PartHit> hits) throws IOException {
    List<List<PartHit>> ofParts = new ArrayList<>();
    for (int part = 0; part < call.count(); part++) {
      ofParts.add(new ArrayList<>());
    }
    for (PartHit hit : hits) {
      int part = call.part(hit.number());
      ofParts.get(part).add(hit.behind(-call.before(part)));
    }
    List<@Nullable Packed> packed = new ArrayList<>();
    for (List<PartHit> ofPart : ofParts) {
      packed.add(ofPart.isEmpty() ? null : PartHit.write(ofPart));
    }
    SearchRequest bounded = call.bounded(request.after(null).offset(0));
    List<@Nullable List<Hit>> answers =
        call.ask(
            new Question.Shown(bounded, Packed.NOTHING),
            part -> {
              Packed ofPart = packed.get(part);
              return ofPart == null ? null : new Question.Shown(bounded, ofPart);
            });
    int[] next = new int[call.count()];
    List<Hit> shown = new ArrayList<>();
    for (PartHit hit : hits) {
      int part = call.part(hit.number());
      List<Hit> answer = answers.get(part);
      if (answer != null) {
        shown.add(answer.get(next[part]++));
      }
    }
    return shown;
  }

  /** A hit with another rank. */
  private static Hit.Builder ranked(Hit hit, int rank) {
    Article article = hit.article();
    return Hit.builder(rank, article)
        .score(hit.score())
        .parts(hit.parts())
        .snippets(hit.snippets())
        .highlights(hit.highlights());
  }

  private Results stories(Page page, int end) throws IOException {
    WholeStories stories = new WholeStories(call, request, end);
    List<WholeStories.Story> all = stories.all();
    List<WholeStories.Story> wanted =
        all.subList(Math.min(request.offset(), all.size()), Math.min(end, all.size()));
    PartHits.checkMarks(request, wanted.size());
    List<Hit> asTheyAre = shown(wanted.stream().map(WholeStories.Story::best).toList());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      hits.add(
          ranked(asTheyAre.get(i), request.offset() + i + 1)
              .copies(wanted.get(i).copies())
              .build());
    }
    return results(stories.found(), page).hits(hits).build();
  }
}
