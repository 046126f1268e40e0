package org.sunbridge.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;
import org.sunbridge.testing.Child;
import org.sunbridge.testing.NineColumns;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;
import org.sunbridge.testing.TestEngine;

/** Several processes on one installation. */
@OnDatabase
class ServingTest {

  private static final Path EXAMPLE = Path.of("src/test/resources/example");

  private static final String PASSWORD = "correct horse battery 9";

  private static final String LIN =
      "Basic " + Base64.getEncoder().encodeToString(("lin:" + PASSWORD).getBytes(UTF_8));

  private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

  @TempDir Path data;
  private TestDatabase database;
  private TestEngine engine;

  @BeforeEach
  void afterAFirstNight(TestDatabase given) {
    database = given;
    engine = TestEngine.fresh(database, TestEngine.SHIPPED, data);
    engine.nightly(EXAMPLE.resolve("night-1"), "2026-10-31");
  }

  @AfterEach
  void stop() {
    engine.close();
  }

  @Test
  void fiveCommandsAtOnceAllAnswerWhileItServes() throws Exception {
    try (Child serve = serving()) {
      List<Child> commands = new ArrayList<>();
      for (String line :
          List.of(
              "status",
              "status --json",
              "findings --format csv",
              "findings --format csv --reveal --reason T",
              "conclude --business-date 2026-10-31")) {
        commands.add(Child.of(engine, database, line.split(" ")));
      }
      for (Child command : commands) {
        assertThat(command.exitCode()).as(command.err()).isZero();
        assertThat(command.err()).doesNotContain("\tat ");
        assertThat(command.out()).isNotBlank();
      }
      assertThat(cells(commands.get(2))).allMatch(row -> row.size() == 20);
      assertThat(cells(commands.get(3))).hasSize(1 + engine.findings().size());
      assertThat(serve.isAlive()).isTrue();
    }
  }

  @Test
  void servingMayEndWhileACommandRuns() throws Exception {
    try (Child serve = serving();
        Child night =
            Child.of(
                engine,
                database,
                "nightly",
                "--inbox",
                EXAMPLE.resolve("night-2").toAbsolutePath().toString(),
                "--business-date",
                "2026-11-30")) {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> !night.isAlive() || nights() == 2);
      serve.end();
      assertThat(night.exitCode()).as(night.err()).isIn(0, 4);
      assertThat(engine.findings()).isEqualTo(NineColumns.in(EXAMPLE.resolve("expected-2.csv")));
    }
  }

  @Test
  void countsWhatCameInForAMonitoringSystemOnThisMachine() throws Exception {
    engine.sync().run("deaths", List.of(), Optional.empty(), Optional.empty(), TODAY);
    try (Child serve = serving()) {
      HttpResponse<String> figures = asked(serve, "/actuator/prometheus");
      assertThat(figures.statusCode()).isEqualTo(200);
      assertThat(figures.body())
          .contains(
              "sunbridge_fetch_attempts_total{job=\"deaths\"} 1.0",
              "sunbridge_fetch_failures_total{job=\"deaths\"} 0.0",
              "sunbridge_deliveries{job=\"deaths\",status=\"APPLIED\"} 1.0",
              "sunbridge_rows_rejected_total{job=\"certificate-registry\"}",
              "sunbridge_feed_age_seconds{job=\"deaths\"}")
          .doesNotContain("sunbridge_feed_age_seconds{job=\"deaths\"} NaN");

      assertThat(asked(serve, "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
      assertThat(asked(serve, "/actuator/prometheus", "X-Forwarded-For", "10.0.0.9").statusCode())
          .isEqualTo(401);
      assertThat(asked(serve, "/actuator/env").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aFileThatWasHalfHandedInWhenTheProcessWasKilledIsHandedInAgain() throws Exception {
    engine.get(Accounts.class).add("lin", "林敏", Role.OFFICER, List.of(), PASSWORD);
    String wanted = "/api/v1/deliveries?job=deaths&fileName=deaths.csv&asOf=2026-11-06";
    byte[] file = "姓名,身份证号,死亡日期,登记机关\n示例甲,310114196103040114,2026-10-01,所\n".getBytes(UTF_8);
    long before = engine.count("delivery");
    try (Child serve = serving()) {
      URI at = URI.create(address(serve));
      try (Socket socket = new Socket(at.getHost(), at.getPort())) {
        String head =
            "POST %s HTTP/1.1\r\nHost: x\r\nAuthorization: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(wanted, LIN, file.length);
        socket.getOutputStream().write(head.getBytes(UTF_8));
        socket.getOutputStream().write(file, 0, file.length / 2);
        socket.getOutputStream().flush();
        await().atMost(Duration.ofMinutes(1)).until(() -> arriving() == 1);
        serve.kill();
      }
    }
    assertThat(engine.count("delivery")).isEqualTo(before);
    assertThat(engine.count("upload")).isZero();

    try (Child serve = serving()) {
      HttpRequest whole =
          HttpRequest.newBuilder(URI.create(address(serve) + wanted))
              .header("Authorization", LIN)
              .POST(HttpRequest.BodyPublishers.ofByteArray(file))
              .build();
      HttpResponse<String> taken =
          HttpClient.newHttpClient().send(whole, HttpResponse.BodyHandlers.ofString());
      assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
      String applied = "delivery WHERE as_of = '2026-11-06' AND status = 'APPLIED'";
      await().atMost(Duration.ofMinutes(1)).until(() -> engine.count(applied) == 1);
    }
    assertThat(engine.count("delivery")).isEqualTo(before + 1);
  }

  /** Files that are being received, or were. */
  private long arriving() throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("archive"))) {
      return files.filter(file -> file.getFileName().toString().startsWith("arriving-")).count();
    }
  }

  private static String address(Child serve) {
    return serve.out().replaceAll("(?s).*(http://[0-9.:]+).*", "$1");
  }

  private static HttpResponse<String> asked(Child serve, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(serve) + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private Child serving() throws IOException {
    Child serve = Child.of(engine, database, "serve");
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> !serve.isAlive() || serve.out().contains("http://"));
    assertThat(serve.isAlive()).as(serve.err()).isTrue();
    return serve;
  }

  private long nights() {
    return engine.sql().queryForObject("SELECT COUNT(*) FROM run WHERE kind = 'NIGHT'", Long.class);
  }

  private static List<CSVRecord> cells(Child command) throws IOException {
    return CSVFormat.RFC4180.parse(new java.io.StringReader(command.out())).getRecords();
  }
}
