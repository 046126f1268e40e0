package org.sunbridge.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sunbridge.publish.simulator.HeldResult;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class PortalSenderTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Wiring wiring;
  private PortalSimulator portal;
  private PortalEndpoint endpoint;

  @BeforeEach
  void start() {
    wiring = new Wiring(DATABASE.dataSource());
    portal =
        PortalSimulator.start(
            new PortalSimulator.Settings(0, "sunbridge", "s3cret", Optional.empty(), wiring.clock));
    endpoint = new PortalEndpoint("portal", portal.base(), "sunbridge", "s3cret");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void sendsWhatWaitsAndWritesDownThatThePortalHoldsIt() {
    wiring.put(upsert("finding-1", "DECEASED"), upsert("finding-2", "MOVED_OUT"));

    assertThat(drain()).isEqualTo(report(2, 2, 0, 0));
    assertThat(portal.held("exits"))
        .extracting(HeldResult::result, HeldResult::revision, HeldResult::op, HeldResult::fields)
        .containsExactly(
            tuple("finding-1", 1, "upsert", Map.of("reason", "DECEASED")),
            tuple("finding-2", 1, "upsert", Map.of("reason", "MOVED_OUT")));
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT ACKNOWLEDGED");
  }

  @Test
  void makesNoCallWhenNothingWaits() {
    wiring.put(upsert("finding-1", "DECEASED"));
    drain();
    wiring.put(upsert("finding-1", "DECEASED"));

    assertThat(drain()).isEqualTo(report(0, 0, 0, 0));
    assertThat(portal.calls()).isEqualTo(1);
  }

  @Test
  void sendsNothingWhileAllPushesAreHeld() {
    wiring.put(upsert("finding-1", "DECEASED"));
    DATABASE.execute("INSERT INTO push_hold VALUES (1, 'lin', 'why', '2026-11-01')");

    assertThat(drain()).isEqualTo(report(0, 0, 0, 1));
    assertThat(portal.calls()).isZero();

    DATABASE.execute("DELETE FROM push_hold");
    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
  }

  @Test
  void sendsAtMostFiveHundredResultsACall() {
    putMany(1201);

    assertThat(drain()).isEqualTo(report(1201, 1201, 0, 0));
    assertThat(portal.calls()).isEqualTo(3);
  }

  @Test
  void sendsTheNextRevisionAndTheWithdrawalOfWhatHasLeft() {
    wiring.put(upsert("finding-1", "DECEASED"));
    drain();
    wiring.put(upsert("finding-1", "MOVED_OUT"));
    drain();
    wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"));
    drain();

    assertThat(portal.held("exits"))
        .singleElement()
        .satisfies(
            held -> {
              assertThat(held.revision()).isEqualTo(3);
              assertThat(held.op()).isEqualTo("withdraw");
              assertThat(held.fields()).isEmpty();
            });
    assertThat(wiring.states("finding-1"))
        .containsExactly(
            "1 UPSERT ACKNOWLEDGED", "2 UPSERT ACKNOWLEDGED", "3 WITHDRAW ACKNOWLEDGED");
  }

  @Test
  void sendsOnlyTheLatestRevisionOfWhatHasNotLeftYet() {
    wiring.put(upsert("finding-1", "DECEASED"));
    wiring.put(upsert("finding-1", "MOVED_OUT"));

    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
    assertThat(portal.held("exits")).extracting(HeldResult::revision).containsExactly(2);
  }

  @Test
  void waitsAsLongAsThePortalAsksAndTriesAgain() {
    wiring.put(upsert("finding-1", "DECEASED"));
    portal.answerBusy(2, 503, 7);

    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
    assertThat(wiring.pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(7));
    assertThat(attempts("finding-1")).isEqualTo(3);
  }

  @Test
  void leavesAPortalAloneThatAsksForMoreThanTheLongestWait() {
    wiring.put(upsert("finding-1", "DECEASED"));
    portal.answerBusy(1, 429, 3600);
    SendReport first = drain();
    wiring.put(upsert("finding-2", "DECEASED"));
    SendReport tooSoon = drain();
    wiring.clock.advance(Duration.ofHours(1));

    assertThat(first.problem()).get().extracting(SendProblem::status).isEqualTo(429);
    assertThat(tooSoon.problem().orElseThrow().message(Locale.CHINESE))
        .contains("暂停至（UTC）：2026-10-31T18:30Z");
    assertThat(portal.calls()).isEqualTo(1);
    assertThat(wiring.pauses).isEmpty();
    assertThat(drain()).isEqualTo(report(2, 2, 0, 0));
  }

  @Test
  void endsAfterSomeFailuresInARowAndKeepsTheRows() {
    wiring.put(upsert("finding-1", "DECEASED"));
    portal.answerBusy(99, 503, 0);

    SendReport report = drain();

    assertThat(report.problem())
        .get()
        .extracting(SendProblem::kind)
        .isEqualTo(SendProblem.Kind.BUSY);
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(wiring.pauses).hasSize(3).isSorted();
    LocalDateTime since = failingSince("finding-1");
    drain();
    assertThat(failingSince("finding-1")).as("of the first of them").isEqualTo(since);
    portal.behave();
    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
  }

  @Test
  void learnsFromTheDuplicateThatALostAnswerWasAYes() {
    putMany(3);
    portal.dropAnswers(1);

    assertThat(drain()).isEqualTo(report(3, 3, 0, 0));
    assertThat(portal.held("exits")).hasSize(3);
    assertThat(portal.calls()).isEqualTo(2);
  }

  @Test
  void keepsEverythingWaitingWhileThereIsNoPortal() {
    putMany(3);
    portal.close();

    SendReport report = drain();

    assertThat(report.problem())
        .get()
        .extracting(SendProblem::kind)
        .isEqualTo(SendProblem.Kind.UNREACHABLE);
    assertThat(report.waiting()).isEqualTo(3);
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT WAITING");
  }

  @Test
  void saysWhatToDoAboutAWrongSecret() {
    wiring.put(upsert("finding-1", "DECEASED"));
    PortalEndpoint wrong = new PortalEndpoint("portal", portal.base(), "sunbridge", "other");

    SendReport report = wiring.sender().drain(wrong, "exits");

    SendProblem problem = report.problem().orElseThrow();
    assertThat(problem.status()).isEqualTo(401);
    assertThat(problem.message(Locale.CHINESE))
        .contains("请核对 SUNBRIDGE_PORTAL_APP_KEY 与 SUNBRIDGE_PORTAL_SECRET")
        .contains("X-Signature does not match");
    assertThat(problem.message(Locale.ENGLISH)).contains("Check SUNBRIDGE_PORTAL_APP_KEY");
    assertThat(report.waiting()).isEqualTo(1);
    assertThat(drain()).as("at once after mending").isEqualTo(report(1, 1, 0, 0));
  }

  @Test
  void triesAtOnceWithANewNonceWhenOneWasUsedBefore() {
    wiring.put(upsert("finding-1", "DECEASED"));
    portal.answerBusy(1, 409, 0);

    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
    assertThat(wiring.pauses).isEmpty();
  }

  @Test
  void sendsHalfWhenACallIsTooLarge() {
    String longText = "x".repeat(20 * 1024);
    wiring.put(
        IntStream.range(0, 500)
            .mapToObj(i -> upsert("finding-" + i, longText))
            .toArray(OutboxEntry[]::new));

    assertThat(drain()).isEqualTo(report(500, 500, 0, 0));
    assertThat(portal.calls()).isEqualTo(3);
  }

  @Test
  void setsASingleResultThatIsTooLargeAside() {
    wiring.put(upsert("finding-1", "x".repeat(9 * 1024 * 1024)), upsert("finding-2", "DECEASED"));

    assertThat(drain()).isEqualTo(report(2, 1, 1, 0));
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT REJECTED");
    assertThat(wiring.states("finding-2")).containsExactly("1 UPSERT ACKNOWLEDGED");
  }

  @Test
  void keepsForAnotherRunWhatThePortalPassesOver() throws IOException {
    wiring.put(upsert("finding-1", "DECEASED"));
    HttpServer forgetful =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    forgetful.createContext(
        "/",
        exchange -> {
          byte[] answer = "{\"accepted\":[],\"duplicates\":[],\"rejected\":[]}".getBytes(UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    forgetful.start();
    try {
      URI base = URI.create("http://127.0.0.1:" + forgetful.getAddress().getPort());
      SendReport report =
          wiring.sender().drain(new PortalEndpoint("portal", base, "k", "s"), "exits");

      assertThat(report).isEqualTo(report(1, 0, 0, 1));
      assertThat(lastError("finding-1")).isEqualTo("UNANSWERED 200");
    } finally {
      forgetful.stop(0);
    }
  }

  @Test
  void saysThatAnAddressIsWrong() {
    wiring.put(upsert("finding-1", "DECEASED"));
    URI elsewhere = URI.create(portal.base() + "/elsewhere");

    SendReport report =
        wiring
            .sender()
            .drain(new PortalEndpoint("portal", elsewhere, "sunbridge", "s3cret"), "exits");

    assertThat(report.problem().orElseThrow().message(Locale.CHINESE))
        .contains("SUNBRIDGE_PORTAL_URL");
  }

  @Test
  void keepsWhyThePortalTurnedAResultBackWithoutWhatItQuotes() {
    wiring.put(
        OutboxEntry.upsert("portal", "exits", "finding-1", Map.of("name", "张三丰")),
        upsert("finding-2", "DECEASED"));
    portal.reject("finding-1", "E042", "张三丰 11010519491231002X 不存在");

    assertThat(drain()).isEqualTo(report(2, 1, 1, 0));
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT REJECTED");
    assertThat(lastError("finding-1")).isEqualTo("E042 张*丰 ****************** 不存在");
  }

  @Test
  void sendsARejectedResultAgainOnlyWhenToldTo() {
    wiring.put(upsert("finding-1", "DECEASED"));
    portal.reject("finding-1", "E042", "no");
    drain();
    portal.behave();
    assertThat(drain().sent()).isZero();

    assertThat(wiring.outbox.sendRejectedAgain("portal")).isEqualTo(1);
    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
  }

  /** The process dies after the portal took the call and before the answer is written down. */
  @Test
  void aDeathBetweenSendingAndWritingDownSendsNothingTwice() throws InterruptedException {
    putMany(3);
    Claims dying = new Claims(wiring.mapper, wiring.manager, Wiring.PATIENT.lease(), wiring.clock);
    Claim claim = dying.next("portal", "exits", 500);
    new ResultsCall(new PortalCall(Duration.ofSeconds(10), wiring.clock), wiring.clock)
        .send(endpoint, "exits", claim);

    assertThat(drain().sent()).as("while the lease runs").isZero();
    wiring.clock.advance(Wiring.PATIENT.lease());

    assertThat(drain()).isEqualTo(report(3, 3, 0, 0));
    assertThat(portal.held("exits"))
        .hasSize(3)
        .extracting(HeldResult::batch)
        .containsOnly(claim.batch());
  }

  @Test
  void doesNotSendARevisionWhileAnEarlierOneIsUnderWay() {
    wiring.put(upsert("finding-1", "DECEASED"));
    Claims other = new Claims(wiring.mapper, wiring.manager, Wiring.PATIENT.lease(), wiring.clock);
    Claim underWay = other.next("portal", "exits", 500);
    wiring.put(upsert("finding-1", "MOVED_OUT"));

    assertThat(drain().sent()).isZero();
    other.giveBack(
        underWay, wiring.clock.instant(), new SendProblem(SendProblem.Kind.BUSY, 503, ""));

    assertThat(drain()).isEqualTo(report(1, 1, 0, 0));
    assertThat(wiring.states("finding-1"))
        .containsExactly("1 UPSERT SUPERSEDED", "2 UPSERT ACKNOWLEDGED");
  }

  @Test
  void aSenderThatLostItsLeaseWritesNothingOverItsSuccessor() {
    wiring.put(upsert("finding-1", "DECEASED"));
    Claims slow = new Claims(wiring.mapper, wiring.manager, Wiring.PATIENT.lease(), wiring.clock);
    Claim lost = slow.next("portal", "exits", 500);
    wiring.clock.advance(Wiring.PATIENT.lease());
    drain();

    slow.giveBack(lost, wiring.clock.instant(), new SendProblem(SendProblem.Kind.BUSY, 503, ""));

    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT ACKNOWLEDGED");
  }

  @Test
  void sendersAtOnceShareTheWorkAndSendNothingTwice() {
    putMany(4000);
    SendPolicy small =
        new SendPolicy(
            50,
            4,
            Duration.ofSeconds(1),
            Duration.ofMinutes(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5));

    List<SendReport> reports =
        Stream.generate(() -> wiring.sender(small))
            .limit(4)
            .map(s -> CompletableFuture.supplyAsync(() -> s.drain(endpoint, "exits")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(reports).extracting(SendReport::problem).containsOnly(Optional.empty());
    assertThat(reports.stream().mapToLong(SendReport::acknowledged).sum()).isEqualTo(4000);
    assertThat(reports.stream().mapToLong(SendReport::sent).sum()).isEqualTo(4000);
    assertThat(portal.held("exits")).hasSize(4000);
    assertThat(wiring.sql.queryForObject("SELECT MAX(attempts) FROM outbox", Integer.class))
        .isEqualTo(1);
  }

  @Test
  void sendingDoesNotWaitForAWriterNorAWriterForSending() {
    putMany(10);

    SendReport report =
        wiring.inTransaction(
            () -> {
              wiring.outbox.putAll(List.of(upsert("finding-1", "other"), upsert("finding-x", "a")));
              return CompletableFuture.supplyAsync(this::drain).join();
            });

    assertThat(report.acknowledged()).isEqualTo(9);
    assertThat(drain()).isEqualTo(report(2, 2, 0, 0));
  }

  @Test
  void anInterruptEndsSendingAndLosesNothing() {
    putMany(3);
    Thread.currentThread().interrupt();

    SendReport report = drain();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(report.problem())
        .get()
        .extracting(SendProblem::kind)
        .isEqualTo(SendProblem.Kind.INTERRUPTED);
    assertThat(drain()).isEqualTo(report(3, 3, 0, 0));
  }

  @Test
  void worksWithTheRealClockToo() {
    portal.close();
    portal = PortalSimulator.start(0, "sunbridge", "s3cret");
    endpoint = new PortalEndpoint("portal", portal.base(), "sunbridge", "s3cret");
    putMany(2);
    portal.answerBusy(1, 503, 0);
    SendPolicy brisk =
        new SendPolicy(
            500,
            3,
            Duration.ofMillis(20),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMinutes(5));

    PortalSender sender = new PortalSender(wiring.mapper, wiring.manager, brisk, Clock.systemUTC());

    assertThat(sender.drain(endpoint, "exits")).isEqualTo(report(2, 2, 0, 0));
  }

  private SendReport drain() {
    return wiring.sender().drain(endpoint, "exits");
  }

  private void putMany(int count) {
    wiring.put(
        IntStream.range(0, count)
            .mapToObj(i -> upsert("finding-" + i, "DECEASED"))
            .toArray(OutboxEntry[]::new));
  }

  private int attempts(String result) {
    return wiring.sql.queryForObject(
        "SELECT attempts FROM outbox WHERE result = ?", Integer.class, result);
  }

  private LocalDateTime failingSince(String result) {
    return requireNonNull(
        wiring.sql.queryForObject(
            "SELECT failing_since FROM outbox WHERE result = ?", LocalDateTime.class, result));
  }

  private String lastError(String result) {
    return wiring.sql.queryForObject(
        "SELECT last_error FROM outbox WHERE result = ?", String.class, result);
  }

  private static SendReport report(long sent, long acknowledged, long rejected, long waiting) {
    return new SendReport(
        "portal", "exits", sent, acknowledged, rejected, waiting, Optional.empty());
  }

  private static OutboxEntry upsert(String result, String reason) {
    return OutboxEntry.upsert("portal", "exits", result, Map.of("reason", reason));
  }
}
