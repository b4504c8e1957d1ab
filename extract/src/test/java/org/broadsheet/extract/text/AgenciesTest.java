package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.article.Article;
import org.junit.jupiter.api.Test;

class AgenciesTest {
  private final Article.Builder article = Article.builder("a");

  @Test
  void anAgencyInTheBylineIsToldFromPeople() {
    Article told = Agencies.told(article.byline("Jane Roe", "Reuters", "ANSA").build());

    assertThat(told.agencies()).containsExactly("Reuters", "ANSA");
    assertThat(told.byline()).containsExactly("Jane Roe", "Reuters", "ANSA");
  }

  @Test
  void theAgencyOfADatelineIsNamedAsItIsUsually() {
    assertThat(Agencies.told(article.dateline("SKERROW (AFP)").build()).agencies())
        .containsExactly("AFP");
    assertThat(Agencies.told(article.dateline("Lindenau (DPA/Reuters)").build()).agencies())
        .containsExactly("dpa", "Reuters");
  }

  @Test
  void peopleAndPlacesAreNoAgencies() {
    Article told = Agencies.told(article.byline("Anne Reuter").dateline("OSTROW (North)").build());

    assertThat(told.agencies()).isEmpty();
  }
}
