package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnnotationsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "the old ferry<sup>1</sup> stays|the old ferry stays",
        "the old ferry<sup>[12]</sup>, he said|the old ferry, he said",
        "the old ferry<sup><a href='#n1'>1</a></sup> stays|the old ferry stays",
        "the old ferry<a class=footnote-ref href='#fn1'><sup>1</sup></a> stays|the old ferry stays",
        "the old ferry<a href='#_ftn1'>[1]</a> stays|the old ferry stays",
        "the old ferry<a role=doc-noteref href='#x'>1</a> stays|the old ferry stays",
        "the old ferry<sup>*</sup> stays|the old ferry stays",
        "the old ferry<sup>†</sup> stays|the old ferry stays",
        "ferry<span style='vertical-align: super'>1</span> stays|ferry stays",
        "the old ferry.<sup>7</sup> It stays|the old ferry. It stays",
        "the old<sup>1</sup>ferry stays|the old ferry stays",
        "旧い渡し船<sup>1</sup>が残る|旧い渡し船が残る",
        "in the year 1921<sup>2</sup> and the ferry<sup>1</sup>|in the year 1921 and the ferry",
        "das Alter<sup>1, 2</sup> und|das Alter und",
        "wrote <a href='#ref1'>↩</a> so|wrote so",
      })
  void theMarkOfANoteIsNoPartOfTheSentence(String html, String text) {
    assertThat(Fragment.text(html)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5 m<sup>2</sup> of it",
        "12 km<sup>2</sup>",
        "10<sup>6</sup> times",
        "the 1<sup>st</sup> of May",
        "le XX<sup>e</sup> siècle, la 2<sup>e</sup> fois, n<sup>o</sup> 7",
        "CO<sub>2</sub> and CO<sup>2</sup>",
        "H<sub>2</sub>O and H<sup>2</sup>O",
        "<sup>14</sup>C of the boat",
        "x <sup>14</sup>C",
        "Ca<sup>2+</sup>",
        "10<sup>-3</sup>",
        "<sup>1</sup>/<sub>2</sub> of it",
        "x<sup>2</sup> + y<sup>2</sup>",
        "an Indigo<sup>2</sup> was there",
        "$9<sup>99</sup>",
        "see chapter <a href='#c3'>3</a> of it",
        "Marsh<sup>TM</sup>",
        "the 12 м<sup>2</sup>",
      })
  void whatIsRaisedForAnotherReasonStays(String html) {
    String plain = html.replaceAll("<[^>]+>", "");

    assertThat(Fragment.text(html).replace(" ", "")).isEqualTo(plain.replace(" ", ""));
    assertThat(Fragment.text("x " + html).replaceFirst("^x ", "")).isEqualTo(plain);
  }

  @Test
  void theNoteItselfStaysWithItsMarkApart() {
    assertThat(
            Fragment.text("<p>The ferry<sup>1</sup> stays.<p><sup>1</sup>The boat of 1921.<p>End."))
        .isEqualTo("The ferry stays.\n\n1 The boat of 1921.\n\nEnd.");
    assertThat(
            Fragment.text(
                "<p>It stays<a href='#fn1' id=r1><sup>1</sup></a>.<ol><li id=fn1>Of 1921."
                    + " <a href='#r1'>↩</a></ol>"))
        .isEqualTo("It stays.\n\nOf 1921.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "the <del>closing</del><ins>repair</ins> of it|the repair of it",
        "about <s>five months</s> three|about three",
        "about<s> five months </s>three|about three",
        "colo<del>u</del>r|color",
        "a <span style='text-decoration: line-through'>five</span> three|a three",
        "a <span style='color:red;text-decoration:none'>five</span> three|a five three",
        "<strike>old</strike> <b>new</b>|new",
        "Marsh <s>@</s><b>ferry</b>|Marsh @ferry",
        "<s>All of it is struck out.</s>|All of it is struck out.",
      })
  void whatIsStruckOutIsNoPartOfTheSentence(String html, String text) {
    assertThat(Fragment.text(html)).isEqualTo(text);
  }

  @Test
  void anElementThatWasNeverClosedStrikesNothingOut() {
    String page = "<p>One <s>two" + PageFixture.ARTICLE + PageFixture.ARTICLE;

    assertThat(Fragment.text(page)).contains("One two").contains(PageFixture.THIRD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "<ruby>港<rt>みなと</rt></ruby>の<ruby>祭<rp>(</rp><rt>まつ</rt><rp>)</rp></ruby>り|港の祭り",
        "<ruby><rb>東</rb><rb>京</rb><rtc><rt>とう</rt><rt>きょう</rt></rtc></ruby>から|東京から",
        "<ruby>漢<rt>hàn<rt>ㄏㄢˋ</ruby>字|漢字",
        "<ruby><rt>よみ</rt></ruby>だけ|よみだけ",
        "<rt>no ruby</rt> here|no ruby here",
      })
  void readingsAreNoPartOfTheSentence(String html, String text) {
    assertThat(Fragment.text(html)).isEqualTo(text);
  }

  @Test
  void annotationsOfAnElementAreLeftWhereTheyAre() {
    var element = HtmlParser.parse("<body><p>a").body().html("x<del>y</del>");

    assertThat(Fragment.text(element)).isEqualTo("x");
    assertThat(element.html()).contains("<del>");
  }

  @Test
  void manyMarksAndReadingsTakeNoTime() {
    String page =
        "<ruby>"
            + "漢<rt>かん".repeat(50_000)
            + "</ruby>"
            + "<sup>1<sup>".repeat(20_000)
            + "<s>".repeat(20_000)
            + "a";

    assertThat(Fragment.text(page)).contains("漢");
  }
}
