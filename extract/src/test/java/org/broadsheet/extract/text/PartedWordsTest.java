package org.broadsheet.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartedWordsTest {
  @Test
  void wordsThatLinesHavePartedAreWholeAndLinesStay() {
    assertThat(
            joined(
                """
                The pilots of the old ferry coun-
                ted the bar-
                rels, said the harbourmaster on Tues-
                day in the tavern.\
                """))
        .isEqualTo(
            """
            The pilots of the old ferry counted
            the barrels,
            said the harbourmaster on Tuesday
            in the tavern.\
            """);
  }

  @Test
  void aHyphenOfTheWriterGoesUpWithItsWord() {
    assertThat(joined("The mayor of the town and the well-\nknown pilot of the ferry met"))
        .isEqualTo("The mayor of the town and the well-known\npilot of the ferry met");
    assertThat(joined("in the years 2021-\n2024 it ran"))
        .isEqualTo("in the years 2021-2024\nit ran");
    assertThat(joined("said Anna Brandt-\nHollis of the ferry"))
        .isEqualTo("said Anna Brandt-Hollis\nof the ferry");
    assertThat(joined("the over-the-\ncounter sale was over the top"))
        .isEqualTo("the over-the-counter\nsale was over the top");
    assertThat(joined("EIN GEMEINDE-\nRat tagte")).isEqualTo("EIN GEMEINDE-Rat\ntagte");
  }

  @Test
  void otherLanguagesAreTreatedAlike() {
    assertThat(joined("die Stadt und ihr Bürger-\nmeister"))
        .isEqualTo("die Stadt und ihr Bürgermeister");
    assertThat(joined("старый паром и прави-\nтельство города"))
        .isEqualTo("старый паром и правительство\nгорода");
    assertThat(joined("η παλιά γέφυ-\nρα έκλεισε")).isEqualTo("η παλιά γέφυρα\nέκλεισε");
    assertThat(joined("le vieux bac et le gouverne-\nment"))
        .isEqualTo("le vieux bac et le gouvernement");
  }

  @Test
  void theRestOfACompoundStaysWhereItIs() {
    String german = "die neuen Wind-\nund Solarparks an der Küste";
    assertThat(joined(german)).isEqualTo(german);
    String polish = "portal polsko-\ni czeskojęzyczny";
    assertThat(joined(polish)).isEqualTo(polish);
  }

  @Test
  void partsThatAWordIsOftenJoinedFromKeepTheHyphen() {
    assertThat(joined("the net trans-fat and trans-dune paths of the trans-\ncoast walk"))
        .isEqualTo("the net trans-fat and trans-dune paths of the trans-coast\nwalk");
  }

  @Test
  void softAndTypographicHyphensPartWords() {
    assertThat(joined("the har\u00ad\nbour and the coun\u2010\ncil met"))
        .isEqualTo("the harbour\nand the council\nmet");
    assertThat(joined("read by a machine: the har\u00ac\nbour"))
        .isEqualTo("read by a machine: the harbour");
  }

  @Test
  void doubleHyphensOfFrakturPartWordsWhereThereAreSeveral() {
    assertThat(joined("Der Ma=\ngistrat der Stadt Rhein=\nUfer hat be=\nschlossen"))
        .isEqualTo("Der Magistrat\nder Stadt Rhein=Ufer\nhat beschlossen");
    String setting = "the key=\nvalue of it";
    assertThat(joined(setting)).isEqualTo(setting);
  }

  @Test
  void aWordMayFillLines() {
    assertThat(joined("die alte Donau\u00ad\ndampfschiff\u00ad\nfahrt fährt"))
        .isEqualTo("die alte Donaudampfschifffahrt\nfährt");
  }

  @Test
  void indentStays() {
    assertThat(joined("  The old coun-\n  cil met")).isEqualTo("  The old council\n  met");
  }

  @Test
  void aHyphenIsTheWritersWhereLinesLeaveRoomForPartsOfWords() {
    String wire =
        """
        The grain trade of the lower river districts was wide-
        ranging this year, said the young
        harbourmaster of the old town and of all the
        neighbouring places along the river, and added\
        """;
    assertThat(joined(wire)).contains("wide-ranging\nthis year");
  }

  @Test
  void whatPartsNoWordStays() {
    for (String text :
        new String[] {
          "The ferry runs --\nit always did",
          "The ferry runs--\nit always did",
          "The ferry runs -\nit always did",
          "- the ferry\n- the boat-\n- the barge",
          "Prefixes are\nante-\nanti-\nauto-\n",
          "Markdown-\n---\nmore of it",
          "A letter from the old coun-\n-- \nJane Roe",
          "Ship\tFerry-\nboat\tBarge",
          "| Ship | Ferry-\n| boat | x |",
          "Ship      the Ferry-\nboat      the Barge",
          "From: Jane Roe\nSubject: the old coun-\ncil of the town",
          "see https://harbour.example/old-\nferry for more",
          "write to old-ferry@harbour-\ntown.example for more",
          "the last of the coun-\n\ncil"
        }) {
      assertThat(joined(text)).as(text).isEqualTo(text);
    }
  }

  @Test
  void aLongTextOfHyphensEndsSoon() {
    String text = "the boat-\nand-\n".repeat(200_000);
    assertThat(joined(text)).isNotEmpty();
  }

  private static String joined(String text) {
    return PartedWords.joined(text);
  }
}
