package org.sunbridge.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.sunbridge.access.Account;
import org.sunbridge.access.AreaScope;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.domain.Refused;
import org.sunbridge.operation.CountdownQuery;
import org.sunbridge.operation.RunQuery;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.ScheduleBook;
import org.sunbridge.schedule.Slot;
import org.sunbridge.schedule.SlotStatus;
import org.sunbridge.schedule.SlotText;
import org.sunbridge.schedule.Unannounced;

/** What runs when, whether it did, and what is open before the next list of payments closes. */
@Controller
@RequestMapping("/schedules")
class ScheduleController {

  private static final int NEXT = 10;
  private static final int PAST = 14;
  private static final ZoneId HOME = ZoneId.of("Asia/Shanghai");

  private final Definitions definitions;
  private final ScheduleBook book;
  private final FireTimes times;
  private final PlannedSlots slots;
  private final CountdownQuery countdown;
  private final RunQuery runs;
  private final SchedulingActions actions;
  private final Clock clock;

  ScheduleController(
      Definitions definitions,
      ScheduleBook book,
      FireTimes times,
      PlannedSlots slots,
      CountdownQuery countdown,
      RunQuery runs,
      SchedulingActions actions,
      Clock clock) {
    this.definitions = definitions;
    this.book = book;
    this.times = times;
    this.slots = slots;
    this.countdown = countdown;
    this.runs = runs;
    this.actions = actions;
    this.clock = clock;
  }

  @GetMapping
  String list(Model model, Locale locale, @AuthenticationPrincipal Account me) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(HOME).toLocalDate();
    model.addAttribute(
        "plans",
        book.all().stream()
            .map(
                schedule ->
                    new Plan(
                        schedule, times.nextSlots(schedule, now, NEXT), past(schedule.name(), now)))
            .toList());
    SlotText words = new SlotText(locale);
    model.addAttribute("slotText", words);
    model.addAttribute("now", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
    model.addAttribute("plansRuns", me.may(Permission.PLAN_RUNS));
    model.addAttribute(
        "unannounced",
        Unannounced.years(book.all(), definitions.district(), times.holidays(), today).stream()
            .map(words::unannounced)
            .toList());
    model.addAttribute(
        "countdown",
        times
            .payOuts()
            .map(
                payOuts ->
                    Countdown.of(
                        payOuts,
                        today,
                        book.all(),
                        definitions,
                        countdown,
                        runs.held(AreaScope.WHOLE).size()))
            .orElse(null));
    return "schedules";
  }

  @PostMapping("/{name}/ask")
  String ask(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "businessDate", required = false)
          @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate businessDate,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      RedirectAttributes after) {
    return done(
        after,
        () -> {
          actions.ask(name, Optional.ofNullable(businessDate), false, me.name(), reason);
          return "schedules.asked";
        });
  }

  @PostMapping("/{name}/backfill")
  String backfill(
      @AuthenticationPrincipal Account me,
      @PathVariable("name") String name,
      @RequestParam(name = "from", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(name = "to", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      @RequestParam(name = "missedOnly", defaultValue = "false") boolean missedOnly,
      @RequestParam(name = "parallel", defaultValue = "1") int parallel,
      @RequestParam(name = "reason", defaultValue = "") String reason,
      RedirectAttributes after) {
    return done(
        after,
        () ->
            actions.backfill(name, from, to, missedOnly, parallel, me.name(), reason).isEmpty()
                ? "schedules.backfill.none"
                : "schedules.backfill.done");
  }

  private static String done(RedirectAttributes after, Supplier<String> deed) {
    try {
      after.addFlashAttribute("done", deed.get());
    } catch (Refused e) {
      after.addFlashAttribute("refused", e.getMessage());
    }
    return "redirect:/schedules";
  }

  /** The one that comes next is planned already. */
  private List<PlannedSlot> past(String schedule, Instant now) {
    LocalDateTime utc = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    return slots.newest(schedule, PAST * 2).stream()
        .filter(
            slot ->
                !slot.plannedAt().isAfter(utc)
                    || (slot.status() != SlotStatus.WAITING && slot.status() != SlotStatus.SKIPPED))
        .limit(PAST)
        .toList();
  }

  /**
   * A schedule with its next times and what became of the last ones.
   *
   * @param past newest first
   */
  public record Plan(ScheduleDefinition schedule, List<Slot> next, List<PlannedSlot> past) {}
}
