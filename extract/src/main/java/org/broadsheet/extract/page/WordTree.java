package org.broadsheet.extract.page;

import org.jspecify.annotations.Nullable;

/**
 * Words and what they mean, as a tree of their letters, so that a word inside a name is looked up
 * without cutting the name up: most words of a page part from all of them after two or three.
 */
final class WordTree {
  /** The letters from a to z, and the hyphen. */
  private static final int SIGNS = 27;

  private final @Nullable WordTree[] next = new WordTree[SIGNS];
  private int meaning;
  private int beginning;

  /** Gives a word of lower-case letters and hyphens one more meaning. */
  void add(String word, int more) {
    node(word).meaning |= more;
  }

  /** Gives one more meaning to all words that begin so. */
  void addBeginning(String letters, int more) {
    node(letters).beginning |= more;
  }

  private WordTree node(String word) {
    WordTree node = this;
    for (int i = 0; i < word.length(); i++) {
      int sign = sign(word.charAt(i));
      WordTree under = node.next[sign];
      if (under == null) {
        under = new WordTree();
        node.next[sign] = under;
      }
      node = under;
    }
    return node;
  }

  /** The subtree under a letter or hyphen, or null where no word goes on so. */
  @Nullable WordTree after(char c) {
    return next[sign(c)];
  }

  /** The meaning of the word that ends here; 0 where none does. */
  int meaning() {
    return meaning;
  }

  /** The meaning of all words that begin as this one does. */
  int beginning() {
    return beginning;
  }

  private static int sign(char c) {
    return c == '-' ? SIGNS - 1 : c - 'a';
  }
}
