package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.internal.lucene.Question.FirstHits;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * A part of an index that somebody else writes and keeps, such as a shard of a cluster. It answers
 * {@link Question}s with the figures of the whole index, so that what it finds and how it scores is
 * as in the whole; where it lacks some of them it says which. What is written has to be the
 * documents that are made here. For any number of threads.
 */
public final class IndexPart {
  private final Diagnosis diagnosis;
  private final IndexReader reader;
  private final IndexStatistics own;
  private final String state;
  private final int checksum;

  /**
   * What a part says to a question.
   *
   * @param state what tells the state of the part from all others that it was in
   * @param checksum what tells it from states in which articles have other numbers
   * @param numbers how many numbers its articles have
   * @param missing figures of the whole that it lacks
   * @param phrases figures of its own that the whole needs of each part
   * @param answer null if figures are missing, or the part is in another state than was meant
   * @param <A> the kind of answer
   */
  public record Reply<A>(
      String state,
      int checksum,
      int numbers,
      Figures.@Nullable Wanted missing,
      List<Figures.OfPhrase> phrases,
      @Nullable A answer) {}

  private IndexPart(Diagnosis diagnosis, IndexReader reader, IndexStatistics own, String state) {
    this.diagnosis = diagnosis;
    this.reader = reader;
    this.own = own;
    this.state = state;
    this.checksum = Cursor.state(reader);
  }

  /**
   * A part.
   *
   * @param name what to call it in messages
   * @param reader which the caller holds open as long as questions are answered
   * @param before the same part in an earlier state; null if there is none
   */
  public static IndexPart of(String name, DirectoryReader reader, @Nullable IndexPart before) {
    return new IndexPart(
        Diagnosis.elsewhere(name, reader.directory()),
        reader,
        before == null ? new IndexStatistics(reader) : before.own.of(reader),
        Integer.toHexString(Cursor.state(reader)) + "-" + reader.getVersion());
  }

  /** A part without any articles. */
  static IndexPart empty() {
    try {
      IndexReader reader = new MultiReader();
      return new IndexPart(
          Diagnosis.elsewhere("index", new ByteBuffersDirectory()),
          reader,
          new IndexStatistics(reader),
          "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return what tells this state of the part from all others} */
  public String state() {
    return state;
  }

  /** {@return whether this is the part as a reader sees it} */
  @SuppressWarnings("ReferenceEquality") // each reader is a state of its own
  public boolean isOf(DirectoryReader other) {
    return reader == other;
  }

  /**
   * Answers.
   *
   * @param question what is asked
   * @param known figures of the whole
   * @param expected the state in which the part has to be; null for any
   * @return the answer, or what it takes to give one
   * @throws IOException if the part cannot be read
   * @throws QuerySyntaxException if the whole cannot answer it either
   */
  public <A> Reply<A> answer(Question<A> question, Figures known, @Nullable String expected)
      throws IOException {
    if (expected != null && !expected.equals(state)) {
      return new Reply<>(state, checksum, reader.maxDoc(), null, List.of(), null);
    }
    PartFigures whole = new PartFigures(known);
    A answer = diagnosis.read(() -> orNull(question, whole));
    Figures.Wanted missing = whole.missing();
    List<Figures.OfPhrase> phrases = whole.phrases();
    return missing.isEmpty() && phrases.isEmpty()
        ? new Reply<>(state, checksum, reader.maxDoc(), null, List.of(), answer)
        : new Reply<>(state, checksum, reader.maxDoc(), missing, phrases, null);
  }

  /** The answer; null if figures are missing without which there is none. */
  @SuppressWarnings("unchecked") // each case answers as its question says
  private <A> @Nullable A orNull(Question<A> question, PartFigures whole) throws IOException {
    try {
      return (A) answer(question, whole);
    } catch (PartFigures.Missing e) {
      return null;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof PartFigures.Missing) {
        return null;
      }
      throw e;
    }
  }

  private Object answer(Question<?> question, PartFigures whole) throws IOException {
    return switch (question) {
      case Question.OfFigures q -> OwnFigures.of(q.wanted(), reader, own);
      case Question.Hits q -> hits(q, whole);
      case Question.Shown q -> new PartArticles(reader).shown(q, view(whole));
      case Question.Best q -> new PartArticles(reader).best(q.request(), view(whole));
      case Question.One q -> new PartArticles(reader).one(q, view(whole));
      case Question.Copies q -> copies(q, whole);
      case Question.Counting q ->
          PartCounts.count(occurrences(q.request(), q.counted(), whole), reader);
      case Question.Groups q -> groups(q, whole);
      case Question.Words q ->
          GroupCounts.words(
              occurrences(q.request(), null, whole),
              GroupedWords.Key.of(q.request(), null),
              () -> filters(q.request(), whole),
              view(whole).statistics());
      case Question.Rows q ->
          PartCounts.rows(q, occurrences(q.request(), q.counted(), whole), reader, view(whole));
      case Question.WordsNear q -> {
        WordLists lists = new WordLists(occurrences(q.request(), q.counted(), whole), q.choice());
        whole.check();
        yield q.window() == 0 ? lists.all() : lists.near(q.window());
      }
      case Question.Others q -> {
        WordLists lists = new WordLists(occurrences(q.request(), q.counted(), whole), q.choice());
        Query filters = q.filters() ? filters(q.request(), whole) : null;
        whole.check();
        yield lists.others(q.words(), filters);
      }
      case Question.Stored q -> new PartArticles(reader).stored(q.id());
      case Question.Original q -> new PartArticles(reader).original(q.id());
      case Question.CopiesOf q -> new PartArticles(reader).copiesOf(q);
      case Question.ById q -> new PartArticles(reader).byId(q, view(whole));
      case Question.At q -> ArticlesOfInput.find(reader, q.location(), q.inside());
      case Question.IndexFacts q -> InfoReader.read(new IndexSearcher(reader), List.of());
      case Question.Entry q -> ledger().entry(q.location()).stream().toList();
      case Question.Empty q -> ledger().isEmpty(q.prefix());
      case Question.WithContent q -> ledger().withContent(q.sha256());
      case Question.Entries q -> PartLedger.entries(ledger(), q);
      case Question.OfInput q -> InputArticles.of(reader, q.input());
      case Question.CountOfInput q -> (long) InputArticles.docs(reader, q.input()).size();
      case Question.Failures q -> PartLedger.failures(ledger(), q);
    };
  }

  /** Not to be closed, since it holds nothing. */
  private LuceneLedger ledger() {
    return new LuceneLedger(new ReaderReference("ledger", reader, List.of(diagnosis)));
  }

  IndexView view(PartFigures whole) throws IOException {
    PartStatistics statistics = new PartStatistics(reader, own, whole);
    return new IndexView(statistics, statistics.languages(), new PartTerms(reader, whole));
  }

  private FirstHits hits(Question.Hits asked, PartFigures whole) throws IOException {
    IndexView view = view(whole);
    PartHits hits = new PartHits(asked.request(), reader, view);
    whole.check();
    return asked.stories()
        ? hits.ofStories(asked.most(), asked.after())
        : hits.first(asked.most(), asked.after());
  }

  private Packed copies(Question.Copies asked, PartFigures whole) throws IOException {
    PartHits hits = new PartHits(asked.request(), reader, view(whole));
    whole.check();
    return hits.copies(asked.after(), asked.stories());
  }

  private List<PartGroup> groups(Question.Groups asked, PartFigures whole) throws IOException {
    IndexView view = view(whole);
    OccurrenceSource source = occurrences(asked.request(), asked.counted(), whole);
    GroupedWords.Key of = GroupedWords.Key.of(asked.request(), asked.by());
    Query filters = filters(asked.request(), whole);
    whole.check();
    return GroupCounts.ofPart(source, of, () -> filters, view.statistics());
  }

  private OccurrenceSource occurrences(
      SearchRequest request, @Nullable Packed counted, PartFigures whole) throws IOException {
    ParsedQuery parsed = request.query();
    OccurrenceSource source =
        OccurrenceSource.of(
            request.copiesCollapsed(false),
            parsed,
            reader,
            view(whole),
            (searcher, ranked) -> counted == null ? null : numbers(counted));
    whole.check();
    return source;
  }

  /** Articles as they are named in questions. */
  private org.apache.lucene.util.BitSet numbers(Packed counted) {
    FixedBitSet numbers = new FixedBitSet(Math.max(1, reader.maxDoc()));
    if (reader.maxDoc() > 0) {
      BitSet given = BitSet.valueOf(counted.bytes());
      given.stream().forEach(numbers::set);
    }
    return numbers;
  }

  private Query filters(SearchRequest request, PartFigures whole) throws IOException {
    return new QueryCompiler(view(whole), request.any(), false)
        .compile(QueryRoles.filtersOf(request.query().query()));
  }
}
