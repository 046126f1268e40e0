package org.sunbridge.review;

import java.time.Clock;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.publish.Outbox;
import org.sunbridge.publish.OutboxEntry;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.PersonalCodec;
import org.sunbridge.registry.RegisterMapper;

/**
 * What people decide about findings. A decision, what it does to the register and what leaves the
 * house are one transaction. Four eyes: where a job asks for two persons, the second approval must
 * be another person's.
 */
public final class Decisions {

  private final FindingMapper findings;
  private final RegisterMapper register;
  private final Outbox outbox;
  private final Leaving leaving;
  private final Definitions definitions;
  private final Material material;
  private final TransactionTemplate transaction;

  public Decisions(
      FindingMapper findings,
      RegisterMapper register,
      Outbox outbox,
      Definitions definitions,
      PersonalCodec codec,
      KeyedHash hash,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.findings = findings;
    this.register = register;
    this.outbox = outbox;
    this.definitions = definitions;
    this.material = new Material(codec, hash, clock);
    this.leaving = new Leaving(definitions, material);
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Approves a finding; an EXIT or CHANGE that has enough approvals is applied.
   *
   * @throws Refused when there is nothing to decide, or the same person approves twice
   */
  public FindingState approve(long id, String account, String reason) {
    return decide(id, account, reason, true);
  }

  /**
   * @throws Refused when there is nothing to decide
   */
  public FindingState reject(long id, String account, String reason) {
    return decide(id, account, reason, false);
  }

  private FindingState decide(long id, String account, String reason, boolean isApproved) {
    if (reason.isBlank()) {
      throw new Refused("请写明理由。Give a reason.");
    }
    FindingState state =
        transaction.execute(
            status -> {
              FindingRow finding =
                  findings
                      .lock(id)
                      .orElseThrow(
                          () ->
                              new Refused("没有编号为 " + id + " 的发现。There is no finding " + id + "."));
              FindingState before = finding.state;
              requireUndecided(finding);
              finding.state = isApproved ? approved(finding, account) : FindingState.REJECTED;
              write(finding, before, account, reason);
              return finding.state;
            });
    return java.util.Objects.requireNonNull(state);
  }

  private static void requireUndecided(FindingRow finding) {
    switch (finding.state) {
      case TO_VERIFY, PROPOSED, OPEN, APPROVED -> {}
      case HELD -> throw new Refused("它的批次被暂停，先放行批次。Its run is held: release the run first.");
      case REJECTED, APPLIED, CLOSED ->
          throw new Refused(
              "发现 "
                  + finding.id
                  + " 已经处理完（"
                  + finding.state
                  + "），不能再决定。"
                  + "It is settled already.");
    }
  }

  private FindingState approved(FindingRow finding, String account) {
    boolean takesEffect = finding.type == FindingType.EXIT || finding.type == FindingType.CHANGE;
    if (!takesEffect) {
      if (finding.state == FindingState.APPROVED) {
        throw new Refused("发现 " + finding.id + " 已经通过。It is approved already.");
      }
      return FindingState.APPROVED;
    }
    if (decision(finding) != Decision.TWO_PERSONS) {
      return FindingState.APPLIED;
    }
    if (finding.state != FindingState.APPROVED) {
      return FindingState.APPROVED;
    }
    List<String> approvers = findings.approvers(finding.id);
    if (!approvers.isEmpty() && approvers.get(approvers.size() - 1).equals(account)) {
      throw new Refused(
          "须由另一人复核：您已经通过了发现 "
              + finding.id
              + "。"
              + "Four eyes: you approved it already, another person must confirm.");
    }
    return FindingState.APPLIED;
  }

  private Decision decision(FindingRow finding) {
    JobDefinition job = definitions.jobs().get(finding.job);
    if (job == null) {
      return Decision.TWO_PERSONS;
    }
    return finding.type == FindingType.CHANGE ? job.changes() : job.decide();
  }

  private void write(FindingRow finding, FindingState before, String account, String reason) {
    finding.revision++;
    finding.lastDecision = finding.state;
    finding.changedAt = material.now();
    findings.update(finding);
    FindingEventRow event = new FindingEventRow();
    event.findingId = finding.id;
    event.stateBefore = before;
    event.stateAfter = finding.state;
    event.account = account;
    event.reason = reason;
    event.happenedAt = finding.changedAt;
    findings.insertEvents(List.of(event));
    if (finding.state == FindingState.APPLIED) {
      new Effect(register, material).of(finding);
    }
    List<OutboxEntry> entries = leaving.entries(finding);
    if (!entries.isEmpty()) {
      outbox.putAll(entries);
    }
  }
}
