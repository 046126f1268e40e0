package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.RowReference;
import org.sunbridge.testing.TestDatabase;

@Tag("database")
class DeliveryQueryTest {

  @RegisterExtension static final TestDatabase DATABASE = new TestDatabase();

  private static final AreaScope NANXIANG = new AreaScope(List.of("310114102"));

  private static AnnotationConfigApplicationContext context;
  private static DeliveryQuery query;

  @BeforeAll
  static void night() {
    new InventedNight(DATABASE.dataSource()).happen();
    context = LookingContext.over(DATABASE.dataSource());
    query = context.getBean(DeliveryQuery.class);
  }

  @AfterAll
  static void over() {
    context.close();
  }

  @Test
  void surveyorsSeeTheDeliveriesOfTheirStreets() {
    assertThat(query.before(new DeliveryFilter(null, null, NANXIANG), Long.MAX_VALUE, 10))
        .extracting(Delivery::id)
        .containsExactly(InventedNight.SURVEY);
    assertThat(query.find(InventedNight.DEATHS, NANXIANG)).isEmpty();
    assertThat(query.counts(NANXIANG)).containsExactly(new StatusCount("APPLIED", 1));
  }

  @Test
  void tellsWhatIsWrongInEachCell() {
    assertThat(query.rejects(InventedNight.SURVEY, 0, 10))
        .extracting(TurnedBack::line, TurnedBack::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(37L, "“残疾人证号”前 18 位不是有效的身份证号，请对照证件改正后重新报送。"),
            org.assertj.core.groups.Tuple.tuple(
                112L,
                "“残疾人证号”没有填写，请补填后重新报送。；这一行有 4 个单元格，比表头的 3 列多，无法确定各个值属于哪一列。请检查是否多了分隔符，有逗号的内容请用英文双引号括起来。"));
  }

  @Test
  void givesRejectsOutAsTheyWereSentWithTheReasonBehind() {
    assertThat(csv(query.ofRun(InventedNight.SURVEY)).lines())
        .containsExactly(
            "row,姓名,残疾人证号,联系电话,第 4 列,reason,退回编号",
            "37,王小红,3101141940010112344,=1+1,,“残疾人证号”前 18 位不是有效的身份证号，请对照证件改正后重新报送。,"
                + reference(37),
            "112,赵五,,021-59530000,多出的一格,“残疾人证号”没有填写，请补填后重新报送。；这一行有 4 个单元格，比表头的 3 列多，无法确定各个值属于哪一列。请检查是否多了分隔符，有逗号的内容请用英文双引号括起来。,"
                + reference(112));
  }

  @Test
  void putsTheFilesOfANightIntoOneTable() {
    assertThat(csv(query.ofRun(InventedNight.NIGHT)).lines().toList())
        .hasSize(3)
        .element(1)
        .asString()
        .startsWith("household-survey-310114102.csv,37,王小红,");
  }

  @Test
  void aCellThatASpreadsheetWouldRunIsMadeHarmlessInTheWorkbookOnly() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    context
        .getBean(RejectExport.class)
        .write(query.ofRun(InventedNight.SURVEY), RejectFormat.XLSX, out);

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(3);
      assertThat(rows.get(0).stream().map(cell -> cell.getText()))
          .containsExactly("退回编号", "原行号", "退回原因", "修改建议", "姓名", "残疾人证号", "联系电话", "第 4 列");
      assertThat(rows.get(1).getCellText(0)).isEqualTo(reference(37));
      assertThat(rows.get(1).getCellText(2)).isEqualTo("“残疾人证号”前 18 位不是有效的身份证号。");
      assertThat(rows.get(1).getCellText(3)).isEqualTo("请对照证件改正后重新报送。");
      assertThat(rows.get(1).getCellText(6)).isEqualTo("'=1+1");
      assertThat(rows.get(1).getCellText(5)).isEqualTo("3101141940010112344");
    }
  }

  private static String reference(long row) {
    return RowReference.of(InventedNight.SURVEY, row, "0".repeat(64)).text();
  }

  private static String csv(List<Delivery> deliveries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    context.getBean(RejectExport.class).write(deliveries, RejectFormat.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
