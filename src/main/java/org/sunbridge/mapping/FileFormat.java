package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sunbridge.definition.MappingDefinition;

/** The formats a file's first bytes tell apart. */
enum FileFormat {
  CSV,
  XLSX;

  private static final int ZIP = 0x504B0304;
  private static final int OLE2 = 0xD0CF11E0;

  /**
   * @throws UnreadableFile when the file is empty, too old, or not of a format the mapping accepts
   */
  static FileFormat of(Path file, MappingDefinition mapping) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (head.length == 0) {
      throw FileProblem.EMPTY_FILE.error();
    }
    int magic = 0;
    for (byte b : head) {
      magic = magic << 8 | b & 0xFF;
    }
    if (magic == OLE2) {
      throw FileProblem.OLD_WORKBOOK.error();
    }
    FileFormat format = magic == ZIP ? XLSX : CSV;
    List<String> accepted = mapping.file().formats();
    if (!accepted.isEmpty() && accepted.stream().noneMatch(format.name()::equalsIgnoreCase)) {
      throw FileProblem.FORMAT_NOT_ACCEPTED.error(format.name(), String.join("、", accepted));
    }
    return format;
  }
}
