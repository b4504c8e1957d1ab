package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.transport.TransportRequest;

/** A question to a shard on its way to a node that has a copy. */
final class PartRequest extends TransportRequest implements IndicesRequest {
  /** What it is called among the actions of a cluster. */
  static final String NAME = CallAction.NAME + "[part]";

  private final ShardId shard;
  private final byte[] question;

  /**
   * Takes both as they are.
   *
   * @param question as {@link org.broadsheet.opensearch.wire.PartWire} writes it
   */
  PartRequest(ShardId shard, byte[] question) {
    this.shard = shard;
    this.question = question;
  }

  PartRequest(StreamInput in) throws IOException {
    super(in);
    shard = new ShardId(in);
    question = in.readByteArray();
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    super.writeTo(out);
    shard.writeTo(out);
    out.writeByteArray(question);
  }

  ShardId shard() {
    return shard;
  }

  byte[] question() {
    return question;
  }

  @Override
  public String[] indices() {
    return new String[] {shard.getIndexName()};
  }

  @Override
  public IndicesOptions indicesOptions() {
    return IndicesOptions.strictSingleIndexNoExpandForbidClosed();
  }
}
