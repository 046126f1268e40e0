package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.sunbridge.access.Account;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.Start;
import org.sunbridge.domain.Refused;
import org.sunbridge.run.DefinitionVersions;
import org.sunbridge.run.Home;
import org.sunbridge.schedule.AskedSlots.Asker;
import org.sunbridge.schedule.AskedSlots.Range;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.web.SchedulingActions;

/** What accounts do about schedules, from a page or a command: allowed, done, on the audit. */
final class Scheduling implements SchedulingActions {

  private static final int MOST_PARALLEL = 8;

  private final Accounts accounts;
  private final OnTheRecord onRecord;
  private final ScheduleBook book;
  private final PlannedSlots slots;
  private final ScheduleEditing editing;

  Scheduling(
      Accounts accounts,
      OnTheRecord onRecord,
      ScheduleBook book,
      PlannedSlots slots,
      ScheduleEditing editing) {
    this.accounts = accounts;
    this.onRecord = onRecord;
    this.book = book;
    this.slots = slots;
    this.editing = editing;
  }

  static Scheduling in(Workplace workplace) {
    return new Scheduling(
        workplace.get(Accounts.class),
        new OnTheRecord(
            workplace.get(Audit.class), workplace.get(PlatformTransactionManager.class)),
        workplace.get(ScheduleBook.class),
        workplace.get(PlannedSlots.class),
        new ScheduleEditing(Home.current().folder(), workplace.get(DefinitionVersions.class)));
  }

  List<PlannedSlot> backfill(String name, Range range, Acting acting) {
    Account account = acting.account(accounts, Permission.PLAN_RUNS);
    ScheduleDefinition schedule = schedule(name);
    if (range.parallel() < 1 || range.parallel() > MOST_PARALLEL) {
      throw new Refused(
          "同时进行的数目须在 1 到 %1$d 之间。Between 1 and %1$d at a time.".formatted(MOST_PARALLEL));
    }
    String subject =
        "schedule %s %s..%s%s"
            .formatted(
                name,
                range.from() == null ? "" : range.from(),
                range.to() == null ? "" : range.to(),
                range.missedOnly() ? " missed" : "");
    return onRecord.done(
        new OnTheRecord.Line(account, Audit.Action.BACKFILL, subject, acting),
        () -> slots.asking().again(schedule, range, new Asker(account.name(), acting.reason)));
  }

  @Override
  public PlannedSlot ask(
      String name,
      Optional<LocalDate> businessDate,
      boolean byProgram,
      String account,
      String reason) {
    Acting acting = acting(account, reason);
    Account who = acting.account(accounts, Permission.PLAN_RUNS);
    ScheduleDefinition schedule = schedule(name);
    if (byProgram && !schedule.start().equals(new Start.Asked(true))) {
      throw new Refused(
          "排程 %1$s 不接受程序触发，须写 start: api。Schedule %1$s takes no requests of programs: it needs start: api."
              .formatted(name));
    }
    return onRecord.done(
        new OnTheRecord.Line(who, Audit.Action.ASK_RUN, "schedule " + name, acting),
        () -> slots.asking().now(schedule, businessDate, new Asker(who.name(), reason)));
  }

  @Override
  public List<PlannedSlot> backfill(
      String schedule,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      boolean missedOnly,
      int parallel,
      String account,
      String reason) {
    return backfill(schedule, new Range(from, to, missedOnly, parallel), acting(account, reason));
  }

  @Override
  public Stored stored(String schedule) {
    return editing.stored(schedule);
  }

  @Override
  public Edited check(String schedule, String before, String after) {
    return editing.edit(schedule, before, after, false);
  }

  @Override
  public Edited edit(String schedule, String before, String after, String account, String reason) {
    Acting acting = acting(account, reason);
    Account who = acting.account(accounts, Permission.PLAN_RUNS);
    Edited checked = editing.edit(schedule, before, after, false);
    if (checked.outcome() != Edited.Outcome.VALID) {
      return checked;
    }
    Edited edited =
        onRecord.done(
            new OnTheRecord.Line(
                who,
                Audit.Action.EDIT_SCHEDULE,
                "schedules/%s.yaml version %s".formatted(schedule, checked.version()),
                acting),
            () -> editing.edit(schedule, before, after, true));
    book.look();
    return edited;
  }

  private ScheduleDefinition schedule(String name) {
    return book.find(name)
        .orElseThrow(() -> new Refused("没有排程 " + name + "。There is no schedule " + name + "."));
  }

  private static Acting acting(String account, String reason) {
    Acting acting = new Acting();
    acting.user = account;
    acting.reason = reason;
    return acting;
  }
}
