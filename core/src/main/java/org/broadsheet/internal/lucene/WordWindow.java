package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.internal.lucene.WordForms.Kind;

/**
 * How much a word counts in the articles of a window: a run of neighbouring articles of a segment,
 * none of which lies before those of the window before. The postings of its forms are read one list
 * after the other, a block at a time, which takes a fraction of what it takes to go through them
 * side by side.
 */
final class WordWindow {
  /** So many articles at the most; what is kept of them fits a processor's cache. */
  static final int SIZE = 4096;

  /** Where fewer postings were read, what is kept of them is cleared one by one. */
  private static final int FEW = SIZE / 8;

  private final FormPostings[] forms;
  private final double weight;
  private final FieldLengths lengths;
  private final long cost;
  private final Space space;
  private final DocAndFloatFeatureBuffer block;
  private final FixedBitSet found;
  private final float[][] amounts;
  private final float[] typed;

  /** By field: whether inflections there stand wherever the word stands as typed. */
  private final boolean[] subtracted;

  /** What is kept of a window; one is enough for a word, whose segments come one by one. */
  static final class Space {
    private final boolean scored;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    /** By place in the window: whether the article there holds the word. */
    private final FixedBitSet found = new FixedBitSet(SIZE);

    /** By field and place: what the occurrences there count; 0 where there are none. */
    private final float[][] amounts;

    /** By place: how often the word stands in the field at hand as typed; 0 between fields. */
    private final float[] typed = new float[SIZE];

    /** How many postings were read in this window. */
    private int read;

    /**
     * @param scored whether it is asked what the occurrences count
     */
    Space(int fields, boolean scored) {
      this.scored = scored;
      this.amounts = new float[fields][SIZE];
    }
  }

  /**
   * @param forms by field, and of each field the word as typed first
   * @param weight what a score goes towards the more occurrences there are
   */
  WordWindow(List<FormPostings> forms, double weight, FieldLengths lengths, Space space) {
    this.forms = forms.toArray(FormPostings[]::new);
    this.weight = weight;
    this.space = space;
    this.lengths = lengths;
    this.cost = forms.stream().mapToLong(form -> form.documents().cost()).sum();
    this.block = space.block;
    this.found = space.found;
    this.amounts = space.amounts;
    this.typed = space.typed;
    this.subtracted = new boolean[amounts.length];
    forms.forEach(form -> subtracted[form.field()] |= form.form().kind() == Kind.WITH_EXACT);
  }

  /** In about how many articles of the segment it is. */
  long cost() {
    return cost;
  }

  /** The first article at or behind one that may hold it. */
  int next(int from) throws IOException {
    int next = DocIdSetIterator.NO_MORE_DOCS;
    for (FormPostings form : forms) {
      next = Math.min(next, behind(form, from));
    }
    return next;
  }

  private static int behind(FormPostings form, int from) throws IOException {
    PostingsEnum documents = form.documents();
    int doc = documents.docID();
    return doc < from ? documents.advance(from) : doc;
  }

  /**
   * Reads all postings of a window, and marks the articles that hold the word.
   *
   * @param from the first article of the window
   * @param to the one behind the last
   */
  FixedBitSet read(int from, int to) throws IOException {
    clear();
    boolean cleared = true;
    int field = -1;
    for (FormPostings form : forms) {
      if (form.field() != field) {
        field = form.field();
        if (!cleared) {
          clear(typed);
        }
        cleared = true;
      }
      if (behind(form, from) < to) {
        cleared &= !isSubtracted(form);
        read(form, from, to);
      }
    }
    if (!cleared) {
      clear(typed);
    }
    return found;
  }

  private void read(FormPostings form, int from, int to) throws IOException {
    PostingsEnum documents = form.documents();
    if (!space.scored && form.languages() == null) {
      documents.intoBitSet(to, found, from);
      space.read = SIZE;
      return;
    }
    float[] amount = amounts[form.field()];
    for (documents.nextPostings(to, block); block.size > 0; documents.nextPostings(to, block)) {
      space.read += block.size;
      if (form.languages() != null) {
        leaveOthers(form);
      }
      int[] docs = block.docs;
      float[] occurrences = block.features; // any number where they are not counted
      float each = form.form().weight();
      switch (form.form().kind()) {
        case EXACT -> {
          for (int i = 0; i < block.size; i++) {
            int place = docs[i] - from;
            found.set(place);
            amount[place] += occurrences[i];
          }
          for (int i = 0; isSubtracted(form) && i < block.size; i++) {
            typed[docs[i] - from] += occurrences[i];
          }
        }
        case WITH_EXACT -> {
          for (int i = 0; i < block.size; i++) {
            int place = docs[i] - from;
            found.set(place);
            amount[place] += each * Math.max(0, occurrences[i] - typed[place]);
          }
        }
        case OTHER -> {
          for (int i = 0; i < block.size; i++) {
            int place = docs[i] - from;
            found.set(place);
            amount[place] += each * occurrences[i];
          }
        }
      }
    }
  }

  /** Whether occurrences stand there as others of the same field as well. */
  private boolean isSubtracted(FormPostings form) {
    return form.form().kind() == Kind.EXACT && subtracted[form.field()];
  }

  /** Leaves out of the block what does not count in the language of its article. */
  private void leaveOthers(FormPostings form) throws IOException {
    int kept = 0;
    for (int i = 0; i < block.size; i++) {
      if (form.countsIn(block.docs[i])) {
        block.docs[kept] = block.docs[i];
        block.features[kept++] = block.features[i];
      }
    }
    block.size = kept;
  }

  /** Makes ready for a window whose articles are asked for one by one. */
  void clear() {
    clear(amounts);
    found.clear();
    space.read = 0;
  }

  private void clear(float[]... numbers) {
    if (space.read >= FEW) {
      for (float[] each : numbers) {
        Arrays.fill(each, 0);
      }
      return;
    }
    for (int at = found.nextSetBit(0); at < SIZE; at = following(at)) {
      for (float[] each : numbers) {
        each[at] = 0;
      }
    }
  }

  private int following(int at) {
    return at + 1 < SIZE ? found.nextSetBit(at + 1) : SIZE;
  }

  /**
   * Marks an article if it holds the word: for windows few of whose articles are asked for, which
   * is to be done by rising number.
   *
   * @param place of it in the window
   */
  void look(int doc, int place) throws IOException {
    float asTyped = 0;
    int field = -1;
    for (FormPostings form : forms) {
      if (form.field() != field) {
        field = form.field();
        asTyped = 0;
      }
      if (behind(form, doc) == doc && form.countsIn(doc)) {
        float occurrences = space.scored ? form.documents().freq() : 1;
        amounts[field][place] += form.amount(occurrences, asTyped);
        asTyped += form.form().kind() == Kind.EXACT ? occurrences : 0;
        found.set(place);
      }
    }
    space.read++;
  }

  /** The articles of the window that were found to hold the word. */
  FixedBitSet found() {
    return found;
  }

  /** Whether the article at a place was found to hold the word. */
  boolean found(int place) {
    return found.get(place);
  }

  /** What the occurrences in a field of the article at a place count. */
  float amount(int field, int place) {
    return amounts[field][place];
  }

  /**
   * Adds what the word counts in each article of the window at the most: were the article short.
   *
   * @param to by place
   * @param places so many
   */
  void addMost(float[] to, int places) {
    float[] sums = typed;
    for (int field = 0; field < amounts.length; field++) {
      addMost(amounts[field], (float) lengths.most(field), sums, places);
    }
    float most = (float) weight;
    for (int place = 0; place < places; place++) {
      to[place] += most * (sums[place] / (sums[place] + Scoring.K1));
    }
    Arrays.fill(sums, 0, places, 0);
  }

  private static void addMost(float[] amounts, float most, float[] sums, int places) {
    for (int place = 0; place < places; place++) {
      sums[place] += amounts[place] * most;
    }
  }

  /** The same for the article at one place. */
  double most(int place) {
    double sum = 0;
    for (int field = 0; field < amounts.length; field++) {
      sum += amounts[field][place] * lengths.most(field);
    }
    return weight * Scoring.saturated(sum);
  }

  /** What the word counts in an article that holds it. */
  float score(int doc, int place) throws IOException {
    double sum = 0;
    for (int field = 0; field < amounts.length; field++) {
      if (amounts[field][place] > 0) {
        sum += amounts[field][place] * lengths.counted(field, doc);
      }
    }
    return (float) (weight * Scoring.saturated(sum));
  }
}
