/** Core's promises on a cluster. */
@NullMarked
package org.broadsheet.opensearch;

import org.jspecify.annotations.NullMarked;
