package org.broadsheet.extract.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A sum of small decision trees over the numbers of a block, as gradient boosting learns them. A
 * line is a tree: its nodes from the root on, each {@code trait<limit?yes:no} with the places of
 * the next nodes, or a leaf, {@code =value}.
 */
public final class TreeSum {
  private final List<Tree> trees = new ArrayList<>();
  private final BitSet asked = new BitSet();

  private static final class Tree {
    private final short[] trait;
    private final float[] limit;
    private final short[] yes;
    private final short[] no;

    Tree(int nodes) {
      trait = new short[nodes];
      limit = new float[nodes];
      yes = new short[nodes];
      no = new short[nodes];
    }

    double of(float[] row) {
      int at = 0;
      while (trait[at] >= 0) {
        at = row[trait[at]] < limit[at] ? yes[at] : no[at];
      }
      return limit[at];
    }
  }

  /**
   * Reads the trees of a table.
   *
   * @param lines one for each tree
   * @throws IllegalArgumentException if a line is no tree
   */
  public TreeSum(List<String> lines) {
    for (String line : lines) {
      trees.add(tree(line.split(" ", -1)));
    }
    for (Tree tree : trees) {
      for (short trait : tree.trait) {
        if (trait >= 0) {
          asked.set(trait);
        }
      }
    }
  }

  /** Tells whether any of the trees asks for a number of the rows. */
  boolean asks(int trait) {
    return asked.get(trait);
  }

  private static Tree tree(String[] nodes) {
    int size = nodes.length;
    Tree tree = new Tree(size);
    for (int i = 0; i < size; i++) {
      String node = nodes[i];
      int less = node.indexOf('<');
      if (less < 0) {
        tree.trait[i] = -1;
        tree.limit[i] = Float.parseFloat(node.substring(1));
        continue;
      }
      int then = node.indexOf('?', less);
      int otherwise = node.indexOf(':', then);
      tree.trait[i] = Short.parseShort(node.substring(0, less));
      tree.limit[i] = Float.parseFloat(node.substring(less + 1, then));
      tree.yes[i] = Short.parseShort(node.substring(then + 1, otherwise));
      tree.no[i] = Short.parseShort(node.substring(otherwise + 1));
      if (tree.yes[i] <= i || tree.no[i] <= i || Math.max(tree.yes[i], tree.no[i]) >= size) {
        throw new IllegalArgumentException("no tree: " + node);
      }
    }
    return tree;
  }

  /** How likely a row is, 0 to 1. */
  public double of(float[] row) {
    double sum = 0;
    for (Tree tree : trees) {
      sum += tree.of(row);
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
