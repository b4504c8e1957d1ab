package org.broadsheet.indexer.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Article;
import org.broadsheet.extract.input.UnreadableException;
import org.broadsheet.indexer.source.Failure;
import org.broadsheet.indexer.source.JsonSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Items of feeds that are longer than anybody may expect. */
@Tag("once")
class LongItemsTest {
  private static final int CHARACTERS = 1_000;

  /** More than is allowed. */
  private static final int LONG = 65 << 20;

  private final List<Article> articles = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private final Items items =
      new Items() {
        @Override
        public void article(Article article) {
          articles.add(article);
        }

        @Override
        public void failed(Failure failure) {
          failures.add(failure);
        }
      };

  @Test
  void aCellThatIsTooLongIsSaidToBeSo() {
    assertThatThrownBy(
            () ->
                Table.read(
                    text("title,text\nFerry,It runs.\nBridge,\"", "x"),
                    ',',
                    JsonSettings.DEFAULT,
                    "a.csv",
                    items))
        .isInstanceOfSatisfying(UnreadableException.class, LongItemsTest::isTooLarge);
    assertThat(articles).hasSize(1);
  }

  @Test
  void anItemThatIsTooLongIsSaidToBeSo() {
    String head = "<rss><channel><item><title>Ferry</title></item><item><description>";

    assertThatThrownBy(() -> NewsXml.read(text(head, "x"), "rss", "a.rss", "", CHARACTERS, items))
        .isInstanceOfSatisfying(UnreadableException.class, LongItemsTest::isTooLarge);
    assertThat(articles).hasSize(1);
  }

  @Test
  void aTextInJsonThatIsTooLongIsSaidToBeSo() {
    String head = "[{\"title\":\"Ferry\"},{\"text\":\"";

    assertThatThrownBy(
            () -> JsonFeed.read(text(head, "x"), "a.json", JsonSettings.DEFAULT, CHARACTERS, items))
        .isInstanceOfSatisfying(UnreadableException.class, LongItemsTest::isTooLarge);
    assertThat(articles).hasSize(1);
  }

  @Test
  void longNumbersAndNamesInJsonAreRead() throws IOException {
    String number = "1234567890".repeat(20_000);
    String name = "k".repeat(200_000);
    String json =
        "[{\"title\":\"A\",\"n\":"
            + number
            + "},{\"headline\":\"B\",\"body_text\":\"b\",\"n\":1."
            + number
            + "},{\"title\":\"C\",\""
            + name
            + "\":1}]";
    JsonFeed.read(new StringReader(json), "a.json", JsonSettings.DEFAULT, CHARACTERS, items);

    assertThat(articles).extracting(Article::headline).containsExactly("A", "B", "C");
    assertThat(failures).isEmpty();
  }

  private static void isTooLarge(UnreadableException e) {
    assertThat(e.reason()).isEqualTo("too large");
  }

  /** A text that goes on for longer than is allowed, without taking memory. */
  private static Reader text(String head, String more) {
    return new Reader() {
      private final StringReader begin = new StringReader(head);
      private long left = LONG;

      @Override
      public int read(char[] to, int from, int length) throws IOException {
        int read = begin.read(to, from, length);
        if (read > 0) {
          return read;
        }
        int next = (int) Math.min(length, left);
        for (int i = from; i < from + next; i++) {
          to[i] = more.charAt(0);
        }
        left -= next;
        return next > 0 ? next : -1;
      }

      @Override
      public void close() {}
    };
  }
}
