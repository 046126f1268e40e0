package org.sunbridge.operation;

import java.time.Instant;
import java.util.List;
import org.sunbridge.definition.ScheduleDefinition;

/** When schedules are due; told by whoever knows the calendars. */
@FunctionalInterface
public interface UpcomingFires {

  /** The next times after a moment, in order; fewer when there are no more. */
  List<Instant> of(ScheduleDefinition schedule, Instant after, int count);
}
