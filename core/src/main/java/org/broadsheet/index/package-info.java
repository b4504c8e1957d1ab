/**
 * How do articles get in? The writer, and what can be wrong with an index. The work itself is done
 * behind the scenes.
 */
@NullMarked
package org.broadsheet.index;

import org.jspecify.annotations.NullMarked;
