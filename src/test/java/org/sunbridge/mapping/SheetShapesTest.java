package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FieldDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;
import org.sunbridge.mapping.ExampleMappings.Read;
import org.sunbridge.mapping.FileReport.LeftOut;

/** Tables as people lay them out: titles, headers over two rows, notes, several sheets. */
class SheetShapesTest {

  private static final MappingDefinition PEOPLE =
      ExampleMappings.mapping(
          "people",
          required("name", FieldType.TEXT, "姓名"),
          optional("born", FieldType.DATE, "出生日期"),
          required("amount", FieldType.MONEY, "金额"),
          optional("note", FieldType.TEXT, "备注"));

  private static final String TWO_ROWS =
      """
      2026年10月发放表,,,
      基本信息,,发放情况,
      姓名,出生日期,金额,备注
      张三,1960-01-02,450.00,
      姓名,出生日期,金额,备注
      李四,1961-03-04,320.00,新增
      合计,,770.00,
      ,,,
      填表人：王五,,联系电话：59530000,
      """;

  @TempDir Path folder;

  @Test
  void aHeaderOverTwoRowsItsRepetitionNotesAndTotalsAreNoRows() throws Exception {
    Read read = Read.of(PEOPLE, text(TWO_ROWS));
    assertThat(read.rejects()).isEmpty();
    assertThat(read.records()).extracting(Row::line).containsExactly(4L, 6L);
    assertThat(read.report().leftOut())
        .extracting(left -> left.line() + " " + left.kind())
        .containsExactly("5 HEADER_AGAIN", "7 NOTE", "9 NOTE");
  }

  @Test
  void namesThatTwoGroupsShareAreToldByTheirGroup() throws Exception {
    MappingDefinition mapping =
        ExampleMappings.mapping(
            "pairs",
            required("name", FieldType.TEXT, "本人/姓名"),
            required("carer", FieldType.TEXT, "监护人/姓名"));
    Read read = Read.of(mapping, text("本人,,监护人,\n姓名,电话,姓名,电话\n张三,1,李四,2\n"));
    assertThat(read.records().get(0).values())
        .containsEntry("name", "张三")
        .containsEntry("carer", "李四");
  }

  @Test
  void withoutAHeaderColumnsAreCounted() throws Exception {
    FieldDefinition name = positioned("name", FieldType.TEXT, 2);
    FieldDefinition amount = positioned("amount", FieldType.MONEY, 3);
    FileShape shape =
        new FileShape(
            List.of(),
            "auto",
            Optional.of(FileShape.NO_HEADER),
            Optional.empty(),
            TextShape.FOUND,
            Optional.empty());
    MappingDefinition mapping = ExampleMappings.mapping("people", name, amount).withFile(shape);
    Read read = Read.of(mapping, text("1;张三;450\n2;李四;320.5\n"));
    assertThat(read.records()).extracting(Row::line).containsExactly(1L, 2L);
    assertThat(read.records().get(1).values())
        .containsEntry("name", "李四")
        .containsEntry("amount", "320.50");
  }

  private static FieldDefinition positioned(String name, FieldType type, int position) {
    return new FieldDefinition(
        name, List.of(name), type, true, Optional.empty(), Optional.of(position));
  }

  @Test
  void anOldWorkbookIsReadLikeANewOne() throws Exception {
    Read read = Read.of(PEOPLE, oldWorkbook());
    assertThat(read.report().format()).isEqualTo("xls");
    assertThat(read.report().sheet()).isEqualTo("发放");
    assertThat(read.rejects()).extracting(Reject::line).containsExactly(5L);
    assertThat(read.rejects().get(0).problems().get(0).code()).isEqualTo("SPREADSHEET_ERROR");
    assertThat(read.records()).extracting(Row::line).containsExactly(3L, 4L);
    assertThat(read.records().get(0).values())
        .containsEntry("name", "张三")
        .containsEntry("born", "1960-01-02")
        .containsEntry("amount", "450.00");
    assertThat(read.records().get(1).values()).containsEntry("amount", "900.00");
  }

  @Test
  void withoutAMappingTheFullestSheetIsShownAsItStands() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    FileReport report;
    try (TableSource table = new TableReader(FileShape.FOUND).open(oldWorkbook())) {
      table.forEachRemaining(row -> rows.add(row.cells()));
      report = table.report();
    }
    assertThat(rows)
        .containsExactly(
            List.of("姓名", "出生日期", "金额", "备注"),
            List.of("张三", "1960-01-02", "450", ""),
            List.of("李四", "", "900", "公式"),
            List.of("王五", "", "#DIV/0!", ""));
    assertThat(report.leftOut()).extracting(LeftOut::line).containsExactly(1L);
    assertThat(report.headerLine()).isEqualTo(2);
  }

  private Path oldWorkbook() throws Exception {
    Path file = folder.resolve("old.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      book.createSheet("说明").createRow(0).createCell(0).setCellValue("本表说明");
      Sheet sheet = book.createSheet("发放");
      sheet.createRow(0).createCell(0).setCellValue("2026年10月发放表");
      cells(sheet, 1, "姓名", "出生日期", "金额", "备注");
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy/m/d"));
      cells(sheet, 2, "张三");
      sheet.getRow(2).createCell(1).setCellValue(java.time.LocalDate.of(1960, 1, 2));
      sheet.getRow(2).getCell(1).setCellStyle(day);
      sheet.getRow(2).createCell(2).setCellValue(450);
      cells(sheet, 3, "李四", "", "", "公式");
      sheet.getRow(3).getCell(2).setCellFormula("C3*2");
      cells(sheet, 4, "王五");
      sheet.getRow(4).createCell(2).setCellFormula("1/0");
      book.getCreationHelper().createFormulaEvaluator().evaluateAll();
      book.write(out);
    }
    return file;
  }

  private static void cells(Sheet sheet, int row, String... texts) {
    var cells = sheet.createRow(row);
    for (int i = 0; i < texts.length; i++) {
      cells.createCell(i).setCellValue(texts[i]);
    }
  }

  @Test
  void aRowInAnotherCharsetIsTurnedBackAlone() throws Exception {
    Path file = folder.resolve("mixed.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write("姓名,出生日期,金额,备注\n张三,,1,\n李四,,2,\n".getBytes("UTF-8"));
      out.write("王五,,3,另存\n".getBytes("GB18030"));
      out.write("赵六,,4,\n".getBytes("UTF-8"));
    }
    Read read = Read.of(PEOPLE, file);
    assertThat(read.report().charset()).isEqualTo("UTF-8");
    assertThat(read.rejectedLines()).containsExactly(4L);
    assertThat(read.problemCodes()).containsExactly("ROW_OTHER_CHARSET");
    assertThat(read.rejects().get(0).cells()).containsExactly("王五,,3,另存");
    assertThat(read.records()).extracting(Row::line).containsExactly(2L, 3L, 5L);
  }

  @Test
  void everyRowKnowsWhereItsBytesLie() throws Exception {
    String text = "姓名,金额\r\n张三,1\r\n李四,\"2\"\r\n";
    for (String charset : List.of("UTF-8", "GB18030", "UTF-16LE")) {
      Path file = folder.resolve("offset.csv");
      Files.write(file, text.getBytes(charset));
      try (RowSource rows = ExampleMappings.reader(PEOPLE).open(file, "")) {
        rows.next();
        long offset = rows.next().offset();
        String rest = new String(Files.readAllBytes(file), charset);
        int at = rest.substring(0, rest.indexOf("李四")).getBytes(charset).length;
        assertThat(offset).as(charset).isEqualTo(at);
      }
    }
  }

  private Path text(String text) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".csv");
    Files.writeString(file, text);
    return file;
  }
}
