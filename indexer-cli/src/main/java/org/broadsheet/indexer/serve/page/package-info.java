/**
 * The pages: HTML that is whole without JavaScript, in six languages. What articles and readers say
 * gets into a page through {@link org.broadsheet.indexer.serve.page.Html} alone, which escapes all
 * of it.
 */
@NullMarked
package org.broadsheet.indexer.serve.page;

import org.jspecify.annotations.NullMarked;
