/**
 * How do inputs become articles of an index? One thread finds them, several read and index them,
 * and everything found is counted: in, or failed and why.
 */
@NullMarked
package org.broadsheet.indexer.pipeline;

import org.jspecify.annotations.NullMarked;
