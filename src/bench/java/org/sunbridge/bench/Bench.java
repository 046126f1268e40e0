package org.sunbridge.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the contests that are named, or all. System properties: {@code bench.contests} (names parted
 * by commas), {@code bench.folder}, {@code bench.rows}, {@code bench.rounds}, {@code bench.json} (a
 * file for all results, in order), {@code bench.warmUps}.
 */
public final class Bench {

  /** Every contest there is; a new one is entered here. */
  private static final List<Contest> ALL = 
      List.of(new CsvReading(), new FirstLoad(), new NightlySync(), new RecallIndex());

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
    int rows = Integer.getInteger("bench.rows", 1_000_000);
    ArrayNode all = JSON.createArrayNode();
    Rounds rounds = new Rounds(WARM_UPS, Integer.getInteger("bench.rounds", 5));
    for (Contest contest : ALL) {
      if (wanted.isEmpty() || wanted.contains(contest.name())) {
        Path data = emptied(folder.resolve("data").resolve(contest.name()));
        try {
          List<Contender> contenders = contest.contenders(data, rows, rounds.all());
          Outcome outcome = new Outcome(contest, rows, rounds.of(contenders));
          outcome.print(System.out);
          write(outcome.json(), folder.resolve(contest.name() + ".json"));
          all.add(outcome.json());
        } finally {
          contest.end(System.out);
          emptied(data);
        }
      }
    }
    String file = System.getProperty("bench.json", "");
    if (!file.isBlank()) {
      write(all, Path.of(file));
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
