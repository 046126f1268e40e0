package org.sunbridge.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunbridge.registry.RunRow;

/**
 * A night's household survey, in which one row in a hundred has changed and one person in five
 * hundred is lacking, against what was said before: with every finding, its provenance and restart.
 */
final class NightlySync implements Contest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  /** Beyond this only ours and the quickest: the others would take hours. */
  private static final int WITH_ALL = 1_000_000;

  private @Nullable Sunbridge sunbridge;

  @Override
  public String name() {
    return "nightly-sync";
  }

  @Override
  public String title() {
    return "A nightly survey: 1 % changed, 0.2 % lacking";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows, int times) throws Exception {
    InventedPeople people = new InventedPeople(1, rows);
    SurveyNights nights = new SurveyNights(people, folder, times + 1);
    Engine engine = new Engine(folder.resolve("data"));
    Sunbridge ours = new Sunbridge(engine, nights);
    sunbridge = ours;
    Path register = folder.resolve("certificate-registry.csv");
    people.writeRegister(register);
    tell("First load of the register", engine.run("certificate-registry", register, FIRST));
    tell("First survey", engine.run("household-survey", nights.file(0), FIRST));
    Files.delete(register);
    Contender quick = new Contender("DuckDB, both files", new DuckDbJoin(nights));
    Contender own = new Contender("Sunbridge", ours, engine::written);
    if (rows > WITH_ALL) {
      return List.of(own, quick);
    }
    HandWrittenSql byHand = new HandWrittenSql(engine.loadingConnections(), nights);
    return List.of(
        new Contender("SQL by hand: LOAD DATA, three joins", byHand, engine::written),
        own,
        new Contender("textbook chunk step", engine.textbook(nights), engine::written),
        quick);
  }

  private static void tell(String what, List<RunRow> runs) {
    for (RunRow run : runs) {
      double seconds = Duration.between(run.startedAt, run.endedAt).toNanos() / 1e9;
      System.out.printf(Locale.ROOT, "%s, %s: %.2f s%n", what, run.kind, seconds);
    }
  }

  /** The last night's file once more, for the day after. */
  @Override
  public Map<String, Double> figures() {
    if (sunbridge == null) {
      return Map.of();
    }
    Engine engine = sunbridge.engine;
    long before = engine.written();
    long start = System.nanoTime();
    sunbridge.again();
    double seconds = (System.nanoTime() - start) / 1e9;
    return Map.of(
        "nothing changed, s", seconds,
        "nothing changed, MB of database log", (engine.written() - before) / 1048576.0);
  }

  @Override
  public void end() {
    if (sunbridge != null) {
      sunbridge.engine.close();
    }
  }

  /** Each time the next night. */
  private static final class Sunbridge implements Contender.Work {
    private final Engine engine;
    private final SurveyNights nights;
    private int night;

    Sunbridge(Engine engine, SurveyNights nights) {
      this.engine = engine;
      this.nights = nights;
    }

    @Override
    public long run() {
      night++;
      Path file = nights.file(night);
      return engine.told(engine.run("household-survey", file, FIRST.plusDays(night)).get(0));
    }

    void again() {
      engine.run("household-survey", nights.file(night), FIRST.plusDays(night + 1L));
    }
  }
}
