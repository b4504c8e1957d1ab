package org.broadsheet.internal.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.broadsheet.query.TextField;
import org.jspecify.annotations.Nullable;

/** How much occurrences count in the fields of an article, by the lengths of the fields. */
final class FieldLengths {
  private final @Nullable NumericDocValues[] norms;
  private final double[] weights;
  private final double[] averages;

  private FieldLengths(@Nullable NumericDocValues[] norms, double[] weights, double[] averages) {
    this.norms = norms;
    this.weights = weights;
    this.averages = averages;
  }

  static FieldLengths of(LeafReader leaf, List<TextField> fields, double[] averages)
      throws IOException {
    @Nullable NumericDocValues[] norms = new NumericDocValues[fields.size()];
    double[] weights = new double[fields.size()];
    for (int i = 0; i < norms.length; i++) {
      norms[i] = leaf.getNormValues(fields.get(i).queryName());
      weights[i] = Scoring.weight(fields.get(i));
    }
    return new FieldLengths(norms, weights, averages);
  }

  int fields() {
    return norms.length;
  }

  /** What occurrences in a field of an article count, weighted and normalised. */
  double counted(int field, int doc, double occurrences) throws IOException {
    NumericDocValues norm = norms[field];
    double length =
        norm != null && norm.advanceExact(doc) ? IndexStatistics.length(norm) : averages[field];
    return weights[field] * Scoring.normalised(occurrences, length, averages[field]);
  }
}
