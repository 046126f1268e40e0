package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.domain.RowReference;

/** Lists of mended rows are known by their columns, and tell what somebody changed. */
class MendedFileTest {

  private static final String HASH = "ab".repeat(32);
  private static final List<String> HEADER = List.of("姓名", "备注", "证号", "备注");
  private static final List<String> SENT = List.of("张三", "=1+1", "3101", "乙");

  @TempDir Path folder;

  @Test
  void anOrdinaryFileIsNone() throws IOException {
    assertThat(MendedFile.of(text("姓名,证号\n张三,1\n", StandardCharsets.UTF_8))).isEmpty();
    assertThat(MendedFile.of(text("", StandardCharsets.UTF_8))).isEmpty();
    assertThat(MendedFile.of(text("姓名,退回原因\n张三,无\n", StandardCharsets.UTF_8))).isEmpty();
    assertThat(MendedFile.of(Files.write(folder.resolve("n"), new byte[] {'P', 'K', 3, 4, 9})))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void isKnownAsTextInEveryCharset(String charset) throws IOException {
    assertThat(
            MendedFile.of(
                text(
                    "退回编号,原行号,退回原因,修改建议,姓名\n" + reference(7) + ",7,错,改,张三\n",
                    Charset.forName(charset))))
        .hasValueSatisfying(
            file ->
                assertThat(file.rows().get(0).reference()).contains(RowReference.of(12, 7, HASH)));
  }

  @Test
  void isKnownBelowATitleAndOnEverySheet() throws IOException {
    Path file = folder.resolve("x.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "t", null)) {
      Worksheet first = workbook.newWorksheet("说明");
      first.value(0, 0, "改好了，请收");
      Worksheet second = workbook.newWorksheet("数据");
      second.value(0, 0, "某街道");
      second.value(1, 0, "退回编号");
      second.value(1, 1, "姓名");
      second.value(2, 0, " " + reference(3).toLowerCase(java.util.Locale.ROOT) + " ");
      second.value(2, 1, "张三");
    }
    assertThat(MendedFile.of(file).orElseThrow().rows())
        .singleElement()
        .satisfies(row -> assertThat(row.reference()).contains(RowReference.of(12, 3, HASH)));
  }

  @Test
  void isKnownWhenSavedAsAnOldWorkbook() throws IOException {
    Path file = folder.resolve("x.xls");
    try (OutputStream out = Files.newOutputStream(file);
        HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("数据");
      var header = sheet.createRow(0);
      header.createCell(0).setCellValue("退回编号");
      header.createCell(1).setCellValue("姓名");
      var row = sheet.createRow(1);
      row.createCell(0).setCellValue(reference(3));
      row.createCell(1).setCellValue("张三");
      workbook.write(out);
    }
    assertThat(MendedFile.of(file).orElseThrow().rows())
        .singleElement()
        .satisfies(mended -> assertThat(mended.reference()).contains(RowReference.of(12, 3, HASH)));
  }

  @Test
  void tellsWhichCellsWereChangedByTheirColumnsNameAndPlace() throws IOException {
    assertThat(row("退回编号,备注,姓名,证号,备注", ",'=1+1,张三,3101,乙").changes(HEADER, SENT)).isEmpty();
    assertThat(row("退回编号,备注,姓名,证号,备注", ",=1+1,张三,3101,乙").changes(HEADER, SENT)).isEmpty();
    assertThat(row("退回编号,备注,姓名,证号,备注", ",'=1+1,张三,3102,丙").changes(HEADER, SENT))
        .isEqualTo(Map.of(2, new MendedCell("3102", false), 3, new MendedCell("丙", false)));
  }

  @Test
  void aDeletedColumnChangesNothingAndAnAddedOneNeither() throws IOException {
    assertThat(row("退回编号,证号,经办人", ",3102,小李").changes(HEADER, SENT))
        .isEqualTo(Map.of(2, new MendedCell("3102", false)));
  }

  @Test
  void aSendersColumnNamedAsOursStaysTheSenders() throws IOException {
    assertThat(row("退回编号,退回原因,修改建议,退回原因", ",系统的,系统的,报送的").changes(List.of("退回原因"), List.of("旧的")))
        .isEqualTo(Map.of(0, new MendedCell("报送的", false)));
  }

  @Test
  void cellsBeyondTheHeaderAreNumbered() throws IOException {
    assertThat(row("退回编号,甲,第 2 列", ",1,").changes(List.of("甲"), List.of("1", "多")))
        .isEqualTo(Map.of(1, new MendedCell("", false)));
  }

  @Test
  void whatASpreadsheetCannotHoldIsShownOtherwiseAndLeftUntouched() {
    String odd = "a\u0000b\uD800" + "x".repeat(40_000);
    String shown = SheetText.shown(odd);
    assertThat(shown).hasSize(32_767).doesNotContain("\u0000").startsWith("a\uFFFDb\uFFFD");
    assertThat(SheetText.isUntouched(shown, odd)).isTrue();
    assertThat(SheetText.shown("𠮷")).isEqualTo("𠮷");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+86 21", "-", "@x", "\tx", "'单引号", "普通", ""})
  void whatIsShownIsTypedBack(String cell) {
    String typed = SheetText.typed(SheetText.shown(cell));
    assertThat(typed).isEqualTo(cell);
  }

  @Test
  void aReferenceKnowsItsDelivery() {
    RowReference reference = RowReference.of(12, 345, HASH);
    assertThat(RowReference.parse(reference.text())).contains(reference);
    assertThat(reference.isOf(HASH)).isTrue();
    assertThat(reference.isOf("cd".repeat(32))).isFalse();
    assertThat(RowReference.parse(reference.text().replace("-345-", "-346-")))
        .hasValueSatisfying(other -> assertThat(other.isOf(HASH)).isFalse());
    assertThat(RowReference.parse("3101")).isEmpty();
  }

  private MendedRow row(String header, String cells) throws IOException {
    Path file = text(header + "\n" + reference(1) + cells + "\n", StandardCharsets.UTF_8);
    return MendedFile.of(file).orElseThrow().rows().get(0);
  }

  private static String reference(long row) {
    return RowReference.of(12, row, HASH).text();
  }

  private Path text(String content, Charset charset) throws IOException {
    return Files.write(folder.resolve("list.csv"), content.getBytes(charset));
  }
}
