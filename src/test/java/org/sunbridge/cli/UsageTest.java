package org.sunbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.testing.DefinitionsCopy;

/**
 * What the command line promises about usage: exit codes, help, and sentences instead of traces.
 */
class UsageTest {

  private static final String FILE = "src/test/resources/example/night-1/deaths.csv";

  static Stream<String> commands() {
    return Sunbridge.commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItselfInBothLanguages(String command) {
    Typed help = Typed.command(command, "--help");
    assertThat(help.exit()).isZero();
    assertThat(help.out())
        .containsPattern("[\u4e00-\u9fff]{3}")
        .containsPattern("[A-Za-z]+ [a-z]+ [a-z]+");
    assertThat(help.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no-such-command",
        "run",
        "run deaths --as-of 31.10.2026 --file " + FILE,
        "run deaths --as-of 2026-02-30 --file " + FILE,
        "run deaths --file no-such-file.csv",
        "run deaths --file src/test",
        "nightly --inbox no-such-folder",
        "nightly --business-date yesterday",
        "nightly --schedule no-such-schedule",
        "findings --type NONSENSE",
        "findings --reveal --format csv",
        "findings --lang fr",
        "decide 1 --as officer --reason T",
        "decide 1 --approve --reject --as officer --reason T",
        "decide one --approve --as officer --reason T",
        "release 1",
        "rejects",
        "restart",
        "synth --certificates many --out x",
        "synth --certificates 10 --out x"
      })
  void whatCannotBeMeantIsAMistakeOfUsage(String line) {
    Typed answer = Typed.command(line.isEmpty() ? new String[0] : line.split(" "));
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).isNotBlank().doesNotContain("\tat ");
  }

  @Test
  void anUnknownJobIsAnsweredWithThoseThatExist() {
    Typed answer = Typed.command("run", "death", "--file", FILE);
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("deaths", "household-survey").doesNotContain("\tat ");
  }

  @Test
  void exportingNamesNeedsAReason() {
    Typed answer = Typed.command("findings", "--reveal");
    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("--reason");
  }

  @Test
  void theShippedDefinitionsPassTheirCheck() {
    assertThat(Typed.command("check").exit()).isZero();
  }

  @Test
  void aBrokenDefinitionIsShownWithItsPlace(@TempDir Path folder) throws IOException {
    DefinitionsCopy.in(folder)
        .edit("jobs/deaths.yaml", "delivery: increment", "delivry: increment");
    Typed answer = Typed.command("check", folder.toString());
    assertThat(answer.exit()).isEqualTo(2);
    List<String> lines = (answer.out() + answer.err()).lines().toList();
    assertThat(lines).anyMatch(l -> l.matches(".*jobs/deaths\\.yaml:\\d+:\\d+: .*\\(.*delivery.*"));
  }
}
