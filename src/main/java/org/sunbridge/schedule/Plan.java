package org.sunbridge.schedule;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * How far the slots of a schedule are planned; a row of {@code schedule_plan}.
 *
 * @param rule what they follow: under another rule nothing before its first start was missed
 * @param plannedUntil UTC; of a schedule without times, since when it is known
 * @param arrival what lay at the endpoints when files last made it run; null when nothing does
 */
record Plan(String rule, LocalDateTime plannedUntil, @Nullable String arrival) {

  static String rule(ScheduleDefinition schedule) {
    return "%s | %s | %s"
        .formatted(
            schedule.cron().isEmpty() ? String.valueOf(schedule.start()) : schedule.cron(),
            schedule.zone(),
            schedule.calendar());
  }
}
