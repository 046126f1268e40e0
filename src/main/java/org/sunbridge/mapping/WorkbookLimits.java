package org.sunbridge.mapping;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * How much a workbook may unpack to. The reader has no limits of its own and keeps the shared
 * strings in memory, and what an archive says of its sizes may be a lie, so it is unpacked and
 * counted before.
 *
 * @param entries number of files in the archive
 * @param entryBytes of one file
 * @param sharedStringBytes of the file that is kept in memory
 * @param totalBytes of all
 * @param ratio unpacked to packed, of files above one megabyte
 */
record WorkbookLimits(
    int entries, long entryBytes, long sharedStringBytes, long totalBytes, long ratio) {

  private static final long MEGABYTE = 1 << 20;

  static final WorkbookLimits DEFAULT =
      new WorkbookLimits(1_000, 1024 * MEGABYTE, 128 * MEGABYTE, 1536 * MEGABYTE, 300);

  /**
   * @throws UnreadableFile when the archive is cut off, damaged, none of a workbook, or too large
   */
  void check(File file) throws IOException {
    try (ZipFile zip = open(file)) {
      if (zip.getEntry("xl/workbook.xml") == null) {
        throw FileProblem.BROKEN_WORKBOOK.error();
      }
      if (zip.size() > entries) {
        throw FileProblem.WORKBOOK_TOO_LARGE.error();
      }
      long total = 0;
      for (Iterator<? extends ZipEntry> i = zip.entries().asIterator(); i.hasNext(); ) {
        total += unpacked(zip, i.next(), totalBytes - total);
      }
    } catch (ZipException e) {
      throw FileProblem.BROKEN_WORKBOOK.error(e);
    }
  }

  /** An archive's directory stands at its end; where there is none, the end is missing. */
  private static ZipFile open(File file) throws IOException {
    try {
      return new ZipFile(file);
    } catch (ZipException e) {
      throw FileProblem.CUT_OFF.error(e);
    }
  }

  private long unpacked(ZipFile zip, ZipEntry entry, long left) throws IOException {
    long most = Math.min(left, Math.min(entryBytes, limit(entry)));
    byte[] buffer = new byte[1 << 16];
    SheetRun run = new SheetRun();
    boolean isXml = entry.getName().endsWith(".xml");
    long size = 0;
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.readNBytes(buffer, 0, buffer.length);
          read > 0;
          read = in.readNBytes(buffer, 0, buffer.length)) {
        // No spreadsheet program declares entities; who does wants them to multiply.
        if (isXml && size == 0 && declaresEntities(buffer, read)) {
          throw FileProblem.BROKEN_WORKBOOK.error();
        }
        size += read;
        if (size > most) {
          throw FileProblem.WORKBOOK_TOO_LARGE.error();
        }
        if (isXml) {
          run.pass(buffer, read);
        }
      }
    }
    return size;
  }

  /** A declaration stands before everything else. */
  private static boolean declaresEntities(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE");
  }

  private long limit(ZipEntry entry) {
    long byRatio = Math.max(MEGABYTE, entry.getCompressedSize() * ratio);
    return entry.getName().equalsIgnoreCase("xl/sharedStrings.xml")
        ? Math.min(sharedStringBytes, byRatio)
        : byRatio;
  }
}
