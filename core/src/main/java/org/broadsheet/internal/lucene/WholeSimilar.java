package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.internal.lucene.Question.Alike;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SimilarArticle;

/** Finds the articles of all parts that are like one of them, as {@link SimilarArticles} does. */
final class WholeSimilar {
  private static final Comparator<Alike> MAX_ALIKE_FIRST =
      Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::id);

  private final WholeCall call;
  private final String id;
  private final int limit;
  private final Set<String> seen = new HashSet<>();
  private final List<SimilarArticle> found = new ArrayList<>();

  private WholeSimilar(WholeCall call, String id, int limit) {
    this.call = call;
    this.id = id;
    this.limit = limit;
  }

  static List<SimilarArticle> of(WholeCall call, String id, int limit) throws IOException {
    Optional<Question.Printed> original =
        call.ask(new Question.Original(id)).stream().flatMap(Optional::stream).findFirst();
    if (original.isEmpty()) {
      return List.of();
    }
    WholeSimilar similar = new WholeSimilar(call, id, limit);
    similar.seen.add(id);
    similar.addCopies(original.get().fingerprint());
    Article article = original.get().article();
    Optional<NewsQuery> words = call.work((view, known) -> words(article, view));
    if (words.isPresent() && similar.found.size() < limit) {
      similar.addRelated(words.get());
    }
    return List.copyOf(similar.found);
  }

  private static Optional<NewsQuery> words(Article article, IndexView view) {
    return Optional.ofNullable(RareWords.of(article, view.statistics()));
  }

  private void addCopies(Packed fingerprint) throws IOException {
    if (fingerprint.bytes().length == 0) {
      return;
    }
    List<Alike> copies = new ArrayList<>();
    for (List<Alike> ofPart : call.ask(new Question.CopiesOf(id, fingerprint))) {
      copies.addAll(ofPart);
    }
    copies.sort(MAX_ALIKE_FIRST);
    copies.forEach(copy -> seen.add(copy.id()));
    add(copies, true);
  }

  private void addRelated(NewsQuery words) throws IOException {
    int room = limit - found.size();
    SearchRequest request =
        SearchRequest.of(words)
            .any(true)
            .recent(false)
            .fields(Set.of(ArticleField.ID))
            .limit((int) Math.min(Integer.MAX_VALUE, (long) room + seen.size()));
    Optional<Hit> own =
        call.ask(new Question.One(id, request.limit(1))).stream()
            .flatMap(Optional::stream)
            .findFirst();
    float most = own.map(Hit::score).orElse(0f);
    List<Alike> related = new ArrayList<>();
    for (Hit hit : new WholeHits(call, request).results()) {
      String other = hit.article().id();
      if (hit.score() >= SimilarArticles.MIN * most
          && related.size() < room
          && !seen.contains(other)) {
        related.add(new Alike(other, Math.min(1, hit.score() / most)));
      }
    }
    related.sort(MAX_ALIKE_FIRST);
    add(related, false);
  }

  private void add(List<Alike> alike, boolean copies) throws IOException {
    for (Alike one : alike) {
      if (found.size() < limit) {
        Optional<Article> article =
            call.ask(new Question.Stored(one.id())).stream().flatMap(Optional::stream).findFirst();
        article.ifPresent(other -> found.add(new SimilarArticle(other, copies, one.likeness())));
      }
    }
  }
}
