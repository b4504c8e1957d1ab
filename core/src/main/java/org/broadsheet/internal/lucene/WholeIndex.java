package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.article.Article;
import org.broadsheet.index.InputArticle;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.LedgerEntry;
import org.broadsheet.query.NewsQuery;
import org.broadsheet.query.ParsedQuery;
import org.broadsheet.query.QuerySyntaxException;
import org.broadsheet.search.Collocate;
import org.broadsheet.search.Count;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.Hit;
import org.broadsheet.search.IndexInfo;
import org.broadsheet.search.Keyword;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.Results;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SimilarArticle;
import org.broadsheet.search.Suggestion;
import org.broadsheet.search.WordChoice;
import org.broadsheet.search.WordReading;
import org.jspecify.annotations.Nullable;

/**
 * An index that is made of parts, wherever they are: what it answers is what one index of all their
 * articles would. Its methods are those of {@link org.broadsheet.search.Searcher} and {@link
 * org.broadsheet.index.Ledger}, but that what is visited there comes in pages here. For any number
 * of threads.
 */
public final class WholeIndex {
  /** A part that changes during a call makes it begin anew, so many times. */
  private static final int ATTEMPTS = 10;

  private final Parts parts;
  private final Memory memory;

  /** What was learned of an index in earlier calls. For any number of threads. */
  public static final class Memory {
    private volatile WholeCall.@Nullable Remembered last;
  }

  /**
   * An index.
   *
   * @param parts all of them, in an order that stays
   * @param memory of calls to the same parts, in the same order
   */
  public WholeIndex(Parts parts, Memory memory) {
    this.parts = parts;
    this.memory = memory;
  }

  /** What is done in a call. */
  private interface Work<T> {
    T in(WholeCall call) throws IOException;
  }

  private <T> T call(Work<T> work) throws IOException {
    long start = System.nanoTime();
    for (int attempt = 1; ; attempt++) {
      WholeCall call = new WholeCall(parts, memory.last, start);
      try {
        T result = work.in(call);
        memory.last = call.remembered();
        return result;
      } catch (WholeCall.Changed e) {
        memory.last = null;
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private <T> T call(SearchRequest request, Work<T> work) throws IOException {
    try {
      return call(work);
    } catch (QuerySyntaxException e) {
      throw e.in(request.text()); // what costs too much is told where the text is not known
    }
  }

  /** {@return hits, facets and totals} */
  public Results search(SearchRequest request) throws IOException {
    return call(request, call -> new WholeHits(call, request).results());
  }

  /**
   * {@return a page of the articles that match, in the order of their ids}
   *
   * @param after the id behind which the page begins; null for the first
   * @param most how many articles at the most
   */
  public ForeignIndex.ArticlePage articles(SearchRequest request, @Nullable String after, int most)
      throws IOException {
    return call(
        request,
        call -> {
          long total = 0;
          boolean more = false;
          List<Article> all = new ArrayList<>();
          for (ForeignIndex.ArticlePage page :
              call.ask(new Question.ById(call.bounded(request), after, most))) {
            total += page.total();
            more |= page.more();
            all.addAll(page.articles());
          }
          all.sort(Comparator.comparing(article -> new BytesRef(article.id())));
          more |= all.size() > most;
          return new ForeignIndex.ArticlePage(
              total, List.copyOf(all.subList(0, Math.min(most, all.size()))), more);
        });
  }

  /** {@return articles and occurrences} */
  public Count count(SearchRequest request) throws IOException {
    return call(
        request,
        call -> {
          long articles = 0;
          long occurrences = 0;
          for (Count count :
              counted(
                  call,
                  request,
                  counted -> new Question.Counting(call.bounded(request), counted))) {
            articles += count.articles();
            occurrences += count.occurrences();
          }
          return new Count(articles, occurrences);
        });
  }

  /** A question about the articles that count. */
  private interface Counting<A> {
    Question<A> of(@Nullable Packed counted) throws IOException;
  }

  private static <A> List<A> counted(WholeCall call, SearchRequest request, Counting<A> question)
      throws IOException {
    call.meet();
    List<Packed> beginnings = WholeStories.beginnings(call, request);
    if (beginnings == null) {
      return call.ask(question.of(null));
    }
    List<Question<A>> ofParts = new ArrayList<>();
    for (Packed ofPart : beginnings) {
      ofParts.add(question.of(ofPart));
    }
    List<A> answers = new ArrayList<>();
    for (A answer : call.ask(question.of(Packed.NOTHING), ofParts::get)) {
      if (answer != null) {
        answers.add(answer);
      }
    }
    return answers;
  }

  /** {@return articles and occurrences by group} */
  public List<GroupCount> counts(SearchRequest request, Grouping by) throws IOException {
    return call(
        request,
        call -> {
          List<PartGroup> all = new ArrayList<>();
          for (List<PartGroup> ofPart :
              counted(
                  call,
                  request,
                  counted -> new Question.Groups(call.bounded(request), by, counted))) {
            all.addAll(ofPart);
          }
          return PartSums.groups(by, all);
        });
  }

  /** {@return how many words the articles have that the filters leave} */
  public long words(SearchRequest request) throws IOException {
    return call(
        request,
        call ->
            call.ask(new Question.Words(call.bounded(request))).stream()
                .mapToLong(words -> words)
                .sum());
  }

  /**
   * Occurrences in order.
   *
   * @param next how many of each part come before those of the next page; empty if there is none
   */
  public record OccurrencePage(List<Occurrence> occurrences, List<Long> next) {}

  /**
   * {@return a page of occurrences}
   *
   * @param from as the page before has it; empty for the first
   * @param most how many at the most
   */
  public OccurrencePage occurrences(
      SearchRequest request, OccurrenceOrder order, int width, List<Long> from, int most)
      throws IOException {
    if (width < 0) {
      throw new IllegalArgumentException("width must not be negative: " + width);
    }
    return call(request, call -> WholeRows.page(call, request, order, width, from, most));
  }

  /** {@return words near what matches} */
  public List<Collocate> collocates(SearchRequest request, int window, WordChoice choice)
      throws IOException {
    if (window < 1) {
      throw new IllegalArgumentException("window must be at least 1: " + window);
    }
    return call(
        request,
        call -> {
          Collection<WordTally> tallies = words(call, request, window, choice);
          addOthers(
              tallies,
              words ->
                  call.ask(new Question.Others(call.bounded(request), choice, true, words, null)));
          return WordLists.collocates(tallies, choice);
        });
  }

  /** {@return words that set articles apart from others} */
  public List<Keyword> keywords(SearchRequest request, SearchRequest against, WordChoice choice)
      throws IOException {
    return call(
        request,
        call -> {
          Collection<WordTally> tallies = words(call, request, 0, choice);
          addOthers(
              tallies,
              words ->
                  counted(
                      call,
                      against,
                      counted ->
                          new Question.Others(
                              call.bounded(against), choice, false, words, counted)));
          return WordLists.keywords(tallies, choice);
        });
  }

  private static Collection<WordTally> words(
      WholeCall call, SearchRequest request, int window, WordChoice choice) throws IOException {
    Map<String, WordTally> tallies = new LinkedHashMap<>();
    for (List<PartWords> ofPart :
        counted(
            call,
            request,
            counted -> new Question.WordsNear(call.bounded(request), window, choice, counted))) {
      for (PartWords words : ofPart) {
        tallies
            .computeIfAbsent(words.language(), language -> new WordTally(language, choice))
            .add(words);
      }
    }
    return tallies.values();
  }

  /** Counts words in other articles, part by part. */
  private interface Others {
    List<List<PartOthers>> of(Map<String, List<String>> words) throws IOException;
  }

  private static void addOthers(Collection<WordTally> tallies, Others others) throws IOException {
    Map<String, List<String>> words = new TreeMap<>();
    Map<String, WordTally> byLanguage = new HashMap<>();
    for (WordTally tally : tallies) {
      words.put(tally.language(), tally.words().stream().map(WordTally.Counted::word).toList());
      byLanguage.put(tally.language(), tally);
    }
    for (List<PartOthers> ofPart : others.of(words)) {
      for (PartOthers counts : ofPart) {
        WordTally tally = byLanguage.get(counts.language());
        List<String> listed = words.get(counts.language());
        if (tally != null && listed != null) {
          tally.addOthers(listed, counts);
        }
      }
    }
  }

  /** {@return queries that would find more} */
  public List<Suggestion> suggestions(SearchRequest request, Duration within) throws IOException {
    SearchRequest bounded = request.within(within);
    ParsedQuery parsed = request.query();
    Map<NewsQuery, Long> totals = new HashMap<>();
    return call(
        request,
        call ->
            call.work(
                (view, known) ->
                    new NearMisses(
                            bounded,
                            parsed.query(),
                            view,
                            query -> known.getAsBoolean() ? total(call, bounded, query, totals) : 0)
                        .list()));
  }

  private static long total(
      WholeCall call, SearchRequest request, NewsQuery query, Map<NewsQuery, Long> known)
      throws IOException {
    Long total = known.get(query);
    if (total == null) {
      SearchRequest none =
          call.bounded(request.offset(0).after(null).limit(0).expanded(false).recent(false));
      SearchRequest asked = SearchRequest.of(query).any(none.any()).limit(0);
      Duration left = none.within();
      Question<Question.FirstHits> question =
          new Question.Hits(left == null ? asked : asked.within(left), 0, null, false);
      total = call.ask(question).stream().mapToLong(Question.FirstHits::total).sum();
      known.put(query, total);
    }
    return total;
  }

  /** {@return what the words of a query are read as} */
  public List<WordReading> readings(SearchRequest request) throws IOException {
    ParsedQuery parsed = request.query();
    return call(
        request, call -> call.work((view, known) -> new QueryReadings(view).of(parsed.query())));
  }

  /** {@return a whole article} */
  public Optional<Article> article(String id) throws IOException {
    return call(call -> any(call.ask(new Question.Stored(id))));
  }

  private static <T> Optional<T> any(List<Optional<T>> answers) {
    return answers.stream().flatMap(Optional::stream).findFirst();
  }

  /** {@return an article as a hit} */
  public Optional<Hit> hit(String id, SearchRequest request) throws IOException {
    SearchRequest one =
        request.offset(0).after(null).limit(1).copiesCollapsed(false).expanded(false);
    return call(request, call -> any(call.ask(new Question.One(id, call.bounded(one)))));
  }

  /** {@return the articles at a location; where there is none just there, those inside} */
  public List<String> idsAt(String location) throws IOException {
    return call(
        call -> {
          List<String> there = idsAt(call, location, false);
          return there.isEmpty() ? idsAt(call, location, true) : there;
        });
  }

  private static List<String> idsAt(WholeCall call, String location, boolean inside)
      throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    for (Map<String, List<String>> ofPart : call.ask(new Question.At(location, inside))) {
      ofPart.forEach(
          (place, ids) -> all.computeIfAbsent(place, p -> new ArrayList<>()).addAll(ids));
    }
    return all.values().stream().flatMap(List::stream).toList();
  }

  /** {@return copies and related articles} */
  public List<SimilarArticle> similar(String id, int limit) throws IOException {
    if (limit < 0) {
      throw new IllegalArgumentException("limit must not be negative: " + limit);
    }
    return call(call -> WholeSimilar.of(call, id, limit));
  }

  /** {@return where an article and the same bytes lie} */
  public List<String> locations(Article article) throws IOException {
    String location = article.location();
    return location == null
        ? List.of()
        : call(
            call ->
                new SameBytes(
                        term -> entries(call, new Question.Entry(term.utf8ToString())),
                        term -> entries(call, new Question.WithContent(hex(term))))
                    .of(location));
  }

  private static String hex(BytesRef bytes) {
    return HexFormat.of().formatHex(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }

  private static List<LedgerEntry> entries(WholeCall call, Question<List<LedgerEntry>> question)
      throws IOException {
    return call.ask(question).stream().flatMap(List::stream).toList();
  }

  /** {@return figures of the index} */
  public IndexInfo info() throws IOException {
    return call(call -> PartSums.info(call.ask(new Question.IndexFacts())));
  }

  /** {@return an entry of the ledger} */
  public Optional<LedgerEntry> entry(String location) throws IOException {
    return call(call -> entries(call, new Question.Entry(location)).stream().findFirst());
  }

  /** {@return whether no location in the ledger begins so} */
  public boolean isEmpty(String prefix) throws IOException {
    return call(call -> !call.ask(new Question.Empty(prefix)).contains(false));
  }

  /** {@return the entries with these bytes} */
  public List<LedgerEntry> withContent(String sha256) throws IOException {
    return call(call -> entries(call, new Question.WithContent(sha256)));
  }

  /**
   * {@return a page of the entries whose locations begin so, in their order}
   *
   * @param after the location behind which the page begins; null for the first
   * @param most how many at the most; fewer are the last ones
   */
  public List<LedgerEntry> entries(String prefix, @Nullable String after, int most)
      throws IOException {
    return call(
        call ->
            entries(call, new Question.Entries(prefix, after, most)).stream()
                .sorted(Comparator.comparing(entry -> new BytesRef(entry.location())))
                .limit(most)
                .toList());
  }

  /** {@return the articles that an input gave} */
  public List<InputArticle> articlesOf(String input) throws IOException {
    return call(
        call -> call.ask(new Question.OfInput(input)).stream().flatMap(List::stream).toList());
  }

  /** {@return how many articles these are} */
  public long articleCountOf(String input) throws IOException {
    return call(
        call ->
            call.ask(new Question.CountOfInput(input)).stream().mapToLong(count -> count).sum());
  }

  /**
   * Failures in the order of their inputs.
   *
   * @param next how many of each part come before those of the next page; empty if there is none
   */
  public record FailurePage(List<InputFailure> failures, List<Long> next) {}

  /**
   * {@return a page of failures}
   *
   * @param input only what belongs to this input; null for all
   * @param from as the page before has it; empty for the first
   * @param most how many at the most
   */
  public FailurePage failures(@Nullable String input, List<Long> from, int most)
      throws IOException {
    return call(call -> WholeRows.failures(call, input, from, most));
  }
}
