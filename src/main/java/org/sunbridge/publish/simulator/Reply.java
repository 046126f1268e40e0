package org.sunbridge.publish.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** An answer that is not written yet. */
record Reply(int status, JsonNode body, Map<String, String> headers) {

  static final ObjectMapper JSON = new ObjectMapper();

  static Reply ok(JsonNode body) {
    return new Reply(200, body, Map.of());
  }

  static Reply refusal(int status, String message) {
    ObjectNode body = JSON.createObjectNode().put("status", status).put("message", message);
    return new Reply(status, body, Map.of());
  }

  static Reply busy(int status, int retryAfterSeconds) {
    Reply refusal = refusal(status, "come back after " + retryAfterSeconds + " s");
    return new Reply(
        status, refusal.body(), Map.of("Retry-After", Integer.toString(retryAfterSeconds)));
  }
}
