package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.definition.SaidShape;
import org.sunbridge.domain.RowReference;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.Overlay;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.Reject;
import org.sunbridge.mapping.Row;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;

/**
 * Shows what would become of a list of mended rows: of its rows alone, under the scope and the day
 * of the delivery that turned them back.
 */
public final class CompletionLook {

  private final Archive archive;
  private final DeliveryMapper deliveries;
  private final Completions completions;
  private final Definitions definitions;

  public CompletionLook(
      Archive archive,
      DeliveryMapper deliveries,
      Completions completions,
      Definitions definitions) {
    this.archive = archive;
    this.deliveries = deliveries;
    this.completions = completions;
    this.definitions = definitions;
  }

  /**
   * @param typed what was mended on the page beyond the list
   * @throws UnreadableFile when the rows belong to no delivery that they may complete
   */
  Glance of(JobDefinition job, MendedFile mended, TypedRows typed, GlancePage page) {
    List<DeliveryRow> bases = new MendedRows(deliveries, completions).bases(job, mended);
    if (bases.size() > 1) {
      throw several(bases);
    }
    DeliveryRow base = completions.current(bases.get(0), Long.MAX_VALUE);
    page.completes(base.id);
    page.typed(typed.cells().size());
    try (Overlay list = over(base, job, mended)) {
      RowSource rows = typed.isEmpty() ? list : over(base, list, typed);
      while (rows.hasNext()) {
        Row row = rows.next();
        if (list.isReturned()) {
          page.pass(row);
        }
      }
      page.end(rows.report().ended(0, 0, false));
      return page.glance(Optional.of(base.scope), Optional.of(base.asOf), null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Overlay over(DeliveryRow base, JobDefinition job, MendedFile mended) {
    List<DeliveryRow> lineage = completions.lineage(base);
    DeliveryRow first = lineage.get(0);
    Map<Long, String> family = completions.family(base);
    MappingDefinition mapping = SaidShape.parse(first.shape).over(definitions.mappingOf(job));
    RowSource rows =
        Readers.of(mapping, definitions).open(archive.path(first.archivedAs), base.asOf.toString());
    for (DeliveryRow earlier : lineage.subList(1, lineage.size())) {
      MendedFile file = MendedFile.of(archive.path(earlier.archivedAs)).orElseThrow();
      rows = new Overlay(rows, file, family, Reject.class::isInstance);
    }
    return new Overlay(rows, mended, family, Reject.class::isInstance);
  }

  private Overlay over(DeliveryRow base, Overlay list, TypedRows typed) {
    String content = HexFormat.of().formatHex(base.contentHash);
    MendedFile file =
        typed.over(list.report().columns(), line -> RowReference.of(base.id, line, content));
    return new Overlay(list, file, completions.family(base), Reject.class::isInstance);
  }

  /** Somebody looks at one delivery at a time, and submits what was looked at. */
  private static UnreadableFile several(List<DeliveryRow> bases) {
    String numbers = bases.stream().map(d -> "" + d.id).collect(Collectors.joining(", "));
    return new UnreadableFile(
        "MENDED_SEVERAL",
        "改正表里有多个批次的行（%s），没有采用。请每个批次存成一个文件再报送。".formatted(numbers)
            + "The list holds rows of several deliveries (%s): save those of each in a file of its own."
                .formatted(numbers));
  }
}
