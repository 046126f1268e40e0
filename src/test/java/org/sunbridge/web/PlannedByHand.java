package org.sunbridge.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Refused;
import org.sunbridge.schedule.PlannedSlot;

/** Pages that are looked at, without anybody who serves: nothing can be asked for. */
final class PlannedByHand implements SchedulingActions {

  @Override
  public PlannedSlot ask(
      String schedule,
      Optional<LocalDate> businessDate,
      boolean byProgram,
      String account,
      String reason) {
    throw new Refused("这里不能运行。Nothing runs here.");
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
    return List.of();
  }

  private static String shipped(String schedule) {
    try {
      return Files.readString(Path.of("schedules", schedule + ".yaml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stored stored(String schedule) {
    return new Stored(shipped(schedule), "as it was");
  }

  @Override
  public Edited check(String schedule, String before, String after) {
    if (!before.equals("as it was")) {
      return new Edited(Edited.Outcome.CONFLICT, stored(schedule), List.of(), "");
    }
    return after.contains("cron")
        ? new Edited(Edited.Outcome.VALID, stored(schedule), List.of(), "v2")
        : new Edited(
            Edited.Outcome.INVALID,
            stored(schedule),
            List.of("schedules/nightly.yaml:1:1: nothing says when it runs"),
            "");
  }

  @Override
  public Edited edit(String schedule, String before, String after, String account, String reason) {
    return check(schedule, before, after);
  }
}
