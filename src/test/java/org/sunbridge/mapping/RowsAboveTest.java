package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sunbridge.mapping.ExampleMappings.optional;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunbridge.definition.FieldType;
import org.sunbridge.definition.MappingDefinition;

/** Whoever looks for one row reads few of those above it, and finds what a whole reading finds. */
class RowsAboveTest {

  private static final MappingDefinition PAID =
      ExampleMappings.mapping(
          "paid",
          required("name", FieldType.PERSON_NAME, "姓名"),
          required("month", FieldType.MONTH, "月份"),
          required("amount", FieldType.MONEY, "金额"),
          optional("note", FieldType.TEXT, "备注"));

  private static final String HEADER = "序号,姓名,月份,金额,备注\n";

  /** What may stand in a file: rows good and bad, and all that ends or begins a table. */
  private static final String[] PARTS = {
    "1,张一,2026-10,450.00,\n",
    "2,张二,2026-10,450.00,补发\n",
    "3,张三,2026-10,四百五,\n",
    "4,张四,,450,\n",
    "5,张五,2026-10,450,\"东街\n3 号，\"\"后门\"\"\"\n",
    "6,张六,2026-10,450,\"没有结束\n",
    "7,张七,2026-10\n",
    "8,张,八,2026-10,450,\n",
    ",,2026-10,,\n",
    "\n",
    "# 导出自系统\n",
    HEADER,
    "备注,金额,月份,姓名,序号\n",
    "发放,,补发,人员,\n金额,月份,备注,姓名,序号\n",
    "李村发放表\n",
    "李村发放表,,,,\n",
    "小计,,,900.00,\n",
    "合计 2 人，金额 900.00 元\n",
    "填表人：赵六\n",
    "物资名称,数量,单价,入库日期\n轮椅,3,450.00,2026-10-02\n拐杖,12,80.00,2026-10-03\n",
    "补发,450,2026-10,张九,9\n"
  };

  @TempDir Path folder;

  private Path file;

  @BeforeProperty
  void aFile() throws IOException {
    file = Files.createTempFile("rows-above", ".csv");
  }

  @AfterProperty
  void noFile() throws IOException {
    Files.delete(file);
  }

  @Provide
  Arbitrary<String> files() {
    Arbitrary<String> row = Arbitraries.of(PARTS[0], PARTS[1]);
    return Arbitraries.frequencyOf(Tuple.of(3, row), Tuple.of(2, Arbitraries.of(PARTS)))
        .list()
        .ofMinSize(12)
        .ofMaxSize(45)
        .map(parts -> HEADER + String.join("", parts));
  }

  /** A row, its cells and where the next one begins. */
  private record Found(Row row, List<String> cells, long next) {}

  @Property(tries = 40)
  void everyRowIsFoundAsAWholeReadingFindsIt(@ForAll("files") String text) throws IOException {
    Files.writeString(file, text);
    List<Found> all = read();
    for (Found found : all) {
      assertThat(at(found.row().line())).isEqualTo(found);
    }
  }

  private List<Found> read() throws IOException {
    List<Found> all = new ArrayList<>();
    try (RowSource rows = ExampleMappings.reader(PAID).open(file, "2026-10-31")) {
      Row row = rows.hasNext() ? rows.next() : null;
      while (row != null) {
        List<String> cells = rows.cells();
        Row next = rows.hasNext() ? rows.next() : null;
        all.add(new Found(row, cells, next == null ? -1 : next.offset()));
        row = next;
      }
    }
    return all;
  }

  private Found at(long line) throws IOException {
    try (RowSource rows = ExampleMappings.reader(PAID).openAt(file, "2026-10-31", line)) {
      Row row = rows.next();
      while (row.line() < line) {
        row = rows.next();
      }
      List<String> cells = rows.cells();
      return new Found(row, cells, rows.hasNext() ? rows.next().offset() : -1);
    }
  }

  @Test
  void rowsThatAreRowsBeyondDoubtAreNotRead() throws IOException {
    Path plain = folder.resolve("plain.csv");
    String text = HEADER + (PARTS[0] + PARTS[2]).repeat(500);
    Files.write(plain, text.getBytes(StandardCharsets.UTF_8));
    try (RowSource rows = ExampleMappings.reader(PAID).openAt(plain, "2026-10-31", 700)) {
      assertThat(rows.next().line()).isEqualTo(700);
    }
  }
}
