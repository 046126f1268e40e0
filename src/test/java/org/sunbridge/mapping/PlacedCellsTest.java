package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.ExampleMappings.Read;

/** A row with a cell too many or too few is read where its columns leave one way, else not. */
class PlacedCellsTest {

  private static final MappingDefinition VISITS =
      ExampleMappings.mapping(
          "visits",
          required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
          required("name", FieldType.PERSON_NAME, "姓名"),
          optional("phone", FieldType.PHONE, "电话"),
          optional("address", FieldType.TEXT, "住址"),
          required("visitedOn", FieldType.DATE, "日期"));

  private static final String HEADER = "身份证号,姓名,电话,住址,日期\n";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s,张三,13812345678,城中路1号,202室,2026-10-01 | 13812345678 | 城中路1号,202室",
        "%s,,张三,13812345678,城中路1号,2026-10-01 | 13812345678 | 城中路1号",
        "%s,张三,13812345678,城中路1号,2026-10-01,, | 13812345678 | 城中路1号",
        "%s,张三,城中路1号,2026-10-01 | | 城中路1号",
        "%s张三,13812345678,城中路1号,2026-10-01 | 13812345678 | 城中路1号",
      })
  void whatFitsInOneWayOnlyIsRead(String row, String phone, String address) throws Exception {
    Read read = read(HEADER + row.strip().formatted(Ids.ID) + "\n");
    assertThat(read.rejects()).isEmpty();
    SourceRecord record = read.records().get(0);
    assertThat(record.value("phone").orElse("")).isEqualTo(phone == null ? "" : phone);
    assertThat(record.value("address").orElse("")).isEqualTo(address == null ? "" : address);
    assertThat(record.value("visitedOn")).contains("2026-10-01");
  }

  @Test
  void theRepairIsNoted() throws Exception {
    Read read = read(HEADER + Ids.ID + ",,张三,13812345678,城中路1号,2026-10-01\n");
    assertThat(read.records().get(0).notes())
        .contains(new SourceRecord.Note("", NoteCode.CELLS_PLACED.name()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "%s,张三,13812345678,城中路1号,李四,多,2026-10-01,多 | CELLS_EXTRA",
        "%s,张三,13812345678,城中路1号13912345678,x,y,z,2026-10-01 | CELLS_EXTRA",
        "%s,张三,,13812345678,城中路1号,2026-10-01 | CELLS_EXTRA",
        "%s,张三,13812345678,2026-10-01 | CELLS_MISSING",
        "%s,张三,13812345678城中路1号,2026-10-01 | CELLS_MISSING",
        "%s,13812345678,城中路1号,2026-10-01 | CELLS_MISSING",
        "%s,张三,13812345678 | CELLS_MISSING",
      })
  void whatFitsInSeveralWaysOrNoneIsTurnedBack(String row, String code) throws Exception {
    Read read = read(HEADER + row.strip().formatted(Ids.ID) + "\n" + good());
    assertThat(read.problemCodes()).containsExactly(code);
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void aDateIsNotTakenForAnotherBecauseThatOneIsRequired() throws Exception {
    MappingDefinition deaths = ExampleMappings.deaths();
    String header = "身份证号,姓名,出生日期,死亡日期,登记机关\n";
    Path file = file(header + Ids.ID + ",张三,1949-12-31,派出所\n");
    Read read = Read.of(deaths, file);
    assertThat(read.records()).isEmpty();
    assertThat(read.problemCodes()).containsExactly("CELLS_MISSING");
  }

  private static String good() {
    return Ids.ID + ",张三,13812345678,城中路1号,2026-10-01\n";
  }

  private Read read(String text) throws Exception {
    return Read.of(VISITS, file(text));
  }

  private Path file(String text) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".csv");
    Files.writeString(file, text);
    return file;
  }
}
