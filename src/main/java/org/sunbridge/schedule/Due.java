package org.sunbridge.schedule;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition.Misfire;

/**
 * What to do with the slots of a schedule whose time has come.
 *
 * @param next the one to run now; after it the question is asked again
 * @param passedOver those that will never run
 */
record Due(Optional<PlannedSlot> next, List<PlannedSlot> passedOver) {

  /**
   * What was begun and interrupted goes on first. Slots that are not late run one after the other.
   * Of late ones the newest runs, or none. What people or other schedules asked for comes last, and
   * is never late.
   *
   * @param waiting slots whose time has come, oldest first
   * @param punctual slots before this moment are late
   */
  static Due of(List<PlannedSlot> waiting, LocalDateTime punctual, Misfire misfire) {
    Optional<PlannedSlot> begun = waiting.stream().filter(PlannedSlot::isBegun).findFirst();
    if (begun.isPresent()) {
      return new Due(begun, List.of());
    }
    List<PlannedSlot> planned =
        waiting.stream().filter(slot -> slot.origin() == SlotOrigin.PLAN).toList();
    Due due = ofPlanned(planned, punctual, misfire);
    return due.next.isPresent()
        ? due
        : new Due(
            waiting.stream().filter(slot -> slot.origin() != SlotOrigin.PLAN).findFirst(),
            due.passedOver);
  }

  private static Due ofPlanned(List<PlannedSlot> waiting, LocalDateTime punctual, Misfire misfire) {
    List<PlannedSlot> late =
        waiting.stream()
            .filter(slot -> slot.dueAt().isBefore(punctual) && !slot.isLookedAfter())
            .toList();
    Optional<PlannedSlot> first = waiting.stream().filter(slot -> !late.contains(slot)).findFirst();
    // One that was looked at in time and waits runs in the place of older ones that were missed.
    boolean isReplaced = first.filter(PlannedSlot::isLookedAfter).isPresent();
    if (late.isEmpty() || misfire == Misfire.SKIP || isReplaced) {
      return new Due(first, late);
    }
    int newest = late.size() - 1;
    return new Due(Optional.of(late.get(newest)), late.subList(0, newest));
  }
}
