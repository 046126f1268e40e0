package org.sunbridge.review;

import java.time.LocalDate;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.PendingMapper;

/** Leaving something alone for a while, and going on with it. Runs in the caller's transaction. */
final class Pauses {

  private final Desk desk;
  private final MemoryMapper memory;
  private final PendingMapper pending;

  Pauses(Desk desk, MemoryMapper memory, PendingMapper pending) {
    this.desk = desk;
    this.memory = memory;
    this.pending = pending;
  }

  FindingState pause(FindingRow finding, LocalDate through, By by) {
    Desk.requireUnsettled(finding);
    requireFuture(through);
    paused(finding, through, Deed.PAUSE, by);
    return finding.state;
  }

  FindingState keepPaying(FindingRow finding, LocalDate through, By by) {
    boolean isAgainstABenefit =
        (finding.type == FindingType.EXIT || finding.type == FindingType.OVERPAID)
            && !finding.benefit.equals("certificate");
    if (!isAgainstABenefit) {
      throw new Refused(
          "只有针对某项补贴的“退出”和“应停未停”才能照发。"
              + "Only an exit or overpayment of a benefit can be left in pay.");
    }
    Desk.requireUnsettled(finding);
    requireFuture(through);
    memory.endPauses(finding.personKey, finding.benefit, by.account(), by.at());
    memory.addPause(finding, through, by);
    desk.ofBenefit(finding).forEach(one -> paused(one, through, Deed.KEEP_PAYING, by));
    return finding.state;
  }

  /** Ends the pause of a finding, and with it that of its benefit. */
  FindingState resume(FindingRow finding, By by) {
    boolean ofBenefit =
        memory.endPauses(finding.personKey, finding.benefit, by.account(), by.at()) > 0;
    if (ofBenefit) {
      desk.ofBenefit(finding).stream()
          .filter(one -> one.id != finding.id && one.pausedUntil != null)
          .forEach(one -> resumed(one, by));
    }
    resumed(finding, by);
    return finding.state;
  }

  private void paused(FindingRow finding, LocalDate through, Deed deed, By by) {
    finding.pausedUntil = through;
    desk.put(finding, finding.state, deed, by);
  }

  private void resumed(FindingRow finding, By by) {
    finding.pausedUntil = null;
    desk.put(finding, finding.state, Deed.RESUME, by);
  }

  private void requireFuture(LocalDate through) {
    pending
        .concludedFor()
        .filter(through::isBefore)
        .ifPresent(
            today -> {
              throw new Refused(
                  "暂停的截止日期 "
                      + through
                      + " 早于当前业务日期 "
                      + today
                      + "。The pause would end before today's business date.");
            });
  }
}
