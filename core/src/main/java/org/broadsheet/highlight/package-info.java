/**
 * Where did a query match, and how is that shown? Spans of text, the passages around them, and
 * their markup for a terminal, a page or plain text. No search engine here.
 */
@NullMarked
package org.broadsheet.highlight;

import org.jspecify.annotations.NullMarked;
