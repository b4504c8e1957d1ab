package org.broadsheet.opensearch.plugin;

import java.io.IOException;
import java.util.List;
import org.opensearch.core.common.bytes.BytesReference;
import org.opensearch.rest.BaseRestHandler;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestRequest;
import org.opensearch.rest.RestResponse;
import org.opensearch.rest.action.RestResponseListener;
import org.opensearch.transport.client.node.NodeClient;

/** {@code POST /_plugins/_broadsheet/INDEX/METHOD} with a list of parameters. */
final class RestCallHandler extends BaseRestHandler {
  private static final String JSON = "application/json; charset=UTF-8";

  @Override
  public String getName() {
    return "broadsheet_call";
  }

  @Override
  public List<Route> routes() {
    return List.of(new Route(RestRequest.Method.POST, "/_plugins/_broadsheet/{index}/{method}"));
  }

  @Override
  protected RestChannelConsumer prepareRequest(RestRequest request, NodeClient client)
      throws IOException {
    CallRequest call =
        new CallRequest(
            request.param("index"),
            request.param("method"),
            BytesReference.toBytes(request.content()));
    return channel ->
        client.execute(
            CallAction.INSTANCE,
            call,
            new RestResponseListener<>(channel) {
              @Override
              public RestResponse buildResponse(CallResponse response) {
                return new BytesRestResponse(response.status(), JSON, response.body());
              }
            });
  }
}
