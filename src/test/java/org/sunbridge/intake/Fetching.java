package org.sunbridge.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.testing.DefinitionsCopy;

/** A district that fetches its deaths as a {@code pull:} says, and nothing else. */
final class Fetching {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final String SHIPPED =
      "pull: { from: \"file:data/inbox\", include: \"deaths*.{csv,xlsx}\" }";

  /** What came, by its name. */
  final Map<String, String> received = new TreeMap<>();

  final Map<String, String> environment = new HashMap<>();

  /** What is done before a file is received. */
  Pull.Receiver before = file -> {};

  private final Path folder;
  private final Set<String> remembered = new HashSet<>();

  Fetching(Path folder) {
    this.folder = folder;
  }

  Path data() {
    return folder.resolve("data");
  }

  /** Writes something into the district's data folder. */
  Path write(String name, String content) throws IOException {
    Path file = data().resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  /**
   * @param pull as in the job, without its key
   */
  Pulled pull(String pull) throws IOException {
    return pull(pull, Optional.empty());
  }

  Pulled pull(String pull, Optional<Path> inbox) throws IOException {
    return from(job(pull), inbox);
  }

  JobDefinition job(String pull) throws IOException {
    Path definitions = folder.resolve("definitions");
    DefinitionsCopy.in(definitions).edit("jobs/deaths.yaml", SHIPPED, "pull: " + pull);
    return new DefinitionLoader().load(definitions).definitions().job("deaths");
  }

  Pulled from(JobDefinition job, Optional<Path> inbox) {
    return new Pull(this::resolve, new Secrets(environment::get, this::resolve), memory(), marks())
        .files(
            job,
            inbox,
            TODAY,
            file -> {
              before.receive(file);
              received.put(
                  file.name(), new String(file.content().readAllBytes(), StandardCharsets.UTF_8));
            });
  }

  private Path resolve(String named) {
    return named.startsWith("data/") ? folder.resolve(named) : Path.of("/").resolve(named);
  }

  /** Nothing that comes here is known anywhere. */
  private static TakenRows marks() {
    return new TakenRows() {
      @Override
      public List<Unmarked> unmarked(String job) {
        return List.of();
      }

      @Override
      public void marked(long delivery) {}

      @Override
      public Optional<Path> earlier(String job, String cameFrom) {
        return Optional.empty();
      }
    };
  }

  private Memory memory() {
    return new Memory() {
      @Override
      public boolean knows(String job, byte[] file) {
        return remembered.contains(HexFormat.of().formatHex(file));
      }

      @Override
      public void remember(String job, byte[] file) {
        remembered.add(HexFormat.of().formatHex(file));
      }

      @Override
      public void lookedThrough(String job) {}
    };
  }
}
