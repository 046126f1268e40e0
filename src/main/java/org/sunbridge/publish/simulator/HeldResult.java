package org.sunbridge.publish.simulator;

import java.util.Map;

/**
 * What the portal holds of a result: its highest revision.
 *
 * @param op {@code upsert} or {@code withdraw}
 * @param batch the call that brought it first
 * @param fields the mapped fields; empty once withdrawn
 */
public record HeldResult(
    String item,
    String result,
    int revision,
    String op,
    String id,
    String batch,
    Map<String, String> fields) {

  public HeldResult {
    fields = Map.copyOf(fields);
  }

  boolean isWithdrawn() {
    return op.equals("withdraw");
  }
}
