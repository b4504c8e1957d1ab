package org.broadsheet.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.extract.pdf.LineFixture.EM;
import static org.broadsheet.extract.pdf.LineFixture.column;
import static org.broadsheet.extract.pdf.LineFixture.headline;
import static org.broadsheet.extract.pdf.LineFixture.line;
import static org.broadsheet.extract.pdf.PageFixture.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameplateTest {
  private static final float TEXT_TOP = 300;

  private final Block text = column(0, TEXT_TOP, 200, 8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thursday, 14 May 2026",
        "No. 12 · 3/4/26",
        "www.ferrynews.example",
        "پنجشنبه ۲۴ اردیبهشت ۱۴۰۵",
        "2026年5月14日"
      })
  void aLineWithAYearOrADayIsDated(String line) {
    assertThat(Nameplate.isDated(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"13000 Dyke Road, Polder Dam 45750", "Late edition", "Price: 2 crowns"})
  void anAddressWithLongNumbersIsNot(String line) {
    assertThat(Nameplate.isDated(line)).isFalse();
  }

  @Test
  void aLineWithADayOverAHeadlineIsThatOfTheIssue() {
    Block day = line("Thursday, 14 May 2026", 0, 80).block();
    Block headline = headline("Ferry stays", 0, 260);
    assertThat(roles(page(1), day, headline, text).getFirst()).isEqualTo(Role.ISSUE);
    assertThat(roles(page(1), day, text).getFirst()).isEqualTo(Role.BODY);
  }

  @Test
  void aLineWithADayUnderTheFirstTextIsNot() {
    Block day = line("Thursday, 14 May 2026", 0, 480).block();
    assertThat(roles(page(1), day, text, headline("Ferry stays", 0, 560)).getFirst())
        .isEqualTo(Role.BODY);
  }

  @Test
  void whatStandsOnTheLineOfTheIssueIsFurniture() {
    Block day = line("Thursday, 14 May 2026", 0, 80).block();
    Block headline = headline("Ferry stays", 0, 260);
    assertThat(roles(page(1), day, line("Two crowns", 300, 83).block(), headline, text).get(1))
        .isEqualTo(Role.RUNNING);
    assertThat(roles(page(1), day, line("Two crowns", 300, 85).block(), headline, text).get(1))
        .isEqualTo(Role.BODY);
  }

  @Test
  void largeWordsOverTheLineOfTheIssueAreTheNameOfThePaper() {
    Block name = line("Marsh Courier", 0, 60).size(30).block(Role.HEADLINE);
    Block day = line("Thursday, 14 May 2026", 0, 80).block();
    Block headline = headline("Ferry stays", 0, 260);
    assertThat(roles(page(1), name, day, headline, text))
        .containsExactly(Role.MASTHEAD, Role.ISSUE, Role.HEADLINE, Role.BODY);
    assertThat(roles(page(1), name, headline, text).getFirst()).isEqualTo(Role.HEADLINE);
  }

  @Test
  void aLongRuleUnderMuchLargerWordsMakesThemTheNameOfThePaper() {
    Block name = line("Marsh Courier", 0, 60).size(30).block(Role.HEADLINE);
    Block headline = headline("Ferry stays", 0, 260);
    assertThat(roles(page(1).rule(0, 260, 100), name, headline, text).getFirst())
        .isEqualTo(Role.MASTHEAD);
    assertThat(roles(page(1).rule(0, 240, 100), name, headline, text).getFirst())
        .isEqualTo(Role.HEADLINE);
    Block small = line("Marsh Courier", 0, 60).size(24).block(Role.HEADLINE);
    assertThat(roles(page(1).rule(0, 260, 100), small, headline, text).getFirst())
        .isEqualTo(Role.HEADLINE);
  }

  @Test
  void whatTheHeadsOfOtherPagesMentionIsTheNameOfThePaper() {
    Block name = line("Marsh Courier", 0, 60).size(24).block(Role.HEADLINE);
    Block headline = headline("Ferry stays", 0, 260);
    RunningHeads heads = new RunningHeads(2, Map.of(), Set.of("MarshCourierMay"));
    assertThat(roles(heads, page(1), name, headline, text).getFirst()).isEqualTo(Role.MASTHEAD);
    assertThat(roles(page(1), name, headline, text).getFirst()).isEqualTo(Role.HEADLINE);
  }

  private static List<Role> roles(PageFixture page, Block... blocks) {
    return roles(new RunningHeads(1, Map.of(), Set.of()), page, blocks);
  }

  private static List<Role> roles(RunningHeads heads, PageFixture page, Block... blocks) {
    List<Block> marked = new ArrayList<>(Arrays.asList(blocks));
    Nameplate.mark(page.make(), marked, EM, TEXT_TOP, heads);
    return marked.stream().map(Block::role).toList();
  }
}
