/**
 * How do hits come out? The request, its results and the searcher that answers from one state of an
 * index. The work itself is done behind the scenes.
 */
@NullMarked
package org.broadsheet.search;

import org.jspecify.annotations.NullMarked;
