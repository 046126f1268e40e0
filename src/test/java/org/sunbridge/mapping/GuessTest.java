package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.testing.DefinitionsCopy;

class GuessTest {

  private static final Definitions SHIPPED =
      new DefinitionLoader().load(Path.of("").toAbsolutePath()).definitions();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate-registry",
        "deaths",
        "household-moves",
        "low-income",
        "subsidy-ledger"
      })
  void aFileOfAKnownFeedIsRecognised(String feed) throws IOException {
    MappingDefinition shipped = SHIPPED.mappings().get(feed);
    Guess guess = guess(ExampleMappings.EXAMPLE.resolve("night-1/" + feed + ".csv"), Map.of());
    assertThat(guess.like()).contains(shipped);
    assertThat(types(guess)).containsAllEntriesOf(requiredTypes(shipped));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "certificate-registry",
        "deaths",
        "household-moves",
        "low-income",
        "subsidy-ledger"
      })
  void whatIsProposedPassesTheCheckAndReadsTheFileAlike(String feed, @TempDir Path folder)
      throws IOException {
    Path file = ExampleMappings.EXAMPLE.resolve("night-1/" + feed + ".csv");
    Path copy = DefinitionsCopy.in(folder).folder();
    Files.writeString(
        copy.resolve("mappings/guessed.yaml"),
        GuessText.of(guess(file, Map.of()), feed + ".csv", "csv"));
    Definitions definitions = new DefinitionLoader().load(copy).definitions();
    MappingDefinition shipped = definitions.mappings().get(feed);
    assertThat(read(definitions, definitions.mappings().get("guessed"), file))
        .usingRecursiveComparison()
        .isEqualTo(read(definitions, shipped, file));
  }

  @Test
  void columnsOfOtherNamesAreKnownByTheirValues() throws IOException {
    Guess guess =
        guess(
            ExampleMappings.EXAMPLE.resolve("night-1/deaths.csv"),
            Map.of("身份证号", "公民号", "死亡日期", "亡故日"));
    assertThat(types(guess))
        .containsEntry("citizenId", FieldType.CITIZEN_ID)
        .containsEntry("name", FieldType.PERSON_NAME);
    assertThat(types(guess).values()).contains(FieldType.DATE);
  }

  @Test
  void aFeedLikeNoOtherBecomesARecordOfItsOwn() {
    Guess guess =
        Guess.of(
            "schooling",
            List.of("学籍号", "学校", "入学年月", "是否在读", "家庭年收入", "所在街道"),
            List.of(
                List.of("G1", "嘉定一中", "2024年9月", "是", "12000.50", "南翔镇"),
                List.of("G2", "普通小学", "2023-09", "否", "3,000元", "马陆镇")),
            SHIPPED);
    assertThat(guess.like()).isEmpty();
    assertThat(guess.fields().stream().map(f -> f.definition().type()).toList())
        .containsExactly(
            FieldType.TEXT,
            FieldType.TEXT,
            FieldType.MONTH,
            FieldType.YES_NO,
            FieldType.MONEY,
            FieldType.DIVISION);
    assertThat(GuessText.of(guess, "在校生.csv", "csv"))
        .contains("record: schooling", "title: 在校生")
        .doesNotContain("嘉定一中");
  }

  @Test
  void numbersOfFiveDigitsAreNotTakenForDays() {
    Guess guess =
        Guess.of(
            "desks",
            List.of("柜台", "编码"),
            List.of(List.of("甲", "46326"), List.of("乙", "46327")),
            SHIPPED);
    assertThat(guess.fields().stream().map(f -> f.definition().type()).toList())
        .containsExactly(FieldType.TEXT, FieldType.NUMBER);
  }

  private static Guess guess(Path file, Map<String, String> renamed) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CSVRecord record : CSVFormat.RFC4180.parse(Files.newBufferedReader(file))) {
      rows.add(Arrays.asList(record.values()));
    }
    List<String> header =
        rows.get(0).stream().map(column -> renamed.getOrDefault(column, column)).toList();
    return Guess.of("guessed", header, rows.subList(1, rows.size()), SHIPPED);
  }

  private static Map<String, FieldType> types(Guess guess) {
    return guess.fields().stream()
        .map(Guess.Field::definition)
        .collect(Collectors.toMap(FieldDefinition::name, FieldDefinition::type));
  }

  private static Map<String, FieldType> requiredTypes(MappingDefinition mapping) {
    return mapping.fields().values().stream()
        .filter(FieldDefinition::required)
        .collect(Collectors.toMap(FieldDefinition::name, FieldDefinition::type));
  }

  /** Line and values of the shipped mapping's fields. */
  private static List<Object> read(Definitions definitions, MappingDefinition mapping, Path file)
      throws IOException {
    List<Object> read = new ArrayList<>();
    try (RowSource rows = Readers.of(mapping, definitions).open(file, "2026-10-31")) {
      rows.forEachRemaining(
          row ->
              read.add(
                  row instanceof SourceRecord record
                      ? Map.of(record.line(), without(record.values()))
                      : "reject"));
    }
    return read;
  }

  /** A second column of the same meaning has a field of its own in a guess. */
  private static Map<String, String> without(Map<String, String> values) {
    return values.entrySet().stream()
        .filter(value -> !value.getKey().matches(".*\\d"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
