package org.sunbridge.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunbridge.definition.ClosedWindow;
import org.sunbridge.definition.ClosedWindow.Then;

/** The times in which a schedule does not begin: its own, and those of the whole district. */
record Windows(List<ClosedWindow> closed, ZoneId zone) {

  /** More windows than this, one opening into the next, are a mistake: it never runs. */
  private static final int LONGEST_CHAIN = 1000;

  static Windows of(List<ClosedWindow> own, List<ClosedWindow> everybodys, ZoneId zone) {
    return new Windows(Stream.concat(own.stream(), everybodys.stream()).toList(), zone);
  }

  /** The same time, with what windows make of it. */
  Slot through(Slot slot) {
    LocalDateTime moment = LocalDateTime.ofInstant(slot.dueAt(), zone);
    String why = slot.note();
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      LocalDateTime asked = moment;
      Optional<ClosedWindow> shut =
          closed.stream().filter(window -> window.endAfter(asked).isPresent()).findFirst();
      if (shut.isEmpty()) {
        return new Slot(
            slot.at(), slot.businessDate(), slot.calendarKnown(), instant(moment, slot), null, why);
      }
      why = shut.get().why();
      LocalDateTime end = shut.get().endAfter(asked).orElseThrow();
      if (shut.get().then() == Then.SKIP || end.equals(LocalDateTime.MAX)) {
        return skipped(slot, why);
      }
      moment = end;
    }
    return skipped(slot, why);
  }

  private static Slot skipped(Slot slot, String why) {
    return new Slot(
        slot.at(), slot.businessDate(), slot.calendarKnown(), slot.at(), SlotReason.BLACKOUT, why);
  }

  private Instant instant(LocalDateTime moment, Slot slot) {
    return moment.equals(LocalDateTime.ofInstant(slot.dueAt(), zone))
        ? slot.dueAt()
        : moment.atZone(zone).toInstant();
  }
}
