package org.sunbridge.schedule;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.definition.Start;

/** What is said to people about a slot; the sentences are in {@code messages/schedule}. */
public final class SlotText {

  private final ResourceBundle bundle;

  /** In Chinese, or in English where the locale asks for it. */
  public SlotText(Locale locale) {
    this.bundle =
        ResourceBundle.getBundle(
            "messages.schedule",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** One or two words. */
  public String status(SlotStatus status) {
    return bundle.getString("schedule.slot." + status);
  }

  /** Why it did not run, or not to its end, and what to do. */
  public Optional<String> reason(PlannedSlot slot) {
    return Optional.ofNullable(slot.reason()).map(this::reason);
  }

  /** The same of any slot. */
  public String reason(SlotReason reason) {
    return bundle.getString("schedule.slot.reason." + reason);
  }

  /** A reason in a few words, for a choice. */
  public String shortly(SlotReason reason) {
    return bundle.getString("schedule.slot.short." + reason);
  }

  /** How it came about, where that was not by its plan. */
  public Optional<String> origin(PlannedSlot slot) {
    return slot.origin() == SlotOrigin.PLAN ? Optional.empty() : Optional.of(origin(slot.origin()));
  }

  /** How any slot came about. */
  public String origin(SlotOrigin origin) {
    return bundle.getString("schedule.slot.origin." + origin);
  }

  /** That it is, or was, not through by its deadline. */
  public String late() {
    return bundle.getString("schedule.slot.late");
  }

  /** That the holidays of a year are not announced, and what follows. */
  public String unannounced(int year) {
    return bundle.getString("schedule.unannounced").replace("{year}", String.valueOf(year));
  }

  /** What makes a schedule run. */
  public String start(ScheduleDefinition schedule) {
    Start start = schedule.start();
    if (start instanceof Start.AtTimes times) {
      return times.expression() + " " + schedule.zone() + " " + schedule.calendar();
    } else if (start instanceof Start.After after) {
      return said("schedule.start.after", after.schedule());
    } else if (start instanceof Start.OnArrival arrival) {
      return said("schedule.start.arrival", arrival.quiet().toSeconds());
    }
    boolean byPrograms = start.equals(new Start.Asked(true));
    return bundle.getString(byPrograms ? "schedule.start.api" : "schedule.start.manual");
  }

  public String businessDate() {
    return bundle.getString("schedule.business-date");
  }

  public String past() {
    return bundle.getString("schedule.past");
  }

  /** What is special about a time that has not come: a window, a calendar that does not know it. */
  public List<String> remarks(Slot slot) {
    List<String> remarks = new ArrayList<>();
    if (slot.isPutOff()) {
      remarks.add(bundle.getString("schedule.slot.put-off"));
    }
    if (!slot.note().isEmpty()) {
      remarks.add(slot.note());
    }
    if (!slot.calendarKnown()) {
      remarks.add(bundle.getString("schedule.slot.unknown-calendar"));
    }
    return remarks;
  }

  /** How a slot stands, on one line. */
  public String standing(PlannedSlot slot, LocalDateTime now) {
    List<String> parts = new ArrayList<>(List.of(status(slot.status())));
    if (slot.isLate(now)) {
      parts.add(late());
    }
    origin(slot).ifPresent(parts::add);
    reason(slot).ifPresent(parts::add);
    Stream.of(slot.note(), slot.error()).filter(Objects::nonNull).forEach(parts::add);
    return String.join("  ", parts);
  }

  private String said(String key, Object value) {
    return bundle.getString(key).replace("{0}", String.valueOf(value));
  }

  /** What to know about a day that the calendar does not know. */
  public Optional<String> warning(PlannedSlot slot) {
    return slot.calendarKnown()
        ? Optional.empty()
        : Optional.of(bundle.getString("schedule.slot.unknown-calendar"));
  }
}
