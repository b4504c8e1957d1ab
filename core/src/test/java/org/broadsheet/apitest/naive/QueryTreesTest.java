package org.broadsheet.apitest.naive;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Random queries give exactly what the definition gives. */
@Tag("once")
final class QueryTreesTest {
  @Test
  void randomQueriesFindCountAndPlaceWhatTheDefinitionSays() throws IOException {
    new QueryTrees(20_261_129).check(500);
  }
}
