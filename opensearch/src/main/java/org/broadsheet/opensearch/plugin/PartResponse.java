package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.broadsheet.internal.lucene.IndexPart;
import org.broadsheet.internal.lucene.Question;
import org.broadsheet.opensearch.wire.PartWire;
import org.jspecify.annotations.Nullable;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.transport.TransportResponse;

/**
 * What a shard says. From another node it comes as bytes, which cannot be read without the
 * question.
 */
final class PartResponse extends TransportResponse {
  private final IndexPart.@Nullable Reply<?> reply;
  private final byte[] bytes;

  PartResponse(IndexPart.Reply<?> reply) {
    this.reply = reply;
    bytes = new byte[0];
  }

  /**
   * Why there is no answer.
   *
   * @param failure as {@link PartWire#failure} has it
   */
  PartResponse(byte[] failure) {
    reply = null;
    bytes = failure;
  }

  PartResponse(StreamInput in) throws IOException {
    super(in);
    reply = null;
    bytes = in.readByteArray();
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeByteArray(reply == null ? bytes : PartWire.write(reply));
  }

  /**
   * {@return the reply to a question}
   *
   * @throws IOException that was the failure
   */
  IndexPart.Reply<?> reply(Question<?> question) throws IOException {
    return reply == null ? PartWire.reply(bytes, question) : reply;
  }
}
