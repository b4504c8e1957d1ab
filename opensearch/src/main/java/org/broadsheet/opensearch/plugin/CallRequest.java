package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.opensearch.action.ActionRequest;
import org.opensearch.action.ActionRequestValidationException;
import org.opensearch.action.IndicesRequest;
import org.opensearch.action.support.IndicesOptions;
import org.opensearch.core.common.io.stream.StreamInput;
import org.opensearch.core.common.io.stream.StreamOutput;

/** A call of a method of {@link org.broadsheet.opensearch.wire.Calls} on its way to a node. */
final class CallRequest extends ActionRequest implements IndicesRequest {
  private final String index;
  private final String method;
  private final byte[] parameters;

  /**
   * Begins a call.
   *
   * @param index an index or an alias of one
   * @param method the name of the method
   * @param parameters a list, as JSON
   */
  CallRequest(String index, String method, byte[] parameters) {
    this.index = index;
    this.method = method;
    this.parameters = parameters;
  }

  CallRequest(StreamInput in) throws IOException {
    super(in);
    index = in.readString();
    method = in.readString();
    parameters = in.readByteArray();
  }

  @Override
  public void writeTo(StreamOutput out) throws IOException {
    super.writeTo(out);
    out.writeString(index);
    out.writeString(method);
    out.writeByteArray(parameters);
  }

  String method() {
    return method;
  }

  byte[] parameters() {
    return parameters;
  }

  @Override
  public String[] indices() {
    return new String[] {index};
  }

  @Override
  public IndicesOptions indicesOptions() {
    return IndicesOptions.strictSingleIndexNoExpandForbidClosed();
  }

  @Override
  public @Nullable ActionRequestValidationException validate() {
    return null;
  }
}
