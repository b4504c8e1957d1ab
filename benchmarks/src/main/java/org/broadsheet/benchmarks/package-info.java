/**
 * What does it cost, and how well does it find? Every benchmark prints its figures beside those of
 * a yardstick measured in the same run. {@code benchmarks/run} lists them.
 */
@NullMarked
package org.broadsheet.benchmarks;

import org.jspecify.annotations.NullMarked;
