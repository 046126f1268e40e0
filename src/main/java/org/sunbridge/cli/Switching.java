package org.sunbridge.cli;

import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.alert.Alerts;
import org.sunbridge.cli.OnTheRecord.Line;
import org.sunbridge.run.Control;
import org.sunbridge.run.Sync;
import org.sunbridge.web.Switches;

/** The switches of the machinery, as accounts use them from a page, a command or a program. */
final class Switching implements Switches {

  private final Accounts accounts;
  private final Audit audit;
  private final Control control;
  private final Alerts alerts;
  private final Supplier<Sync> sync;
  private final OnTheRecord onRecord;

  /**
   * @param sync asked for only by what runs something
   */
  Switching(
      Accounts accounts,
      Audit audit,
      Control control,
      Alerts alerts,
      Supplier<Sync> sync,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.audit = audit;
    this.control = control;
    this.alerts = alerts;
    this.sync = sync;
    this.onRecord = new OnTheRecord(audit, transactions);
  }

  static Switching in(Workplace workplace) {
    return new Switching(
        workplace.get(Accounts.class),
        workplace.get(Audit.class),
        workplace.get(Control.class),
        workplace.get(Alerts.class),
        () -> workplace.get(Sync.class),
        workplace.get(PlatformTransactionManager.class));
  }

  @Override
  public void stop(long run, String account, String reason) {
    done(Audit.Action.STOP, "run " + run, account, reason, who -> control.stop(run, who, reason));
  }

  @Override
  public void abandon(long run, String account, String reason) {
    Account who = allowed(account, reason, Permission.CONTROL);
    sync.get().abandon(run, who.name(), reason);
    audit.record(who.name(), Audit.Action.ABANDON, "run " + run, reason);
  }

  @Override
  public long rerun(long run, String account, String reason) {
    Account who = allowed(account, reason, Permission.RESTART);
    // Before, because it may take a whole night.
    audit.record(who.name(), Audit.Action.RERUN, "run " + run, reason);
    return sync.get().rerun(run).id;
  }

  @Override
  public void pauseFeed(String job, String account, String reason) {
    done(
        Audit.Action.PAUSE_FEED,
        "feed " + job,
        account,
        reason,
        who -> control.pause(job, who, reason));
  }

  @Override
  public void resumeFeed(String job, String account, String reason) {
    done(Audit.Action.RESUME_FEED, "feed " + job, account, reason, who -> control.resume(job));
  }

  @Override
  public void holdPushes(String account, String reason) {
    done(
        Audit.Action.HOLD_PUSHES,
        "outbox",
        account,
        reason,
        who -> control.holdPushes(who, reason));
  }

  @Override
  public void resumePushes(String account, String reason) {
    done(Audit.Action.RESUME_PUSHES, "outbox", account, reason, who -> control.resumePushes());
  }

  @Override
  public void acknowledge(long alert, String account, String reason) {
    done(
        Audit.Action.ACKNOWLEDGE_ALERT,
        "alert " + alert,
        account,
        reason,
        who -> alerts.acknowledge(alert, who, reason));
  }

  @Override
  public void silence(String rule, String subject, Instant until, String account, String reason) {
    done(
        Audit.Action.SILENCE_ALERTS,
        "rule " + rule + " subject " + subject + " until " + until,
        account,
        reason,
        who -> alerts.silence(rule, subject, until, who, reason));
  }

  @Override
  public void liftSilence(long silence, String account, String reason) {
    done(
        Audit.Action.LIFT_SILENCE,
        "silence " + silence,
        account,
        reason,
        who -> alerts.lift(silence));
  }

  private void done(
      Audit.Action action, String subject, String account, String reason, Switch deed) {
    Acting acting = acting(account, reason);
    Account who = acting.account(accounts, Permission.CONTROL);
    onRecord.done(
        new Line(who, action, subject, acting),
        () -> {
          deed.by(who.name());
          return subject;
        });
  }

  private Account allowed(String account, String reason, Permission permission) {
    return acting(account, reason).account(accounts, permission);
  }

  private static Acting acting(String account, String reason) {
    Acting acting = new Acting();
    acting.user = account;
    acting.reason = reason;
    return acting;
  }

  @FunctionalInterface
  private interface Switch {
    void by(String account);
  }
}
