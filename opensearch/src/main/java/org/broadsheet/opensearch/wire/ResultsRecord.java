package org.broadsheet.opensearch.wire;

import java.util.List;
import org.broadsheet.search.Facet;
import org.broadsheet.search.Hit;
import org.broadsheet.search.Results;

/** Results on their way. */
record ResultsRecord(long total, List<Hit> hits, List<Facet> facets, List<String> warnings) {

  static ResultsRecord of(Results results) {
    return new ResultsRecord(results.total(), results.hits(), results.facets(), results.warnings());
  }

  Results results() {
    return Results.builder(total).hits(hits).facets(facets).warnings(warnings).build();
  }
}
