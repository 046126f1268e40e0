package org.sunbridge.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.publish.Outbox;
import org.sunbridge.registry.BulkMapper;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;
import org.sunbridge.registry.StatementMapper;

/**
 * What people decide about findings. A decision, what it does to the register and what leaves the
 * house are one transaction. Four eyes: where a job asks for two persons, the second approval must
 * be another person's, and so must the second word of an undoing. Every method throws {@link
 * Refused} when there is nothing of the kind to decide, or no reason is given.
 */
public final class Decisions {

  private final Desk desk;
  private final Effect effect;
  private final Pauses pauses;
  private final NotSame notSame;
  private final DayOfDeath dayOfDeath;
  private final Undo undo;
  private final MemoryMapper memory;

  public Decisions(
      FindingMapper findings,
      MemoryMapper memory,
      RegisterMapper register,
      BulkMapper bulk,
      PendingMapper pending,
      StatementMapper statements,
      Outbox outbox,
      Definitions definitions,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    Material material = new Material(codec, hash, clock);
    this.memory = memory;
    this.desk =
        new Desk(findings, outbox, definitions, material, new TransactionTemplate(transactions));
    this.effect = new Effect(register, bulk, material);
    this.pauses = new Pauses(desk, memory, pending);
    this.notSame = new NotSame(desk, memory, register, pending, statements, material);
    this.dayOfDeath = new DayOfDeath(desk, memory, pending, material);
    this.undo = new Undo(desk, effect, pauses, notSame);
  }

  /**
   * Approves a finding; an EXIT or CHANGE that has enough approvals is applied. An applied one
   * whose undoing waits stays as it is. Of two contradicting days of death the differing source's
   * counts from now on.
   *
   * @throws Refused when the same person approves twice
   */
  public FindingState approve(long id, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(
        () -> {
          FindingRow finding = desk.take(id);
          FindingState before = finding.state;
          if (before == FindingState.APPLIED && undo.waits(finding)) {
            return undo.keep(finding, by);
          }
          Desk.requireUndecided(finding);
          if (DayOfDeath.isAskedBy(finding)) {
            return dayOfDeath.decide(finding, Deed.APPROVE, by);
          }
          finding.state = approved(finding, account);
          finding.lastDecision = finding.state;
          if (finding.state == FindingState.APPLIED) {
            effect.of(finding);
          }
          desk.put(finding, before, Deed.APPROVE, by);
          return finding.state;
        });
  }

  /** Turns a finding down; of two contradicting days of death the one with authority counts. */
  public FindingState reject(long id, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(
        () -> {
          FindingRow finding = desk.take(id);
          FindingState before = finding.state;
          Desk.requireUndecided(finding);
          if (DayOfDeath.isAskedBy(finding)) {
            return dayOfDeath.decide(finding, Deed.REJECT, by);
          }
          finding.state = FindingState.REJECTED;
          finding.lastDecision = FindingState.REJECTED;
          desk.put(finding, before, Deed.REJECT, by);
          return finding.state;
        });
  }

  /**
   * Nothing is done about it through a business date: it is not decided, does not take effect by
   * itself and does not leave. The first night after that date ends the pause.
   */
  public FindingState pause(long id, LocalDate through, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(() -> pauses.pause(desk.take(id), through, by));
  }

  /**
   * The benefit of an EXIT or OVERPAID goes on being paid while somebody looks: whatever is or will
   * be found against it is paused through a business date.
   */
  public FindingState keepPaying(long id, LocalDate through, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(() -> pauses.keepPaying(desk.take(id), through, by));
  }

  /**
   * The row is not about this person: the pair is remembered and never proposed again. What else
   * rests on the row closes when the person is concluded next.
   */
  public FindingState notSame(long id, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(() -> notSame.decide(desk.take(id), by));
  }

  /**
   * Compensates what was decided last: ends a pause, takes back a "not the same", makes a decision
   * undecided, and of an applied one reverses what it did.
   */
  public FindingState undo(long id, String account, String reason) {
    By by = desk.by(account, reason);
    return desk.inOne(() -> undo.of(desk.take(id), by));
  }

  /**
   * What the street saw: a confirmed exit is proposed to the data officer.
   *
   * @param note in the place of a reason
   * @param seenOn when somebody looked
   */
  public FindingState verify(
      long id, Answer answer, LocalDate seenOn, String account, String note) {
    By by = desk.by(account, note);
    return desk.inOne(
        () -> {
          FindingRow finding = desk.take(id);
          FindingState before = finding.state;
          if (before != FindingState.TO_VERIFY) {
            throw new Refused(
                "发现 " + id + " 不须核实（" + before + "）。There is nothing to verify here.");
          }
          memory.addAnswer(id, answer, seenOn, by);
          finding.verified = answer;
          if (answer == Answer.CONFIRMED) {
            finding.state = FindingState.PROPOSED;
          }
          desk.put(finding, before, deed(answer), by);
          return finding.state;
        });
  }

  private static Deed deed(Answer answer) {
    return switch (answer) {
      case CONFIRMED -> Deed.CONFIRM;
      case REFUTED -> Deed.REFUTE;
      case UNCLEAR -> Deed.UNCLEAR;
    };
  }

  private FindingState approved(FindingRow finding, String account) {
    boolean takesEffect = finding.type == FindingType.EXIT || finding.type == FindingType.CHANGE;
    if (!takesEffect) {
      if (finding.state == FindingState.APPROVED) {
        throw new Refused("发现 " + finding.id + " 已经通过。It is approved already.");
      }
      return FindingState.APPROVED;
    }
    if (desk.decision(finding) != Decision.TWO_PERSONS) {
      return FindingState.APPLIED;
    }
    if (finding.state != FindingState.APPROVED) {
      return FindingState.APPROVED;
    }
    List<String> approvers = desk.approvers(finding);
    if (!approvers.isEmpty() && approvers.get(approvers.size() - 1).equals(account)) {
      throw new Refused(
          "须由另一人复核：您已经通过了发现 "
              + finding.id
              + "。"
              + "Four eyes: you approved it already, another person must confirm.");
    }
    return FindingState.APPLIED;
  }
}
