package org.broadsheet.extract.pdf;

import java.util.List;

/**
 * The characters, rules, frames and pictures on a page.
 *
 * @param number the page's place in the document, from 1
 * @param rules thin lines
 * @param frames rectangles that are drawn or tinted
 * @param pictures where pictures are
 * @param glyphs how many characters can be seen
 * @param unmapped how many of them have no known meaning
 */
record Sheet(
    int number,
    Box area,
    RunBuilder runs,
    List<Box> rules,
    List<Box> frames,
    List<Box> pictures,
    int glyphs,
    int unmapped) {}
