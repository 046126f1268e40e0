package org.sunbridge.schedule;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

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
    return Optional.ofNullable(slot.reason())
        .map(reason -> bundle.getString("schedule.slot.reason." + reason));
  }

  /** What to know about a day that the calendar does not know. */
  public Optional<String> warning(PlannedSlot slot) {
    return slot.calendarKnown()
        ? Optional.empty()
        : Optional.of(bundle.getString("schedule.slot.unknown-calendar"));
  }
}
