package org.sunbridge.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Works off slots that were asked for, in the process of whoever asked, beside any that serve. Each
 * slot is still run by one process only.
 */
public final class Backfill {

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final ScheduleBook book;
  private final PlannedSlots slots;
  private final NightlyRunner runner;
  private final String instance =
      ProcessHandle.current().pid() + "-" + UUID.randomUUID().toString().substring(0, 8);

  Backfill(ScheduleBook book, PlannedSlots slots, NightlyRunner runner) {
    this.book = book;
    this.slots = slots;
    this.runner = runner;
  }

  /**
   * Returns when all of them have ended, whoever ran them, and those of the schedules that run
   * after.
   *
   * @param ended is told each of them, and what ran after them, once it has ended
   * @return how they and what ran after them ended
   * @throws InterruptedException when told to stop; what is under way is handed over
   */
  public List<PlannedSlot> workOff(
      ScheduleDefinition schedule, List<PlannedSlot> asked, Consumer<PlannedSlot> ended)
      throws InterruptedException {
    List<ScheduleDefinition> chain = withThoseAfter(schedule);
    List<Long> open = new ArrayList<>(asked.stream().map(PlannedSlot::id).toList());
    List<PlannedSlot> done = new ArrayList<>();
    Nights nights = new Nights(slots, runner, instance);
    try {
      while (!open.isEmpty()) {
        Deadlocks.outlasted(
            () -> {
              nights.report();
              slots.giveUpSilent();
              if (runner.canRun()) {
                chain.forEach(each -> take(each, nights, open));
              }
            });
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS.toMillis());
        Deadlocks.outlasted(nights::report);
        for (Long id : List.copyOf(open)) {
          PlannedSlot slot = slots.slot(id).orElseThrow();
          if (slot.status() != SlotStatus.WAITING && slot.status() != SlotStatus.CLAIMED) {
            open.remove(id);
            done.add(slot);
            ended.accept(slot);
            following(slot).forEach(open::add);
          }
        }
      }
      return done;
    } finally {
      Deadlocks.outlasted(() -> nights.stop(Duration.ZERO));
    }
  }

  private void take(ScheduleDefinition schedule, Nights nights, List<Long> open) {
    Optional<PlannedSlot> taken;
    do {
      taken = slots.takeOf(schedule, instance, open);
      // The next look reports its end.
      taken.ifPresent(slot -> nights.begin(schedule, slot, () -> {}));
    } while (taken.filter(slot -> slot.lanes() > 1).isPresent());
  }

  private List<ScheduleDefinition> withThoseAfter(ScheduleDefinition schedule) {
    List<ScheduleDefinition> chain = new ArrayList<>(List.of(schedule));
    for (int i = 0; i < chain.size(); i++) {
      chain.addAll(book.after(chain.get(i).name()));
    }
    return chain;
  }

  private List<Long> following(PlannedSlot slot) {
    return book.after(slot.schedule()).stream()
        .flatMap(after -> slots.follow(after, slot).stream())
        .map(PlannedSlot::id)
        .toList();
  }
}
