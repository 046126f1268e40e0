package org.sunbridge.web;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.schedule.SlotFilter;
import org.sunbridge.schedule.SlotList;
import org.sunbridge.schedule.SlotOrigin;
import org.sunbridge.schedule.SlotReason;
import org.sunbridge.schedule.SlotStatus;
import org.sunbridge.schedule.SlotText;

/** Every planned night of every schedule: what became of it, and why. */
@Controller
@RequestMapping("/slots")
class SlotController {

  private final SlotList slots;
  private final ScheduleBook book;

  SlotController(SlotList slots, ScheduleBook book) {
    this.slots = slots;
    this.book = book;
  }

  @GetMapping
  String list(
      Model model,
      Locale locale,
      @RequestParam(name = "schedule", required = false) @Nullable String schedule,
      @RequestParam(name = "origin", required = false) @Nullable SlotOrigin origin,
      @RequestParam(name = "status", required = false) @Nullable SlotStatus status,
      @RequestParam(name = "reason", required = false) @Nullable SlotReason reason,
      @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(name = "late", defaultValue = "false") boolean late,
      Place place) {
    SlotFilter filter = new SlotFilter(schedule, origin, status, reason, from, to, late);
    model.addAttribute("filter", filter);
    model.addAttribute("schedules", book.all().stream().map(ScheduleDefinition::name).toList());
    model.addAttribute("origins", SlotOrigin.values());
    model.addAttribute("statuses", SlotStatus.values());
    model.addAttribute("reasons", SlotReason.values());
    model.addAttribute("slotText", new SlotText(locale));
    model.addAttribute("now", slots.now());
    model.addAttribute(
        "page",
        PageOf.read(
            new PageOf.Source<>(
                (key, limit) -> slots.before(filter, key, limit),
                (key, limit) -> slots.after(filter, key, limit),
                PlannedSlot::id,
                Long.MAX_VALUE),
            place,
            address(filter)));
    return "slots";
  }

  private static Address address(SlotFilter filter) {
    return Address.of("/slots")
        .with("schedule", filter.schedule())
        .with("origin", filter.origin())
        .with("status", filter.status())
        .with("reason", filter.reason())
        .with("from", filter.from())
        .with("to", filter.to())
        .with("late", filter.late() ? true : null);
  }
}
