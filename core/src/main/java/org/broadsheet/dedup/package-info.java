/**
 * Have I seen this text before? A {@link Shingler} reads the words of a text once and leaves a
 * {@link Fingerprint}, and two fingerprints tell whether their texts are copies of each other. Not
 * exported.
 *
 * <p>Useful for wire stories that many papers print, each with its own headline, spelling and
 * length. Not useful for telling that two reporters wrote of the same event.
 */
@NullMarked
package org.broadsheet.dedup;

import org.jspecify.annotations.NullMarked;
