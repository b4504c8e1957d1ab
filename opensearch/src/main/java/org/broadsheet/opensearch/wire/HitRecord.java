package org.broadsheet.opensearch.wire;

import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Snippet;
import org.broadsheet.search.Hit;
import org.broadsheet.search.ScorePart;
import org.jspecify.annotations.Nullable;

/** A hit on its way. */
record HitRecord(
    int rank,
    Article article,
    float score,
    List<ScorePart> parts,
    List<Snippet> snippets,
    List<String> copies,
    List<Snippet> highlights,
    @Nullable String cursor) {

  static HitRecord of(Hit hit) {
    return new HitRecord(
        hit.rank(),
        hit.article(),
        hit.score(),
        hit.parts(),
        hit.snippets(),
        hit.copies(),
        hit.highlights(),
        hit.cursor());
  }

  Hit hit() {
    return Hit.builder(rank, article)
        .score(score)
        .parts(parts)
        .snippets(snippets)
        .copies(copies)
        .highlights(highlights)
        .cursor(cursor)
        .build();
  }
}
