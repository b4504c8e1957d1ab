package org.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.broadsheet.article.CustomFields;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          odds                              | odds
          strategic partnership             | (and strategic partnership)
          "against all odds"                | "against all odds"
          “Against all odds”                | "Against all odds"
          „gegen alle Regeln“               | "gegen alle Regeln"
          ”mot alla odds”                   | "mot alla odds"
          «contre vents» et                 | (and "contre vents" et)
          »gegen alle«                      | "gegen alle"
          「東京」                            | "東京"
          『東京』                            | "東京"
          ＂full width＂                      | "full width"
          "he said “no” twice"              | "he said “no” twice"
          "against all odds"~3              | "against all odds"~3
          ~"against all odd" x              | (and ~"against all odd" x)
          ~5 a~b                            | (and ~5 a~b)
          "against * odds"                  | "against * odds"
          "agai* all"                       | "agai* all"
          "* against all *? odds *3"        | "against all *? odds"
          "against *3 *0 odds"              | "against *3 odds"
          "against all ~odd"                | "against all ~odd"
          "against all odds"~>3             | "against all odds"~>3
          "agaisnt all odds"~~ "a b"~~2     | (and "agaisnt all odds"~~1 "a b"~~2)
          odds~1 -cat~2 odds~3 a~1b         | (and odds~1 -cat~2 odds~3 a~1b)
          odd*                              | odd*
          *                                 | *
          cat OR dog                        | (or cat dog)
          a b OR c AND d                    | (or (and a b) (and c d))
          -fish                             | -fish
          NOT fish                          | -fish
          cat -"sea fish"                   | (and cat -"sea fish")
          (a OR b) c                        | (and (or a b) c)
          headline:odds                     | headline:odds
          HEADLINE:(a b)                    | headline:(and a b)
          byline:"Jane Roe"                 | byline:"Jane Roe"
          lang:pt_BR                        | lang:pt-BR
          lang:es,pt-br x                   | (and (or lang:es lang:pt-BR) x)
          publisher:="New York" x           | (and publisher:="New York" x)
          publisher:=Wire                   | publisher:="Wire"
          keyword:=„cup final“              | keyword:="cup final"
          headline:="US troops"             | headline:="US troops"
          publisher:= x                     | (and publisher:= x)
          "he said \\"no\\" twice" x        | (and "he said "no" twice" x)
          „a \\“ b“ x                       | (and "a “ b" x)
          1 000 000 fish                    | (and (or 1 000 000 (and 1 000 000)) fish)
          12 500 -(3 500)                  | (and 12 500 -(or 3 500 (and 3 500)))
          1 0000 4 50 03 300 2019 300       | (and 1 0000 4 50 03 300 2019 300)
          ‘against all odds’ x              | (and "against all odds" x)
          ‚gegen alle Regeln‘ x             | (and "gegen alle Regeln" x)
          ‚przeciw wszystkim’               | "przeciw wszystkim"
          ’mot alla odds’                   | "mot alla odds"
          ‹contre vents› et                 | (and "contre vents" et)
          ›gegen alle‹                      | "gegen alle"
          ‘don’t stop’ ‘no, never!’         | (and "don’t stop" "no, never!")
          headline:‘sea wall’               | headline:"sea wall"
          -‘sea wall’ ~‘sea walls’~ ‘a b’~2 | (and -"sea wall" ~"sea walls" ~ "a b"~2)
          workers’ union                    | (and workers’ union)
          the workers’ and sailors’ unions  | (and the workers’ and sailors’ unions)
          rock ’n’ roll                     | (and rock ’n’ roll)
          ’tis the workers’ turn            | (and ’tis the workers’ turn)
          ’90s workers’ songs               | (and ’90s workers’ songs)
          Hawai‘i O‘ahu’s                   | (and Hawai‘i O‘ahu’s)
          a ‘ b c’ ‘ ’                      | (and a ‘ b c’ ‘ ’)
          ‘tis                              | ‘tis
          3,5 ‚ x                           | (and 3,5 ‚ x)
          מנכ"ל צה"ל                        | (and מנכ"ל צה"ל)
          מנכ”ל דו"חות                      | (and מנכ”ל דו"חות)
          "מנכ"ל צה"ל אמר" x                | (and "מנכ"ל צה"ל אמר" x)
          דו"ח "שלום עולם" יו"ר             | (and דו"ח "שלום עולם" יו"ר)
          ב"קול הים" דו"ח                   | (and ב "קול הים" דו"ח)
          „דו"ח הים“                        | "דו"ח הים"
          "C:\\temp" x                      | (and "C:\\temp" x)
          date:2023-09-13 maduro            | (and date:2023-09-13..2023-09-13 maduro)
          date:2023-01..2023-06             | date:2023-01-01..2023-06-30
          date:>=2023                       | date:2023-01-01..
          date:>2023                        | date:2024-01-01..
          date:<2023-09                     | date:..2023-08-31
          date:..2023                       | date:..2023-12-31
          12:30 https://x.example/y         | (and 12:30 https://x.example/y)
          rock and roll                     | (and rock and roll)
          ORDER ANDROID NOTE                | (and ORDER ANDROID NOTE)
          """)
  void aQueryIsReadAs(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          cat dog                           | (or cat dog)
          cat dog -fish lang:en             | (and (or cat dog) -fish lang:en)
          cat AND dog bird                  | (and bird cat dog)
          "a b" c                           | (or "a b" c)
          """)
  void withAnyWordsAreAlternativesAndFieldsStillBind(String text, String tree) {
    assertThat(ParsedQuery.parse(text, true).query()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          odds OR              | 7
          (odds                | 0
          odds)                | 4
          OR odds              | 0
          odds AND             | 8
          ()                   | 1
          headline:            | 0
          a date:2023-13       | 7
          date:yesterday       | 5
          date:2023..2022      | 5
          date:+999999999-12-31 | 5
          x lang:es,e          | 10
          lang:english-        | 5
          "a b"~99999          | 5
          odds -               | -1
          """)
  void aQueryThatCannotBeReadSaysWhere(String text, int offset) {
    if (offset < 0) { // a dash alone is a word without letters
      assertThat(ParsedQuery.parse(text, false).query()).hasToString("(and odds -)");
      return;
    }
    assertThatThrownBy(() -> ParsedQuery.parse(text, false))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class, e -> assertThat(e.offset()).isEqualTo(offset))
        .hasMessageContaining("(at character " + (offset + 1));
  }

  @Test
  void anEmptyQueryIsRefused() {
    assertThatThrownBy(() -> ParsedQuery.parse(" \u00A0 ", false))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("empty");
  }

  @Test
  void anUnclosedQuoteGoesOnToTheEndWithAWarning() {
    ParsedQuery parsed = ParsedQuery.parse("maduro \"against all odds", false);
    assertThat(parsed.query()).hasToString("(and maduro \"against all odds\")");
    assertThat(parsed.warnings()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"מנכ\"ל צה\"ל", "מנכ\"ל", "workers’ union", "’tis", "‘tis", "ב\"קול הים\"", "‚ x"})
  void anApostropheAndGershayimAreNoQuoteThatIsNeverClosed(String text) {
    assertThat(ParsedQuery.parse(text, false).warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "-", "NOT "})
  void deepNestingIsRefusedAndNeverOverflows(String opening) {
    assertThatThrownBy(() -> ParsedQuery.parse(opening.repeat(1000) + "x", false))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessageContaining("nested too deeply");
  }

  @Test
  void tooLongAndTooManyAreRefused() {
    assertThatThrownBy(() -> ParsedQuery.parse("x".repeat(100_000), false))
        .hasMessageContaining("more than 20000");
    assertThatThrownBy(() -> ParsedQuery.parse("x ".repeat(600), false))
        .hasMessageContaining("more than 500");
  }

  @Test
  void plainTextHasNoOperators() {
    assertThat(ParsedQuery.plain("a -b \"c OR lang:d", true).query())
        .hasToString("(or a -b \"c OR lang:d)");
    assertThat(ParsedQuery.quoted("a * \"b").query()).hasToString("\"a * \"b\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          title:odds author:"Jane Roe"   | (and headline:odds byline:"Jane Roe")
          Source:=Wire -language:pt      | (and publisher:="Wire" -lang:pt)
          http://x.example/a:b?c         | http://x.example/a:b?c
          news://x.example ftp://x       | (and news://x.example ftp://x)
          mailto:roe@x.example           | mailto:roe@x.example
          doi:10.1000/182 urn:isbn:978   | (and doi:10.1000/182 urn:isbn:978)
          localhost:8080                 | localhost:8080
          at 10:30                       | (and at 10:30)
          ratio 3:1                      | (and ratio 3:1)
          :-D XD:-P ;-O                  | (and :-D XD:-P ;-O)
          C:\\x D:/y                      | (and C:\\x D:/y)
          note: text                     | (and note: text)
          note:                          | note:
          EU:n USA:ssa NATO:n tv:n k:a   | (and EU:n USA:ssa NATO:n tv:n k:a)
          S:t Göran                      | (and S:t Göran)
          std::vector re:- x:            | (and std::vector re:- x:)
          b2b:odds a.b:odds x_y:odds     | (and b2b:odds a.b:odds x_y:odds)
          记者:张三                        | 记者:张三
          "nofield:odds"                 | "nofield:odds"
          headline:nofield:odds          | headline:nofield:odds
          lang:english                   | lang:en
          lang:English,DEUTSCH           | (or lang:en lang:de)
          lang:español lang:espanol      | (and lang:es lang:es)
          lang:العربية lang:日本語          | (and lang:ar lang:ja)
          lang:eng,ger,deu,swh           | (or lang:en lang:de lang:de lang:sw)
          lang:"Scottish Gaelic"         | lang:gd
          lang:scottish_gaelic           | lang:gd
          lang:eng-GB                    | lang:en-GB
          lang:farsi lang:norsk_bokmål   | (and lang:fa lang:nb)
          lang:ast                       | lang:ast
          """)
  void aColonMakesAFieldOnlyWhereANameAndAValueMeetIt(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      textBlock =
          """
          "against (all|the|all the) odds"  ; "against (all|the|all the) odds"
          "(北京|南京)市"                     ; "(北京|南京) 市"
          "(a|b*|~c)d (e) f|g (|)"          ; "(a|b*|~c) d (e) f|g"
          (a|b) "c"                         ; (and a|b "c")
          """)
  void withinQuotesAPlaceMayHaveChoices(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lang:englsh         | 5 | did you mean english?
          lang:qwertzuiop     | 5 | is no language tag such as en or pt-BR, nor a language
          title:              | 0 | Nothing follows "title:"
          """)
  void aFieldThatHasNoSuchValueIsToldWithThePlace(String text, int offset, String message) {
    assertThatThrownBy(() -> ParsedQuery.parse(text, false))
        .isInstanceOfSatisfying(
            QuerySyntaxException.class, e -> assertThat(e.offset()).isEqualTo(offset))
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          desk:foreign                      | desk:foreign
          Desk:"Foreign news" x             | (and Desk:"Foreign news" x)
          desk:="Foreign"                   | desk:="Foreign"
          -desk:=Foreign                    | -desk:="Foreign"
          desk:a,b                          | (or desk:a desk:b)
          desk:(a OR "b c")                 | desk:(or a "b c")
          story_id:17 F1x:b                 | (and story_id:17 F1x:b)
          рубрика:мир                       | рубрика:мир
          headine:odds                      | headine:odds
          NATO:n tv:s F1:x 部署:x 3x:y a-b:c  | (and NATO:n tv:s F1:x 部署:x 3x:y a-b:c)
          """)
  void aNameThatNoArticleHasMayBeThatOfACustomField(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          publisher:Wire,Journal x          | (and (or publisher:Wire publisher:Journal) x)
          section:"World news"              | section:"World news"
          section:"World, news"             | section:"World, news"
          publisher:"The Wire",Journal      | (or publisher:"The Wire" publisher:Journal)
          publisher:Wire,"The Journal" x    | (and (or publisher:Wire publisher:"The Journal") x)
          publisher:“a”,„b“,c,~"d"          | (or publisher:"a" publisher:"b" publisher:c publisher:~"d")
          -keyword:a*,b                     | -(or keyword:a* keyword:b)
          keywords:a,b                      | (or keyword:a keyword:b)
          publisher:=Wire,Journal           | (or publisher:="Wire" publisher:="Journal")
          publisher:="The Wire","A, B" x    | (and (or publisher:="The Wire" publisher:="A, B") x)
          publisher:=Wire,"A"               | (or publisher:="Wire" publisher:="A")
          publisher:Wire, Journal           | (and publisher:Wire, Journal)
          publisher:,a publisher:a, keyword:, | (and publisher:,a publisher:a, keyword:,)
          (publisher:a,) keyword:a,,b       | (and publisher:a, (or keyword:a keyword:,b))
          keyword:1,000 keyword:1,2         | (and keyword:1,000 (or keyword:1 keyword:2))
          keyword:G7,G20                    | (or keyword:G7 keyword:G20)
          section:北京,上海                   | (or section:北京 section:上海)
          headline:a,b body:c,d             | (and headline:a,b body:c,d)
          url:http://x/a,b url:=a,b         | (and url:http://x/a,b url:="a,b")
          publisher:(a,b)                   | publisher:a,b
          """)
  void aListOfValuesMeansAnyOfThem(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
    assertThat(ParsedQuery.parse(text, true).query()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          has:date -has:byline              | (and has:date -has:byline)
          HAS:Desk,url                      | (or has:Desk has:url)
          path:/news/2024                   | path:"/news/2024"
          path:/news/*                      | path:"/news/"
          location:"/my news/" x            | (and path:"/my news/" x)
          -path:"a*"                        | -path:"a*"
          path:a.zip!/b,c.html              | path:"a.zip!/b,c.html"
          """)
  void whatAnArticleHasAndWhereItLiesCanBeAskedFor(String text, String tree) {
    assertThat(ParsedQuery.parse(text, false).query()).hasToString(tree);
  }

  @Test
  void everyNameInQueriesIsRefusedForCustomFields() {
    for (String name :
        List.of(
            "headline",
            "body",
            "byline",
            "publisher",
            "section",
            "keyword",
            "keywords",
            "url",
            "lang",
            "language",
            "date",
            "published",
            "path",
            "location",
            "has",
            "title",
            "author",
            "source")) {
      assertThat(FieldNames.exists(FieldNames.canonical(name))).as(name).isTrue();
      assertThat(CustomFields.problem(name)).as(name).isPresent();
    }
  }

  @Test
  void plainWordsAndQuotedTextsKnowNoFields() {
    assertThat(ParsedQuery.plain("nofield:odds lang:zzzz", false).query())
        .hasToString("(and nofield:odds lang:zzzz)");
    assertThat(ParsedQuery.quoted("nofield:odds").query()).hasToString("\"nofield:odds\"");
  }
}
