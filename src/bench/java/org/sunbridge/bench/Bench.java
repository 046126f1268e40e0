package org.sunbridge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the contests that are named, or all. System properties: {@code bench.contests} (names parted
 * by commas), {@code bench.folder}, {@code bench.rows} (sizes parted by commas), {@code
 * bench.rounds}, {@code bench.json} (a file for all results, in order), {@code bench.warmUps}.
 */
public final class Bench {

  /** Every contest there is; a new one is entered here. */
  private static final List<Contest> ALL = 
      List.of(
          new CsvReading(), new FirstLoad(), new NightlySync(), new RecallIndex(), new ManyUsers());

  private static final int WARM_UPS = Integer.getInteger("bench.warmUps", 2);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Bench() {}

  public static void main(String[] none) throws Exception {
    List<String> wanted =
        Stream.of(System.getProperty("bench.contests", "").split(","))
            .filter(name -> !name.isBlank())
            .toList();
    for (String name : wanted) {
      if (ALL.stream().noneMatch(contest -> contest.name().equals(name))) {
        System.err.println(
            "没有 / no such contest: " + name + ". " + ALL.stream().map(Contest::name).toList());
        System.exit(2);
      }
    }
    Path folder = Path.of(System.getProperty("bench.folder", "target/bench"));
    List<Integer> sizes =
        Stream.of(System.getProperty("bench.rows", "1000000").split(","))
            .map(Integer::valueOf)
            .sorted()
            .toList();
    ArrayNode all = JSON.createArrayNode();
    for (Contest contest : ALL) {
      if (wanted.isEmpty() || wanted.contains(contest.name())) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int rows : sizes) {
          Outcome outcome = held(contest, emptied(folder.resolve("data")), rows);
          outcome.print(System.out);
          outcomes.add(outcome);
          all.add(outcome.json());
          write(outcome.json(), folder.resolve(contest.name() + "-" + rows + ".json"));
        }
        new Growth(outcomes).print(System.out);
      }
    }
    String file = System.getProperty("bench.json", "");
    if (!file.isBlank()) {
      write(all, Path.of(file));
    }
  }

  private static Outcome held(Contest contest, Path data, int rows) throws Exception {
    Rounds rounds = new Rounds(WARM_UPS, Integer.getInteger("bench.rounds", 5));
    try {
      List<Contender> contenders = contest.contenders(data, rows, rounds.all());
      return new Outcome(contest, rows, rounds.of(contenders), contest.figures());
    } finally {
      contest.end();
      emptied(data);
    }
  }

  private static void write(JsonNode result, Path file) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
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
