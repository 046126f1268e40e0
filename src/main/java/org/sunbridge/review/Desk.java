package org.sunbridge.review;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Refused;
import org.sunbridge.publish.Outbox;
import org.sunbridge.publish.OutboxEntry;

/**
 * Where a finding lies while somebody does something about it: locked, and given back together with
 * its history and with what leaves the house, in one transaction.
 */
final class Desk {

  private final FindingMapper findings;
  private final Outbox outbox;
  private final Leaving leaving;
  private final Definitions definitions;
  private final Material material;
  private final TransactionTemplate transaction;

  Desk(
      FindingMapper findings,
      Outbox outbox,
      Definitions definitions,
      Material material,
      TransactionTemplate transaction) {
    this.findings = findings;
    this.outbox = outbox;
    this.leaving = new Leaving(definitions, material);
    this.definitions = definitions;
    this.material = material;
    this.transaction = transaction;
  }

  /**
   * @throws Refused without a reason
   */
  By by(String account, String reason) {
    if (reason.isBlank()) {
      throw new Refused("请写明理由。Give a reason.");
    }
    return new By(account, reason, material.now());
  }

  <T> T inOne(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  /**
   * @throws Refused when there is none
   */
  FindingRow take(long id) {
    return findings
        .lock(id)
        .orElseThrow(() -> new Refused("没有编号为 " + id + " 的发现。There is no finding " + id + "."));
  }

  /** Who must decide about it: a job that no longer exists is no reason to be less careful. */
  Decision decision(FindingRow finding) {
    JobDefinition job = definitions.jobs().get(finding.job);
    if (job == null) {
      return Decision.TWO_PERSONS;
    }
    return finding.type == FindingType.CHANGE ? job.changes() : job.decide();
  }

  /** What a job's records speak of. */
  RecordKind kind(String job) {
    return RecordKind.of(definitions.mappingOf(definitions.job(job)).record());
  }

  /** The state in which nobody had decided about it; null when nobody ever did. */
  @Nullable FindingState undecided(FindingRow finding) {
    return findings.undecided(finding.id).orElse(null);
  }

  List<String> approvers(FindingRow finding) {
    return findings.approvers(finding.id);
  }

  List<FindingRow> ofBenefit(FindingRow finding) {
    return findings.ofBenefit(finding.personKey, finding.benefit);
  }

  /** Nobody decides about what is settled, held or paused. */
  static void requireUndecided(FindingRow finding) {
    requireUnsettled(finding);
    if (finding.pausedUntil != null) {
      throw new Refused(
          "发现 "
              + finding.id
              + " 已暂停至 "
              + finding.pausedUntil
              + "，先解除暂停再决定。It is paused: end the pause first.");
    }
  }

  static void requireUnsettled(FindingRow finding) {
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

  /** Writes the finding, the event, and what follows for the portals. */
  void put(FindingRow finding, FindingState before, Deed deed, By by) {
    finding.revision++;
    finding.changedAt = by.at();
    findings.update(finding);
    note(finding, before, deed, by);
    List<OutboxEntry> entries = leaving.entries(finding);
    if (!entries.isEmpty()) {
      outbox.putAll(entries);
    }
  }

  /** Writes the event alone. */
  void note(FindingRow finding, FindingState before, Deed deed, By by) {
    FindingEventRow event = new FindingEventRow();
    event.findingId = finding.id;
    event.stateBefore = before;
    event.stateAfter = finding.state;
    event.account = by.account();
    event.reason = by.reason();
    event.deed = deed;
    event.happenedAt = by.at();
    findings.insertEvents(List.of(event));
  }
}
