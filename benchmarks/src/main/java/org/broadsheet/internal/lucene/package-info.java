/** Benchmarks that need to see inside the engine. */
@NullMarked
package org.broadsheet.internal.lucene;

import org.jspecify.annotations.NullMarked;
