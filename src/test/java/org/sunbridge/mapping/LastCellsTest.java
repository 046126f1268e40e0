package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.ExampleMappings.Read;

/** A file that was cut off inside its last cell can look whole: no other row ends so soon. */
class LastCellsTest {

  private static final MappingDefinition PLACES =
      ExampleMappings.mapping(
          "places",
          required("name", FieldType.PERSON_NAME, "姓名"),
          optional("place", FieldType.TEXT, "地址"));

  @TempDir Path folder;

  @Test
  void anAddressShorterThanAllOthersIsCutOff() throws Exception {
    Read read = read(rows(30, "上海市嘉定区新路%d弄") + "李四,上海市嘉");
    assertThat(read.report().cutOff()).isTrue();
    assertThat(read.problemCodes()).containsExactly("ROW_CUT_OFF");
    assertThat(read.records()).hasSize(30);
  }

  @Test
  void nothingBehindTheLastDelimiterIsCutOffWhereAllOthersSaySomething() throws Exception {
    assertThat(read(rows(30, "新路%d弄") + "李四,").report().cutOff()).isTrue();
  }

  @Test
  void threeCellsOfOneLengthAreAForm() throws Exception {
    assertThat(read(rows(3, "2026-10-1%d") + "李四,2026-10-1").report().cutOff()).isTrue();
    assertThat(read(rows(2, "2026-10-1%d") + "李四,2026-10-1").report().cutOff()).isFalse();
  }

  @Test
  void aFileThatOnlyLacksItsLastLineBreakIsWhole() throws Exception {
    assertThat(read(rows(30, "新路%d弄") + "李四,新路9弄").report().cutOff()).isFalse();
    assertThat(read(rows(30, "").strip() + "\n李四,").report().cutOff()).isFalse();
  }

  @Test
  void aShortCellWithItsLineBreakIsWhole() throws Exception {
    assertThat(read(rows(30, "上海市嘉定区新路%d弄") + "李四,上海市嘉\n").report().cutOff()).isFalse();
  }

  private static String rows(int count, String place) {
    return IntStream.range(0, count)
        .mapToObj(i -> "张三," + place.formatted(i) + "\n")
        .collect(Collectors.joining());
  }

  private Read read(String rows) throws Exception {
    Path file =
        Files.write(folder.resolve("f"), ("姓名,地址\n" + rows).getBytes(StandardCharsets.UTF_8));
    return Read.of(PLACES, file);
  }
}
