package org.sunbridge.synth;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV with CRLF, as spreadsheets write it. */
final class CsvFile implements TableFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

  private final CSVPrinter printer;
  private int lines;

  private CsvFile(Writer writer, List<String> header) throws IOException {
    this.printer = new CSVPrinter(writer, FORMAT);
    add(header);
  }

  static CsvFile utf8(Path path, List<String> header) throws IOException {
    return in(StandardCharsets.UTF_8, path, header);
  }

  static CsvFile utf8WithMark(Path path, List<String> header) throws IOException {
    Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    return new CsvFile(writer, header);
  }

  /**
   * @throws java.nio.charset.UnmappableCharacterException from adding what the charset cannot say
   */
  static CsvFile in(Charset charset, Path path, List<String> header) throws IOException {
    return new CsvFile(Files.newBufferedWriter(path, charset), header);
  }

  @Override
  public int add(List<String> cells) throws IOException {
    printer.printRecord(cells);
    return ++lines;
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }
}
