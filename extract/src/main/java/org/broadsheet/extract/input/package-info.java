/**
 * What is known of a text before it is read, and why can it not be read?
 *
 * <p>Useful for: calling the doors of {@link org.broadsheet.extract} with more than the bytes. Not
 * useful for: opening files or addresses, which callers do.
 */
@NullMarked
package org.broadsheet.extract.input;

import org.jspecify.annotations.NullMarked;
