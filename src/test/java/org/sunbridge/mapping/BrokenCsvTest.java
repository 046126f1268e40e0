package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.ExampleMappings.Read;

class BrokenCsvTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  private static final MappingDefinition NOTES =
      ExampleMappings.mapping(
          "notes",
          required("name", FieldType.PERSON_NAME, "姓名"),
          required("on", FieldType.DATE, "日期"),
          optional("note", FieldType.TEXT, "备注"),
          optional("phone", FieldType.PHONE, "电话"));

  private static final String HEADER = "姓名,日期,备注,电话\n";

  @TempDir Path folder;

  @Test
  void anUnclosedQuotationMarkTakesOnlyItsOwnRow() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    text.append("张三,2026-10-01,\"忘了关上,\n");
    for (int i = 0; i < 100; i++) {
      text.append(i % 7 == 0 ? "李四,2026-10-02,\"有,逗号\",\n" : "李四,2026-10-02,,\n");
    }
    Read read = read(text.toString());
    assertThat(read.records()).hasSize(100);
    assertThat(read.rejectedLines()).containsExactly(2L);
    assertThat(read.problemCodes()).containsExactly("QUOTE_UNCLOSED");
    assertThat(read.rejects().get(0).cells()).containsExactly("张三,2026-10-01,\"忘了关上,");
    assertThat(read.rejects().get(0).name()).contains("张三");
    assertThat(read.report().cutOff()).isFalse();
  }

  @Test
  void anUnclosedQuotationMarkOnTheLastRowIsNoEndlessRow() throws Exception {
    Read read = read(HEADER + "李四,2026-10-02,,\n张三,2026-10-01,\"忘了关上,\n");
    assertThat(read.records()).hasSize(1);
    assertThat(read.problemCodes()).containsExactly("QUOTE_UNCLOSED");
    assertThat(read.report().cutOff()).isFalse();
  }

  @Test
  void twoUnclosedMarksDoNotMakeOneCell() throws Exception {
    Read read =
        read(HEADER + "张三,2026-10-01,\"甲,\n李四,2026-10-02,,\n王五,2026-10-03,乙\",\n赵六,2026-10-04,,\n");
    assertThat(read.rejectedLines()).containsExactly(2L);
    assertThat(read.records()).extracting(Row::line).containsExactly(3L, 4L, 5L);
  }

  @Test
  void aLineBreakInsideQuotationMarksCountsAsALine() throws Exception {
    Read read =
        read(
            HEADER
                + "张三,2026-10-01,\"上\r\n"
                + "下\",\r\n\r\n"
                + "李四,2026-10-02,\"说\"\"好\"\"\",\r\n"
                + ",,,\r\n"
                + "王五,2026-10-03,,");
    assertThat(read.records()).extracting(Row::line).containsExactly(2L, 5L, 7L);
    assertThat(read.records().get(0).value("note")).contains("上 下");
    assertThat(read.records().get(1).value("note")).contains("说\"好\"");
    assertThat(read.rejects()).isEmpty();
    assertThat(read.report().cutOff()).isFalse();
  }

  @Test
  void rowsWithMoreOrFewerCellsAreTurnedBackEmptyOnesAtTheEndAreNot() throws Exception {
    Read read = read(HEADER + "张三,2026-10-01,一,二,三\n李四,2026-10-02\n王五,2026-10-03,,,, \n");
    assertThat(read.problemCodes()).containsExactly("CELLS_EXTRA", "CELLS_MISSING");
    assertThat(read.records()).extracting(Row::line).containsExactly(4L);
    assertThat(read.rejects().get(1).problems().get(0).reason())
        .isEqualTo("这一行只有 2 个单元格，表头有 4 列，无法确定各个值属于哪一列。请补齐后重新报送。");
  }

  @Test
  void textBehindAClosingMarkIsTurnedBackAlone() throws Exception {
    Read read = read(HEADER + "\"张三\"老,2026-10-01,,\n李四,2026-10-02,,\n");
    assertThat(read.problemCodes()).containsExactly("QUOTE_MISPLACED");
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
    Read read = read(HEADER + "张".repeat(300_000) + "\n李四,2026-10-02,,\n");
    assertThat(read.problemCodes()).containsExactly("ROW_TOO_LONG");
    assertThat(read.rejects().get(0).cells().get(0)).hasSize(PhysicalLines.LONGEST);
    assertThat(read.records()).extracting(Row::line).containsExactly(3L);
  }

  @Test
  void aUtf8FileCutOffInsideACharacterIsStillUtf8() throws Exception {
    byte[] bytes = (HEADER + "李四,2026-10-02,,\n张三,2026-10-01,长").getBytes(StandardCharsets.UTF_8);
    Read read = read(NOTES, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(read.report().charset()).isEqualTo("UTF-8");
    assertThat(read.report().cutOff()).isTrue();
    assertThat(read.records()).hasSize(1);
    assertThat(read.problemCodes()).containsExactly("ROW_CUT_OFF");
  }

  @Test
  void aGb18030FileCutOffInsideACharacterIsStillGb18030() throws Exception {
    byte[] bytes = (HEADER + "李四,2026-10-02,,\n张三,2026-10-01,长").getBytes(GB18030);
    Read read = read(NOTES, Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(read.report().charset()).isEqualTo("GB18030");
    assertThat(read.report().cutOff()).isTrue();
    assertThat(read.problemCodes()).containsExactly("ROW_CUT_OFF");
  }

  @Test
  void everyCutInsideTheLastRowIsSeenUnlessItLooksWhole() throws Exception {
    byte[] whole =
        (HEADER + "李四,2026-10-02,,\n张三,2026-10-01,长,13812345678\n")
            .getBytes(StandardCharsets.UTF_8);
    int lastRow = (HEADER + "李四,2026-10-02,,\n").getBytes(StandardCharsets.UTF_8).length;
    // From seven digits on the phone number is one.
    for (int length = lastRow + 1; length < whole.length - 5; length++) {
      boolean lastCellIsBlank = whole[length - 1] == ',' && whole[length] == '1';
      if (!lastCellIsBlank) {
        Read read = read(NOTES, Arrays.copyOf(whole, length));
        assertThat(read.report().cutOff()).as("cut at %d", length).isTrue();
        assertThat(read.records()).as("cut at %d", length).hasSize(1);
      }
    }
  }

  @Test
  void aCutInsideQuotationMarksIsSeen() throws Exception {
    Read read = read(HEADER + "李四,2026-10-02,,\n张三,2026-10-01,\"长,长");
    assertThat(read.report().cutOff()).isTrue();
    assertThat(read.records()).hasSize(1);
  }

  @Test
  void aFileWithoutAFinalLineBreakIsNotCutOff() throws Exception {
    Read read = read(HEADER + "张三,2026-10-01,,");
    assertThat(read.report().cutOff()).isFalse();
    assertThat(read.records()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|", "，"})
  void findsTheDelimiterAndTheHeaderBelowTitles(String delimiter) throws Exception {
    String text =
        "2026年度调查表（姓名,电话以证件为准）\n\n填表单位;嘉定|\t，\n ＊姓 名（必填）,日期,备注 ,＂电话＂\n张三,2026-10-01,甲,5953000\n"
            .replace("＂", "\"")
            .replace("＊", "*")
            .replace(",", delimiter);
    Read read = read(text);
    assertThat(read.report().delimiter()).isEqualTo(delimiter);
    assertThat(read.report().headerLine()).isEqualTo(4);
    assertThat(read.report().fieldColumns()).containsEntry("name", "*姓 名（必填）");
    assertThat(read.records()).extracting(Row::line).containsExactly(5L);
    assertThat(read.records().get(0).values()).containsEntry("phone", "5953000");
  }

  @Test
  void utf16WithAMarkAndDeclaredGbkAreRead() throws Exception {
    byte[] utf16 = ("\uFEFF" + HEADER + "张三,2026-10-01,,\n").getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(NOTES, utf16).records()).hasSize(1);
    FileShape gbk = new FileShape(List.of("csv"), "GBK", Optional.empty(), Optional.empty());
    byte[] bytes = (HEADER + "𬎆某,2026-10-01,,\n").getBytes(GB18030);
    assertThat(read(withShape(gbk), bytes).records().get(0).value("name")).contains("𬎆某");
    assertUnreadable(withShape(shape("UTF-8")), bytes, "WRONG_CHARSET", "UTF-8");
  }

  @Test
  void commentLinesAreNoRowsHoweverMany() throws Exception {
    String comments = "# checkpoint\n".repeat(50_000);
    Path file = folder.resolve("comments.csv");
    Files.writeString(
        file, HEADER + "张三,2026-10-01,,\n".repeat(1_000) + comments + "李四,2026-10-02,,\n");
    assertThat(Read.of(NOTES, file).rows()).hasSize(1_001).allMatch(SourceRecord.class::isInstance);
    int rows = 0;
    try (TableSource table = new TableReader(FileShape.FOUND).open(file)) {
      while (table.hasNext()) {
        table.next();
        rows++;
      }
    }
    assertThat(rows).isEqualTo(1_002);
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows() throws Exception {
    Read read = read(HEADER.strip());
    assertThat(read.rows()).isEmpty();
    assertThat(read.report().cutOff()).isFalse();
  }

  @Test
  void unreadableFilesSayWhyAndWhatToDo() {
    assertUnreadable(NOTES, new byte[0], "EMPTY_FILE", "文件是空的");
    assertUnreadable(NOTES, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, "EMPTY_FILE", "空");
    assertUnreadable(
        NOTES, new byte[] {(byte) 0xFF, 0x41, (byte) 0xFF}, "UNKNOWN_CHARSET", "GB18030");
    assertUnreadable(
        NOTES, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "OLD_WORKBOOK", ".xls");
    assertUnreadable(NOTES, "张三,2026-10-01,,\n", "HEADER_NOT_FOUND", "“姓名”，“日期”");
    assertUnreadable(NOTES, "姓名,备注\n", "MISSING_COLUMNS", "“日期”", "“姓名”、“备注”");
    assertUnreadable(NOTES, "姓名,日期,姓 名\n", "DUPLICATE_COLUMN", "出现了 2 次");
    FileShape onlyXlsx = new FileShape(List.of("xlsx"), "auto", Optional.empty(), Optional.empty());
    assertUnreadable(
        withShape(onlyXlsx),
        HEADER.getBytes(StandardCharsets.UTF_8),
        "FORMAT_NOT_ACCEPTED",
        "xlsx");
  }

  @Test
  void personalDataOfAFileWithoutHeaderIsNotInTheSentence() {
    String row = Ids.ID + ",张三,电话\n";
    assertThatThrownBy(() -> read(row.repeat(3)))
        .isInstanceOf(UnreadableFile.class)
        .message()
        .doesNotContain("张三", Ids.ID, "110105");
  }

  @Test
  void aNameThatSlippedIntoAnotherColumnIsMasked() throws Exception {
    Read read = read(HEADER + "某某,张三丰,,\n某某,昨天,," + Ids.ID + "1100\n");
    assertThat(read.rejects())
        .flatExtracting(Reject::problems)
        .extracting(Reject.Problem::maskedValue)
        .containsExactly("张*丰", "昨天", "110***************1100");
    assertThat(read.rejects().toString().replaceAll("cells=\\[[^]]*]", ""))
        .doesNotContain("张三丰", Ids.ID);
  }

  private void assertUnreadable(
      MappingDefinition mapping, String text, String code, String... said) {
    assertUnreadable(mapping, text.getBytes(StandardCharsets.UTF_8), code, said);
  }

  private void assertUnreadable(
      MappingDefinition mapping, byte[] bytes, String code, String... said) {
    assertThatThrownBy(() -> read(mapping, bytes))
        .isInstanceOfSatisfying(
            UnreadableFile.class, unreadable -> assertThat(unreadable.code()).isEqualTo(code))
        .hasMessageContainingAll(said);
  }

  private static FileShape shape(String charset) {
    return new FileShape(List.of(), charset, Optional.empty(), Optional.empty());
  }

  private static MappingDefinition withShape(FileShape shape) {
    return new MappingDefinition("notes", "notes", "notes", shape, NOTES.fields(), List.of());
  }

  private Read read(String text) throws Exception {
    return read(NOTES, text.getBytes(StandardCharsets.UTF_8));
  }

  private Read read(MappingDefinition mapping, byte[] bytes) throws Exception {
    Path file = Files.createTempFile(folder, "sent", ".csv");
    Files.write(file, bytes);
    return Read.of(mapping, file);
  }
}
