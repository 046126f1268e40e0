package org.sunbridge.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A group's robot on a real port; it keeps what it hears and answers what it is told to. */
final class Receiver implements AutoCloseable {

  /** What came in. */
  record Call(URI address, JsonNode body) {}

  private final HttpServer server;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private volatile String answer = "{\"errcode\": 0, \"code\": 0}";

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            calls.add(
                new Call(
                    exchange.getRequestURI(),
                    new ObjectMapper().readTree(exchange.getRequestBody())));
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    server.start();
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  List<Call> calls(String path) {
    return calls.stream().filter(call -> call.address().getPath().equals(path)).toList();
  }

  void answers(String json) {
    answer = json;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
