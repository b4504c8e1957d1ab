package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocAndFloatFeatureBuffer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.broadsheet.internal.lucene.WordForms.Kind;
import org.jspecify.annotations.Nullable;

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
  private static final int FEW = SIZE / 32;

  private final FormPostings[] forms;
  private final double weight;
  private final FieldLengths lengths;
  private final long cost;
  private final Space space;
  private final DocAndFloatFeatureBuffer block;
  private final float[][] amounts;

  /** By field: whether several inflections there stand wherever the word stands as typed. */
  private final boolean[] typedApart;

  /** What is kept of a window; one is enough for a word, whose segments come one by one. */
  static final class Space {
    private final boolean scored;
    private final DocAndFloatFeatureBuffer block = new DocAndFloatFeatureBuffer();

    /** By field and place in the window: what the occurrences there count; 0 if there are none. */
    private final float[][] amounts;

    /** By place: how often the word stands in the field at hand as typed, where that is kept. */
    private float[] typed = new float[0];

    /** The places where anything was added, some several times, if they are few. */
    private final int[] places = new int[FEW];

    /** How many they are. */
    private int used;

    /**
     * Room for the windows of a word.
     *
     * @param scored whether it is asked what the occurrences count
     */
    Space(int fields, boolean scored) {
      this.scored = scored;
      this.amounts = new float[fields][scored ? SIZE : 0];
    }

    private float[] typed() {
      if (typed.length == 0) {
        typed = new float[SIZE];
      }
      return typed;
    }

    /** Remembers the places of a block. */
    private void use(DocAndFloatFeatureBuffer block, int from) {
      for (int i = 0; used + block.size <= FEW && i < block.size; i++) {
        places[used + i] = block.docs[i] - from;
      }
      used += block.size;
    }

    private void use(int place) {
      if (used < FEW) {
        places[used] = place;
      }
      used++;
    }

    private void clear(float[] numbers) {
      if (used > FEW) {
        Arrays.fill(numbers, 0);
      }
      for (int i = 0; used <= FEW && i < used; i++) {
        numbers[places[i]] = 0;
      }
    }
  }

  /**
   * A word in a segment.
   *
   * @param forms by field, and of each field by kind, the word as typed first
   * @param weight what a score goes towards the more occurrences there are
   */
  WordWindow(List<FormPostings> forms, double weight, FieldLengths lengths, Space space) {
    this.forms = forms.toArray(FormPostings[]::new);
    this.weight = weight;
    this.space = space;
    this.lengths = lengths;
    this.block = space.block;
    this.amounts = space.amounts;
    this.typedApart = new boolean[amounts.length];
    int[] subtracting = new int[amounts.length];
    long documents = 0;
    for (FormPostings form : this.forms) {
      documents += form.documents().cost();
      if (form.form().kind() == Kind.WITH_EXACT) {
        typedApart[form.field()] = ++subtracting[form.field()] > 1;
      }
    }
    this.cost = documents;
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
   * Reads all postings of a window.
   *
   * @param from the first article of the window
   * @param to the one behind the last
   * @param found where the articles that hold the word are marked, by place; null for nowhere
   */
  void read(int from, int to, @Nullable FixedBitSet found) throws IOException {
    clear();
    for (int i = 0; i < forms.length; i++) {
      FormPostings form = forms[i];
      if (behind(form, from) < to) {
        read(form, from, to, found);
      }
      if (typedApart[form.field()]
          && (i + 1 == forms.length || forms[i + 1].field() != form.field())) {
        space.clear(space.typed());
      }
    }
  }

  private void read(FormPostings form, int from, int to, @Nullable FixedBitSet found)
      throws IOException {
    PostingsEnum documents = form.documents();
    if (!space.scored && form.languages() == null && found != null) {
      documents.intoBitSet(to, found, from);
      return;
    }
    for (documents.nextPostings(to, block); block.size > 0; documents.nextPostings(to, block)) {
      if (form.languages() != null) {
        leaveOthers(form);
      }
      if (space.scored) {
        space.use(block, from);
        add(form, from);
      }
      for (int i = 0; found != null && i < block.size; i++) {
        found.set(block.docs[i] - from);
      }
    }
  }

  /** Adds what the occurrences of a block count. */
  private void add(FormPostings form, int from) {
    int size = block.size;
    int[] docs = block.docs;
    float[] occurrences = block.features;
    float[] amount = amounts[form.field()];
    boolean apart = typedApart[form.field()];
    float each = form.form().weight();
    switch (form.form().kind()) {
      case EXACT -> {
        for (int i = 0; i < size; i++) {
          amount[docs[i] - from] += occurrences[i];
        }
        float[] typed = apart ? space.typed() : amount;
        for (int i = 0; apart && i < size; i++) {
          typed[docs[i] - from] += occurrences[i];
        }
      }
      case WITH_EXACT -> {
        float[] typed = apart ? space.typed() : amount; // which has nothing but that so far
        for (int i = 0; i < size; i++) {
          int place = docs[i] - from;
          amount[place] += each * Math.max(0, occurrences[i] - typed[place]);
        }
      }
      case OTHER -> {
        for (int i = 0; i < size; i++) {
          amount[docs[i] - from] += each * occurrences[i];
        }
      }
    }
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
    for (float[] amount : amounts) {
      space.clear(amount);
    }
    space.used = 0;
  }

  /**
   * Looks up an article: for windows few of whose articles are asked for, by rising number.
   *
   * @param place of it in the window
   * @return whether it holds the word
   */
  boolean look(int doc, int place) throws IOException {
    boolean found = false;
    float typed = 0;
    int field = -1;
    for (FormPostings form : forms) {
      if (form.field() != field) {
        field = form.field();
        typed = 0;
      }
      if (behind(form, doc) == doc && form.countsIn(doc)) {
        found = true;
        if (space.scored) {
          float occurrences = form.documents().freq();
          amounts[field][place] += form.amount(occurrences, typed);
          typed += form.form().kind() == Kind.EXACT ? occurrences : 0;
        }
      }
    }
    if (found && space.scored) {
      space.use(place);
    }
    return found;
  }

  /** Whether the article at a place holds the word, where it is scored. */
  boolean holds(int place) {
    for (float[] amount : amounts) {
      if (amount[place] > 0) {
        return true;
      }
    }
    return false;
  }

  /** What the occurrences in a field of the article at a place count. */
  float amount(int field, int place) {
    return amounts[field][place];
  }

  /**
   * Adds what the word counts in articles at the most: were they short.
   *
   * @param to by number of the place
   * @param sums room for as many numbers
   * @param places those of the articles
   * @param count how many they are
   */
  void addMost(float[] to, float[] sums, int[] places, int count) {
    Arrays.fill(sums, 0, count, 0);
    for (int field = 0; field < amounts.length; field++) {
      addMost(amounts[field], (float) lengths.most(field), sums, places, count);
    }
    float most = (float) weight;
    for (int i = 0; i < count; i++) {
      to[i] += most * (sums[i] / (sums[i] + Scoring.K1));
    }
  }

  private static void addMost(float[] amounts, float most, float[] sums, int[] places, int count) {
    for (int i = 0; i < count; i++) {
      sums[i] += amounts[places[i]] * most;
    }
  }

  /** What the word counts in an article; 0 if it does not hold it. */
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
