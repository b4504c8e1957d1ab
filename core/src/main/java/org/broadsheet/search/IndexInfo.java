package org.broadsheet.search;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds.
 *
 * @param articles how many
 * @param languages how many articles in each language, most first
 * @param earliest the first day of publication; null if no article has one
 * @param latest the last day of publication; null if no article has one
 * @param bytes its size on disk
 * @param formatVersion the format it is written in
 * @param analysisVersion the definition of words it is written with
 */
public record IndexInfo(
    long articles,
    Map<String, Long> languages,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    long bytes,
    int formatVersion,
    int analysisVersion) {
  public IndexInfo {
    languages = Collections.unmodifiableMap(new LinkedHashMap<>(languages));
  }
}
