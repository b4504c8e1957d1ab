/** What a reader asks for, whether by the options of a command or by an address of the server. */
@NullMarked
package org.broadsheet.indexer.request;

import org.jspecify.annotations.NullMarked;
