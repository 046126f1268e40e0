package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.ExampleMappings.EXAMPLE;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.ExampleMappings.Read;

class ExampleFilesTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void turnsBackExactlyTheRowsThatTheExampleNames(int night) throws Exception {
    List<String> turnedBack = new ArrayList<>();
    turnedBack.add("file,line");
    for (Path file : filesOf(night)) {
      String name = file.getFileName().toString().replace(".csv", "");
      for (long line : Read.of(mappingOf(name), file).rejectedLines()) {
        turnedBack.add(name + "," + line);
      }
    }
    assertThat(turnedBack)
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(EXAMPLE.resolve("rejects-" + night + ".csv")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyRowOfTheExampleIsRead(int night) throws Exception {
    for (Path file : filesOf(night)) {
      Read read = Read.of(mappingOf(file.getFileName().toString()), file);
      // line breaks are ASCII bytes in all three charsets
      long lines = new String(Files.readAllBytes(file), "ISO-8859-1").lines().count();
      assertThat(read.rows()).as(file.toString()).hasSize((int) lines - 1);
      assertThat(read.report().rows()).isEqualTo(lines - 1);
      assertThat(read.report().cutOff()).isFalse();
    }
  }

  @Test
  void theFirstStreetWritesGb18030TheSecondUtf8WithAMark() throws Exception {
    Path night = EXAMPLE.resolve("night-1");
    Read first = Read.of(ExampleMappings.survey(), night.resolve("household-survey-310114001.csv"));
    Read second =
        Read.of(ExampleMappings.survey(), night.resolve("household-survey-310114002.csv"));
    assertThat(first.report().charset()).isEqualTo("GB18030");
    assertThat(first.records().get(0).values())
        .containsEntry("name", "黄涛")
        .containsEntry("street", "310114001")
        .containsEntry("outcome", "VISITED")
        .containsEntry("visitedOn", "2026-10-02");
    assertThat(second.report().charset()).isEqualTo("UTF-8");
    assertThat(second.report().columns()).first().isEqualTo("残疾人证号");
  }

  @Test
  void aBrokenIdStillTellsWhomItIsAbout() throws Exception {
    Path file = EXAMPLE.resolve("night-1/household-survey-310114114.csv");
    Reject reject = Read.of(ExampleMappings.survey(), file).rejects().get(0);
    assertThat(reject.name()).contains("韩志");
    assertThat(reject.birthDate()).contains("1969-04-25");
    assertThat(reject.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.column()).isEqualTo("残疾人证号");
              assertThat(problem.code()).isEqualTo("CERTIFICATE_CITIZEN_ID");
              assertThat(problem.maskedValue()).isEqualTo("330226********075623");
              assertThat(problem.reason()).isEqualTo("“残疾人证号”前 18 位不是有效的身份证号，请对照证件改正后重新报送。");
            });
  }

  private static List<Path> filesOf(int night) throws Exception {
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("night-" + night))) {
      return files.sorted().toList();
    }
  }

  private static MappingDefinition mappingOf(String file) {
    String name = file.replace(".csv", "");
    return switch (name) {
      case "certificate-registry" -> ExampleMappings.registry();
      case "deaths" -> ExampleMappings.deaths();
      case "household-moves" -> ExampleMappings.moves();
      case "low-income" -> ExampleMappings.lowIncome();
      case "subsidy-ledger" -> ExampleMappings.ledger();
      default -> ExampleMappings.survey();
    };
  }
}
