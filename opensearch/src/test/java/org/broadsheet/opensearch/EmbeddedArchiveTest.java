package org.broadsheet.opensearch;

import java.io.IOException;
import org.broadsheet.NewsArchive;
import org.broadsheet.NewsIndex;
import org.junit.jupiter.api.Tag;

/** The contract on an index of this process. */
@Tag("once")
final class EmbeddedArchiveTest extends ArchiveContract {
  @Override
  NewsArchive empty() throws IOException {
    return NewsIndex.inMemory();
  }
}
