package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sunbridge.mapping.ExampleMappings.required;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

/** Files made to break their reader end in a sentence, with or without a mapping. */
class HostileFilesTest {

  private static final MappingDefinition NAMES =
      ExampleMappings.mapping("names", required("name", FieldType.TEXT, "c1"));

  @TempDir Path folder;

  @Test
  void aTextWithoutLineBreaksIsNoTable() throws Exception {
    Path file = folder.resolve("long.csv");
    byte[] block = "x,".repeat(1 << 19).getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < 64; i++) {
        out.write(block);
      }
    }
    assertRefused(file, FileProblem.LINE_TOO_LONG);
  }

  @Test
  void tenThousandColumnsAreTooMany() throws Exception {
    Path text = folder.resolve("wide.csv");
    Files.writeString(text, (columns(10_000) + "\n").repeat(5));
    assertRefused(text, FileProblem.TOO_MANY_COLUMNS);

    Path book = folder.resolve("wide.xlsx");
    try (OutputStream out = Files.newOutputStream(book);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("a");
      for (int i = 0; i < 10_000; i++) {
        sheet.value(0, i, "c" + i);
      }
    }
    assertRefused(book, FileProblem.TOO_MANY_COLUMNS);
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
  }

  @Test
  void entitiesThatMultiplyAreNotUnfolded() throws Exception {
    StringBuilder bomb =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a0 \"lol\">");
    for (int i = 1; i < 12; i++) {
      bomb.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      bomb.append("\">");
    }
    bomb.append("]>");
    Path file = folder.resolve("laughs.xlsx");
    workbook(
        file,
        bomb
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<si><t>&a11;</t></si></sst>");
    assertRefused(file, FileProblem.BROKEN_WORKBOOK);
  }

  @Test
  void aWorkbookThatDeclaresEntitiesIsNotReadAsIfTheyWereEmpty() throws Exception {
    Path file = folder.resolve("entity.xlsx");
    workbook(
        file,
        "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"lol\">]>"
            + "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<si><t>c&a;1</t></si></sst>");
    assertRefused(file, FileProblem.BROKEN_WORKBOOK);
  }

  @Test
  void sharedStringsThatFillTheMemoryAreNotRead() throws Exception {
    Path file = folder.resolve("strings.xlsx");
    String random =
        new java.util.Random(1)
            .ints(4000, 'a', 'z')
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    workbook(file, "<sst><si><t>" + random.repeat(40_000) + "</t></si></sst>");
    assertRefused(file, FileProblem.WORKBOOK_TOO_LARGE);
  }

  /** A workbook of one cell, whose shared strings are what they should not be. */
  private static void workbook(Path file, String sharedStrings) throws IOException {
    Path plain = Files.createTempFile(file.getParent(), "plain", ".xlsx");
    try (OutputStream out = Files.newOutputStream(plain);
        Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("a").value(0, 0, "c1");
    }
    try (java.util.zip.ZipFile from = new java.util.zip.ZipFile(plain.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : java.util.Collections.list(from.entries())) {
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(
            entry.getName().equals("xl/sharedStrings.xml")
                ? sharedStrings.getBytes(StandardCharsets.UTF_8)
                : from.getInputStream(entry).readAllBytes());
      }
    }
  }

  private static void assertRefused(Path file, FileProblem problem) {
    assertThatThrownBy(() -> Read.of(NAMES, file))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(problem.name()));
    assertThatThrownBy(() -> new TableReader(FileShape.FOUND).open(file))
        .isInstanceOfSatisfying(
            UnreadableFile.class, e -> assertThat(e.code()).isEqualTo(problem.name()));
  }
}
