package org.sunbridge.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** One signed call to a portal. */
final class PortalCall {

  private final HttpClient http;
  private final Duration timeout;
  private final Clock clock;

  /**
   * @param timeout for the connection and again for the answer
   */
  PortalCall(Duration timeout, Clock clock) {
    this.timeout = timeout;
    this.clock = clock;
    // A redirect would be followed with a signature of another path.
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  HttpResponse<byte[]> get(PortalEndpoint endpoint, URI uri)
      throws IOException, InterruptedException {
    return send(signed(endpoint, "GET", uri, new byte[0]).GET().build());
  }

  HttpResponse<byte[]> post(PortalEndpoint endpoint, URI uri, byte[] body)
      throws IOException, InterruptedException {
    return send(
        signed(endpoint, "POST", uri, body)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(body))
            .build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
    return http.send(request, BodyHandlers.ofByteArray());
  }

  private HttpRequest.Builder signed(PortalEndpoint endpoint, String method, URI uri, byte[] body) {
    String path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    PortalSignature signature =
        new PortalSignature(
            method,
            path,
            Long.toString(clock.millis()),
            UUID.randomUUID().toString(),
            PortalSignature.digest(body));
    return HttpRequest.newBuilder(uri)
        .timeout(timeout)
        .header("Accept", "application/json")
        .header(PortalSignature.APP_KEY, endpoint.appKey())
        .header(PortalSignature.TIMESTAMP, signature.timestamp())
        .header(PortalSignature.NONCE, signature.nonce())
        .header(PortalSignature.SIGNATURE, signature.with(endpoint.secret()));
  }
}
