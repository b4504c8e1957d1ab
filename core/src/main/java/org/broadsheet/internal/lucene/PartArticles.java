package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleField;
import org.broadsheet.dedup.Fingerprint;
import org.broadsheet.internal.lucene.Question.Alike;
import org.broadsheet.internal.lucene.Question.BestArticles;
import org.broadsheet.search.Hit;
import org.broadsheet.search.SearchRequest;

/** Reads articles of a part of an index. */
record PartArticles(IndexReader reader) {

  Optional<Article> stored(String id) throws IOException {
    int doc = number(id);
    return doc < 0 ? Optional.empty() : Optional.of(article(doc));
  }

  private Article article(int doc) throws IOException {
    return RequestRun.article(reader, doc, EnumSet.allOf(ArticleField.class));
  }

  /** The number of an article; -1 if there is none with this id. */
  private int number(String id) throws IOException {
    ScoreDoc[] found =
        new IndexSearcher(reader).search(new TermQuery(new Term(Schema.ID, id)), 1).scoreDocs;
    return found.length == 0 ? -1 : found[0].doc;
  }

  /** Hits as they are shown, with ranks among themselves. */
  List<Hit> shown(Question.Shown asked, IndexView view) throws IOException {
    List<ScoreDoc> given =
        PartHit.read(asked.hits()).stream().map(hit -> hit.hit(asked.request().sort())).toList();
    SearchRequest request = asked.request().offset(0).after(null).limit(Math.max(1, given.size()));
    RequestRun run =
        new RequestRun(request.copiesCollapsed(false), request.query(), null, given, reader, view);
    List<Hit> hits = new ArrayList<>();
    while (run.hasNext()) {
      hits.add(run.next());
    }
    return hits;
  }

  BestArticles best(SearchRequest request, IndexView view) throws IOException {
    RequestSearcher searcher = RequestSearcher.of(request, reader, view);
    Ranking ranking = new Ranking(request, request.query(), reader, view, searcher);
    List<PartHit> hits = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    for (ScoreDoc hit : ranking.best()) {
      hits.add(PartHit.of(hit));
      articles.add(ranking.article(hit));
    }
    return new BestArticles(PartHit.write(hits), articles);
  }

  Optional<Hit> one(Question.One asked, IndexView view) throws IOException {
    SearchRequest request = asked.request();
    RequestRun run = new RequestRun(request, request.query(), asked.id(), reader, view);
    return run.hasNext() ? Optional.of(run.next()) : Optional.empty();
  }

  Optional<Question.Printed> original(String id) throws IOException {
    int doc = number(id);
    if (doc < 0) {
      return Optional.empty();
    }
    Fingerprint own = new Fingerprints(reader).of(doc);
    return Optional.of(
        new Question.Printed(article(doc), own == null ? Packed.NOTHING : new Packed(own.bytes())));
  }

  List<Alike> copiesOf(Question.CopiesOf asked) throws IOException {
    byte[] bytes = asked.fingerprint().bytes();
    Fingerprint own = Fingerprint.of(bytes, 0, bytes.length);
    Fingerprints fingerprints = new Fingerprints(reader);
    List<Alike> copies = new ArrayList<>();
    for (int doc : fingerprints.copiesOf(own)) {
      String id = ArticleIds.of(reader, doc);
      Fingerprint other = fingerprints.of(doc);
      if (other != null && !id.equals(asked.id())) {
        copies.add(new Alike(id, own.likeness(other)));
      }
    }
    return copies;
  }

  ForeignIndex.ArticlePage byId(Question.ById asked, IndexView view) throws IOException {
    SearchRequest request = asked.request();
    ArticlesById articles = new ArticlesById(request, request.query(), asked.after(), reader, view);
    List<Article> page = new ArrayList<>();
    while (page.size() < asked.most() && articles.hasNext()) {
      page.add(articles.next());
    }
    return new ForeignIndex.ArticlePage(articles.total(), page, articles.hasNext());
  }
}
