package org.broadsheet.extract.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** The blocks of a page that are alike by the names of what they stand in. */
final class BlockKin {
  private final FlatDom dom;
  private final Map<String, Integer> names = new HashMap<>();
  private final int[] known;

  private BlockKin(FlatDom dom) {
    this.dom = dom;
    this.known = new int[dom.size()];
  }

  /** For each block the weights of all whose element and the one above have the same names. */
  static int[][] of(FlatDom dom, List<TextBlock> blocks, boolean[] kept) {
    BlockKin numbers = new BlockKin(dom);
    Map<Long, int[]> kin = new HashMap<>();
    int[][] sums = new int[kept.length][];
    for (int i = 0; i < kept.length; i++) {
      int node = blocks.get(i).number();
      long above = dom.parent(node) < 0 ? 0 : numbers.of(dom.parent(node));
      long key = above << 32 | numbers.of(node);
      int[] sum = kin.computeIfAbsent(key, k -> new int[3]);
      sum[0] += blocks.get(i).weight();
      sum[1] += kept[i] ? blocks.get(i).weight() : 0;
      sum[2]++;
      sums[i] = sum;
    }
    return sums;
  }

  /** A number for the tag and the class names of a node, the same for all that have the same. */
  private int of(int node) {
    Element element = dom.element(node);
    if (known[node] == 0 && element != null) {
      String classes = element.className();
      String name = element.normalName();
      String both = classes.isEmpty() ? name : name + '.' + classes;
      Integer next = names.size() + 1;
      Integer before = names.putIfAbsent(both, next);
      known[node] = before == null ? next : before;
    }
    return known[node];
  }
}
