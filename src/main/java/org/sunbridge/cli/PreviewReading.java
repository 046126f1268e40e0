package org.sunbridge.cli;

import java.nio.file.Path;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.mapping.RecordReader;
import org.sunbridge.mapping.TableReader;

/** How the files of a preview are opened. */
interface PreviewReading {

  PreviewRows open(Path file);

  static PreviewReading verbatim(TableReader reader) {
    return file -> new PreviewRows.Verbatim(reader.open(file));
  }

  static PreviewReading mapped(MappingDefinition mapping, RecordReader reader, String asOf) {
    return file -> new PreviewRows.Mapped(reader.open(file, asOf), mapping);
  }
}
