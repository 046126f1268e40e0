package org.sunbridge.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.ArchiveFault;
import org.sunbridge.operation.ControlQuery;
import org.sunbridge.operation.DiskSpace;
import org.sunbridge.operation.OwnClock;
import org.sunbridge.operation.Watch;
import org.sunbridge.operation.Words;

/** What is wrong with a part that is not well, in words, each with the page that shows more. */
final class HealthReasons {

  /** As health itself looks at failed runs. */
  private static final Duration LOOKED_AT = Duration.ofDays(2);

  private static final long GIGABYTE = 1L << 30;

  private final Watch watch;
  private final ControlQuery control;
  private final DiskSpace.Look disk;
  private final Supplier<Optional<ArchiveFault>> archive;
  private final OwnClock clock;
  private final Definitions definitions;

  HealthReasons(
      Watch watch,
      ControlQuery control,
      DiskSpace.Look disk,
      Supplier<Optional<ArchiveFault>> archive,
      OwnClock clock,
      Definitions definitions) {
    this.watch = watch;
    this.control = control;
    this.disk = disk;
    this.archive = archive;
    this.clock = clock;
    this.definitions = definitions;
  }

  /**
   * One thing that is wrong.
   *
   * @param kind the end of its sentence's key below {@code health.reason}
   * @param link a page of the house; empty where there is none
   */
  public record Reason(String kind, String what, String detail, String link) {}

  /** Of a part as health names it; none where its state says it all. */
  List<Reason> of(String part, Locale locale) {
    Words words = new Words(definitions, locale);
    return switch (part) {
      case "schedule" -> schedule(words);
      case "portal" -> portal();
      case "archive" -> archive();
      case "disk" -> disk();
      case "clocks" -> clocks();
      default -> List.of();
    };
  }

  private List<Reason> schedule(Words words) {
    return Stream.concat(
            watch.late().stream()
                .map(
                    slot ->
                        new Reason(
                            "late",
                            words.schedule(slot.schedule()),
                            slot.businessDate().toString(),
                            "/schedules")),
            watch.failed(LOOKED_AT).stream()
                .map(
                    run ->
                        new Reason(
                            "failed",
                            words.job(run.job()),
                            Long.toString(run.id()),
                            "/runs/" + run.id())))
        .toList();
  }

  private List<Reason> portal() {
    return Stream.concat(
            control.pushHold().stream()
                .map(hold -> new Reason("hold", hold.account(), "", "/control")),
            watch.stuck().stream()
                .map(
                    stuck ->
                        new Reason(
                            "stuck", stuck.target(), Long.toString(stuck.results()), "/outbox")))
        .toList();
  }

  private List<Reason> disk() {
    DiskSpace space = disk.now();
    return List.of(
        new Reason(
            "disk",
            Long.toString(space.freePercent()),
            Long.toString(space.free() / GIGABYTE),
            ""));
  }

  private List<Reason> archive() {
    return archive
        .get()
        .map(
            fault ->
                new Reason("archive." + fault.kind(), fault.folder().toString(), fault.mark(), ""))
        .stream()
        .toList();
  }

  private List<Reason> clocks() {
    long seconds = clock.ahead().toSeconds();
    return List.of(
        new Reason(seconds > 0 ? "ahead" : "behind", Long.toString(Math.abs(seconds)), "", ""));
  }
}
