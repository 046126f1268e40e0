package org.sunbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the contests that are named, or all. System properties: {@code bench.contests} (names parted
 * by commas), {@code bench.folder}, {@code bench.rows}, {@code bench.rounds}.
 */
public final class Bench {

  /** Every contest there is; a new one is entered here. */
  private static final List<Contest> ALL = List.of(new CsvReading(), new NightlySync());

  private static final int WARM_UPS = Integer.getInteger("bench.warmUps", 2);

  private Bench() {}

  public static void main(String[] none) throws Exception {
    List<String> wanted =
        Stream.of(System.getProperty("bench.contests", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    int rows = Integer.getInteger("bench.rows", 1_000_000);
    Rounds rounds = new Rounds(WARM_UPS, Integer.getInteger("bench.rounds", 5));
    for (Contest contest : ALL) {
      if (wanted.isEmpty() || wanted.contains(contest.name())) {
        Path data = emptied(folder.resolve("data").resolve(contest.name()));
        try {
          List<Contender> contenders = contest.contenders(data, rows, rounds.all());
          Outcome outcome = new Outcome(contest, rows, rounds.of(contenders));
          outcome.print(System.out);
          outcome.write(folder);
        } finally {
          contest.end(System.out);
          emptied(data);
        }
      }
    }
  }

  private static Path emptied(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(Bench::delete);
      }
    }
    return Files.createDirectories(folder);
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
