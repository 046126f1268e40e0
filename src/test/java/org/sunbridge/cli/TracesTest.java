package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Traces of OpenTelemetry, received over HTTP as a collector does. */
@OnDatabase
class TracesTest {

  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir Path data;
  private final List<String> received = new CopyOnWriteArrayList<>();
  private HttpServer collector;

  @BeforeEach
  void collects() throws Exception {
    collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    collector.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            // Names stand in the protocol's messages as they are.
            received.add(
                exchange.getRequestHeaders().getFirst("Content-Type")
                    + " "
                    + new String(
                        exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
          }
        });
    collector.start();
  }

  @AfterEach
  void ends() {
    collector.stop(0);
  }

  @Test
  void requestsAndNightsAreTracedWhereACollectorIsNamed(TestDatabase database) throws Exception {
    try (TestEngine engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
        Child serve =
            Child.of(
                Map.of(
                    "SUNBRIDGE_OTLP_ENDPOINT",
                    "http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces"),
                engine,
                database,
                "serve")) {
      URI address = serve.serving(LONG);
      HttpResponse<String> page =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(address.resolve("/login")).build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      await().atMost(LONG).until(() -> isReceived("http get /login"));
      assertThat(received)
          .allMatch(call -> call.startsWith("application/x-protobuf "))
          .allMatch(call -> call.contains("service.name") && call.contains("sunbridge"));

      database.execute(
          "INSERT INTO planned_slot (schedule, planned_at, due_at, business_date, calendar_known,"
              + " status, origin) VALUES ('nightly', UTC_TIMESTAMP(3), UTC_TIMESTAMP(3),"
              + " '2026-11-01', TRUE, 'WAITING', 'REQUEST')");
      await().atMost(LONG).until(() -> isReceived("sunbridge.job"));
      assertThat(received).as("nothing of people").noneMatch(call -> call.contains("citizen"));
    }
  }

  private boolean isReceived(String name) {
    return received.stream().anyMatch(call -> call.contains(name));
  }
}
