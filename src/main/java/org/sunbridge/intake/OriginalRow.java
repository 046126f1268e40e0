package org.sunbridge.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryRow;

/**
 * A row of a delivery where it stands in the original: what a finding's evidence leads back to.
 *
 * @param row as the mapping reads it today
 * @param from first byte, from 0; -1 in a workbook, whose rows are told by their number
 * @param to behind the last byte, its line break included
 * @param text the bytes as text; personal, and empty in a workbook
 * @param cells as they were sent, by column
 * @param report how the file is read: its header's cells, a workbook's sheet
 */
public record OriginalRow(
    Row row, long from, long to, String text, List<String> cells, FileReport report) {

  private static final int LONGEST = 1 << 20;

  /**
   * @param line as evidence names it
   * @return empty when no row begins there
   * @throws UnreadableFile when the mapping of today cannot read the file
   * @throws UncheckedIOException when the original is gone
   */
  public static Optional<OriginalRow> find(
      Definitions definitions, DeliveryRow delivery, Path original, long line) {
    MappingDefinition mapping = definitions.mappingOf(definitions.job(delivery.job));
    try (RowSource rows =
        Readers.of(SaidShape.parse(delivery.shape).over(mapping), definitions)
            .open(original, delivery.asOf.toString())) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (row.line() == line) {
          List<String> cells = List.copyOf(rows.cells());
          long next = rows.hasNext() ? rows.next().line() : Long.MAX_VALUE;
          String charset = rows.report().charset();
          return Optional.of(
              charset.isEmpty()
                  ? new OriginalRow(row, -1, -1, "", cells, rows.report())
                  : inText(row, next, original, cells, rows.report()));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static OriginalRow inText(
      Row row, long next, Path original, List<String> cells, FileReport report) throws IOException {
    Charset charset = Charset.forName(report.charset());
    SourceLines lines = new SourceLines(original, charset);
    long from = lines.offsetOf(row.line());
    long to = next == Long.MAX_VALUE ? Files.size(original) : lines.offsetOf(next);
    byte[] bytes = new byte[(int) Math.min(LONGEST, to - from)];
    try (RandomAccessFile in = new RandomAccessFile(original.toFile(), "r")) {
      in.seek(from);
      in.readFully(bytes);
    }
    return new OriginalRow(row, from, to, new String(bytes, charset), cells, report);
  }
}
