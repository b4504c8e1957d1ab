/**
 * Takes requests from the network and gives answers back, and knows nothing of articles: limits,
 * who may ask, figures of what was asked.
 */
@NullMarked
package org.broadsheet.indexer.serve.http;

import org.jspecify.annotations.NullMarked;
