package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;
import static org.sunbridge.mapping.Ids.ID;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.ExampleMappings.Read;

class XlsxTest {

  private static final MappingDefinition PAYMENTS =
      ExampleMappings.mapping(
          "payments",
          required("citizenId", FieldType.CITIZEN_ID, "身份证号"),
          optional("month", FieldType.MONTH, "月份"),
          optional("paidOn", FieldType.DATE, "日期"),
          optional("amount", FieldType.MONEY, "金额"),
          optional("phone", FieldType.PHONE, "电话"),
          optional("street", FieldType.DIVISION, "街镇代码"),
          optional("note", FieldType.TEXT, "备注"));

  @TempDir Path folder;

  @Test
  void readsBelowATitleWithTheSheetsRowNumbers() throws Exception {
    Read read =
        read(
            sheet -> {
              sheet.value(0, 0, "2026年10月发放表");
              header(sheet, 2);
              sheet.value(3, 0, ID);
              sheet.value(3, 1, "2026-10");
              sheet.value(3, 3, 450);
              sheet.value(6, 0, ID);
              sheet.value(6, 3, 450.1);
              sheet.value(6, 4, 13812345678L);
              sheet.value(6, 5, 310114114000L);
            });
    assertThat(read.report().format()).isEqualTo("xlsx");
    assertThat(read.report().headerLine()).isEqualTo(3);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records()).extracting(Row::line).containsExactly(4L, 7L);
    assertThat(read.records().get(0).values())
        .containsEntry("month", "2026-10")
        .containsEntry("amount", "450.00");
    assertThat(read.records().get(1).values())
        .containsEntry("amount", "450.10")
        .containsEntry("phone", "13812345678")
        .containsEntry("street", "310114114");
  }

  @Test
  void datesAreReadAsSerialsFormattedOrNotAndAsText() throws Exception {
    Read read =
        read(
            sheet -> {
              header(sheet, 0);
              for (int row = 1; row <= 5; row++) {
                sheet.value(row, 0, ID);
              }
              sheet.value(1, 2, LocalDate.of(2026, 10, 5));
              sheet.style(1, 2).format("yyyy-mm-dd").set();
              sheet.value(1, 6, LocalDate.of(2026, 10, 5));
              sheet.style(1, 6).format("yyyy\"年\"m\"月\"").set();
              sheet.value(2, 2, 46300);
              sheet.value(3, 2, "2026年10月5日");
              sheet.value(4, 2, LocalDateTime.of(2026, 10, 5, 8, 30));
              sheet.style(4, 2).format("yyyy/m/d h:mm").set();
              sheet.value(4, 1, LocalDate.of(2026, 10, 1));
              sheet.style(4, 1).format("yyyy\"年\"m\"月\"").set();
              sheet.value(5, 2, 20261005);
              sheet.value(5, 1, 202610);
            });
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records())
        .extracting(record -> record.value("paidOn").orElseThrow())
        .containsExactly("2026-10-05", "2026-10-05", "2026-10-05", "2026-10-05", "2026-10-05");
    assertThat(read.records().get(0).value("note")).contains("2026-10-05");
    assertThat(read.records().get(3).value("month")).contains("2026-10");
    assertThat(read.records().get(4).value("month")).contains("2026-10");
  }

  @Test
  void idsAndMonthsThatANumberSpoiledAreTurnedBack() throws Exception {
    Read read =
        read(
            sheet -> {
              header(sheet, 0);
              sheet.value(1, 0, 330226196904250757L);
              sheet.value(2, 0, 3.30226196904251E17);
              sheet.value(3, 0, ID);
              sheet.value(3, 1, 2026.1);
              sheet.value(4, 0, "#N/A");
            });
    assertThat(read.problemCodes())
        .containsExactly("LOST_DIGITS", "LOST_DIGITS", "MONTH_AMBIGUOUS", "SPREADSHEET_ERROR");
  }

  @Test
  void formulasCountAsTheirValue() throws Exception {
    Path file =
        workbook(
            "发放",
            sheet -> {
              header(sheet, 0);
              sheet.value(1, 0, ID);
              sheet.formula(1, 3, "1+1");
            });
    Read read = Read.of(PAYMENTS, recalculated(file));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records().get(0).value("amount")).contains("2.50");
  }

  @Test
  void findsTheSheetThatHasTheHeaderOrTheNamedOne() throws Exception {
    Path file = folder.resolve("two.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "请填写第二张表");
      Worksheet sheet = workbook.newWorksheet("发放");
      header(sheet, 0);
      sheet.value(1, 0, ID);
    }
    assertThat(Read.of(PAYMENTS, file).records()).hasSize(1);
    assertThatThrownBy(() -> Read.of(onSheet("说明"), file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContaining("身份证号");
    assertThatThrownBy(() -> Read.of(onSheet("汇总"), file))
        .isInstanceOf(UnreadableFile.class)
        .hasMessageContainingAll("“汇总”", "“说明”、“发放”");
  }

  @Test
  void anyTruncatedWorkbookIsCutOff() throws Exception {
    Path file = workbook("发放", sheet -> header(sheet, 0));
    byte[] whole = Files.readAllBytes(file);
    for (int length = 4; length < whole.length; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertUnreadable(file, FileProblem.CUT_OFF);
    }
  }

  @Test
  void aWorkbookWithoutStylesIsReadAsItIs() throws Exception {
    Path styled =
        workbook(
            "发放",
            sheet -> {
              header(sheet, 0);
              sheet.value(1, 0, ID);
              sheet.value(1, 3, 450);
            });
    Read read = Read.of(PAYMENTS, withoutStyles(styled));
    assertThat(read.records()).hasSize(1);
    assertThat(read.records().get(0).value("amount")).contains("450.00");
  }

  @Test
  void anArchiveThatIsNoWorkbookIsRefused() throws Exception {
    Path file = folder.resolve("some.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("rows.csv"));
      zip.write("a,b".getBytes(StandardCharsets.UTF_8));
    }
    assertUnreadable(file, FileProblem.BROKEN_WORKBOOK);
  }

  @Test
  void aBombIsRefusedBeforeItIsRead() throws Exception {
    Path file = folder.resolve("bomb.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 50; i++) {
        zip.write(zeros);
      }
    }
    assertUnreadable(file, FileProblem.WORKBOOK_TOO_LARGE);
  }

  private void assertUnreadable(Path file, FileProblem problem) {
    assertThatThrownBy(() -> Read.of(PAYMENTS, file))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(problem.name()));
  }

  private static MappingDefinition onSheet(String sheet) {
    FileShape shape = new FileShape(List.of(), "auto", Optional.empty(), Optional.of(sheet));
    return new MappingDefinition("p", "p", "payments", shape, PAYMENTS.fields(), List.of());
  }

  private static void header(Worksheet sheet, int row) {
    List<String> columns = List.of("身份证号", "月份", "日期", "金额（元）", "电话", "街镇代码", "备注");
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(row, i, columns.get(i));
    }
  }

  private Read read(Consumer<Worksheet> rows) throws Exception {
    return Read.of(PAYMENTS, workbook("发放", rows));
  }

  private Path workbook(String name, Consumer<Worksheet> rows) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      rows.accept(workbook.newWorksheet(name));
    }
    return file;
  }

  /** As programs write it that know no cell formats: the part is missing and nothing names it. */
  private Path withoutStyles(Path file) throws Exception {
    Path out = folder.resolve("plain.xlsx");
    try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(out))) {
      for (ZipEntry entry : java.util.Collections.list(from.entries())) {
        if (!entry.getName().equals("xl/styles.xml")) {
          String text =
              new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
          to.putNextEntry(new ZipEntry(entry.getName()));
          to.write(
              text.replaceAll("<(Override|Relationship) [^>]*styles\\.xml\"[^>]*>", "")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return out;
  }

  /** The writer leaves a formula without the value that a spreadsheet would have stored. */
  private Path recalculated(Path file) throws Exception {
    Path out = folder.resolve("recalculated.xlsx");
    try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(file.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(out))) {
      for (ZipEntry entry : java.util.Collections.list(from.entries())) {
        String text = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            text.replaceFirst("</f>(<v>[^<]*</v>)?", "</f><v>2.5</v>")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
    return out;
  }
}
