package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import org.broadsheet.article.Article;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.SearchTimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One call of an index that is made of parts. A question is put to a part without any articles
 * first, which tells what has to be known of the whole to answer it; when the parts have told this,
 * it is put to them. All of them have to be in the same state until the call ends. For one thread.
 */
final class WholeCall {
  /** A question that needs more rounds is a fault of the program. */
  private static final int MAX_ROUNDS = 64;

  private static final IndexPart EMPTY = IndexPart.empty();

  private final Parts parts;
  private final long start;
  private final @Nullable String[] states;
  private final int[] checksums;

  /** Which parts have answered in this call; of others the state may be an old one. */
  private final boolean[] met;

  private final int[] numbers;
  private Figures known;

  /** Ends a call during which a part was changed. */
  static final class Changed extends IOException {
    private static final long serialVersionUID = 1L;

    Changed() {
      super("The index changes faster than it can be searched.");
    }
  }

  /** What is known of an index, and of which states of its parts it is true. */
  static final class Remembered {
    private final @Nullable String[] states;
    private final int[] checksums;
    private final int[] numbers;
    private final Figures known;

    private Remembered(@Nullable String[] states, int[] checksums, int[] numbers, Figures known) {
      this.states = states;
      this.checksums = checksums;
      this.numbers = numbers;
      this.known = known;
    }
  }

  /**
   * Begins a call.
   *
   * @param before what is known from other calls; null if nothing is
   * @param start when it was made, as {@link System#nanoTime} has it
   */
  WholeCall(Parts parts, @Nullable Remembered before, long start) {
    this.parts = parts;
    this.start = start;
    int count = parts.count();
    met = new boolean[count];
    states = before == null ? new @Nullable String[count] : before.states.clone();
    checksums = before == null ? new int[count] : before.checksums.clone();
    numbers = before == null ? new int[count] : before.numbers.clone();
    known = before == null ? Figures.NONE : before.known;
  }

  /** What may help other calls. */
  Remembered remembered() {
    return new Remembered(states, checksums, numbers, FigureSums.lasting(known));
  }

  int count() {
    return parts.count();
  }

  /** A request that has only the time that is left. */
  SearchRequest bounded(SearchRequest request) throws SearchTimeoutException {
    Duration within = request.within();
    if (within == null) {
      return request;
    }
    Duration left = within.minusNanos(System.nanoTime() - start);
    if (left.isNegative() || left.isZero()) {
      throw new SearchTimeoutException(within);
    }
    return request.within(left);
  }

  /** How many numbers articles of the parts before one have. */
  int before(int part) {
    int sum = 0;
    for (int i = 0; i < part; i++) {
      sum = Math.addExact(sum, numbers[i]);
    }
    return sum;
  }

  /** How many numbers a part's articles have. */
  int numbers(int part) {
    return numbers[part];
  }

  /** The part in which the article with a number is. */
  int part(int number) {
    int part = 0;
    for (int left = number; left >= numbers[part]; part++) {
      left -= numbers[part];
    }
    return part;
  }

  /** What tells the state of the index from others. */
  int state() {
    CRC32 sum = new CRC32();
    for (int checksum : checksums) {
      sum.update(checksum >>> 24);
      sum.update(checksum >>> 16);
      sum.update(checksum >>> 8);
      sum.update(checksum);
    }
    return (int) sum.getValue();
  }

  /** Sees to it that the states of the parts are known. */
  void meet() throws IOException {
    if (Arrays.stream(states).anyMatch(state -> state == null)) {
      pull(new Figures.Wanted(true, List.of(), List.of(), List.of(), false), null);
    }
  }

  /** The answers of all parts. */
  <A> List<A> ask(Question<A> question) throws IOException {
    List<A> answers = new ArrayList<>();
    for (A answer : ask(question, part -> question)) {
      if (answer != null) {
        answers.add(answer);
      }
    }
    return answers;
  }

  /**
   * The answers of some parts, null for others.
   *
   * @param like what tells what has to be known of the whole
   * @param ofPart the question to each part; null for none
   */
  <A> List<@Nullable A> ask(Question<A> like, IntFunction<@Nullable Question<A>> ofPart)
      throws IOException {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      IndexPart.Reply<A> dry = EMPTY.answer(like, known, null);
      Figures.Wanted missing = dry.missing();
      if (missing != null && !missing.isEmpty()) {
        pull(missing, request(like));
        continue;
      }
      List<Parts.Request> asked = new ArrayList<>();
      for (int part = 0; part < count(); part++) {
        Question<A> question = ofPart.apply(part);
        if (question != null) {
          asked.add(new Parts.Request(part, question, known, states[part], met[part]));
        }
      }
      List<IndexPart.Reply<?>> replies = send(asked);
      if (replies.stream().allMatch(reply -> reply.answer() != null)) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // each answers as its question says
        List<@Nullable A> answers = new ArrayList<>(Collections.nCopies(count(), null));
        for (int i = 0; i < asked.size(); i++) {
          @SuppressWarnings("unchecked")
          A answer = (A) replies.get(i).answer();
          answers.set(asked.get(i).part(), answer);
        }
        return answers;
      }
      learn(replies, request(like));
      if (asked.size() < count() && replies.stream().anyMatch(r -> !r.phrases().isEmpty())) {
        List<A> unused = ask(like); // all parts have to tell how frequent a phrase is
      }
    }
    throw new IllegalStateException("no end of what is missing for " + like);
  }

  private static @Nullable SearchRequest request(Question<?> question) {
    return switch (question) {
      case Question.Hits q -> q.request();
      case Question.Shown q -> q.request();
      case Question.Copies q -> q.request();
      default -> null; // which are never expanded
    };
  }

  private List<IndexPart.Reply<?>> send(List<Parts.Request> asked) throws IOException {
    List<IndexPart.Reply<?>> replies = parts.ask(asked);
    for (int i = 0; i < replies.size(); i++) {
      int part = asked.get(i).part();
      IndexPart.Reply<?> reply = replies.get(i);
      String state = states[part];
      if (state != null && !state.equals(reply.state())) {
        throw new Changed();
      }
      met[part] = true;
      states[part] = reply.state();
      checksums[part] = reply.checksum();
      numbers[part] = reply.numbers();
    }
    return replies;
  }

  private void learn(List<IndexPart.Reply<?>> replies, @Nullable SearchRequest request)
      throws IOException {
    boolean index = false;
    boolean best = false;
    Set<String> fields = new LinkedHashSet<>();
    Set<Figures.OfTerm> terms = new LinkedHashSet<>();
    Set<Figures.Near> near = new LinkedHashSet<>();
    for (IndexPart.Reply<?> reply : replies) {
      Figures.Wanted missing = reply.missing();
      if (missing != null) {
        index |= missing.index();
        best |= missing.best();
        fields.addAll(missing.fields());
        terms.addAll(missing.terms());
        near.addAll(missing.near());
      }
    }
    if (replies.size() == count()) {
      learnPhrases(replies);
    }
    Figures.Wanted wanted =
        new Figures.Wanted(index, List.copyOf(fields), List.copyOf(terms), List.copyOf(near), best);
    if (!wanted.isEmpty()) {
      pull(wanted, request);
    }
  }

  /** Takes how frequent phrases are of which all parts have told it. */
  private void learnPhrases(List<IndexPart.Reply<?>> replies) {
    Map<String, Figures.OfPhrase> sums = new HashMap<>();
    Map<String, Integer> told = new HashMap<>();
    for (IndexPart.Reply<?> reply : replies) {
      for (Figures.OfPhrase phrase : reply.phrases()) {
        told.merge(phrase.phrase(), 1, Integer::sum);
        sums.merge(
            phrase.phrase(),
            phrase,
            (a, b) ->
                new Figures.OfPhrase(
                    a.phrase(), a.articles() + b.articles(), a.occurrences() + b.occurrences()));
      }
    }
    sums.keySet().removeIf(phrase -> !Integer.valueOf(count()).equals(told.get(phrase)));
    known = FigureSums.both(known, FigureSums.ofPhrases(List.copyOf(sums.values())));
  }

  /** Asks the parts for figures. */
  void pull(Figures.Wanted wanted, @Nullable SearchRequest request) throws IOException {
    if (wanted.best() && request != null) {
      known = FigureSums.both(known, FigureSums.ofBest(best(request)));
      return;
    }
    Question<Figures> question = new Question.OfFigures(wanted);
    List<Parts.Request> asked = new ArrayList<>();
    for (int part = 0; part < count(); part++) {
      asked.add(new Parts.Request(part, question, Figures.NONE, states[part], met[part]));
    }
    List<Figures> told = new ArrayList<>();
    for (IndexPart.Reply<?> reply : send(asked)) {
      if (reply.answer() instanceof Figures figures) {
        told.add(figures);
      }
    }
    known = FigureSums.both(known, FigureSums.of(told));
  }

  /** The articles that answer a request best before it is expanded. */
  private List<Article> best(SearchRequest request) throws IOException {
    record Placed(PartHit hit, Article article) {}
    List<Placed> all = new ArrayList<>();
    List<Question.BestArticles> ofParts = ask(new Question.Best(request));
    for (int part = 0; part < ofParts.size(); part++) {
      List<PartHit> hits = PartHit.read(ofParts.get(part).hits());
      for (int i = 0; i < hits.size(); i++) {
        Article article = ofParts.get(part).articles().get(i);
        all.add(new Placed(hits.get(i).behind(before(part)), article));
      }
    }
    all.sort((a, b) -> PartHit.FIRST.compare(a.hit(), b.hit()));
    return all.stream().limit(Expansion.ARTICLES).map(Placed::article).toList();
  }

  /** Works out what needs figures of the index, and nothing else of it. */
  interface Work<T> {
    /**
     * Works with what is known.
     *
     * @param known whether all was known that was asked for until now
     */
    T with(IndexView view, BooleanSupplier known) throws IOException;
  }

  /** What comes of work when nothing is missing for it any more. */
  <T> T work(Work<T> work) throws IOException {
    for (int round = 0; round < MAX_ROUNDS; round++) {
      PartFigures whole = new PartFigures(known);
      try {
        T result = work.with(EMPTY.view(whole), () -> whole.missing().isEmpty());
        if (whole.missing().isEmpty()) {
          return result;
        }
      } catch (PartFigures.Missing e) {
        // is asked for now
      } catch (UncheckedIOException e) {
        if (!(e.getCause() instanceof PartFigures.Missing)) {
          throw e;
        }
      }
      pull(whole.missing(), null);
    }
    throw new IllegalStateException("no end of what is missing");
  }
}
