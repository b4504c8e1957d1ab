package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.page.PageFixture.ARTICLE;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShownDatesTest {
  private static final String HEADLINE = "<h1>Ferry stays</h1>";

  @Test
  void aDateUnderTheHeadlineIsThatOfTheArticle() {
    assertThat(day(HEADLINE + "<p>5 March 2024</p>" + ARTICLE)).isEqualTo("2024-03-05");
  }

  @Test
  void aTimeElementGivesTheDateWhateverItShows() {
    assertThat(day(HEADLINE + "<p><time datetime=2024-03-06>today</time></p>" + ARTICLE))
        .isEqualTo("2024-03-06");
    assertThat(day(HEADLINE + "<p><time>today</time></p>" + ARTICLE)).isNull();
  }

  @Test
  void aDateInASentenceIsNot() {
    assertThat(
            day(
                HEADLINE
                    + ARTICLE
                    + "<p>The boat of the marsh was built on 5 March 1921, and has its first owner"
                    + " still.</p>"))
        .isNull();
  }

  @Test
  void aDateInACommentIsNot() {
    String date = "<p>5 March 2024</p>";
    assertThat(day(HEADLINE + ARTICLE + "<div class=comments>" + date + "</div>")).isNull();
    assertThat(day(HEADLINE + ARTICLE + date)).isEqualTo("2024-03-05");
  }

  @Test
  void theWordsBeforeADateTellPublicationFromChange() {
    String changed = "<p>Updated 6 March 2024</p>";
    String published = "<p>Published 5 March 2024</p>";
    assertThat(day(HEADLINE + changed + published + ARTICLE)).isEqualTo("2024-03-05");
  }

  private static @Nullable String day(String html) {
    ShownDates.Shown shown = ShownDates.best(PageFixture.model("<html lang=en>" + html));
    return shown == null ? null : shown.date().toString();
  }
}
