package org.sunbridge.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.Keys;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonRow;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.StatementMapper;
import org.sunbridge.registry.StatementRow;

/**
 * Telling a row and a person apart, for good: a row without an id from somebody of the same name
 * and birth date, or a row that gives a person's id with another name. The pair is remembered by
 * what comes again next month, not by the row's number. Runs in the caller's transaction.
 */
final class NotSame {

  /** Why a finding was closed. */
  static final String REASON = "NOT_SAME_PERSON";

  private static final String NAME = "name";

  private final Desk desk;
  private final MemoryMapper memory;
  private final RegisterMapper register;
  private final PendingMapper pending;
  private final StatementMapper statements;
  private final Material material;
  private final EvidenceText evidence = new EvidenceText();

  NotSame(
      Desk desk,
      MemoryMapper memory,
      RegisterMapper register,
      PendingMapper pending,
      StatementMapper statements,
      Material material) {
    this.desk = desk;
    this.memory = memory;
    this.register = register;
    this.pending = pending;
    this.statements = statements;
    this.material = material;
  }

  /** What a job's rows have in common that give a person's id and some other name. */
  static PersonKey rowKey(Material material, String job, String name) {
    return new PersonKey(material.hash().fingerprint(Map.of("job", job, NAME, name)));
  }

  FindingState decide(FindingRow finding, By by) {
    Desk.requireUndecided(finding);
    if (finding.type == FindingType.AMBIGUOUS) {
      List<PersonRow> candidates = register.namedAndBornAs(Keys.of(List.of(finding.personKey)));
      candidates.forEach(
          person -> memory.addNotSame(finding.personKey, person.personKey, finding.id, by));
    } else {
      StatementRow row = misnamed(finding);
      memory.addNotSame(
          rowKey(material, row.job, name(row).orElseThrow()), finding.personKey, finding.id, by);
    }
    pending.add(List.of(finding.personKey));
    FindingState before = finding.state;
    finding.state = FindingState.CLOSED;
    finding.closedReason = REASON;
    desk.put(finding, before, Deed.NOT_SAME, by);
    return finding.state;
  }

  /** Whether a finding was closed by something that is remembered and can be taken back. */
  private static boolean isRemembered(FindingRow finding) {
    return REASON.equals(finding.closedReason) || DayOfDeath.REASON.equals(finding.closedReason);
  }

  /** The row may be right after all; the night finds again what follows from it. */
  FindingState takeBack(FindingRow finding, By by) {
    if (!isRemembered(finding) || memory.takeBackNotSame(finding.id, by.account(), by.at()) == 0) {
      throw new Refused(
          "发现 " + finding.id + " 已关闭，没有可撤销的决定。It is closed: there is no decision to undo.");
    }
    pending.add(List.of(finding.personKey));
    desk.put(
        finding,
        finding.state,
        REASON.equals(finding.closedReason) ? Deed.SAME_AFTER_ALL : Deed.UNDO,
        by);
    return finding.state;
  }

  /** The row that gives this person's id and somebody else's name. */
  private StatementRow misnamed(FindingRow finding) {
    boolean isOfARow =
        finding.type == FindingType.EXIT
            || (finding.type == FindingType.CONFLICT && finding.field.equals(NAME));
    if (!isOfARow) {
      throw new Refused(
          "只有“人员待认”、姓名不一致以及由此而来的退出，才能定为“不是同一人”。"
              + "Only what is ambiguous, or rests on a row with another name, can be not the same.");
    }
    String registered =
        register
            .person(finding.personKey)
            .map(person -> material.codec().decode(person.name))
            .orElse("");
    StatementRow row =
        statements.ofPeople(Keys.of(List.of(finding.personKey))).stream()
            .filter(s -> evidence.names(finding.evidence, s.deliveryId, s.sourceRow))
            .filter(s -> name(s).filter(name -> !name.equals(registered)).isPresent())
            .findFirst()
            .orElseThrow(
                () ->
                    new Refused(
                        "来源行的姓名与登记相同；如情况不属实，请退回。"
                            + "The row names the person as the register does: reject it instead."));
    if (desk.kind(row.job) == RecordKind.PAYMENT) {
      throw new Refused(
          "补贴已按此身份证号发放，须由发放方更正台账。"
              + "Money was paid under this id: the payer must correct the ledger.");
    }
    return row;
  }

  private Optional<String> name(StatementRow row) {
    return Optional.ofNullable(material.records().decode(row.record).get(NAME));
  }
}
