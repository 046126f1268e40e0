package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.MappingDefinition.FileShape;
import org.sunbridge.mapping.FileReport.LeftOut.Kind;

/** Untold, a table that goes on behind its own header is one table. */
class PagesTest {

  private static final String HEADER = "序号,姓名,金额\n";

  @TempDir Path folder;

  @Test
  void printedPagesAreOneTable() throws Exception {
    String text =
        HEADER + "1,甲,450\n2,乙,320\n本页小计,,770\n第1页 共2页\n\n某区发放表\n" + HEADER + "3,丙,180\n第2页 共2页\n";
    List<Kind> leftOut = new ArrayList<>();
    assertThat(rows(text, leftOut)).containsExactly("1 甲 450", "2 乙 320", "3 丙 180");
    assertThat(leftOut)
        .containsExactly(Kind.NOTE, Kind.NOTE, Kind.NOTE, Kind.HEADER_AGAIN, Kind.NOTE);
  }

  @Test
  void filesBehindOneAnotherAreOneTable() throws Exception {
    String file = "\uFEFF" + HEADER + "1,甲,450\n";
    String other = "\uFEFF" + HEADER + "2,乙,320\n\uFEFF3,丙,180\n";
    assertThat(rows("\uFEFF" + file + other, new ArrayList<>()))
        .containsExactly("1 甲 450", "2 乙 320", "3 丙 180");
  }

  @Test
  void anotherCopyOfTheTableIsNoPage() throws Exception {
    String table = HEADER + "1,甲,450\n2,乙,320\n";
    List<Kind> leftOut = new ArrayList<>();
    assertThat(rows(table + table, leftOut)).containsExactly("1 甲 450", "2 乙 320");
    assertThat(leftOut).containsExactly(Kind.OTHER_TABLE);
  }

  private List<String> rows(String text, List<Kind> leftOut) throws Exception {
    Path file = folder.resolve("table.csv");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    List<String> rows = new ArrayList<>();
    try (TableSource table = new TableReader(FileShape.FOUND).open(file)) {
      assertThat(table.report().columns()).containsExactly("序号", "姓名", "金额");
      table.next();
      table.forEachRemaining(row -> rows.add(String.join(" ", row.cells())));
      table.report().leftOut().forEach(left -> leftOut.add(left.kind()));
    }
    return rows;
  }
}
