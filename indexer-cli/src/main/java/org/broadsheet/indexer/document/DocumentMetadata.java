package org.broadsheet.indexer.document;

import java.util.List;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.broadsheet.extract.text.DocumentFacts;

/** The facts that a document states, in Tika's words. */
final class DocumentMetadata {
  private DocumentMetadata() {}

  static DocumentFacts facts(Metadata metadata) {
    String[] creators = metadata.getValues(TikaCoreProperties.CREATOR);
    return new DocumentFacts(
        metadata.get(TikaCoreProperties.TITLE),
        List.of(creators.length > 0 ? creators : metadata.getValues(Message.MESSAGE_FROM)),
        metadata.get(TikaCoreProperties.CREATED),
        metadata.get(TikaCoreProperties.LANGUAGE));
  }
}
