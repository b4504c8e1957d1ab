package org.broadsheet.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.Bits;
import org.broadsheet.NewsIndex;
import org.broadsheet.analysis.WordScanner;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.index.InputFailure;
import org.broadsheet.index.InputWriter;
import org.broadsheet.index.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an article lies in the index for counting, grouping and asking what there is. */
final class ArticleDocumentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Minnows win against all odds|5",
        "en|The U.S. co-operates, 1,000 times; don't|10",
        "en|—|0",
        "tr|IŞIK ışık İstanbul'da Irmak|5",
        "ru|Ёлка стоит|2",
        "de|Über die Brücke|3",
        "ar|وَصَلَ الوزير إلى الميناء|4",
        "he|שר הנמל אמר|3",
        "zh|港口今天开放|6",
        "ja|港は開く|4",
        "hi|मंत्री ने कहा|3",
      })
  void wordsAreCountedExactlyWhateverElseStandsAtTheirPlace(String tag, String text, int words)
      throws IOException {
    Map<String, Long> headlines;
    Map<String, Long> bodies;
    add(
        Article.builder("a").language(tag).headline(text).body((text + "\n\n").repeat(700)).build(),
        Article.builder("b").language(tag).body(text).build(),
        Article.builder("c").headline(text).build());
    try (DirectoryReader reader = reader()) {
      headlines = numbers(reader, Schema.HEADLINE_WORDS);
      bodies = numbers(reader, Schema.BODY_WORDS);
    }
    assertThat(WordScanner.words(text)).hasSize(words);
    long one = words;
    assertThat(headlines).isEqualTo(Map.of("a", one, "b", 0L, "c", one));
    assertThat(bodies).isEqualTo(Map.of("a", 700 * one, "b", one, "c", 0L));
  }

  @Test
  void namesAreDocValuesAsTheyAreStored() throws IOException {
    add(
        Article.builder("a")
            .publisher("Skerrow Wire")
            .section("Мир")
            .keywords("ferries", "Häfen", "ferries")
            .byline("Jane Roe", "נועה לב")
            .field("Desk", "Foreign", "Home")
            .build(),
        Article.builder("b").field("desk", "home").build());
    try (DirectoryReader reader = reader()) {
      assertThat(values(reader, "publisher")).hasToString("{a=[Skerrow Wire]}");
      assertThat(values(reader, "section")).hasToString("{a=[Мир]}");
      assertThat(values(reader, "keyword")).hasToString("{a=[Häfen, ferries]}");
      assertThat(values(reader, "byline")).hasToString("{a=[Jane Roe, נועה לב]}");
      assertThat(values(reader, Schema.custom("desk")))
          .hasToString("{a=[Foreign, Home], b=[home]}");
    }
  }

  @Test
  void veryLongValuesAreCutAndToldApartStill() throws IOException {
    String name = "\uD83D\uDE00 Post ".repeat(20_000);
    add(
        Article.builder("a").publisher(name + "x").location("/" + name).field("desk", name).build(),
        Article.builder("b").publisher(name + "y").keywords("k".repeat(40_000)).build());
    try (DirectoryReader reader = reader()) {
      Map<String, List<String>> publishers = values(reader, "publisher");
      String of = publishers.getOrDefault("a", List.of()).getFirst();
      assertThat(of).hasSizeLessThan(1030).startsWith(name.substring(0, 900)).contains("… ");
      assertThat(publishers.getOrDefault("b", List.of()).getFirst()).isNotEqualTo(of);
      assertThat(ValueField.cut("n".repeat(1000))).isEqualTo("n".repeat(1000));
      assertThat(ValueField.cut("n".repeat(999) + name)).doesNotContain("\uD83D");
    }
  }

  @Test
  void theDayIsThatOfTheSourceWithHowMuchOfItIsKnown() throws IOException {
    List<String> dates =
        List.of(
            "2024-02-29T23:30:00-11:00",
            "2024-02-29T00:10:00+14:00",
            "2024-02",
            "2024",
            "0000",
            "1969-12-31",
            "9999-12-31");
    List<Article> articles = new ArrayList<>(List.of(Article.builder("none").build()));
    dates.forEach(date -> articles.add(Article.builder(date).published(date).build()));
    add(articles.toArray(Article[]::new));
    try (DirectoryReader reader = reader()) {
      Map<String, Long> days = numbers(reader, Schema.DAY);
      assertThat(days.keySet()).containsExactlyInAnyOrderElementsOf(dates);
      days.forEach(
          (written, encoded) -> {
            NewsDate date = NewsDate.parse(written);
            assertThat(SourceDay.day(encoded)).as(written).isEqualTo(date.day());
            assertThat(SourceDay.precision(encoded)).as(written).isEqualTo(date.precision());
          });
    }
  }

  @Test
  void whatAnArticleHasIsATermEach() throws IOException {
    add(
        Article.builder("a").headline("Ferry").language("en").field("Desk", "Home").build(),
        Article.builder("b").body("Tram").published("2024").byline("Jane Roe").build());
    try (DirectoryReader reader = reader()) {
      Terms has = MultiTerms.getTerms(reader, Schema.HAS);
      List<String> names = new ArrayList<>();
      TermsEnum all = has.iterator();
      while (all.next() != null) {
        names.add(all.term().utf8ToString() + " " + all.docFreq());
      }
      assertThat(names)
          .containsExactly(
              "body 1",
              "byline 1",
              "field:desk 1",
              "fields 1",
              "headline 1",
              "language 1",
              "published 1");
    }
  }

  @Test
  void entriesOfTheLedgerAndFailuresHaveNoneOfThese() throws IOException {
    try (NewsIndex index = NewsIndex.create(folder.resolve("i"));
        ArticleWriter writer = index.writer()) {
      InputWriter input = writer.input("/a.jsonl");
      input.add(Article.builder("a").headline("Ferry").published("2024").publisher("Wire").build());
      input.add(
          new InputFailure(
              "/a.jsonl", "/a.jsonl!/2", "decode", "bad JSON", "No.", Instant.EPOCH, 1));
      input.finish(LedgerEntry.builder("/a.jsonl").documents(1).failed(1).build());
      writer.commit();
    }
    try (DirectoryReader reader = reader()) {
      assertThat(reader.numDocs()).isEqualTo(3);
      for (LeafReaderContext leaf : reader.leaves()) {
        for (FieldInfo field : leaf.reader().getFieldInfos()) {
          if (!List.of(Schema.LEDGER, Schema.PARENT).contains(field.name)) {
            assertThat(documents(leaf.reader(), field.name))
                .as(field.name)
                .isSubsetOf(documents(leaf.reader(), Schema.ID));
          }
        }
      }
    }
  }

  /** The documents that have doc values in a field. */
  private static List<Integer> documents(LeafReader reader, String field) throws IOException {
    DocIdSetIterator values = FieldExistsQuery.getDocValuesDocIdSetIterator(field, reader);
    List<Integer> documents = new ArrayList<>();
    while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      documents.add(values.docID());
    }
    return documents;
  }

  private void add(Article... articles) throws IOException {
    try (NewsIndex index = NewsIndex.create(folder.resolve("i"));
        ArticleWriter writer = index.writer()) {
      for (Article article : articles) {
        writer.add(article);
      }
      writer.commit();
    }
  }

  private DirectoryReader reader() throws IOException {
    return DirectoryReader.open(FSDirectory.open(folder.resolve("i")));
  }

  private static Map<String, Long> numbers(DirectoryReader reader, String field)
      throws IOException {
    Map<String, Long> numbers = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues values = DocValues.getNumeric(leaf.reader(), field);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (isLive(leaf.reader(), doc) && values.advanceExact(doc)) {
          numbers.put(id(leaf.reader(), doc), values.longValue());
        }
      }
    }
    return numbers;
  }

  private static Map<String, List<String>> values(DirectoryReader reader, String field)
      throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
      for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
        if (isLive(leaf.reader(), doc) && values.advanceExact(doc)) {
          List<String> own = new ArrayList<>();
          for (int i = 0; i < values.docValueCount(); i++) {
            own.add(values.lookupOrd(values.nextOrd()).utf8ToString());
          }
          all.put(id(leaf.reader(), doc), own);
        }
      }
    }
    return all;
  }

  private static boolean isLive(LeafReader reader, int doc) {
    Bits live = reader.getLiveDocs();
    return live == null || live.get(doc);
  }

  private static String id(LeafReader reader, int doc) throws IOException {
    BinaryDocValues ids = DocValues.getBinary(reader, Schema.ID);
    assertThat(ids.advanceExact(doc)).isTrue();
    return ids.binaryValue().utf8ToString();
  }
}
