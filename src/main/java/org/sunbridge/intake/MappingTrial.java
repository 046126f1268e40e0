package org.sunbridge.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.Readers;
import org.sunbridge.mapping.RowSource;
import org.sunbridge.mapping.UnreadableFile;

/** Reads a file with a mapping that is only being tried; nothing is kept of it. */
public final class MappingTrial {

  private MappingTrial() {}

  /**
   * The first rows as the mapping reads them, and the first that it turns back.
   *
   * @param definitions that the mapping belongs to
   * @param asOf the day that the file would be of
   */
  public static Glance of(
      Path file, MappingDefinition mapping, Definitions definitions, LocalDate asOf, int rows) {
    GlancePage page = new GlancePage(0, rows);
    String problem = null;
    try (RowSource source = Readers.of(mapping, definitions).open(file, asOf.toString())) {
      source.forEachRemaining(page::pass);
      page.end(source.report());
    } catch (UnreadableFile e) {
      problem = e.getMessage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.glance(Optional.empty(), Optional.of(asOf), problem);
  }
}
