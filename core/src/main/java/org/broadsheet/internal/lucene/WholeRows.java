package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.index.InputFailure;
import org.broadsheet.internal.lucene.WholeIndex.FailurePage;
import org.broadsheet.internal.lucene.WholeIndex.OccurrencePage;
import org.broadsheet.search.Occurrence;
import org.broadsheet.search.OccurrenceOrder;
import org.broadsheet.search.SearchRequest;
import org.jspecify.annotations.Nullable;

/**
 * Merges rows of the parts of an index, page by page: of each part is known how many of its rows
 * were handed out, and as many as a page holds are enough of each to make the next.
 */
final class WholeRows {
  /** Instead of a number of rows: the part has no more. */
  private static final long ENDED = -1;

  private WholeRows() {}

  /** A row, and the part that it is of. */
  private record Row<T>(int part, T row) {}

  /** The next rows, and where the page behind them begins. */
  private record Rows<T>(List<T> rows, List<Long> next) {}

  /** Asks parts for rows; null for those that are not to be asked. */
  private interface Source<T> {
    List<@Nullable List<T>> of(IntFunction<Boolean> wanted, long[] from) throws IOException;
  }

  static OccurrencePage page(
      WholeCall call,
      SearchRequest request,
      OccurrenceOrder order,
      int width,
      List<Long> from,
      int most)
      throws IOException {
    call.meet();
    List<Packed> counted = WholeStories.beginnings(call, request);
    SearchRequest bounded = call.bounded(request);
    Source<PartRow> source =
        (wanted, skip) -> {
          List<@Nullable List<PartRow>> rows = new ArrayList<>();
          List<@Nullable Packed> packed =
              call.ask(
                  new Question.Rows(
                      bounded, order, width, 0, most, counted == null ? null : Packed.NOTHING),
                  part ->
                      wanted.apply(part)
                          ? new Question.Rows(
                              bounded,
                              order,
                              width,
                              skip[part],
                              most,
                              counted == null ? null : counted.get(part))
                          : null);
          for (Packed ofPart : packed) {
            rows.add(ofPart == null ? null : PartRow.read(ofPart));
          }
          return rows;
        };
    Rows<PartRow> rows =
        order == OccurrenceOrder.ARTICLE
            ? oneByOne(call, source, from, most)
            : merged(call, source, (a, b) -> Arrays.compareUnsigned(a.key(), b.key()), from, most);
    List<Occurrence> occurrences = new ArrayList<>();
    for (PartRow row : rows.rows()) {
      occurrences.add(OccurrenceRow.read(row.row()));
    }
    return new OccurrencePage(occurrences, rows.next());
  }

  static FailurePage failures(WholeCall call, @Nullable String input, List<Long> from, int most)
      throws IOException {
    call.meet();
    Source<InputFailure> source =
        (wanted, skip) ->
            call.ask(
                new Question.Failures(input, 0, most),
                part -> wanted.apply(part) ? new Question.Failures(input, skip[part], most) : null);
    Rows<InputFailure> rows =
        merged(
            call,
            source,
            Comparator.comparing(failure -> new BytesRef(failure.input())),
            from,
            most);
    return new FailurePage(rows.rows(), rows.next());
  }

  private static long[] positions(WholeCall call, List<Long> from) {
    if (!from.isEmpty() && from.size() != call.count()) {
      throw new IllegalArgumentException("no page of this index begins at " + from);
    }
    return from.isEmpty()
        ? new long[call.count()]
        : from.stream().mapToLong(position -> position).toArray();
  }

  private static List<Long> next(long[] positions) {
    return Arrays.stream(positions).allMatch(position -> position == ENDED)
        ? List.of()
        : Arrays.stream(positions).boxed().toList();
  }

  /** Rows by their order; those that are alike part by part. */
  private static <T> Rows<T> merged(
      WholeCall call, Source<T> source, Comparator<T> order, List<Long> from, int most)
      throws IOException {
    long[] positions = positions(call, from);
    List<@Nullable List<T>> ofParts = source.of(part -> positions[part] != ENDED, positions);
    List<Row<T>> all = new ArrayList<>();
    int[] left = new int[positions.length];
    for (int part = 0; part < positions.length; part++) {
      List<T> rows = ofParts.get(part);
      if (rows != null) {
        for (T row : rows) {
          all.add(new Row<>(part, row));
        }
        left[part] = rows.size();
      }
    }
    all.sort(Comparator.comparing(Row::row, order)); // and else as they are
    List<T> page = new ArrayList<>();
    for (Row<T> row : all.subList(0, Math.min(most, all.size()))) {
      page.add(row.row());
      positions[row.part()]++;
      left[row.part()]--;
    }
    for (int part = 0; part < positions.length; part++) {
      List<T> rows = ofParts.get(part);
      if (rows != null && rows.size() < most && left[part] == 0) {
        positions[part] = ENDED;
      }
    }
    return new Rows<>(page, next(positions));
  }

  /** All rows of a part, then those of the next. */
  private static <T> Rows<T> oneByOne(WholeCall call, Source<T> source, List<Long> from, int most)
      throws IOException {
    long[] positions = positions(call, from);
    List<T> page = new ArrayList<>();
    for (int part = 0; part < positions.length && page.size() < most; part++) {
      int asked = part;
      if (positions[part] == ENDED) {
        continue;
      }
      List<T> rows = source.of(other -> other == asked, positions).get(part);
      if (rows == null) {
        rows = Collections.emptyList();
      }
      int taken = Math.min(rows.size(), most - page.size());
      page.addAll(rows.subList(0, taken));
      positions[part] =
          rows.size() < most && taken == rows.size() ? ENDED : positions[part] + taken;
    }
    return new Rows<>(page, next(positions));
  }
}
