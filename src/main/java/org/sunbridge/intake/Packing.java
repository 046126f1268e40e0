package org.sunbridge.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.exception.ZipException;

/** How a file is packed, by its first bytes. */
enum Packing {
  /** Not at all; a workbook, though made of zip, is one file. */
  NONE,
  ZIP,
  OTHER;

  static Packing of(Path file, String name) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(6);
    }
    if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
      return isWorkbook(file, name) ? NONE : ZIP;
    }
    boolean other =
        begins(head, 'R', 'a', 'r', '!')
            || begins(head, '7', 'z', 0xBC, 0xAF)
            || begins(head, 0x1F, 0x8B)
            || begins(head, 0xFD, '7', 'z', 'X', 'Z');
    if (other) {
      return OTHER;
    }
    // Called an archive and not even begun like one: damaged.
    return name.toLowerCase(Locale.ROOT).endsWith(".zip") && head.length > 0 ? ZIP : NONE;
  }

  private static boolean begins(byte[] head, int... magic) {
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  /** A damaged one is judged by its name: whoever reads it says what is wrong with it. */
  private static boolean isWorkbook(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Allowance.directoryIsSmall(file);
      return zip.getFileHeader("[Content_Types].xml") != null;
    } catch (ZipException e) {
      return !name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }
  }
}
