package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.definition.MappingDefinition.TextShape;
import org.sunbridge.mapping.ExampleMappings.Read;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/** A mapping finds its own tables among several in a file, a sheet, a workbook. */
class SeveralTablesTest {

  private static final MappingDefinition PAID =
      ExampleMappings.mapping(
          "paid",
          required("name", FieldType.PERSON_NAME, "姓名"),
          required("month", FieldType.MONTH, "月份"),
          required("amount", FieldType.MONEY, "金额"),
          optional("note", FieldType.TEXT, "备注"));

  private static final String VILLAGES =
      """
      张村发放表,,,
      序号,姓名,月份,金额,备注
      1,张一,2026-10,450.00,
      2,张二,2026-10,450.00,补发
      小计,,,900.00,

      李村发放表,,,
      序号,姓名,月份,金额,备注
      1,李一,2026-10,320.00,
      小计,,,320.00,
      王村发放表,,,
      月份,姓名,金额
      2026-10,王一,180.00
      合计,,1400.00
      填表人：赵六
      """;

  private static final String AMONG_OTHERS =
      """
      街道汇总
      街道,人数,合计金额
      真新,3,1350
      南翔,2,900

      姓名,月份,金额,备注
      张一,2026-10,450,
      张二,2026-10,四百五,
      张三,2026-10,450,
      张四,2026-10,450,

      物资名称,数量,单价,入库日期
      轮椅,3,450.00,2026-10-02
      拐杖,12,80.00,2026-10-03

      李一,2026-10,320,
      """;

  @TempDir Path folder;

  @Test
  void oneTableAVillageAreAllRead() throws Exception {
    Read read = Read.of(PAID, text(VILLAGES));
    assertThat(names(read)).containsExactly("张一", "张二", "李一", "王一");
    assertThat(read.records()).extracting(Row::line).containsExactly(3L, 4L, 9L, 13L);
    assertThat(read.records().get(3).values())
        .containsEntry("month", "2026-10")
        .containsEntry("amount", "180.00");
    assertThat(read.rejects()).isEmpty();
    assertThat(leftOut(read))
        .containsExactly(
            "5 NOTE",
            "7 TITLE",
            "8 HEADER_AGAIN",
            "10 NOTE",
            "11 TITLE",
            "12 HEADER_AGAIN",
            "14 NOTE",
            "15 NOTE");
  }

  @Test
  void aTableOfSomethingElseIsLeftOutAndSaidSoARowBehindItIsNotLost() throws Exception {
    Read read = Read.of(PAID, text(AMONG_OTHERS));
    assertThat(names(read)).containsExactly("张一", "张三", "张四", "李一");
    assertThat(read.rejectedLines()).containsExactly(8L);
    assertThat(leftOut(read)).containsExactly("12 OTHER_TABLE");
    assertThat(read.report().headerLine()).isEqualTo(6);
    assertThat(UnreadTables.sentence(read.report()))
        .contains(
            "文件里另有表头不同或没有要求读取的表，没有采用：第 12 行起。"
                + "Other tables in the file were not used: from row 12.");
  }

  @Test
  void theMappingsTableIsFoundBelowALongOneOfSomethingElse() throws Exception {
    String long1 = "编号,数量,单价,日期\n" + "A1,3,4.50,2026-10-01\n".repeat(3000);
    Read read = Read.of(PAID, text(long1 + "\n姓名,月份,金额,备注\n张一,2026-10,450,\n"));
    assertThat(names(read)).containsExactly("张一");
  }

  @Test
  void badRowsBehindABlankOneAreTurnedBackNotTakenForATable() throws Exception {
    Read read = Read.of(PAID, text("姓名,月份,金额,备注\n张一,2026-10,450,\n\n李一,十月,,\n李二,不详,待定,无\n"));
    assertThat(read.rejectedLines()).containsExactly(4L, 5L);
    assertThat(read.report().leftOut()).isEmpty();
  }

  @Test
  void oneOfSeveralTablesCanBeAskedFor() throws Exception {
    assertThat(names(Read.of(table(PAID, 2), text(VILLAGES)))).containsExactly("李一");
    assertThat(names(Read.of(table(PAID, 1), text(VILLAGES)))).containsExactly("张一", "张二");
    assertThatThrownBy(() -> Read.of(table(PAID, 4), text(VILLAGES)))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo("TABLE_NOT_FOUND"));
  }

  @Test
  void everySheetWithTheMappingsColumnsIsRead() throws Exception {
    Read read = Read.of(PAID, workbook());
    assertThat(names(read)).containsExactly("张一", "李一", "李二");
    assertThat(read.records()).extracting(Row::line).containsExactly(2L, 30000003L, 30000004L);
    assertThat(read.rejectedLines()).containsExactly(30000005L);
    assertThat(read.report().sheet()).isEqualTo("张村、李村");
    assertThat(read.report().place(30000003)).isEqualTo("工作表“李村”第 3 行");
    assertThat(leftOut(read))
        .containsExactly("30000002 HEADER_AGAIN", "40000001 OTHER_SHEET", "50000001 OTHER_SHEET");
    assertThat(UnreadTables.sentence(read.report()).orElse(""))
        .contains("工作表“物资”第 1 行起、工作表“上月”第 1 行起");
  }

  @Test
  void theSheetThatIsAskedForIsReadAlone() throws Exception {
    FileShape shape = new FileShape(List.of(), "auto", Optional.empty(), Optional.of("李村"));
    assertThat(names(Read.of(PAID.withFile(shape), workbook()))).containsExactly("李一", "李二");
  }

  @Test
  void withoutAMappingTheFirstTableIsShownAndTheOthersAreNamed() throws Exception {
    assertThat(shown(AMONG_OTHERS, 1)).startsWith("[街道, 人数, 合计金额]").hasSize(3);
    assertThat(shown(AMONG_OTHERS, 2)).startsWith("[姓名, 月份, 金额, 备注]").hasSize(5);
    assertThat(shown(AMONG_OTHERS, 3)).startsWith("[物资名称, 数量, 单价, 入库日期]");
    try (TableSource table = new TableReader(FileShape.FOUND).open(text(AMONG_OTHERS))) {
      table.forEachRemaining(row -> {});
      assertThat(table.report().leftOut())
          .extracting(left -> left.line() + " " + left.kind())
          .contains("6 OTHER_TABLE", "12 OTHER_TABLE");
    }
    try (TableSource table = new TableReader(FileShape.FOUND).open(workbook())) {
      assertThat(table.report().leftOut())
          .filteredOn(left -> left.kind() == Kind.OTHER_SHEET)
          .hasSize(3);
    }
  }

  private List<String> shown(String text, int number) throws Exception {
    List<String> rows = new ArrayList<>();
    FileShape shape = table(PAID, number).file();
    try (TableSource table = new TableReader(shape).open(text(text))) {
      table.forEachRemaining(row -> rows.add(row.cells().toString()));
    }
    return rows;
  }

  /** A cover, two villages, a list of goods, and last month's table, hidden. */
  private Path workbook() throws Exception {
    Path file = folder.resolve("villages.xls");
    try (HSSFWorkbook book = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      row(book.createSheet("说明"), 0, "各村发放表");
      Sheet one = book.createSheet("张村");
      row(one, 0, "姓名", "月份", "金额", "备注");
      row(one, 1, "张一", "2026-10", "450", "");
      Sheet two = book.createSheet("李村");
      row(two, 0, "李村发放表");
      row(two, 1, "月份", "姓名", "金额");
      row(two, 2, "2026-10", "李一", "320");
      row(two, 3, "2026-10", "李二", "320");
      row(two, 4, "2026-10", "李三", "");
      Sheet goods = book.createSheet("物资");
      row(goods, 0, "物资", "数量", "单价");
      row(goods, 1, "轮椅", "3", "450");
      row(goods, 2, "拐杖", "9", "80");
      Sheet old = book.createSheet("上月");
      row(old, 0, "姓名", "月份", "金额", "备注");
      row(old, 1, "旧一", "2026-09", "450", "");
      book.setSheetHidden(4, true);
      book.write(out);
    }
    return file;
  }

  private static void row(Sheet sheet, int number, String... texts) {
    var cells = sheet.createRow(number);
    for (int i = 0; i < texts.length; i++) {
      cells.createCell(i).setCellValue(texts[i]);
    }
  }

  private static MappingDefinition table(MappingDefinition mapping, int number) {
    return mapping.withFile(
        new FileShape(
            List.of(),
            "auto",
            Optional.empty(),
            Optional.empty(),
            TextShape.FOUND,
            Optional.of(number)));
  }

  private static List<String> names(Read read) {
    return read.records().stream().map(record -> record.value("name").orElse("")).toList();
  }

  private static List<String> leftOut(Read read) {
    return read.report().leftOut().stream().map(left -> left.line() + " " + left.kind()).toList();
  }

  private Path text(String text) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".csv");
    Files.writeString(file, text);
    return file;
  }
}
