package org.broadsheet.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What a process took.
 *
 * @param seconds from its start to its end
 * @param cpu seconds of processors, of all its processes
 * @param memory the most megabytes that its processes held, each at its largest; 0 where the system
 *     does not tell
 * @param megabytes how large the index is that it made; 0 where it made none
 */
record Cost(double seconds, double cpu, double memory, double megabytes) {
  static final Cost NONE = new Cost(0, 0, 0, 0);

  Cost less(Cost start) {
    return new Cost(seconds - start.seconds, cpu - start.cpu, memory, megabytes);
  }

  static double median(List<Cost> costs, ToDoubleFunction<Cost> figure) {
    return Median.of(costs.stream().mapToDouble(figure).toArray());
  }

  /** The median of how many times theirs ours is, turn by turn. */
  static double ratio(List<Cost> ours, List<Cost> theirs, ToDoubleFunction<Cost> figure) {
    double[] ratios = new double[ours.size()];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
    }
    return Median.of(ratios);
  }
}
