package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** How much an occurrence counts in the fields of an article, by the lengths of the fields. */
final class FieldLengths {
  private final @Nullable NumericDocValues[] norms;
  private final LengthWeights[] weights;

  /** The article that was asked for last in each field, and what was found. */
  private final int[] docs;

  private final double[] counted;

  /** For one segment. */
  FieldLengths(LeafReader leaf, List<TextField> fields, List<LengthWeights> weights)
      throws IOException {
    this.norms = new NumericDocValues[fields.size()];
    this.weights = weights.toArray(LengthWeights[]::new);
    this.docs = new int[norms.length];
    this.counted = new double[norms.length];
    Arrays.fill(docs, -1);
    for (int i = 0; i < norms.length; i++) {
      norms[i] = leaf.getNormValues(fields.get(i).queryName());
    }
  }

  int fields() {
    return norms.length;
  }

  /**
   * What an occurrence in a field of an article counts, weighted and normalised.
   *
   * @param doc none before the last one asked for
   */
  double counted(int field, int doc) throws IOException {
    if (docs[field] != doc) {
      docs[field] = doc;
      NumericDocValues norm = norms[field];
      counted[field] =
          norm != null && norm.advanceExact(doc)
              ? weights[field].of((int) norm.longValue() & 0xFF)
              : weights[field].ofAverage();
    }
    return counted[field];
  }

  /** What an occurrence in a field counts at the most. */
  double most(int field) {
    return weights[field].most();
  }
}
