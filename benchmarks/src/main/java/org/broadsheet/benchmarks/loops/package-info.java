/**
 * What does one step of the work cost, without the rest? Microbenchmarks by JMH; {@code
 * benchmarks/run jmh} runs them.
 */
@NullMarked
package org.broadsheet.benchmarks.loops;

import org.jspecify.annotations.NullMarked;
