package org.broadsheet.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.broadsheet.query.NewsQuery.And;
import org.broadsheet.query.NewsQuery.Filter;
import org.broadsheet.query.NewsQuery.InField;
import org.broadsheet.query.NewsQuery.InLanguage;
import org.broadsheet.query.NewsQuery.Not;
import org.broadsheet.query.NewsQuery.Or;
import org.broadsheet.query.NewsQuery.Phrase;
import org.broadsheet.query.NewsQuery.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QueryPrinterTest {
  /** What queries are made of, syntax and what looks like it. */
  private static final String[] PIECES = {
    "odds",
    "Šansa",
    "миниcтр",
    "שלום",
    "ב\"הארץ\"",
    "نحو",
    "選挙",
    "ราคา",
    "don’t",
    "‘all",
    "odds’",
    "co-operate",
    "1 000",
    "1",
    "000",
    "12\u00A0500",
    "odd*",
    "*",
    "odds~1",
    "mistr~2",
    "x~3",
    ":-)",
    "http://x.y",
    "10:30",
    "EU:n",
    "~5",
    "a=b",
    "\\",
    "a\\",
    "-x",
    "-\"a b\"",
    "NOT ",
    "OR",
    "AND",
    "(",
    ")",
    "(",
    ")",
    "OR",
    "\"against all odds\"",
    "“against * odds”",
    "\"against *? odds *3 x\"",
    "\"(all|the|every one) odds\"",
    "\"(a|) b\"",
    "\"~odd agai*\"",
    "\"(~odd|odd*) x\"",
    "\"a \\\" b\"",
    "\"a\"~3",
    "\"a b\"~>2",
    "\"agaisnt odds\"~~",
    "«x y»~~2",
    "~\"against odd\"",
    "=\"US troops\"",
    "=\"a\\\"b\"",
    "headline:",
    "byline:",
    "publisher:=",
    "body:",
    "publisher:=Wire",
    "section:=\"Arts, & more\"",
    "lang:es,pt-BR",
    "lang:de",
    "date:2023-01..2023-06",
    "date:>=2023",
    "date:2023-09-13",
    "keyword:(a b)",
    "url:x/y",
    "=",
    "~",
    "title:(x OR \"y z\")",
    "desk:Foreign",
    "desk:=\"a b\"",
    "desk:\"x y\",z",
    "has:date,byline",
    "path:/a/b*",
    "path:\"x y\"",
    "publisher:Wire,Journal",
    "section:=a,b",
    "url:a,b"
  };

  @Test
  void everyQueryThatCanBeReadIsPrintedSoThatItIsReadAsTheSame() {
    long seed = Long.getLong("broadsheet.seed", 20_261_129L);
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < 6_000; i++) {
      String typed = typed(random);
      NewsQuery query;
      try {
        query = ParsedQuery.parse(typed, random.nextInt(4) == 0 && !typed.contains("000")).query();
      } catch (QuerySyntaxException e) {
        continue;
      }
      read++;
      String printed = QueryPrinter.print(query);
      assertThat(read(printed))
          .as("seed %d, typed %s, printed %s", seed, typed, printed)
          .isEqualTo(query);
    }
    assertThat(read).isGreaterThan(1_000);
  }

  private static String typed(Random random) {
    StringBuilder typed = new StringBuilder();
    for (int count = 1 + random.nextInt(7); count > 0; count--) {
      String piece = PIECES[random.nextInt(PIECES.length)];
      boolean glued = piece.endsWith(":") || (random.nextInt(9) == 0 && !isOperator(piece));
      typed.append(piece).append(glued ? "" : " ");
    }
    return typed.toString();
  }

  private static Object read(String printed) {
    try {
      return ParsedQuery.parse(printed, false).query();
    } catch (QuerySyntaxException e) {
      return e;
    }
  }

  private static boolean isOperator(String piece) {
    return piece.equals("OR") || piece.equals("AND");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a   b "c  d"              | a b "c d"
          a b OR (c OR d) -e        | a b OR (c OR d) -e
          lang:es,pt x              | lang:es,pt x
          -(a b) title:(x y)        | -(a b) headline:(x y)
          “he said „no“ twice”      | "he said \\„no\\“ twice"
          "agaisnt all"~~1          | "agaisnt all"~~
          date:2023-09              | date:2023-09-01..2023-09-30
          1 000 x                   | 1 000 x
          """)
  void queriesArePrintedAsTheyAreTyped(String typed, String printed) {
    assertThat(QueryPrinter.print(ParsedQuery.parse(typed, false).query())).isEqualTo(printed);
  }

  @Test
  void whatNobodyCanTypeIsPrintedAsWhatFindsTheSame() {
    assertThat(
            QueryPrinter.print(
                new And(
                    List.of(
                        new Word("OR"),
                        Phrase.of("all * (or|any) ~odds"),
                        new Filter(new InLanguage("de")),
                        new Not(new Or(List.of(new Word("a b")))),
                        new InField(TextField.PUBLISHER, new Word("=x"))))))
        .isEqualTo("(OR) \"all    or any   odds\" lang:de -~\"a b\" publisher:(=x)");
  }
}
