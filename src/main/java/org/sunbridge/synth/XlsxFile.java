package org.sunbridge.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook as an office makes it: a merged title above the header, dates as dates. The same rows
 * make the same bytes, which the writing library alone does not: it stamps the time of writing.
 */
final class XlsxFile implements TableFile {

  private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern CREATED = Pattern.compile("(<dcterms:created[^>]*>)[^<]*(<)");
  private static final LocalDateTime STAMP = LocalDateTime.of(2026, 10, 31, 9, 0);

  private final Path path;
  private final Path unstamped;
  private final Workbook workbook;
  private final Worksheet sheet;
  private int lines;

  XlsxFile(Path path, String title, List<String> header) throws IOException {
    this.path = path;
    this.unstamped = path.resolveSibling(path.getFileName() + ".part");
    this.workbook = new Workbook(Files.newOutputStream(unstamped), "synthetic", "1.0");
    this.sheet = workbook.newWorksheet("Sheet1");
    sheet.value(lines++, 0, title);
    sheet.range(0, 0, 0, header.size() - 1).merge();
    add(header);
  }

  @Override
  public int add(List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      if (ISO_DATE.matcher(cell).matches()) {
        sheet.value(lines, column, LocalDate.parse(cell));
        sheet.style(lines, column).format("yyyy-mm-dd").set();
      } else {
        sheet.value(lines, column, cell);
      }
    }
    return ++lines;
  }

  @Override
  public void close() throws IOException {
    workbook.close();
    try (ZipFile parts = new ZipFile(unstamped.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (ZipEntry part : Collections.list(parts.entries())) {
        ZipEntry stamped = new ZipEntry(part.getName());
        stamped.setTimeLocal(STAMP);
        zip.putNextEntry(stamped);
        zip.write(stamped(part.getName(), parts.getInputStream(part).readAllBytes()));
        zip.closeEntry();
      }
    }
    Files.delete(unstamped);
  }

  private static byte[] stamped(String part, byte[] content) {
    if (!part.equals("docProps/core.xml")) {
      return content;
    }
    String xml = new String(content, StandardCharsets.UTF_8);
    return CREATED
        .matcher(xml)
        .replaceAll("$1" + STAMP + ":00Z$2")
        .getBytes(StandardCharsets.UTF_8);
  }
}
