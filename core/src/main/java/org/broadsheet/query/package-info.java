/**
 * What was asked? The query as a tree of plain values and the parser that makes it from what a
 * reader types. No search engine here.
 */
@NullMarked
package org.broadsheet.query;

import org.jspecify.annotations.NullMarked;
