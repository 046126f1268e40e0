package org.sunbridge.publish.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import org.sunbridge.publish.PortalSignature;

/**
 * A call as it arrived.
 *
 * @param path without its query
 * @param pathAndQuery as it was sent
 * @param body text of at most {@link #LONGEST_BODY} bytes
 */
record Request(
    String method,
    String path,
    String pathAndQuery,
    Optional<String> batch,
    Signed signed,
    String contentType,
    Body body) {

  /** 500 results of 16 KiB each. */
  static final int LONGEST_BODY = 8 * 1024 * 1024;

  static Request of(HttpExchange exchange) throws IOException {
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery();
    byte[] content = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
    // An answer before a call's end would be lost with the connection.
    exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
    return new Request(
        exchange.getRequestMethod(),
        uri.getRawPath(),
        uri.getRawPath() + (query == null ? "" : "?" + query),
        batch(uri.getQuery()),
        new Signed(
            header(exchange, PortalSignature.APP_KEY),
            header(exchange, PortalSignature.TIMESTAMP),
            header(exchange, PortalSignature.NONCE),
            header(exchange, PortalSignature.SIGNATURE)),
        header(exchange, "Content-Type"),
        new Body(content));
  }

  boolean isPost() {
    return method.equals("POST");
  }

  PortalSignature signature() {
    return new PortalSignature(
        method,
        pathAndQuery,
        signed.timestamp(),
        signed.nonce(),
        PortalSignature.digest(body.content()));
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  private static Optional<String> batch(String query) {
    if (query == null || !query.startsWith("batch=")) {
      return Optional.empty();
    }
    return Optional.of(query.substring("batch=".length()));
  }

  /** The four headers of the contract; empty where one is missing. */
  record Signed(String appKey, String timestamp, String nonce, String signature) {}

  /** The bytes of a call. */
  static final class Body {
    private final byte[] content;

    Body(byte[] content) {
      this.content = content;
    }

    byte[] content() {
      return content;
    }

    boolean isTooLong() {
      return content.length > LONGEST_BODY;
    }
  }
}
