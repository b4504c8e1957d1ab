package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.opensearch.core.action.ActionResponse;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;
import org.opensearch.core.rest.RestStatus;

/** What a call gave: a value, or what is wrong with it. */
final class CallResponse extends ActionResponse {
  private final RestStatus status;
  private final byte[] body;

  /**
   * Takes both as they are.
   *
   * @param body as JSON
   */
  CallResponse(RestStatus status, byte[] body) {
    this.status = status;
    this.body = body;
  }

  CallResponse(StreamInput in) throws IOException {
    super(in);
    status = RestStatus.readFrom(in);
    body = in.readByteArray();
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    RestStatus.writeTo(out, status);
    out.writeByteArray(body);
  }

  RestStatus status() {
    return status;
  }

  byte[] body() {
    return body;
  }
}
