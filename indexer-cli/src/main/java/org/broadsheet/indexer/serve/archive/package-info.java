/** What requests say about articles, and the index that answers it. */
@NullMarked
package org.broadsheet.indexer.serve.archive;

import org.jspecify.annotations.NullMarked;
