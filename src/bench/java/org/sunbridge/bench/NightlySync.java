package org.sunbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.sunbridge.registry.RunRow;

/**
 * A night's household survey, in which one row in a hundred has changed and one person in five
 * hundred is lacking, against what was said before.
 */
final class NightlySync implements Contest {

  private static final LocalDate FIRST = LocalDate.of(2026, 10, 1);

  @Override
  public String name() {
    return "nightly-sync";
  }

  @Override
  public String title() {
    return "A nightly survey: 1 % changed, 0.2 % lacking";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows) throws Exception {
    InventedPeople people = new InventedPeople(1, rows);
    SurveyNights nights = new SurveyNights(people, folder);
    Engine engine = new Engine(folder.resolve("data"));
    Path register = folder.resolve("certificate-registry.csv");
    people.writeRegister(register);
    took("register", engine.run("certificate-registry", register, FIRST));
    took("survey", engine.run("household-survey", nights.file(0), FIRST));
    Files.delete(register);
    HandWrittenSql byHand = new HandWrittenSql(engine.loadingConnections(), nights);
    TextbookStep textbook = engine.textbook(nights);
    return List.of(
        new Contender("SQL by hand: LOAD DATA, three joins", byHand),
        new Contender("Sunbridge", new Sunbridge(engine, nights)),
        new Contender("textbook chunk step", textbook),
        new Contender("DuckDB, both files", new DuckDbJoin(nights)));
  }

  private static void took(String what, List<RunRow> runs) {
    for (RunRow run : runs) {
      System.out.printf("%s %s %.2f s%n", what, run.kind, seconds(run));
    }
  }

  private static double seconds(RunRow run) {
    return Duration.between(run.startedAt, run.endedAt).toNanos() / 1e9;
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
      List<RunRow> runs =
          engine.run("household-survey", nights.file(night), FIRST.plusDays(night));
      took("night", runs);
      return engine.told(runs.get(0));
    }
  }
}
