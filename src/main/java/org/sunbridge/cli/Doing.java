package org.sunbridge.cli;

import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.Decisions;
import org.sunbridge.run.Sync;
import org.sunbridge.web.Actions;

/** What accounts do, from a page or a command: allowed, done, and written into the audit. */
final class Doing implements Actions {

  private final Accounts accounts;
  private final Audit audit;
  private final Decisions decisions;
  private final Sync sync;

  Doing(Accounts accounts, Audit audit, Decisions decisions, Sync sync) {
    this.accounts = accounts;
    this.audit = audit;
    this.decisions = decisions;
    this.sync = sync;
  }

  static Doing in(Workplace workplace) {
    return new Doing(
        workplace.get(Accounts.class),
        workplace.get(Audit.class),
        workplace.get(Decisions.class),
        workplace.get(Sync.class));
  }

  String approve(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    String state = decisions.approve(finding, account.name(), acting.reason).name();
    audit.record(account.name(), Audit.Action.APPROVE, "finding " + finding, acting.reason);
    return state;
  }

  String reject(long finding, Acting acting) {
    Account account = acting.account(accounts, Permission.DECIDE);
    String state = decisions.reject(finding, account.name(), acting.reason).name();
    audit.record(account.name(), Audit.Action.REJECT, "finding " + finding, acting.reason);
    return state;
  }

  RunRow release(long run, Acting acting) {
    Account account = acting.account(accounts, Permission.RELEASE);
    RunRow released = sync.release(run, account.name(), acting.reason);
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
  public void release(long run, String account, String reason) {
    release(run, acting(account, reason));
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
