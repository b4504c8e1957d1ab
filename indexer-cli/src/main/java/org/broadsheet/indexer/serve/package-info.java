/** The server of the page and of the JSON API: what is at which address. */
@NullMarked
package org.broadsheet.indexer.serve;

import org.jspecify.annotations.NullMarked;
