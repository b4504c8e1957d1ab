/** Small programs that embed Broadsheet, to be read from top to bottom. */
@NullMarked
package org.broadsheet.examples;

import org.jspecify.annotations.NullMarked;
