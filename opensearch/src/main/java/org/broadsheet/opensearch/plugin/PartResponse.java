package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.transport.TransportResponse;

/** What a shard says, as {@link org.broadsheet.opensearch.wire.PartWire} writes it. */
final class PartResponse extends TransportResponse {
  private final byte[] reply;

  PartResponse(byte[] reply) {
    this.reply = reply;
  }

  PartResponse(StreamInput in) throws IOException {
    super(in);
    reply = in.readByteArray();
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    out.writeByteArray(reply);
  }

  byte[] reply() {
    return reply;
  }
}
