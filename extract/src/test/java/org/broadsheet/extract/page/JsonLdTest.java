package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "NewsArticle",
        "Article",
        "https://schema.org/ReportageNewsArticle",
        "BlogPosting",
        "Review"
      })
  void severalTypesAreArticles(String type) {
    assertThat(json("{'@type':'" + type + "','headline':'Ferry stays'}").text("headline"))
        .isEqualTo("Ferry stays");
  }

  @Test
  void otherTypesAreNot() {
    JsonLd json = json("{'@type':'WebPage','headline':'Ferry stays'}");
    assertThat(json.text("headline")).isEmpty();
    assertThat(json.elsewhere("headline")).isEqualTo("Ferry stays");
  }

  @Test
  void theArticleIsFoundInListsAndGraphsAndAsTheMainEntity() {
    String article = "{'@type':'NewsArticle','headline':'Ferry stays'}";
    assertThat(json("[" + article + "]").text("headline")).isEqualTo("Ferry stays");
    assertThat(json("{'@graph':[" + article + "]}").text("headline")).isEqualTo("Ferry stays");
    assertThat(json("{'mainEntity':" + article + "}").text("headline")).isEqualTo("Ferry stays");
    assertThat(json("{'about':" + article + "}").text("headline")).isEmpty();
  }

  @Test
  void ofSeveralArticlesTheFullestCounts() {
    assertThat(
            json("[{'@type':'Article','headline':'a'},"
                    + "{'@type':'Article','headline':'b','datePublished':'2024'}]")
                .text("headline"))
        .isEqualTo("b");
  }

  @Test
  void aThingStandsForItsName() {
    JsonLd json = json("{'@type':'Article','publisher':{'name':'Marsh Courier'}}");
    assertThat(json.text("publisher")).isEqualTo("Marsh Courier");
  }

  @Test
  void aThingThatIsOnlyPointedAtIsLookedUp() {
    JsonLd json =
        json(
            "{'@graph':[{'@type':'Article','author':{'@id':'#jane'}},"
                + "{'@type':'Person','@id':'#jane','name':'Jane Roe'}]}");
    assertThat(json.people()).containsExactly("Jane Roe");
  }

  @Test
  void institutionsAreToldFromPeople() {
    JsonLd json =
        json(
            "{'@type':'Article','author':[{'@type':'Person','name':'Jane Roe'},"
                + "{'@type':'NewsMediaOrganization','name':'Marsh Courier'},'Jan Nowak']}");
    assertThat(json.people()).containsExactly("Jane Roe", "Jan Nowak");
    assertThat(json.institutions()).containsExactly("Marsh Courier");
  }

  @Test
  void whatIsEscapedForHtmlIsRead() {
    assertThat(json("{'@type':'Article','headline':'Ferry &amp; boat'}").text("headline"))
        .isEqualTo("Ferry & boat");
  }

  @Test
  void anArticleIsForSubscribersWhereThePageSaysSo() {
    assertThat(json("{'@type':'Article','isAccessibleForFree':false}").isForSubscribers()).isTrue();
    assertThat(json("{'@type':'Article','isAccessibleForFree':'False'}").isForSubscribers())
        .isTrue();
    assertThat(json("{'@type':'Article','isAccessibleForFree':true}").isForSubscribers()).isFalse();
    assertThat(json("{'@type':'Article'}").isForSubscribers()).isFalse();
  }

  @Test
  void thePaidPartIsTheFirstThatIsNamed() {
    assertThat(json("{'@type':'Article','hasPart':{'cssSelector':'.paid'}}").paidPart())
        .isEqualTo(".paid");
    assertThat(json("{'@type':'Article','hasPart':[{'cssSelector':'.paid'}]}").paidPart())
        .isEqualTo(".paid");
  }

  @Test
  void whatOldBrowsersNeededAroundAScriptIsTakenOff() {
    String article = "{'@type':'Article','headline':'Ferry stays'}";
    assertThat(json("<!-- " + article + " -->").text("headline")).isEqualTo("Ferry stays");
    assertThat(json("//<![CDATA[\n" + article + "\n//]]>").text("headline"))
        .isEqualTo("Ferry stays");
    assertThat(json(article + ";").text("headline")).isEqualTo("Ferry stays");
  }

  @Test
  void lineBreaksAndCommasTooManyAreForgiven() {
    assertThat(json("{'@type':'Article','headline':'Ferry\n stays',}").text("headline"))
        .isEqualTo("Ferry\n stays");
  }

  @Test
  void ofBrokenJsonTheFewMembersThatMatterAreSearchedFor() {
    JsonLd json =
        json("{'@type':'Article','headline':'Ferry','datePublished':'2024-03-01','url':'x' 'y'");
    assertThat(json.text("headline")).isEqualTo("Ferry");
    assertThat(json.text("datePublished")).isEqualTo("2024-03-01");
    assertThat(json.text("url")).isEmpty();
  }

  @Test
  void otherScriptsAreNotRead() {
    String page = "<script>{\"@type\":\"Article\",\"headline\":\"Ferry\"}</script>";
    assertThat(PageFixture.model(page).json().text("headline")).isEmpty();
  }

  private static JsonLd json(String json) {
    return PageFixture.model(
            "<script type=application/ld+json>" + json.replace('\'', '"') + "</script>")
        .json();
  }
}
