package org.sunbridge.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.intake.SharedArchive;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Home;
import org.sunbridge.run.Worst;
import org.sunbridge.schedule.AskedSlots.Range;
import org.sunbridge.schedule.Backfill;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.SlotStatus;
import org.sunbridge.schedule.SlotText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "backfill",
    mixinStandardHelpOptions = true,
    description = {
      "补运行：错过的（--missed-only），或一段业务日期的全部；跟随它的排程随后也运行。",
      "Run what was missed (--missed-only), or all of a range of business dates once more; schedules",
      "that run after it follow. Exit: the worst of them (1, 3, 4, 0)."
    })
final class BackfillCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SCHEDULE", description = "排程名。The schedule's name.")
  String schedule = "";

  @Option(names = "--from", paramLabel = "D", description = "从哪个业务日期起。The first business date.")
  @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "D", description = "到哪个业务日期，默认至今。The last; default now.")
  @Nullable LocalDate to;

  @Option(names = "--missed-only", description = "只补没有运行过的。Only what never ran.")
  boolean missedOnly;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description = {
        "最多几次同时开始（1–8）。一个数据库同一时刻只处理一个批次，其余排队。",
        "How many may be begun at a time; the pipeline still takes one after the other."
      })
  int parallel = 1;

  @Mixin Acting acting = new Acting();

  @Override
  public Integer call() throws InterruptedException {
    ScheduleDefinition definition =
        Workplace.definitions(Home.current().folder()).schedule(schedule);
    try (Workplace workplace = Workplace.forWork()) {
      // Before anything is asked for that this process could not run.
      workplace.get(SharedArchive.class).inReach();
      List<PlannedSlot> asked =
          Scheduling.in(workplace)
              .backfill(schedule, new Range(from, to, missedOnly, parallel), acting);
      System.out.println("补运行 " + asked.size() + " 次。To run: " + asked.size());
      if (parallel > 1) {
        System.out.println(
            "同一时刻只处理一个批次，其余排队。The pipeline takes one delivery at a time: the others queue.");
      }
      List<PlannedSlot> ended =
          workplace.get(Backfill.class).workOff(definition, asked, slot -> print(workplace, slot));
      return worst(workplace, ended);
    }
  }

  private static void print(Workplace workplace, PlannedSlot slot) {
    LocalDateTime now = workplace.get(PlannedSlots.class).now();
    System.out.println(
        "  "
            + slot.schedule()
            + "  "
            + slot.businessDate()
            + "  "
            + new SlotText(Locale.SIMPLIFIED_CHINESE).standing(slot, now)
            + (slot.run() == null ? "" : "  run " + slot.run()));
  }

  private static int worst(Workplace workplace, List<PlannedSlot> ended) {
    RunMapper runs = workplace.get(RunMapper.class);
    List<RunRow> rows =
        ended.stream()
            .map(PlannedSlot::run)
            .filter(Objects::nonNull)
            .flatMap(run -> runs.byId(run).stream())
            .toList();
    boolean failed = ended.stream().anyMatch(slot -> slot.status() == SlotStatus.FAILED);
    return failed ? RunRow.Status.FAILED.exitCode() : Worst.of(rows).exitCode();
  }
}
