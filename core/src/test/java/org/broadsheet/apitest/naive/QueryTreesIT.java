package org.broadsheet.apitest.naive;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Many of what {@link QueryTreesTest} tries a few of. */
final class QueryTreesIT {
  @Test
  void randomQueriesFindCountAndPlaceWhatTheDefinitionSays() throws IOException {
    new QueryTrees(new Random().nextLong()).check(10_000);
  }
}
