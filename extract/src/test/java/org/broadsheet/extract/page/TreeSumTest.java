package org.broadsheet.extract.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.broadsheet.extract.text.WordFile;
import org.junit.jupiter.api.Test;

class TreeSumTest {
  @Test
  void everyTreeAddsTheValueOfTheLeafThatARowComesTo() {
    TreeSum trees = new TreeSum(List.of("1<0.5?1:2 =-2.0 =2.0", "0<3.0?1:2 =0.0 =1.0"));

    assertThat(trees.of(new float[] {2, 0})).isCloseTo(1 / (1 + Math.exp(2)), within(1e-9));
    assertThat(trees.of(new float[] {3, 0.5f})).isCloseTo(1 / (1 + Math.exp(-3)), within(1e-9));
  }

  @Test
  void aTreeWhoseNodesPointBackIsRefused() {
    assertThatThrownBy(() -> new TreeSum(List.of("1<0.5?0:2 =1.0 =2.0")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1<0.5?0:2");
  }

  @Test
  void theOddsAreTheSameWithoutTheTraitsThatNoTreeAsksFor() {
    String html =
        "<h1>Ferry stays</h1><p>By Jane Roe</p><p>The old ferry stays, Jane Roe was told.</p>"
            + "<p>Photo: Jane Roe</p><p>Read more: the mill</p><p>\u00a9 2024 The Harbour</p>";
    TreeSum learned = new TreeSum(WordFile.lines(BlockOdds.class, "block-odds.txt"));
    PageBlocks blocks = PageBlocks.of(html);
    float[][] all = blocks.traits();
    float[][] asked = blocks.traits(learned::asks);

    for (int i = 0; i < all.length; i++) {
      assertThat(learned.of(asked[i])).isEqualTo(learned.of(all[i]));
      for (int trait = 0; trait < all[i].length; trait++) {
        if (learned.asks(trait)) {
          assertThat(asked[i][trait]).isEqualTo(all[i][trait]);
        }
      }
    }
  }

  @Test
  void theTableAsksForNoTraitThatABlockDoesNotHave() {
    PageBlocks blocks =
        PageBlocks.of(
            "<h1>Ferry stays</h1><p>The old ferry stays for another year, it is said.</p>");
    TreeSum learned = new TreeSum(WordFile.lines(BlockOdds.class, "block-odds.txt"));

    assertThat(blocks.size()).isEqualTo(2);
    assertThat(learned.of(blocks.traits()[1])).isBetween(0.0, 1.0);
    int traits = blocks.traits()[0].length;
    for (String line : WordFile.lines(BlockOdds.class, "block-odds.txt")) {
      for (String node : line.split(" ")) {
        int less = node.indexOf('<');
        assertThat(less < 0 ? 0 : Integer.parseInt(node.substring(0, less))).isLessThan(traits);
      }
    }
  }
}
