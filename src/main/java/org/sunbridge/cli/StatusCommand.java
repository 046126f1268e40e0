package org.sunbridge.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.DryRunQuery;
import org.sunbridge.operation.StatusQuery;
import org.sunbridge.operation.StatusReport;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.SlotStatus;
import org.sunbridge.schedule.SlotText;
import org.sunbridge.schedule.Unannounced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    description = {"运行、暂停、待推送和下次排程。", "Runs, holds, outbox, next schedules."})
final class StatusCommand implements Callable<Integer> {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private static final int SLOTS_LOOKED_AT = 14;

  @Option(names = "--json", description = "以 JSON 输出，字段名不变。As JSON; its names are a promise.")
  boolean json;

  @Override
  public Integer call() throws JsonProcessingException {
    try (Workplace workplace = Workplace.forQuestions()) {
      StatusReport report = workplace.get(StatusQuery.class).report();
      if (json) {
        ObjectMapper mapper =
            new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT);
        System.out.println(mapper.writeValueAsString(report));
      } else {
        print(report, workplace.get(DryRunQuery.class), System.out);
        slots(workplace, System.out);
      }
      return 0;
    }
  }

  private static void print(StatusReport report, DryRunQuery dryRuns, PrintStream out) {
    out.println("运行 Runs");
    for (StatusReport.RunLine run : report.runs()) {
      out.println(
          "  "
              + run.run()
              + "  "
              + run.job()
              + "  "
              + text(run.file())
              + "  "
              + run.businessDate()
              + "  "
              + run.status()
              + "  "
              + text(run.reason()));
    }
    out.println("待放行 Held: " + report.held().size());
    for (StatusReport.RunLine run : report.held()) {
      out.println("  run " + run.run() + "  " + run.job() + "  " + text(run.reason()));
      dryRuns.ofRun(run.run()).map(HeldCommand::sentence).ifPresent(s -> out.println("    " + s));
    }
    out.println("失败待处理 Failed, to restart or discard: " + report.failed().size());
    report
        .failed()
        .forEach(
            run ->
                out.println(
                    "  run "
                        + run.run()
                        + "  "
                        + run.job()
                        + "  "
                        + text(run.file())
                        + "  "
                        + text(run.reason())));
    out.println("批次 Deliveries");
    report.deliveries().forEach(d -> out.println("  " + d.status() + "  " + d.count()));
    out.println("发现 Findings");
    report
        .findings()
        .forEach(f -> out.println("  " + f.type() + "  " + f.state() + "  " + f.findings()));
    out.println("待推送 Outbox");
    report
        .outbox()
        .forEach(
            o ->
                out.println(
                    "  " + o.target() + "  " + o.item() + "  " + o.state() + "  " + o.count()));
    out.println("排程 Schedules");
    report
        .schedules()
        .forEach(s -> out.println("  " + s.schedule() + "  " + s.cron() + "  " + local(s.next())));
  }

  /** What is not as planned, and what the calendars do not know. */
  private static void slots(Workplace workplace, PrintStream out) {
    Definitions definitions = workplace.get(Definitions.class);
    PlannedSlots slots = workplace.get(PlannedSlots.class);
    SlotText words = new SlotText(Locale.SIMPLIFIED_CHINESE);
    LocalDateTime now = slots.now();
    for (String schedule : definitions.schedules().keySet()) {
      slots.newest(schedule, SLOTS_LOOKED_AT).stream()
          .filter(slot -> slot.isLate(now) || slot.status() == SlotStatus.CLAIMED)
          .forEach(
              slot ->
                  out.println(
                      "  "
                          + schedule
                          + "  "
                          + slot.businessDate()
                          + "  "
                          + words.standing(slot, now)));
    }
    Unannounced.years(
            definitions.schedules().values(),
            definitions.district(),
            workplace.get(FireTimes.class).holidays(),
            SchedulesCommand.today())
        .forEach(
            year ->
                out.println(
                    "! " + words.unannounced(year) + " schedules/holidays/" + year + ".json"));
  }

  private static String local(@org.jspecify.annotations.Nullable Instant at) {
    return at == null ? "" : LOCAL.format(at);
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return value == null ? "" : value;
  }
}
