package org.sunbridge.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;

/** Does what {@code docs/adding-a-feed.md} tells, with the files that stand in it. */
class AddingAFeedTest {

  private static final Pattern YAML = Pattern.compile("(?s)```yaml\n# (\\S+)\n(.*?)```");
  private static final Pattern CSV = Pattern.compile("(?s)```csv\n(.*?)```");

  @TempDir Path folder;

  @Test
  void theGuidesFilesMakeAFeed() throws IOException {
    String guide = Files.readString(Path.of("docs/adding-a-feed.md"));
    for (String home : new String[] {"jobs", "mappings", "schedules"}) {
      copy(Path.of(home), folder.resolve(home));
    }
    Map<String, String> files = yamlIn(guide);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }

    Definitions definitions = new DefinitionLoader().load(folder).definitions();

    assertThat(files).hasSize(3);
    JobDefinition job = definitions.job("transport-card");
    assertThat(job.delivery()).isEqualTo(JobDefinition.DeliveryKind.SNAPSHOT);
    Reading reading = new Reading(definitions, job.mapping(), sampleIn(guide), "2026-10-31");
    assertThat(reading.rows()).isEqualTo(5);
    assertThat(reading.turnedBack()).containsExactly(5L, 6L);
  }

  @Test
  void theFixtureIsTheGuides() throws IOException {
    Path fixture = Path.of("src/test/resources/definitions/valids/transport-card");
    for (Map.Entry<String, String> file :
        yamlIn(Files.readString(Path.of("docs/adding-a-feed.md"))).entrySet()) {
      assertThat(Files.readString(fixture.resolve(file.getKey()))).isEqualTo(file.getValue());
    }
  }

  private static Map<String, String> yamlIn(String guide) {
    Map<String, String> files = new LinkedHashMap<>();
    Matcher block = YAML.matcher(guide);
    while (block.find()) {
      files.put(block.group(1), block.group(2));
    }
    return files;
  }

  private Path sampleIn(String guide) throws IOException {
    Matcher block = CSV.matcher(guide);
    assertThat(block.find()).isTrue();
    return Files.writeString(folder.resolve("transport-card-20261031.csv"), block.group(1));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path copied = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(copied);
        } else {
          Files.copy(path, copied);
        }
      }
    }
  }
}
