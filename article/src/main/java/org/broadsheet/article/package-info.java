/**
 * What is an article? Plain data: its text, its metadata, and the time it was published as exactly
 * as its source says. No search engine here.
 */
@NullMarked
package org.broadsheet.article;

import org.jspecify.annotations.NullMarked;
