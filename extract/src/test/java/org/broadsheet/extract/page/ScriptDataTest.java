package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptDataTest {
  private static final String TEXT =
      PageFixture.FIRST + "\n\n" + PageFixture.SECOND + "\n\n" + PageFixture.THIRD;

  /** Signs stand for the paragraphs in the data below. */
  private static String withText(String script) {
    return script
        .replace("$1", PageFixture.FIRST)
        .replace("$2", PageFixture.SECOND)
        .replace("$3", PageFixture.THIRD);
  }

  private static PageArticle read(String scripts) {
    return PageReader.read(
        "<html lang=en><head><title>Ferry stays another year</title></head><body>"
            + "<nav><a href=/>Home</a></nav><div id=app>Loading</div>"
            + withText(scripts)
            + "<footer><p>Copyright 2031 Marsh Courier</p></footer></body></html>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script id=s type=application/json>{\"props\":{\"page\":{\"story\":{\"title\":\"Ferry"
            + " stays another year\",\"body\":\"<p>$1</p><p>$2</p><p>$3</p>\"}}}}</script>",
        "<script>window.__DATA__ = {story: {headline: 'Ferry stays another year', paragraphs:"
            + " ['$1', '$2', '$3'], n: undefined, when: new Date(12), f: !0}};run({});</script>",
        "<script>window.STATE=JSON.parse('{\\x22blocks\\x22:[{\\x22text\\x22:\\x22$1\\x22},"
            + "{\\x22text\\x22:\\x22$2\\x22},{\\x22text\\x22:\\x22$3\\x22}]}')</script>",
        "<script>var a=JSON.parse(\"{\\\"blocks\\\":[{\\\"type\\\":\\\"p\\\",\\\"data\\\":"
            + "{\\\"text\\\":\\\"$1\\\"}},{\\\"type\\\":\\\"p\\\",\\\"data\\\":{\\\"text\\\":\\\"$2\\\"}},"
            + "{\\\"type\\\":\\\"p\\\",\\\"data\\\":{\\\"text\\\":\\\"$3\\\"}}]}\");</script>",
        "<script"
            + " type=application/json>{\"doc\":{\"type\":\"doc\",\"content\":[{\"type\":\"p\",\"content\":[{\"text\":\"$1\"}]},{\"type\":\"image\",\"title\":\"A"
            + " boat\",\"url\":\"/a.jpg\"},"
            + "{\"type\":\"p\",\"content\":[{\"text\":\"$2\",\"marks\":[1]}]},{\"type\":\"p\","
            + "\"content\":[{\"text\":\"$3\"}]}]}}</script>",
        "<script>self.__S=(function(a,b){return {post:{content:{rendered:\"\\u003Cp>$1\\u003C/p>"
            + "\\n<p>$2</p><p>$3</p>\"},more:a}}}(1,2))</script>",
      })
  void theArticleIsFoundInTheDataThatThePageIsDrawnFrom(String script) {
    PageArticle article = read(script);

    assertThat(article.body()).isEqualTo(TEXT);
    assertThat(article.headline()).isEqualTo("Ferry stays another year");
    assertThat(article.article(org.broadsheet.article.Article.builder("a"), article.body()).flags())
        .containsExactly("declared-text");
  }

  @Test
  void paragraphsInPiecesArePutTogether() {
    String script =
        "<script"
            + " type=application/json>{\"body\":[{\"_type\":\"block\",\"children\":[{\"text\":\"One"
            + " \"},{\"text\":\"bold\"},{\"text\":\" word:"
            + " $1\"}]},{\"_type\":\"block\",\"children\":"
            + "[{\"text\":\"$2\"}]},{\"_type\":\"block\",\"children\":[{\"text\":\"$3\"}]}]}</script>";

    assertThat(read(script).body()).startsWith("One bold word: " + PageFixture.FIRST + "\n\n");
  }

  @Test
  void ofSeveralTheOneUnderTheHeadlineIsTaken() {
    String script =
        "<script type=application/json>{\"stories\":[{\"title\":\"Bridge burns at night\",\"url\":"
            + "\"/b\",\"body\":\"Another story altogether. $3 $2 $1 $3\"},{\"title\":\"Ferry stays"
            + " another year\",\"url\":\"/f\",\"body\":\"$1\\n\\n$2\\n\\n$3\"}]}</script>";

    assertThat(read(script).body()).isEqualTo(TEXT);
  }

  @Test
  void theDataOfAFrontPageIsNoArticle() {
    String script =
        "<script type=application/json>{\"stories\":[{\"title\":\"Bridge burns at"
            + " night\",\"url\":\"/b\",\"body\":\"One. $3 $2 $1\"},{\"title\":\"Fire is"
            + " out\",\"url\":\"/f\",\"body\":\"Two. $1 $2 $3\"}]}</script>";

    PageArticle page = read(script);

    assertThat(page.body()).doesNotContain(PageFixture.SECOND);
  }

  @Test
  void whatThePageShowsIsTakenBeforeItsData() {
    PageArticle page =
        read(
            "<article>"
                + PageFixture.ARTICLE
                + "</article><script type=application/json>{\"title\":\"Ferry stays another year\","
                + "\"body\":\"Data: $1 $2 $3 $1\"}</script>");

    assertThat(page.body()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "{\"a\":",
        "{a:[",
        "x={",
        "JSON.parse('",
        "JSON.parse(\"\\",
        "return {(",
        "={\"body\":\"\\u12",
        "={a:{b:"
      })
  void hostileNestingAndEndlessTextAreHarmless(String piece) {
    String hostile = piece.repeat(2_000_000 / piece.length());

    Assertions.assertTimeout(
        Duration.ofSeconds(30),
        () -> {
          read("<script>" + hostile + "</script>");
          read("<script type=application/json>" + hostile + "</script>");
        });
  }
}
