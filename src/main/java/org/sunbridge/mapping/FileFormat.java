package org.sunbridge.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.sunbridge.definition.MappingDefinition.FileShape;

/** The formats a file's first bytes tell apart. */
enum FileFormat {
  CSV,
  XLSX,
  XLS;

  private static final int ZIP = 0x504B0304;
  private static final int OLE2 = 0xD0CF11E0;

  /**
   * @throws UnreadableFile when the file is empty, or not of a format that is accepted
   */
  static FileFormat of(Path file, FileShape shape) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(4);
    }
    if (head.length == 0) {
      throw FileProblem.EMPTY_FILE.error();
    }
    FileFormat format = of(head);
    List<String> accepted = shape.formats();
    if (!accepted.isEmpty() && accepted.stream().noneMatch(format::isMeantBy)) {
      throw FileProblem.FORMAT_NOT_ACCEPTED.error(format.name(), String.join("、", accepted));
    }
    return format;
  }

  /** By a file's first bytes, four or more where it has them. */
  static FileFormat of(byte[] head) {
    int magic = 0;
    for (int i = 0; i < Math.min(4, head.length); i++) {
      magic = magic << 8 | head[i] & 0xFF;
    }
    return magic == OLE2 ? XLS : magic == ZIP ? XLSX : CSV;
  }

  /** Who takes workbooks takes old ones. */
  private boolean isMeantBy(String name) {
    return name().equalsIgnoreCase(name) || this == XLS && XLSX.name().equalsIgnoreCase(name);
  }
}
