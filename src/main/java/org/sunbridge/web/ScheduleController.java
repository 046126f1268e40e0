package org.sunbridge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.operation.UpcomingFires;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.SlotStatus;
import org.sunbridge.schedule.SlotText;

/** What runs when. */
@Controller
class ScheduleController {

  private static final int NEXT = 5;
  private static final int PAST = 14;

  private final Definitions definitions;
  private final UpcomingFires fires;
  private final PlannedSlots slots;
  private final Clock clock;

  ScheduleController(
      Definitions definitions, UpcomingFires fires, PlannedSlots slots, Clock clock) {
    this.definitions = definitions;
    this.fires = fires;
    this.slots = slots;
    this.clock = clock;
  }

  @GetMapping("/schedules")
  String list(Model model, Locale locale) {
    Instant now = clock.instant();
    model.addAttribute(
        "plans",
        definitions.schedules().values().stream()
            .sorted(Comparator.comparing(ScheduleDefinition::name))
            .map(
                schedule ->
                    new Plan(schedule, fires.of(schedule, now, NEXT), past(schedule.name(), now)))
            .toList());
    model.addAttribute("slotText", new SlotText(locale));
    return "schedules";
  }

  /** The one that comes next is planned already. */
  private List<PlannedSlot> past(String schedule, Instant now) {
    LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    return slots.newest(schedule, PAST + 1).stream()
        .filter(slot -> slot.status() != SlotStatus.WAITING || !slot.plannedAt().isAfter(utc))
        .limit(PAST)
        .toList();
  }

  /**
   * A schedule with its next times and what became of the last ones.
   *
   * @param past newest first
   */
  public record Plan(ScheduleDefinition schedule, List<Instant> next, List<PlannedSlot> past) {}
}
