package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class OutboxTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private Wiring wiring;

  @BeforeEach
  void wire() {
    wiring = new Wiring(DATABASE.dataSource());
  }

  @Test
  void writesTheFirstRevisionOfAResult() {
    assertThat(wiring.put(upsert("finding-1", "a"))).isEqualTo(1);
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT WAITING");
  }

  @Test
  void writesNothingForTheSameContentAgain() {
    wiring.put(upsert("finding-1", "a"));

    assertThat(wiring.put(upsert("finding-1", "a"))).isZero();
    assertThat(wiring.rows()).isEqualTo(1);
  }

  @Test
  void takesTheSameFieldsInAnotherOrderForTheSameContent() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("reason", "DECEASED");
    fields.put("month", "2026-11");
    wiring.put(OutboxEntry.upsert("portal", "exits", "finding-1", fields));
    Map<String, String> turned = new LinkedHashMap<>();
    turned.put("month", "2026-11");
    turned.put("reason", "DECEASED");

    assertThat(wiring.put(OutboxEntry.upsert("portal", "exits", "finding-1", turned))).isZero();
  }

  @Test
  void anotherContentIsTheNextRevisionAndTakesTheUnsentOnesPlace() {
    wiring.put(upsert("finding-1", "a"));
    wiring.put(upsert("finding-1", "b"));

    assertThat(wiring.states("finding-1"))
        .containsExactly("1 UPSERT SUPERSEDED", "2 UPSERT WAITING");
  }

  @Test
  void aWithdrawalIsARevisionAndTheSameContentAfterItIsNewsAgain() {
    wiring.put(upsert("finding-1", "a"));
    wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"));
    wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"));
    wiring.put(upsert("finding-1", "a"));

    assertThat(wiring.states("finding-1"))
        .containsExactly("1 UPSERT SUPERSEDED", "2 WITHDRAW SUPERSEDED", "3 UPSERT WAITING");
  }

  @Test
  void whatNeverWasPublishedIsNotWithdrawn() {
    assertThat(wiring.put(OutboxEntry.withdraw("portal", "exits", "finding-1"))).isZero();
    assertThat(wiring.rows()).isZero();
  }

  @Test
  void theLastOfSeveralEntriesForOneResultCounts() {
    wiring.put(upsert("finding-1", "a"), upsert("finding-1", "b"));

    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT WAITING");
    assertThat(wiring.sql.queryForObject("SELECT payload FROM outbox", String.class))
        .isEqualTo("{\"reason\":\"b\"}");
  }

  @Test
  void targetsAndItemsHaveRevisionsOfTheirOwn() {
    wiring.put(
        upsert("finding-1", "a"),
        OutboxEntry.upsert("portal", "changes", "finding-1", Map.of("reason", "a")),
        OutboxEntry.upsert("province", "exits", "finding-1", Map.of("reason", "a")));

    assertThat(wiring.states("finding-1")).hasSize(3).containsOnly("1 UPSERT WAITING");
  }

  @Test
  void keepsRareCharactersOutsideTheBasicPlane() {
    wiring.put(OutboxEntry.upsert("portal", "exits", "finding-1", Map.of("name", "𬱖·买买提")));

    assertThat(wiring.sql.queryForObject("SELECT payload FROM outbox", String.class))
        .isEqualTo("{\"name\":\"𬱖·买买提\"}");
    assertThat(
            wiring.put(
                OutboxEntry.upsert("portal", "exits", "finding-1", Map.of("name", "𬱖·买买提"))))
        .isZero();
  }

  @Test
  void isRolledBackWithTheCallersTransaction() {
    new TransactionTemplate(wiring.manager)
        .executeWithoutResult(
            status -> {
              wiring.outbox.put("portal", "exits", "finding-1", Map.of("reason", "a"));
              status.setRollbackOnly();
            });

    assertThat(wiring.rows()).isZero();
  }

  @Test
  void writesThousandsInFewStatements() {
    List<OutboxEntry> entries =
        IntStream.range(0, 3000).mapToObj(i -> upsert("finding-" + i, "a")).toList();

    assertThat(wiring.inTransaction(() -> wiring.outbox.putAll(entries))).isEqualTo(3000);
    assertThat(wiring.inTransaction(() -> wiring.outbox.putAll(entries))).isZero();
    assertThat(wiring.rows()).isEqualTo(3000);
  }

  @Test
  void twoTransactionsCannotBothWriteTheSameRevision() {
    OutboxRow row =
        new OutboxRow(
            new ResultName("portal", "exits", "finding-1"),
            1,
            Operation.UPSERT,
            "0".repeat(64),
            "{}",
            Utc.now(wiring.clock));
    wiring.insert(row);

    assertThatThrownBy(() -> wiring.insert(row)).isInstanceOf(DuplicateKeyException.class);
  }

  /** The sender took the row after the outbox had looked and before it wrote. */
  @Test
  void leavesARowAloneThatASenderTookMeanwhile() {
    wiring.put(upsert("finding-1", "a"));
    Claims sender = new Claims(wiring.mapper, wiring.manager, Wiring.PATIENT.lease(), wiring.clock);
    Claim claim = sender.next("portal", "exits", 500);

    assertThat(wiring.mapper.supersede(claim.seqs())).isZero();
    assertThat(wiring.states("finding-1")).containsExactly("1 UPSERT WAITING");
  }

  @Test
  void refusesAFieldWhoseNameTheContractKeepsForItself() {
    assertThatThrownBy(
            () -> OutboxEntry.upsert("portal", "exits", "finding-1", Map.of("revision", "7")))
        .hasMessageContaining("revision")
        .hasMessageContaining("rename it in the target's fields");
  }

  private static OutboxEntry upsert(String result, String reason) {
    return OutboxEntry.upsert("portal", "exits", result, Map.of("reason", reason));
  }
}
