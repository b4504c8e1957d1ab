/**
 * Which words does a text hold? One definition for every language, so that "the same words" means
 * the same wherever a quoted phrase is looked for.
 *
 * <ul>
 *   <li>Text is compared after NFKC, full case folding and NFKC again; format characters (soft
 *       hyphen, joiners, direction marks) and the Arabic tatweel do not count.
 *   <li>A word is a run of letters, marks and digits; every other character separates. So {@code
 *       don’t}, {@code don't} and {@code don t} are the same two words.
 *   <li>In scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) a word is one base
 *       character with its marks.
 *   <li>A letter with several code points is one: Romanian cedilla and comma, the forms of Arabic
 *       yeh, kaf and heh, chillu letters and khanda ta with a joiner, the marks of Thai and Lao in
 *       any order; and letters typed for apostrophes separate as those do ({@link Twins}).
 *   <li>In articles of Turkish and its kin, and in every query, I is also ı and İ also i ({@link
 *       TurkishCasing}).
 *   <li>A word with accents also answers to its form without them ({@link Folding}).
 * </ul>
 *
 * <p>{@link WordScanner} finds the words, {@link CharTable} knows the characters. The tables come
 * from ICU and not from the JDK, so that an index does not depend on the JDK that made it.
 *
 * <p>What brings inflected words together differs from language to language: {@link
 * LanguageProfiles} is the table, with a {@link Stemmer} or a {@link Segmenter} for each. Stems
 * serve words outside quotes only. Stemmers are given words as defined above and may answer in the
 * letters of their language; what a reader may mean who types no accents is in {@link
 * AccentVariants}.
 */
@NullMarked
package org.broadsheet.analysis;

import org.jspecify.annotations.NullMarked;
