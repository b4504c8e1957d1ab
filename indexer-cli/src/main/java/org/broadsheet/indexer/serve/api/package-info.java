/** The JSON answers of the server: the rows of the commands, written by the same code. */
@NullMarked
package org.broadsheet.indexer.serve.api;

import org.jspecify.annotations.NullMarked;
