package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.cli.OnTheRecord.Line;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Refused;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.Disclosure;
import org.sunbridge.operation.FindingQuery;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.Answer;
import org.sunbridge.review.Decisions;
import org.sunbridge.review.Recoveries;
import org.sunbridge.run.Sync;
import org.sunbridge.web.Actions;

/** What accounts do, from a page or a command: allowed, done, and written into the audit. */
final class Doing implements Actions {

  private static final Logger LOG = LoggerFactory.getLogger(Doing.class);

  private final Accounts accounts;
  private final Audit audit;
  private final Decisions decisions;
  private final Recoveries recoveries;
  private final FindingQuery findings;
  private final Sync sync;
  private final OnTheRecord onRecord;

  /**
   * @param transactions of the database that all of them work in
   */
  Doing(
      Accounts accounts,
      Audit audit,
      Decisions decisions,
      Recoveries recoveries,
      FindingQuery findings,
      Sync sync,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.recoveries = recoveries;
    this.findings = findings;
    this.audit = audit;
    this.decisions = decisions;
    this.sync = sync;
    this.onRecord = new OnTheRecord(audit, transactions);
  }

  static Doing in(Workplace workplace) {
    return new Doing(
        workplace.get(Accounts.class),
        workplace.get(Audit.class),
        workplace.get(Decisions.class),
        workplace.get(Recoveries.class),
        workplace.get(FindingQuery.class),
        workplace.get(Sync.class),
        workplace.get(PlatformTransactionManager.class));
  }

  String approve(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    return settled(
        onRecord.done(
            new Line(account, Audit.Action.APPROVE, "finding " + finding, acting),
            () -> decisions.approve(finding, account.name(), acting.reason)));
  }

  String reject(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    return settled(
        onRecord.done(
            new Line(account, Audit.Action.REJECT, "finding " + finding, acting),
            () -> decisions.reject(finding, account.name(), acting.reason)));
  }

  String pause(long finding, LocalDate through, boolean leaveInPay, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    Audit.Action action = leaveInPay ? Audit.Action.KEEP_PAYING : Audit.Action.PAUSE;
    return onRecord
        .done(
            new Line(account, action, "finding " + finding + " until " + through, acting),
            () ->
                leaveInPay
                    ? decisions.keepPaying(finding, through, account.name(), acting.reason)
                    : decisions.pause(finding, through, account.name(), acting.reason))
        .name();
  }

  String notSame(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    FindingState state =
        onRecord.done(
            new Line(account, Audit.Action.NOT_SAME, "finding " + finding, acting),
            () -> decisions.notSame(finding, account.name(), acting.reason));
    concludeWaiting();
    return state.name();
  }

  String undo(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    FindingState state =
        onRecord.done(
            new Line(account, Audit.Action.UNDO, "finding " + finding, acting),
            () -> decisions.undo(finding, account.name(), acting.reason));
    concludeWaiting();
    return state.name();
  }

  /** Who verifies does so in the own streets; a finding elsewhere looks like none. */
  String verify(long finding, Answer answer, LocalDate seenOn, Acting acting) {
    Account account = acting.account(accounts, Permission.VERIFY);
    if (findings.find(finding, account.area(), Disclosure.MASKED).isEmpty()) {
      throw new Refused("没有编号为 " + finding + " 的发现。There is no finding " + finding + ".");
    }
    return onRecord
        .done(
            new Line(account, Audit.Action.VERIFY, "finding " + finding + " " + answer, acting),
            () -> decisions.verify(finding, answer, seenOn, account.name(), acting.reason))
        .name();
  }

  Overpayment recover(
      long finding, String what, Optional<Yuan> amount, LocalDate on, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    String who = account.name();
    return onRecord.done(
        new Line(account, Audit.Action.RECOVER, "finding " + finding + " " + what, acting),
        () ->
            switch (what) {
              case "RECOVERED" -> recoveries.recovered(finding, amount, on, who, acting.reason);
              case "WAIVED" -> recoveries.waive(finding, on, who, acting.reason);
              case "UNCOLLECTABLE" -> recoveries.uncollectable(finding, on, who, acting.reason);
              case "PAID_BACK" -> recoveries.paidBack(finding, amount, on, who, acting.reason);
              default -> recoveries.undo(finding, who, acting.reason);
            });
  }

  /** A decision that closes its finding changes what follows for the person. */
  private String settled(FindingState state) {
    if (state == FindingState.CLOSED) {
      concludeWaiting();
    }
    return state.name();
  }

  /** Whoever a decision touches is concluded at once, or by what runs just now. */
  private void concludeWaiting() {
    try {
      sync.concludeWaiting();
    } catch (Refused busy) {
      LOG.info(
          "Who was touched by a decision is concluded with the next run: {}", busy.getMessage());
    }
  }

  RunRow release(long run, Acting acting) {
    return release(run, Optional.empty(), acting);
  }

  RunRow release(long run, Optional<String> shown, Acting acting) {
    Account account = acting.account(accounts, Permission.RELEASE);
    RunRow released = sync.release(run, account.name(), acting.reason, shown);
    audit.record(account.name(), Audit.Action.RELEASE, "run " + run, acting.reason);
    return released;
  }

  RunRow discard(long run, Acting acting) {
    Account account = acting.account(accounts, Permission.RELEASE);
    RunRow discarded = sync.discard(run, account.name(), acting.reason);
    audit.record(account.name(), Audit.Action.DISCARD, "run " + run, acting.reason);
    return discarded;
  }

  RunRow restart(long run, Acting acting) {
    Account account = acting.account(accounts, Permission.RESTART);
    // Before, because going on may take the rest of the night.
    audit.record(account.name(), Audit.Action.RESTART, "run " + run, acting.reason);
    return sync.restart(run);
  }

  @Override
  public void approve(long finding, String account, String reason) {
    approve(finding, acting(account, reason));
  }

  @Override
  public void reject(long finding, String account, String reason) {
    reject(finding, acting(account, reason));
  }

  @Override
  public void pause(
      long finding, LocalDate through, boolean leaveInPay, String account, String reason) {
    pause(finding, through, leaveInPay, acting(account, reason));
  }

  @Override
  public void notSame(long finding, String account, String reason) {
    notSame(finding, acting(account, reason));
  }

  @Override
  public void undo(long finding, String account, String reason) {
    undo(finding, acting(account, reason));
  }

  @Override
  public void verify(long finding, String answer, LocalDate seenOn, String account, String note) {
    verify(finding, Answer.valueOf(answer), seenOn, acting(account, note));
  }

  @Override
  public void recover(
      long finding,
      String what,
      @Nullable Yuan amount,
      LocalDate on,
      String account,
      String reason) {
    recover(finding, what, Optional.ofNullable(amount), on, acting(account, reason));
  }

  @Override
  public void release(long run, String account, String reason) {
    release(run, acting(account, reason));
  }

  @Override
  public void release(long run, String shown, String account, String reason) {
    release(run, Optional.of(shown), acting(account, reason));
  }

  @Override
  public void look(long run, boolean rowsOnly, String account) {
    acting(account, "look").account(accounts, Permission.RELEASE);
    sync.look(run, rowsOnly);
  }

  @Override
  public void discard(long run, String account, String reason) {
    discard(run, acting(account, reason));
  }

  @Override
  public void restart(long run, String account, String reason) {
    restart(run, acting(account, reason));
  }

  @Override
  public void workOff(String job) {
    sync.workOff(job, new BusinessDate().value());
  }

  private static Acting acting(String account, String reason) {
    Acting acting = new Acting();
    acting.user = account;
    acting.reason = reason;
    return acting;
  }
}
