package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sunbridge.publish.Reconciliation.Difference;
import org.sunbridge.publish.Reconciliation.Kind;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class ReceiptsTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Wiring wiring;
  private PortalSimulator portal;
  private PortalEndpoint endpoint;
  private Receipts receipts;

  @BeforeEach
  void start() {
    wiring = new Wiring(DATABASE.dataSource());
    portal =
        PortalSimulator.start(
            new PortalSimulator.Settings(0, "sunbridge", "s3cret", Optional.empty(), wiring.clock));
    endpoint = new PortalEndpoint("portal", portal.base(), "sunbridge", "s3cret");
    receipts = new Receipts(wiring.mapper, Duration.ofSeconds(10), wiring.clock);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void agreesAfterUpsertsAndWithdrawals() throws Exception {
    publish("finding-1", "a");
    publish("finding-2", "a");
    publish("finding-2", "b");
    wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"));
    drain();

    Reconciliation reconciliation = receipts.reconcile(endpoint, "exits");

    assertThat(reconciliation.agrees()).isTrue();
    assertThat(reconciliation.acknowledged()).isEqualTo(2);
    assertThat(reconciliation.held()).isEqualTo(2);
  }

  @Test
  void tellsWhatThePortalHasLost() throws Exception {
    publish("finding-1", "a");
    portal.forget();

    assertThat(receipts.reconcile(endpoint, "exits").differences())
        .containsExactly(new Difference("finding-1", Kind.MISSING, 1, 0));
  }

  @Test
  void tellsWhatThePortalFellBackBehind() throws Exception {
    publish("finding-1", "a");
    wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"));
    wiring.sql.update("UPDATE outbox SET state = 'ACKNOWLEDGED' WHERE revision = 2");

    assertThat(receipts.reconcile(endpoint, "exits").differences())
        .containsExactly(new Difference("finding-1", Kind.OLDER, 2, 1));
  }

  @Test
  void tellsWhatTheOutboxDoesNotKnow() throws Exception {
    publish("finding-1", "a");
    wiring.sql.execute("DELETE FROM outbox");

    assertThat(receipts.reconcile(endpoint, "exits").differences())
        .containsExactly(new Difference("finding-1", Kind.UNKNOWN, 0, 1));
  }

  @Test
  void tellsWhatOnlyTheAnswerIsMissingOf() throws Exception {
    publish("finding-1", "a");
    wiring.sql.update("UPDATE outbox SET state = 'WAITING', batch = NULL");

    assertThat(receipts.reconcile(endpoint, "exits").differences())
        .containsExactly(new Difference("finding-1", Kind.NOT_YET_ACKNOWLEDGED, 0, 1));
  }

  @Test
  void tellsThatTheSameRevisionIsAnotherThing() throws Exception {
    publish("finding-1", "a");
    wiring.sql.update("UPDATE outbox SET op = 'WITHDRAW'");

    assertThat(receipts.reconcile(endpoint, "exits").differences())
        .containsExactly(new Difference("finding-1", Kind.DIFFERENT, 1, 1));
  }

  @Test
  void listsWhatOneCallBrought() throws Exception {
    publish("finding-1", "a");
    publish("finding-2", "a");
    String batch =
        wiring.sql.queryForObject(
            "SELECT batch FROM outbox WHERE result = 'finding-2'", String.class);

    assertThat(receipts.list(endpoint, "exits", Optional.of(batch)))
        .extracting(Receipt::result)
        .containsExactly("finding-2");
  }

  @Test
  void saysWhyAPortalCannotBeAsked() {
    PortalEndpoint wrong = new PortalEndpoint("portal", portal.base(), "sunbridge", "other");

    assertThatThrownBy(() -> receipts.reconcile(wrong, "exits"))
        .isInstanceOfSatisfying(
            PortalUnavailable.class,
            e ->
                assertThat(e.problem().message(Locale.ENGLISH))
                    .contains("SUNBRIDGE_PORTAL_SECRET"));
  }

  private void publish(String result, String reason) {
    wiring.put(OutboxEntry.upsert("portal", "exits", result, Map.of("reason", reason)));
    drain();
  }

  private void drain() {
    wiring.sender().drain(endpoint, "exits");
  }
}
