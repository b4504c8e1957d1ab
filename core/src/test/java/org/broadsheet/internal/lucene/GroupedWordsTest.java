package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.GroupCount;
import org.broadsheet.search.Grouping;
import org.broadsheet.search.SearchRequest;
import org.broadsheet.search.Searcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class GroupedWordsTest {
  private static final SearchRequest ODDS = SearchRequest.of("\"odds\"");
  private static final SearchRequest CUP = SearchRequest.of("\"cup\"");

  @TempDir private Path folder;

  /** What counts, with what it keeps at hand. */
  private interface Check {
    void with(Searcher searcher, GroupedWords kept) throws IOException;
  }

  private void index(int articles, Check check) throws IOException {
    try (NewsIndex index = NewsIndex.create(folder.resolve("index"));
        ArticleWriter writer = index.writer()) {
      for (int i = 0; i < articles; i++) {
        writer.add(
            Article.builder("n" + i)
                .body(i % 2 == 0 ? "Against all odds" : "The cup")
                .published("2031-05-0" + (1 + i % 3))
                .publisher("Paper " + i)
                .build());
      }
      writer.commit();
    }
    try (FSDirectory directory = FSDirectory.open(folder.resolve("index"));
        DirectoryReader reader = DirectoryReader.open(directory)) {
      IndexStatistics statistics = new IndexStatistics(reader);
      Diagnosis diagnosis = Diagnosis.elsewhere("index", directory);
      check.with(
          new LuceneSearcher(
              new ReaderReference("searcher", reader, List.of(diagnosis)), statistics),
          statistics.groupedWords());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"day", "month", "year", "publisher", "lang"})
  void areCountedForTheFirstQueryAndKeptForOthers(String by) throws IOException {
    index(
        6,
        (searcher, kept) -> {
          Grouping groups = Grouping.named(by);
          List<GroupCount> odds = searcher.counts(ODDS, groups);
          GroupedWords.Counted counted = kept.get(GroupedWords.Key.of(CUP, groups));
          assertThat(counted).isNotNull();
          searcher.counts(CUP, groups);
          assertThat(kept.get(GroupedWords.Key.of(ODDS, groups))).isSameAs(counted);
          assertThat(searcher.counts(ODDS, groups)).isEqualTo(odds);
        });
  }

  @Test
  void areKeptForEachFilterAlone() throws IOException {
    index(
        6,
        (searcher, kept) -> {
          SearchRequest one = SearchRequest.of("\"odds\" publisher:=\"Paper 2\"");
          assertThat(searcher.words(one)).isEqualTo(3);
          assertThat(searcher.words(ODDS)).isEqualTo(15);
          assertThat(searcher.words(one)).isEqualTo(3);
        });
  }

  @Test
  void ofMoreGroupsThanAreKeptAreCountedEachTime() throws IOException {
    index(
        GroupedWords.MAX_GROUPS + 2,
        (searcher, kept) -> {
          Grouping publishers = Grouping.named("publisher");
          List<GroupCount> counts = searcher.counts(ODDS, publishers);
          assertThat(kept.get(GroupedWords.Key.of(ODDS, publishers))).isNull();
          assertThat(counts)
              .hasSize(GroupedWords.MAX_GROUPS / 2 + 1)
              .extracting(GroupCount::articles, GroupCount::words)
              .containsOnly(tuple(1L, 3L));
        });
  }
}
