package org.sunbridge.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.Reject;

/**
 * Every file of {@code samples/FEED/}, with the rows that must be turned back beside it in {@code
 * FILE.rejects}: line and code.
 */
class SamplesTest {

  private static final Path SAMPLES = Path.of("samples");
  private static final Definitions SHIPPED = new DefinitionLoader().load(Path.of("")).definitions();

  static List<Path> files() throws IOException {
    try (Stream<Path> tree = Files.walk(SAMPLES)) {
      return tree.filter(file -> file.toString().matches(".*\\.(csv|xlsx)")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void exactlyTheRowsBesideItAreTurnedBack(Path file) throws IOException {
    List<String> expected =
        Files.readAllLines(file.resolveSibling(file.getFileName() + ".rejects"));

    assertThat(expected.get(0)).isEqualTo("row,code");
    assertThat(
            read(file).rejects().stream()
                .map(r -> r.line() + "," + codes(r))
                .collect(Collectors.toList()))
        .containsExactlyElementsOf(expected.subList(1, expected.size()));
  }

  @ParameterizedTest
  @MethodSource("files")
  void itsReadmeExplainsEveryRowThatIsTurnedBack(Path file) throws IOException {
    String readme = Files.readString(file.resolveSibling("README.md"));
    String ofFile = section(readme, String.valueOf(file.getFileName()));
    Set<Long> explained = new TreeSet<>();
    for (String line : ofFile.split("\n")) {
      if (line.matches("\\| [\\d、]+ \\|.*\\*\\*退回\\*\\*.*")) {
        for (String row : line.split("\\|")[1].strip().split("、")) {
          explained.add(Long.valueOf(row));
        }
      }
    }

    assertThat(explained).containsExactlyElementsOf(read(file).turnedBack());
  }

  /** A sentence says where and what, in Chinese, shows no code and says what to do. */
  @ParameterizedTest
  @MethodSource("files")
  void everyReasonIsASentenceThatAStreetWorkerUnderstands(Path file) throws IOException {
    for (Reject reject : read(file).rejects()) {
      for (Reject.Problem problem : reject.problems()) {
        assertThat(problem.reason())
            .as("%s line %d", file, reject.line())
            .endsWith("。")
            .contains("请")
            .doesNotContainPattern("[A-Z]{2,}_[A-Z]")
            .hasSizeBetween(8, 120);
        if (!problem.column().isEmpty()) {
          assertThat(problem.reason()).contains("“" + problem.column() + "”");
        }
        assertThat(problem.reason()).doesNotContainPattern("\\d{17}[\\dX]");
      }
    }
  }

  @Test
  void everyFeedHasASampleAndAnExplanation() throws IOException {
    Set<String> withSample = new TreeSet<>();
    for (Path file : files()) {
      withSample.add(String.valueOf(file.getParent().getFileName()));
      assertThat(file.resolveSibling("README.md")).exists();
    }
    assertThat(withSample).isEqualTo(new TreeSet<>(SHIPPED.jobs().keySet()));
  }

  private static Reading read(Path file) throws IOException {
    String feed = String.valueOf(file.getParent().getFileName());
    return new Reading(SHIPPED, SHIPPED.job(feed).mapping(), file, "2026-10-31");
  }

  private static String codes(Reject reject) {
    List<String> codes = new ArrayList<>();
    reject.problems().forEach(problem -> codes.add(problem.code()));
    return String.join(" ", codes);
  }

  /** What follows the heading that names a file, where a README is about several. */
  private static String section(String readme, String file) {
    int from = readme.indexOf("\n### " + file);
    if (from < 0) {
      return readme;
    }
    int to = readme.indexOf("\n### ", from + 1);
    return to < 0 ? readme.substring(from) : readme.substring(from, to);
  }
}
