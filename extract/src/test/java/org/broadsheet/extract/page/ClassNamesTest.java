package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassNamesTest {
  private final ClassNames names = new ClassNames();

  @Test
  void namesAreReadWordByWordHoweverTheseAreParted() {
    assertThat(names.of("left-sidebar")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("leftSidebar")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("left_sidebar2")).isEqualTo(ClassNames.AROUND);
  }

  @Test
  void aWordInsideAnotherSaysNothing() {
    assertThat(names.of("ad")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("header")).isZero();
    assertThat(names.of("adding")).isZero();
  }

  @Test
  void someWordsAreKnownByTheirBeginnings() {
    assertThat(names.of("subscription")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("authors-list") & ClassNames.AUTHOR).isNotZero();
    assertThat(names.of("unrelated")).isZero();
  }

  @Test
  void twoWordsMaySayWhatNeitherSaysAlone() {
    assertThat(names.of("read-more")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("box-read-more")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("read")).isZero();
    assertThat(names.of("more")).isZero();
    assertThat(names.of("read-some-more")).isZero();
  }

  @Test
  void theBodyOfAnArticleIsOnlyNamedByAWholeName() {
    assertThat(names.of("article-body")).isEqualTo(ClassNames.BODY);
    assertThat(names.of("articleBody")).isEqualTo(ClassNames.BODY);
    assertThat(names.of("article-body-image")).isZero();
    assertThat(names.of("wide-article-body")).isZero();
  }

  @Test
  void ofSeveralNamesEachCounts() {
    assertThat(names.of("article-body sidebar")).isEqualTo(ClassNames.BODY | ClassNames.AROUND);
    assertThat(names.of("  ")).isZero();
    assertThat(names.of("")).isZero();
  }

  @Test
  void commentsStandAroundArticles() {
    assertThat(names.of("comments")).isEqualTo(ClassNames.COMMENTS | ClassNames.AROUND);
  }

  @Test
  void eachKindOfNameIsKnown() {
    assertThat(names.of("caption")).isEqualTo(ClassNames.CAPTION);
    assertThat(names.of("standfirst")).isEqualTo(ClassNames.LEAD);
    assertThat(names.of("twitter-tweet") & ClassNames.POST).isNotZero();
    assertThat(names.of("paywall")).isEqualTo(ClassNames.PAYWALL | ClassNames.AROUND);
    assertThat(names.of("pubdate")).isEqualTo(ClassNames.BYLINE);
    assertThat(names.of("byline")).isEqualTo(ClassNames.BYLINE | ClassNames.AUTHOR);
    assertThat(names.of("visually-hidden")).isEqualTo(ClassNames.UNSEEN);
  }

  @Test
  void aNameOfManyWordsIsMadeOfAHeadingAndSaysNothing() {
    assertThat(names.of("a-b-c-d-e-f-g-sidebar")).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("a-b-c-d-e-f-g-h-sidebar")).isZero();
  }

  @Test
  void aVeryLongNameIsNotRead() {
    assertThat(names.of("sidebar" + "1".repeat(193))).isEqualTo(ClassNames.AROUND);
    assertThat(names.of("sidebar" + "1".repeat(194))).isZero();
  }
}
