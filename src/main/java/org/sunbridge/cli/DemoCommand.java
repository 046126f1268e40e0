package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Accounts;
import org.sunbridge.publish.simulator.PortalSimulator;
import org.sunbridge.registry.PendingMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.run.Home;
import org.sunbridge.run.Sync;
import org.sunbridge.run.Variables;
import org.sunbridge.synth.SyntheticDistrict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "演示：内置数据库、一个 14,536 证的示范区、两夜同步，推送到自带的门户模拟器，然后打开页面。",
      "The whole pipeline on a demonstration district of 14,536 certificates and two nights, pushed",
      "to a bundled portal simulator; then the pages."
    })
final class DemoCommand implements Callable<Integer> {

  private static final LocalDate FIRST_NIGHT = LocalDate.of(2026, 10, 31);
  private static final LocalDate SECOND_NIGHT = LocalDate.of(2026, 11, 30);
  private static final long SEED = 2026;

  @Option(names = "--once", description = "演示完就结束，不打开页面。End without serving the pages.")
  boolean once;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Home home = Home.current();
    Path district = home.data().resolve("demo");
    if (!Files.exists(district.resolve("truth-2.csv"))) {
      System.err.println("造示范区… Writing the demonstration district…");
      SyntheticDistrict.write(SyntheticDistrict.DEMONSTRATION, SEED, district);
    }
    try (PortalSimulator simulator = DemoPortal.start(home)) {
      Variables variables = DemoPortal.variables(simulator);
      int matches;
      try (Workplace workplace = Workplace.forWork(variables)) {
        matches = nights(workplace, district, simulator);
        DemoAccounts.make(workplace.get(Accounts.class), home.data());
      }
      if (!once) {
        Server.start(variables);
        new CountDownLatch(1).await();
      }
      return matches;
    }
  }

  private static int nights(Workplace workplace, Path district, PortalSimulator simulator)
      throws IOException {
    int result = 0;
    LocalDate[] dates = {FIRST_NIGHT, SECOND_NIGHT};
    for (int night = 1; night <= dates.length; night++) {
      System.err.println("第 " + night + " 夜 " + dates[night - 1] + "… Night " + night + "…");
      RunRow run =
          workplace
              .get(Sync.class)
              .nightly(
                  "nightly", Optional.of(district.resolve("night-" + night)), dates[night - 1]);
      new DemoSummary(workplace, simulator, System.out).print(night, run);
      // Time does not go back: once the second night was concluded, the first cannot be looked at.
      boolean isNow = dates[night - 1].equals(concludedFor(workplace));
      if (isNow && !new DemoTruth(workplace, district).print(night, System.out)) {
        result = 1;
      }
    }
    return result;
  }

  private static @Nullable LocalDate concludedFor(Workplace workplace) {
    return workplace.get(PendingMapper.class).concludedFor().orElse(null);
  }
}
