package org.sunbridge.publish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.sunbridge.publish.SendProblem.Kind;

/** What an answer other than 200, or none at all, means. */
final class AnswerStatus {

  private static final ObjectMapper JSON = new ObjectMapper();

  private AnswerStatus() {}

  static SendProblem problem(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    Kind kind =
        switch (status) {
          case 401, 403 -> Kind.UNAUTHORIZED;
          case 404 -> Kind.NOT_FOUND;
          case 409 -> Kind.NONCE_REUSED;
          case 413 -> Kind.TOO_LARGE;
          case 408, 425, 429 -> Kind.BUSY;
          default -> status >= 500 ? Kind.BUSY : Kind.REFUSED;
        };
    return new SendProblem(kind, status, message(response.body()));
  }

  static SendProblem unreachable(IOException e) {
    String said = e.getMessage() == null ? "" : ": " + e.getMessage();
    return new SendProblem(
        Kind.UNREACHABLE, 0, PortalMessage.masked(e.getClass().getSimpleName() + said));
  }

  /** The portal's {@code message}; a gateway's page of HTML says nothing worth keeping. */
  private static String message(byte[] body) {
    try {
      JsonNode root = JSON.readTree(body);
      return root == null ? "" : PortalMessage.masked(root.path("message").asText(""));
    } catch (IOException notJson) {
      return "";
    }
  }
}
