package org.sunbridge.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.ScheduleDefinition;
import org.sunbridge.run.Home;
import org.sunbridge.schedule.FireTimes;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.PlannedSlot;
import org.sunbridge.schedule.PlannedSlots;
import org.sunbridge.schedule.Slot;
import org.sunbridge.schedule.SlotText;
import org.sunbridge.schedule.Unannounced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "schedules",
    mixinStandardHelpOptions = true,
    description = {
      "排程和下几次运行的时间；加 --slots 再列出过去各次的结果。",
      "Schedules and their next times; with --slots also what became of the last ones."
    })
final class SchedulesCommand implements Callable<Integer> {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd E HH:mm:ss");

  @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "只看这一个。Only this.")
  @Nullable String name;

  @Option(
      names = "--next",
      paramLabel = "N",
      defaultValue = "10",
      description = "下几次，默认 ${DEFAULT-VALUE}。How many next times.")
  int next = 10;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "0",
      description = "过去几次；要连数据库。How many past slots; needs the database.")
  int past;

  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "语言。Language.")
  String language = "zh";

  @Override
  public Integer call() {
    Home home = Home.current();
    Definitions definitions = Workplace.definitions(home.folder());
    Holidays holidays = Holidays.under(home.folder());
    FireTimes times = new FireTimes(holidays, definitions.district());
    SlotText words = new SlotText(Locale.forLanguageTag(language));
    List<ScheduleDefinition> shown =
        name == null
            ? List.copyOf(definitions.schedules().values())
            : List.of(definitions.schedule(name));
    for (ScheduleDefinition schedule : shown) {
      print(schedule, times, words, System.out);
    }
    Unannounced.years(definitions.schedules().values(), definitions.district(), holidays, today())
        .forEach(
            year ->
                System.out.println(
                    "! " + words.unannounced(year) + " schedules/holidays/" + year + ".json"));
    if (past > 0) {
      try (Workplace workplace = Workplace.forQuestions()) {
        PlannedSlots slots = workplace.get(PlannedSlots.class);
        shown.forEach(schedule -> print(schedule, slots, words, System.out));
      }
    }
    return 0;
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.of("Asia/Shanghai"));
  }

  private void print(
      ScheduleDefinition schedule, FireTimes times, SlotText words, PrintStream out) {
    out.println(schedule.name() + "  " + schedule.title() + "  " + words.start(schedule));
    for (Slot slot : times.nextSlots(schedule, Instant.now(), next)) {
      out.println(
          "  "
              + local(slot.dueAt(), schedule.zone())
              + "  "
              + words.businessDate()
              + " "
              + slot.businessDate()
              + words.remarks(slot).stream()
                  .map(remark -> "  " + remark)
                  .collect(Collectors.joining()));
    }
  }

  private void print(
      ScheduleDefinition schedule, PlannedSlots slots, SlotText words, PrintStream out) {
    out.println(schedule.name() + "  " + words.past());
    LocalDateTime now = slots.now();
    for (PlannedSlot slot : slots.newest(schedule.name(), past)) {
      out.println(
          "  "
              + local(slot.plannedAt().toInstant(ZoneOffset.UTC), schedule.zone())
              + "  "
              + words.businessDate()
              + " "
              + slot.businessDate()
              + "  "
              + words.standing(slot, now)
              + (slot.run() == null ? "" : "  run " + slot.run()));
    }
  }

  private String local(Instant at, ZoneId zone) {
    return FORM.withLocale(Locale.forLanguageTag(language)).format(at.atZone(zone));
  }
}
