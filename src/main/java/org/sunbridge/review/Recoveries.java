package org.sunbridge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.publish.Outbox;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.review.RecoveryRow.Kind;

/**
 * Getting back, or giving up, what was paid too much: entries for the months that are OVERPAID.
 * Where a job asks for two persons, an amount is given up once another one says so too. Every
 * method throws {@link Refused} when the month does not allow it or no reason is given.
 */
public final class Recoveries {

  private final RecoveryMapper recoveries;
  private final Desk desk;
  private final Material material;

  public Recoveries(
      FindingMapper findings,
      RecoveryMapper recoveries,
      Outbox outbox,
      Definitions definitions,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.recoveries = recoveries;
    this.material = new Material(codec, hash, clock);
    this.desk =
        new Desk(findings, outbox, definitions, material, new TransactionTemplate(transactions));
  }

  /**
   * @param amount empty for all that is outstanding
   * @param on when the money came
   */
  public Overpayment recovered(
      long id, Optional<Yuan> amount, LocalDate on, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(
        () -> {
          FindingRow finding = overpaid(id);
          Yuan outstanding = state(finding).outstanding();
          Yuan wanted = amount.orElse(outstanding);
          requireWithin(wanted, outstanding, "尚未追回", "outstanding");
          return enter(finding, Kind.RECOVERED, wanted, on, Deed.RECOVER, by);
        });
  }

  /** Nobody asks for the rest any more. */
  public Overpayment waive(long id, LocalDate on, String account, String reason) {
    return giveUp(id, Kind.WAIVED, on, desk.by(account, reason));
  }

  /** There is nobody who could be asked for the rest. */
  public Overpayment uncollectable(long id, LocalDate on, String account, String reason) {
    return giveUp(id, Kind.UNCOLLECTABLE, on, desk.by(account, reason));
  }

  /**
   * What had been recovered without ground was given back.
   *
   * @param amount empty for all of it
   */
  public Overpayment paidBack(
      long id, Optional<Yuan> amount, LocalDate on, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(
        () -> {
          FindingRow finding = overpaid(id);
          Yuan owed = state(finding).toPayBack();
          Yuan wanted = amount.orElse(owed);
          requireWithin(wanted, owed, "应退还", "owed");
          return enter(finding, Kind.PAID_BACK, wanted, on, Deed.PAY_BACK, by);
        });
  }

  /** Compensates the last entry that still has an effect, or waits for its second person. */
  public Overpayment undo(long id, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(
        () -> {
          FindingRow finding = overpaid(id);
          RecoveryRow last =
              Standing.of(recoveries.of(id))
                  .orElseThrow(
                      () -> new Refused("发现 " + id + " 没有可撤销的追回记录。There is no entry to undo."));
          RecoveryRow against = row(finding, last.kind, -last.amountFen, last.happenedOn, by);
          against.counts = last.counts;
          recoveries.add(against);
          desk.note(finding, finding.state, Deed.REOPEN, by);
          return state(finding);
        });
  }

  private Overpayment giveUp(long id, Kind kind, LocalDate on, By by) {
    Deed deed = kind == Kind.WAIVED ? Deed.WAIVE : Deed.WRITE_OFF;
    return desk.inOne(
        () -> {
          FindingRow finding = overpaid(id);
          Optional<RecoveryRow> asked =
              Standing.of(recoveries.of(id)).filter(row -> !row.counts && row.kind == kind);
          if (asked.isPresent()) {
            confirm(asked.get(), by);
            desk.note(finding, finding.state, deed, by);
            return state(finding);
          }
          Yuan outstanding = state(finding).outstanding();
          requireWithin(outstanding, outstanding, "尚未追回", "outstanding");
          if (desk.decision(finding) == Decision.TWO_PERSONS) {
            RecoveryRow row = row(finding, kind, outstanding.fen(), on, by);
            row.counts = false;
            recoveries.add(row);
            desk.note(
                finding,
                finding.state,
                kind == Kind.WAIVED ? Deed.ASK_WAIVE : Deed.ASK_WRITE_OFF,
                by);
            return state(finding);
          }
          return enter(finding, kind, outstanding, on, deed, by);
        });
  }

  private void confirm(RecoveryRow asked, By by) {
    if (asked.account.equals(by.account())) {
      throw new Refused("须由另一人复核：您已经提出过。Four eyes: you asked for it, another person must confirm.");
    }
    recoveries.confirm(asked.id, by.account(), by.at());
  }

  private Overpayment enter(
      FindingRow finding, Kind kind, Yuan amount, LocalDate on, Deed deed, By by) {
    recoveries.add(row(finding, kind, amount.fen(), on, by));
    desk.note(finding, finding.state, deed, by);
    return state(finding);
  }

  private static RecoveryRow row(FindingRow finding, Kind kind, long fen, LocalDate on, By by) {
    RecoveryRow row = new RecoveryRow();
    row.findingId = finding.id;
    row.kind = kind;
    row.amountFen = fen;
    row.happenedOn = on;
    row.account = by.account();
    row.reason = by.reason();
    row.recordedAt = by.at();
    return row;
  }

  private FindingRow overpaid(long id) {
    FindingRow finding = desk.take(id);
    if (finding.type != FindingType.OVERPAID || finding.state == FindingState.REJECTED) {
      throw new Refused("发现 " + id + " 不是应停未停。It is no overpayment.");
    }
    return finding;
  }

  private static void requireWithin(Yuan amount, Yuan limit, String what, String whatInEnglish) {
    if (!amount.isPositive() || amount.compareTo(limit) > 0) {
      throw new Refused(
          "金额 "
              + amount
              + " 元不对："
              + what
              + " "
              + limit
              + " 元。The amount must be more than 0 and at most what is "
              + whatInEnglish
              + ".");
    }
  }

  private Overpayment state(FindingRow finding) {
    List<RecoveryRow> entries = recoveries.of(finding.id);
    Yuan recovered = new Yuan(sum(entries, Kind.RECOVERED) - sum(entries, Kind.PAID_BACK));
    return new Overpayment(
        paid(finding, recovered),
        recovered,
        new Yuan(sum(entries, Kind.WAIVED)),
        new Yuan(sum(entries, Kind.UNCOLLECTABLE)));
  }

  /** What the payer itself took back is in its ledger: nobody is owed it once more. */
  private Yuan paid(FindingRow finding, Yuan recovered) {
    if (finding.state != FindingState.CLOSED) {
      return new Yuan(fen(finding.beforeValue) - fen(finding.afterValue));
    }
    return Closing.PAID_OTHERWISE.equals(finding.closedReason) ? recovered : Yuan.ZERO;
  }

  private long fen(byte[] stored) {
    return Yuan.of(material.codec().decode(stored)).fen();
  }

  private static long sum(List<RecoveryRow> entries, Kind kind) {
    return entries.stream()
        .filter(row -> row.counts && row.kind == kind)
        .mapToLong(row -> row.amountFen)
        .sum();
  }
}
