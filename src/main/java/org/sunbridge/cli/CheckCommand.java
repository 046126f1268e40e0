package org.sunbridge.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Check;
import org.sunbridge.definition.Definitions;
import org.sunbridge.run.Home;
import org.sunbridge.schedule.BadHolidayFile;
import org.sunbridge.schedule.Holidays;
import org.sunbridge.schedule.SlotText;
import org.sunbridge.schedule.Unannounced;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "检查全部定义（jobs、mappings、schedules），不用数据库。",
      "Validate all definitions; needs no database. Exit 2 with file:line:column: message (hint)."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "定义所在的文件夹，默认本安装或 SUNBRIDGE_DEFINITIONS。The folder that holds them.")
  @Nullable Path folder;

  @Override
  public Integer call() {
    Path root = folder == null ? Home.current().folder() : folder;
    int result = new Check(System.out).check(root);
    return result == Check.IN_ORDER ? holidays(root) : result;
  }

  /** Holidays are no definitions; what is lacking of them is told, and is no fault. */
  private static int holidays(Path root) {
    Holidays holidays;
    try {
      holidays = Holidays.under(root);
    } catch (BadHolidayFile e) {
      System.out.println(e.getMessage());
      return Check.FAULTY;
    }
    Definitions definitions = Workplace.definitions(root);
    SlotText words = new SlotText(Locale.SIMPLIFIED_CHINESE);
    Unannounced.years(
            definitions.schedules().values(),
            definitions.district(),
            holidays,
            SchedulesCommand.today())
        .forEach(
            year ->
                System.err.println(
                    "! " + words.unannounced(year) + " schedules/holidays/" + year + ".json"));
    return Check.IN_ORDER;
  }
}
