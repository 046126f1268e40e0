package org.sunbridge.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Carries claimed rows to a portal and reads what it says of them. */
final class ResultsCall {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final PortalCall call;
  private final Clock clock;

  ResultsCall(PortalCall call, Clock clock) {
    this.call = call;
    this.clock = clock;
  }

  PortalAnswer send(PortalEndpoint endpoint, String item, Claim claim) throws InterruptedException {
    try {
      return answer(call.post(endpoint, endpoint.results(item), body(claim)));
    } catch (IOException e) {
      SendProblem problem = AnswerStatus.unreachable(e);
      return new PortalAnswer.Unavailable(problem, Optional.empty());
    }
  }

  private byte[] body(Claim claim) throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("batch", claim.batch());
    root.put("sentAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
    var results = root.putArray("results");
    for (DueRow row : claim.rows()) {
      ObjectNode result = results.addObject();
      result.put("id", row.id());
      result.put("result", row.result());
      result.put("revision", row.revision());
      result.put("op", row.operation().wireName());
      Payload.fields(row.payload()).forEach(result::put);
    }
    return JSON.writeValueAsBytes(root);
  }

  private PortalAnswer answer(HttpResponse<byte[]> response) {
    if (response.statusCode() == 200) {
      return processed(response);
    }
    SendProblem problem = AnswerStatus.problem(response);
    return switch (problem.kind()) {
      case BUSY -> new PortalAnswer.Unavailable(problem, RetryAfter.of(response, clock.instant()));
      case NONCE_REUSED -> new PortalAnswer.NonceReused(problem);
      case TOO_LARGE -> new PortalAnswer.TooLarge(problem);
      default -> new PortalAnswer.Refused(problem);
    };
  }

  private static PortalAnswer processed(HttpResponse<byte[]> response) {
    try {
      JsonNode root = JSON.readTree(response.body());
      if (!root.path("accepted").isArray()) {
        return unreadable();
      }
      Set<String> held = new HashSet<>();
      root.path("accepted").forEach(id -> held.add(id.asText()));
      root.path("duplicates").forEach(id -> held.add(id.asText()));
      List<PortalAnswer.Rejection> rejected = new ArrayList<>();
      for (JsonNode one : root.path("rejected")) {
        rejected.add(
            new PortalAnswer.Rejection(
                one.path("id").asText(), one.path("code").asText(), one.path("message").asText()));
      }
      return new PortalAnswer.Processed(held, rejected);
    } catch (IOException e) {
      return unreadable();
    }
  }

  private static PortalAnswer unreadable() {
    return new PortalAnswer.Unavailable(
        new SendProblem(SendProblem.Kind.UNREADABLE, 200, ""), Optional.empty());
  }
}
