/** The front door: {@link org.broadsheet.NewsIndex}. */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
