package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.broadsheet.internal.lucene.Parts;
import org.broadsheet.opensearch.wire.PartWire;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.index.shard.ShardId;
import org.opensearch.transport.TransportRequest;

/** A question to a shard on its way to a node that has a copy; to the own node it goes as it is. */
final class PartRequest extends TransportRequest implements IndicesRequest {
  /** What it is called among the actions of a cluster. */
  static final String NAME = CallAction.NAME + "[part]";

  private final ShardId shard;
  private final Parts.Request asked;

  PartRequest(ShardId shard, Parts.Request asked) {
    this.shard = shard;
    this.asked = asked;
  }

  PartRequest(StreamInput in) throws IOException {
    super(in);
    shard = new ShardId(in);
    asked = PartWire.request(in.readByteArray());
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    super.writeTo(out);
    shard.writeTo(out);
    out.writeByteArray(PartWire.write(asked));
  }

  ShardId shard() {
    return shard;
  }

  Parts.Request asked() {
    return asked;
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
