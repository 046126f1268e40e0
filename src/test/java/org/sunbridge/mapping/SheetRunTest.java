package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SheetRunTest {

  private final SheetRun run = new SheetRun();

  private void pass(String xml) {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    run.pass(bytes, bytes.length);
  }

  @Test
  void aTextOfMegabytesIsNoCell() {
    pass("<sheetData><row><c t='inlineStr'><is><t>");
    assertThatThrownBy(() -> pass("x".repeat(3 << 20))).isInstanceOf(UnreadableFile.class);
  }

  @Test
  void aRowOfAMillionCellsIsNoRow() {
    pass("<x:sheetData><x:row r='1'>");
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 40; i++) {
                pass("<x:c/>".repeat(50_000));
              }
            })
        .isInstanceOf(UnreadableFile.class);
  }

  @Test
  void manyRowsAndWhatStandsBehindThemMayBeLong() {
    assertThatCode(
            () -> {
              pass("<sheetData>");
              for (int i = 0; i < 100; i++) {
                pass("<row r='1'><c><v>1</v></c></row>".repeat(10_000));
              }
              pass("</sheetData><mergeCells>");
              for (int i = 0; i < 100; i++) {
                pass("<mergeCell ref='A1:B2'/>".repeat(10_000));
              }
            })
        .doesNotThrowAnyException();
  }
}
