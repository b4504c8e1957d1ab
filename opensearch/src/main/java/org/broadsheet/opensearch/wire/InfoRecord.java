package org.broadsheet.opensearch.wire;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.NewsDate;
import org.broadsheet.search.IndexInfo;
import org.jspecify.annotations.Nullable;

/** Figures of an index on their way. */
record InfoRecord(
    long articles,
    Map<String, Long> languages,
    @Nullable NewsDate earliest,
    @Nullable NewsDate latest,
    long bytes,
    int formatVersion,
    int analysisVersion,
    List<String> dictionaries) {

  static InfoRecord of(IndexInfo info) {
    return new InfoRecord(
        info.articles(),
        info.languages(),
        info.earliest(),
        info.latest(),
        info.bytes(),
        info.formatVersion(),
        info.analysisVersion(),
        info.dictionaries());
  }

  IndexInfo info() {
    return IndexInfo.builder(articles)
        .languages(languages)
        .earliest(earliest)
        .latest(latest)
        .bytes(bytes)
        .formatVersion(formatVersion)
        .analysisVersion(analysisVersion)
        .dictionaries(dictionaries)
        .build();
  }
}
