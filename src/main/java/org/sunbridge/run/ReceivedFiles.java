package org.sunbridge.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.intake.Received;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.RunRow;

/** Works on files that were received, wherever they came from. For the holder of the lock only. */
final class ReceivedFiles {

  private final DeliveryRuns deliveryRuns;
  private final Stops stops;

  ReceivedFiles(DeliveryRuns deliveryRuns, Stops stops) {
    this.deliveryRuns = deliveryRuns;
    this.stops = stops;
  }

  /** A file whose earlier try was interrupted may lie at its endpoint still. */
  static void add(List<Received> received, Received file) {
    if (received.stream()
        .noneMatch(r -> r.delivery().id == file.delivery().id && isToDo(r) == isToDo(file))) {
      received.add(file);
    }
  }

  /**
   * The same again does nothing, unless an earlier try was interrupted.
   *
   * @return what was the same again, a sentence each
   */
  List<String> work(
      List<Received> received, LocalDate date, @Nullable Long night, List<RunRow> done) {
    List<String> same = new ArrayList<>();
    for (Received file : received) {
      if (isToDo(file) && stops.isAsked(night)) {
        // It is archived, and waits for whoever goes on.
        continue;
      }
      if (isToDo(file)) {
        done.add(deliveryRuns.deliver(file.delivery(), date, night));
      } else {
        DeliveryRow before = file.delivery();
        same.add(
            file.fileName()
                + " 与批次 "
                + before.id
                + "（"
                + before.fileName
                + "）相同，不再处理 (the same as delivery "
                + before.id
                + ": nothing to do)");
      }
    }
    return same;
  }

  private static boolean isToDo(Received file) {
    return file.isNew()
        || switch (file.delivery().status) {
          case RECEIVED, HELD, FAILED -> true;
          case APPLIED, CORRECTED, DISCARDED -> false;
        };
  }
}
