package org.broadsheet.opensearch.plugin;

import org.opensearch.action.ActionType;

/** The name of a call among the actions of a cluster, by which it is permitted. */
final class CallAction extends ActionType<CallResponse> {
  static final String NAME = "indices:data/read/broadsheet";
  static final CallAction INSTANCE = new CallAction();

  private CallAction() {
    super(NAME, CallResponse::new);
  }
}
