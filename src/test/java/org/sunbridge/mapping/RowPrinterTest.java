package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowPrinterTest {

  private static final byte[] KEY = "sixteen bytes...".getBytes(StandardCharsets.UTF_8);
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** 序号 is read by no field, 姓名 and 电话 are, 备注 stands last. */
  private static final Header HEADER =
      new Header(1, List.of("序号", "姓名", "电话", "备注"), new int[] {1, 2});

  @Test
  void equalLinesHaveEqualPrints() {
    assertThat(print("1,王伟,138,x")).isEqualTo(print("1,王伟,138,x"));
  }

  @Test
  void aRunningNumberThatNobodyReadsCountsForNothing() {
    assertThat(print("1,王伟,138,x")).isEqualTo(print("27,王伟,138,x"));
  }

  @Test
  void whatElseStandsThereCounts() {
    assertThat(print("合计,王伟,138,x")).isNotEqualTo(print("1,王伟,138,x"));
    assertThat(print(",王伟,138,x")).isNotEqualTo(print("1,王伟,138,x"));
  }

  @Test
  void everyCellThatIsReadCounts() {
    assertThat(print("1,王伟,139,x")).isNotEqualTo(print("1,王伟,138,x"));
    assertThat(print("1,王芳,138,x")).isNotEqualTo(print("1,王伟,138,x"));
  }

  @Test
  void theLastCellCountsForARowIsCutOffThere() {
    assertThat(print("1,王伟,138,12")).isNotEqualTo(print("1,王伟,138,1"));
  }

  @Test
  void movedDelimitersCount() {
    assertThat(print("1,王伟,,138")).isNotEqualTo(print("1,王伟,138,"));
    assertThat(print("1,王伟,138,x,")).isNotEqualTo(print("1,王伟,138,x"));
    assertThat(print("1,王,伟138,x")).isNotEqualTo(print("1,王伟,138,x"));
  }

  @Test
  void quotedLinesCountAsAWhole() {
    assertThat(print("1,\"王伟\",138,x")).isNotEqualTo(print("1,王伟,138,x"));
    assertThat(print("2,\"王伟\",138,x")).isNotEqualTo(print("1,\"王伟\",138,x"));
  }

  @Test
  void aBarMayBeHalfALetterInOlderCharsets() {
    // 0x7C is the second byte of 峾.
    String letter = "峾";
    assertThat(letter.getBytes(GB18030)).contains((byte) '|');

    assertThat(print("|", GB18030, "1|" + letter + "|138|x"))
        .isNotEqualTo(print("|", GB18030, "2|" + letter + "|138|x"));
    assertThat(print("|", StandardCharsets.UTF_8, "1|" + letter + "|138|x"))
        .isEqualTo(print("|", StandardCharsets.UTF_8, "2|" + letter + "|138|x"));
  }

  @Test
  void withoutTheKeyNobodyCanTryGuessedRows() {
    byte[] other = KEY.clone();
    other[0]++;
    TextEncoding encoding = new TextEncoding(StandardCharsets.UTF_8, 0, false);

    assertThat(print("1,王伟,138,x"))
        .isNotEqualTo(
            new RowPrinter(other, Dialect.of(","), encoding, HEADER)
                .of(line("1,王伟,138,x", encoding)));
  }

  private static RowPrint print(String line) {
    return print(",", StandardCharsets.UTF_8, line);
  }

  private static RowPrint print(String delimiter, Charset charset, String line) {
    TextEncoding encoding = new TextEncoding(charset, 0, false);
    return new RowPrinter(KEY, Dialect.of(delimiter), encoding, HEADER).of(line(line, encoding));
  }

  private static PhysicalLine line(String text, TextEncoding encoding) {
    byte[] bytes = text.getBytes(encoding.charset());
    return new PhysicalLine(bytes, new LineDecoder(encoding), 2, 30, "\n", true);
  }
}
