package org.broadsheet.apitest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.NewsIndex;
import org.broadsheet.article.Article;
import org.broadsheet.highlight.Markup;
import org.broadsheet.index.ArticleWriter;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;
import org.broadsheet.search.ScorePart;
import org.broadsheet.search.SearchRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outside quotes the spellings of one word find each other; inside them what is printed counts. */
final class SpellingTest {
  @TempDir static Path temp;
  private static NewsIndex index;

  @BeforeAll
  static void indexArticles() throws IOException {
    index = NewsIndex.create(temp.resolve("index"));
    try (ArticleWriter writer = index.writer()) {
      add(writer, "dots", "en", "The U.S. envoy met the U.S.S.R. delegation.");
      add(writer, "capitals", "en", "Some US troops left, and they told us why.");
      add(writer, "pronoun", "en", "They told us about troops.");
      add(writer, "hyphen", "en", "The towns co-operated on a well-known bridge.");
      add(writer, "joined", "en", "They are cooperating. Nobody saw the no table sign.");
      add(writer, "possessive", "en", "Marlow’s ferry sank.");
      add(writer, "name", "en", "Marlow sold the ferry, they say.");
      add(writer, "elision", "fr", "La chute d’Arlemont a surpris l'équipage.");
      add(writer, "case", "tr", "Ankara’da bekleyenler var.");
      add(writer, "apostrophe", "uk", "Об'єкти та п’ять об'єктів.");
      add(writer, "latin", "sr-Latn", "Vlada je usvojila zakon.");
      add(writer, "cyrillic", "sr", "Влада је усвојила закон.");
      add(writer, "simplified", "zh", "经济发展报告");
      add(writer, "traditional", "zh-Hant", "經濟發展報告");
      add(writer, "half-space", "fa", "آن‌ها می‌روند");
      add(writer, "hashtag", "en", "Readers wrote @marlowferry under #SaveTheFerry2031.");
      add(writer, "compound", "de", "Der Chef der Regierung reiste ab.");
      add(writer, "jet", "ja", "新型のF-16戦闘機が飛んだ。");
      add(writer, "grouped", "en", "Of 1,000 boats, 12,500 nets and 3.5 miles; 2019, 2020.");
      add(writer, "ungrouped", "en", "Of 1000 boats, 12500 nets, 35 miles and 20192020.");
      add(writer, "points", "de", "Rund 1.000 Boote, 12.500 Netze und 3,5 Meilen am 10.10.2023.");
      add(writer, "blanks", "fr", "Quelque 1\u202F000 bateaux et 12 500 filets en 2019 2020.");
      add(writer, "apostrophes", "de", "Gut 1'000 Boote, 12’500 Netze.");
      add(writer, "arabic", "ar", "نحو ١٠٠٠ قارب و ١٢٬٥٠٠ شبكة عام ٢٠٢٤");
      add(writer, "indian", "en", "A crore is 1,00,00,000, a lakh 1,00,000.");
      add(writer, "lakh", "hi", "कीमत १,००,००० रुपये");
      add(
          writer,
          "calls",
          "en",
          "Call 030 123 456 or 555-100-2000, or 192.168.1.100; 1,0000 and 1,000,5.");
      add(writer, "okina", "en", "Hawaiʻi and Oʻahu are islands.");
      add(writer, "ascii", "en", "Hawai'i and O'ahu are islands.");
      add(writer, "uzbek", "uz", "Oʻzbek shoiri keldi.");
      add(writer, "uzbek-curly", "uz", "O‘zbek xalqi, o'zbek tili.");
      add(writer, "gershayim", "he", "מנכ״ל הנמל ודובר צה״ל");
      add(writer, "keyboard", "he", "מנכ\"ל השוק ודובר צה\"ל");
      add(writer, "glider-en", "en", "A glider landed.");
      add(writer, "glider-und", "und", "Glider");
      writer.commit();
    }
  }

  private static void add(ArticleWriter writer, String id, String language, String body)
      throws IOException {
    writer.add(Article.builder(id).language(language).body(body).build());
  }

  @AfterAll
  static void closeIndex() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          U.S.               | dots capitals
          U.S                | dots capitals
          US                 | dots capitals pronoun
          USSR               | dots
          "US"               | capitals pronoun
          ="US"              | capitals
          ="US troops"       | capitals
          ="us troops"       |
          ="told us"         | capitals pronoun
          -="US" troops      | pronoun
          co-operate         | hyphen joined
          cooperate          | hyphen joined
          well-known         | hyphen
          wellknown          | hyphen
          notable            |
          "cooperating"      | joined
          Marlow's           | possessive name
          Marlow             | possessive name
          "Marlow's"         | possessive
          d'Arlemont         | elision
          équipage           | elision
          l’équipage         | elision
          Ankara             | case
          Ankara'nın         | case
          об'єкт             | apostrophe
          п'ять              | apostrophe
          закона             | latin cyrillic
          zakoni             | latin cyrillic
          經濟發展               | simplified traditional
          经济发展               | simplified traditional
          "经济发展"             | simplified
          آنها               | half-space
          #SaveTheFerry2031  | hashtag
          @marlowferry       | hashtag
          ＵＳＳＲ               | dots
          F-16戦闘機           | jet
          F-17戦闘機           |
          1000               | grouped ungrouped points blanks apostrophes arabic
          1,000              | grouped ungrouped points blanks apostrophes arabic
          1.000              | grouped ungrouped points blanks apostrophes arabic
          1 000              | grouped ungrouped points blanks apostrophes arabic calls indian
          1 000              | grouped ungrouped points blanks apostrophes arabic
          1'000              | grouped ungrouped points blanks apostrophes arabic
          ١٠٠٠               | grouped ungrouped points blanks apostrophes arabic
          ۱۲٬۵۰۰             | grouped ungrouped points blanks apostrophes arabic
          12500              | grouped ungrouped points blanks apostrophes arabic
          "1,000"            | grouped points blanks apostrophes calls
          "1000"             | ungrouped
          35                 | ungrouped
          3.5                | grouped points
          20192020           | ungrouped
          2024               | arabic
          100000             | indian lakh
          1,00,000           | indian lakh
          10000000           | indian
          30123456           |
          123456             |
          5551002000         |
          1921681100         |
          10000              |
          1921681            |
          10102023           |
          Hawai'i            | okina ascii
          Hawaiʻi            | okina ascii
          "hawai’i and o‘ahu" | okina ascii
          oʻzbek             | uzbek uzbek-curly
          O'zbek             | uzbek uzbek-curly
          "o’zbek"           | uzbek uzbek-curly
          מנכ"ל צה"ל         | gershayim keyboard
          "ודובר צה"ל"       | gershayim keyboard
          ="Marlow’s ferry"  | possessive
          ="Marlow's ferry"  | possessive
          ="marlow's ferry"  |
          """)
  void aQueryFinds(String query, String expected) throws IOException {
    List<String> ids = expected == null ? List.of() : List.of(expected.split(" "));
    assertThat(index.search(SearchRequest.of(query).limit(100)))
        .extracting(hit -> hit.article().id())
        .containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void aStemIsTakenForAWordInArticlesOfItsLanguageOnly() throws IOException {
    assertThat(index.search(SearchRequest.of("gliders")))
        .extracting(hit -> hit.article().id())
        .containsExactly("glider-en");
    assertThat(index.search(SearchRequest.of("glider")).total()).isEqualTo(2);
  }

  @Test
  void ofAnyWordsTheWordsOfACompoundWillDo() throws IOException {
    assertThat(index.search(SearchRequest.of("Regierungschef")).total()).isZero();
    assertThat(index.search(SearchRequest.of("Regierungschef").any(true)))
        .extracting(hit -> hit.article().id())
        .containsExactly("compound");
  }

  @Test
  void onlyWhatIsPrintedSoIsMarked() throws IOException {
    Hit hit = index.search(SearchRequest.of("=\"US\"").snippets(1)).hits().get(0);

    assertThat(hit.snippets().get(0).render(Markup.HTML))
        .isEqualTo("Some <mark>US</mark> troops left, and they told us why.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cooperate   | hyphen     | The towns [co-operated] on a well-known bridge.
          operated    | hyphen     | The towns co-[operated] on a well-known bridge.
          wellknown known | hyphen | The towns co-operated on a [well-known] bridge.
          ussr        | dots       | The U.S. envoy met the [U.S.S.R]. delegation.
          US          | dots       | The [U.S]. envoy met the U.S.S.R. delegation.
          1000        | points     | Rund [1.000] Boote, 12.500 Netze und 3,5 Meilen am 10.10.2023.
          1'000 12 500 | blanks    | Quelque [1 000] bateaux et [12 500] filets en 2019 2020.
          Marlow's    | possessive | [Marlow’s] ferry sank.
          Marlow      | possessive | [Marlow]’s ferry sank.
          Hawai'i     | okina      | [Hawaiʻi] and Oʻahu are islands.
          """)
  void theWholeOfWhatMatchedIsMarked(String query, String id, String marked) throws IOException {
    Hit found =
        index.search(SearchRequest.of(query).limit(100).snippets(1)).hits().stream()
            .filter(hit -> hit.article().id().equals(id))
            .findAny()
            .orElseThrow();
    String html = found.snippets().get(0).render(Markup.HTML);
    assertThat(html.replace("<mark>", "[").replace("</mark>", "]").replace("&#39;", "'"))
        .isEqualTo(marked);
  }

  @Test
  void thePartsOfAScoreAddUpToIt() throws IOException {
    SearchRequest request =
        SearchRequest.of("ferry Marlow's -sank \"they say\" ~\"sell the ferries\"");
    Results results = index.search(request.explained(true));

    assertThat(results.hits()).isNotEmpty();
    for (Hit hit : results) {
      double sum = hit.parts().stream().mapToDouble(ScorePart::points).sum();
      assertThat(sum).isCloseTo(hit.score(), org.assertj.core.data.Offset.offset(0.001));
      assertThat(hit.parts())
          .extracting(ScorePart::what)
          .anySatisfy(what -> assertThat(what).startsWith("headline+body:ferry (ferr"))
          .allSatisfy(what -> assertThat(what).doesNotContainPattern("\\p{Cntrl}"));
    }
    assertThat(index.search(request).hits().get(0).parts()).isEmpty();
  }
}
