package org.sunbridge.intake;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.Overlay;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.registry.DeliveryRow;

/** Finds rows of deliveries in the archived originals. */
public final class OriginalRows {

  private static final int LONGEST = 1 << 20;

  private final Archive archive;
  private final Completions completions;
  private final Definitions definitions;

  public OriginalRows(Archive archive, Completions completions, Definitions definitions) {
    this.archive = archive;
    this.completions = completions;
    this.definitions = definitions;
  }

  /** Whether its originals are in the archive still. */
  public boolean areThere(DeliveryRow delivery) {
    return completions.lineage(delivery).stream()
        .allMatch(d -> Files.exists(archive.path(d.archivedAs)));
  }

  /**
   * A row as the delivery says it: of one that brings rows mended, the row of the file that came
   * first, mended.
   *
   * @param line as evidence names it
   * @return empty when no row begins there
   * @throws org.sunbridge.mapping.UnreadableFile when the mapping of today cannot read the file
   * @throws UncheckedIOException when the original is gone
   */
  public Optional<OriginalRow> find(DeliveryRow delivery, long line) {
    List<DeliveryRow> lineage = completions.lineage(delivery);
    DeliveryRow first = lineage.get(0);
    MappingDefinition mapping =
        SaidShape.parse(first.shape).over(definitions.mappingOf(definitions.job(first.job)));
    Path original = archive.path(first.archivedAs);
    List<RowSource> layers = new ArrayList<>();
    try (RowSource source =
        Readers.of(mapping, definitions).openAt(original, delivery.asOf.toString(), line)) {
      layers.add(source);
      Map<Long, String> family = completions.family(delivery);
      for (DeliveryRow mended : lineage.subList(1, lineage.size())) {
        MendedFile list = MendedFile.of(archive.path(mended.archivedAs)).orElseThrow();
        layers.add(
            new Overlay(layers.get(layers.size() - 1), list, family, Reject.class::isInstance));
      }
      return find(layers, lineage, mapping, original, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A row of a file as it was sent, whatever mended it later.
   *
   * @param definitions by which it is read
   * @return empty when no row begins there
   * @throws org.sunbridge.mapping.UnreadableFile when these definitions cannot read the file
   */
  public static Optional<OriginalRow> asSent(
      Definitions definitions, DeliveryRow delivery, Path original, long line) {
    MappingDefinition mapping =
        SaidShape.parse(delivery.shape).over(definitions.mappingOf(definitions.job(delivery.job)));
    try (RowSource source =
        Readers.of(mapping, definitions).openAt(original, delivery.asOf.toString(), line)) {
      return find(List.of(source), List.of(delivery), mapping, original, line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<OriginalRow> find(
      List<RowSource> layers,
      List<DeliveryRow> lineage,
      MappingDefinition mapping,
      Path original,
      long line)
      throws IOException {
    RowSource rows = layers.get(layers.size() - 1);
    while (rows.hasNext()) {
      Row row = rows.next();
      if (row.line() == line) {
        return Optional.of(found(row, layers, lineage, mapping, original));
      }
      boolean isText = row.offset() >= 0;
      if (isText && row.line() > line) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static OriginalRow found(
      Row row,
      List<RowSource> layers,
      List<DeliveryRow> lineage,
      MappingDefinition mapping,
      Path original)
      throws IOException {
    RowSource rows = layers.get(layers.size() - 1);
    List<String> texts = List.copyOf(rows.cells());
    DeliveryRow mendedBy = mendedBy(layers, lineage);
    OriginalRow.Place place = OriginalRow.Place.IN_A_WORKBOOK;
    String charset = rows.report().charset();
    if (!charset.isEmpty()) {
      long to = rows.hasNext() ? rows.next().offset() : Files.size(original);
      place = inText(row.offset(), to, original, Charset.forName(charset));
    }
    return new OriginalRow(row, texts, place, mapping, rows.report(), mendedBy);
  }

  /** The last list that changed the row at hand. */
  private static @Nullable DeliveryRow mendedBy(List<RowSource> layers, List<DeliveryRow> lineage) {
    for (int i = layers.size() - 1; i > 0; i--) {
      if (!layers.get(i).cells().equals(layers.get(i - 1).cells())) {
        return lineage.get(i);
      }
    }
    return null;
  }

  private static OriginalRow.Place inText(long from, long to, Path original, Charset charset)
      throws IOException {
    byte[] bytes = new byte[(int) Math.min(LONGEST, to - from)];
    try (RandomAccessFile in = new RandomAccessFile(original.toFile(), "r")) {
      in.seek(from);
      in.readFully(bytes);
    }
    return new OriginalRow.Place(from, to, new String(bytes, charset));
  }
}
