package org.broadsheet.indexer.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.broadsheet.article.Article;
import org.broadsheet.article.NewsDate;
import org.broadsheet.article.Pages;
import org.broadsheet.indexer.source.Failure;
import org.junit.jupiter.api.Test;

/** What goes over the pipe, and what is refused. */
final class FrameTest {
  private static final Article FULL =
      Article.builder("id")
          .location("a.zip!/\u00e9.html")
          .url("https://example.org/")
          .headline("Minnows \uD83D\uDE00 win")
          .body("\u0000 against all odds\n\nagain")
          .pages(Pages.parse("0:1 18:4"))
          .byline("Jane Roe", "\u5f20\u4e09")
          .published("2031-05-01T08:30:00.5+02:00")
          .publishedFrom("json-ld")
          .modified(NewsDate.parse("2031-05-02"))
          .publisher("Wire")
          .section("Sport")
          .keywords("odds", "")
          .dateline("PARIS")
          .agencies("AFP")
          .language("pt-BR")
          .languageFrom("declared")
          .summary("")
          .flags("partial")
          .build();

  private static Article back(Article article) throws IOException {
    FieldWriter fields = new FieldWriter();
    ArticleFields.write(article, fields);
    FieldReader in = new FieldReader(fields.bytes());
    Article back = ArticleFields.article(in);
    in.end();
    return back;
  }

  @Test
  void everyComponentOfAnArticleArrives() throws IOException {
    assertThat(back(FULL)).isEqualTo(FULL);
    Article bare = Article.builder("id").build();
    assertThat(back(bare)).isEqualTo(bare);
  }

  @Test
  void halfACharacterBecomesTheReplacementCharacter() throws IOException {
    Article half = Article.builder("id").body("a\uD83Db\uDE00c\uD83D\uDE00\uD83D").build();

    assertThat(back(half).body()).isEqualTo("a\uFFFDb\uFFFDc\uD83D\uDE00\uFFFD");
  }

  @Test
  void aFailureArrives() throws IOException {
    Failure failure = new Failure("a\u001b.pdf", "extract", "damaged", "It is.");
    FieldWriter fields = new FieldWriter();
    ArticleFields.write(failure, fields);

    assertThat(ArticleFields.failure(new FieldReader(fields.bytes()))).isEqualTo(failure);
  }

  @Test
  void aLengthIsNotBelieved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(Integer.MAX_VALUE);
    out.writeByte('A');

    assertThatThrownBy(() -> read(bytes.toByteArray(), 1_000))
        .isInstanceOf(BrokenFrameException.class);
    // Within the limit, but not there: no more memory is taken than bytes come.
    assertThatThrownBy(() -> read(bytes.toByteArray(), Integer.MAX_VALUE))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void anUnknownKindIsRefused() {
    assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 0, 'Z'}, 10))
        .isInstanceOf(BrokenFrameException.class);
  }

  /** Whatever is changed in the bytes of an article: an article, or one kind of exception. */
  @Test
  void damagedBytesAreRefusedWithoutHarm() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    FieldWriter fields = new FieldWriter();
    ArticleFields.write(FULL, fields);
    int refused = 0;
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = fields.bytes();
      for (int j = random.nextInt(4); j >= 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        ArticleFields.article(new FieldReader(damaged));
      } catch (BrokenFrameException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ", round " + i, e);
      }
    }
    assertThat(refused).as("seed %d", seed).isPositive();
  }

  private static Frame read(byte[] bytes, long longest) throws IOException {
    return Frame.read(new DataInputStream(new ByteArrayInputStream(bytes)), longest);
  }
}
