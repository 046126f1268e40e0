package org.sunbridge.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.operation.UpcomingFires;

/** What runs when. */
@Controller
class ScheduleController {

  private static final int SHOWN = 5;

  private final Definitions definitions;
  private final UpcomingFires fires;
  private final Clock clock;

  ScheduleController(Definitions definitions, UpcomingFires fires, Clock clock) {
    this.definitions = definitions;
    this.fires = fires;
    this.clock = clock;
  }

  @GetMapping("/schedules")
  String list(Model model) {
    Instant now = clock.instant();
    model.addAttribute(
        "plans",
        definitions.schedules().values().stream()
            .sorted(Comparator.comparing(ScheduleDefinition::name))
            .map(schedule -> new Plan(schedule, fires.of(schedule, now, SHOWN)))
            .toList());
    return "schedules";
  }

  /** A schedule with its next times. */
  public record Plan(ScheduleDefinition schedule, List<Instant> next) {}
}
