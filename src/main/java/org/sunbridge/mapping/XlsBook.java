package org.sunbridge.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HSSFDataFormat;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** A workbook of the format before 2007, read record by record. */
final class XlsBook implements Book {

  /** Such a workbook has at most 65,536 rows a sheet; its strings are kept in memory. */
  private static final long MOST_BYTES = 200L << 20;

  private final POIFSFileSystem file;
  private final List<BoundSheetRecord> sheets = new ArrayList<>();
  private final Map<Integer, String> formats = new HashMap<>();
  private final List<Integer> formatOfStyle = new ArrayList<>();
  private @Nullable SSTRecord strings;
  private boolean from1904;

  private XlsBook(POIFSFileSystem file) {
    this.file = file;
  }

  static XlsBook open(Path path) throws IOException {
    if (Files.size(path) > MOST_BYTES) {
      throw FileProblem.WORKBOOK_TOO_LARGE.error();
    }
    POIFSFileSystem file = null;
    try {
      file = new POIFSFileSystem(path.toFile(), true);
      XlsBook book = new XlsBook(file);
      book.readGlobals();
      return book;
    } catch (IOException | RuntimeException e) {
      // The library answers damage and passwords with many kinds of exception.
      if (file != null) {
        file.close();
      }
      throw FileProblem.OLD_WORKBOOK.error(e);
    }
  }

  private void readGlobals() throws IOException {
    RecordFactoryInputStream records = records();
    for (Record record = records.nextRecord();
        record != null && !(record instanceof EOFRecord);
        record = records.nextRecord()) {
      take(record);
    }
    sheets.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
    if (sheets.isEmpty()) {
      throw FileProblem.OLD_WORKBOOK.error();
    }
  }

  private void take(Record record) {
    if (record instanceof BoundSheetRecord sheet) {
      sheets.add(sheet);
    } else if (record instanceof SSTRecord table) {
      strings = table;
    } else if (record instanceof DateWindow1904Record window) {
      from1904 = window.getWindowing() == 1;
    } else if (record instanceof FormatRecord format) {
      formats.put(format.getIndexCode(), format.getFormatString());
    } else if (record instanceof ExtendedFormatRecord style) {
      formatOfStyle.add((int) style.getFormatIndex());
    }
  }

  RecordFactoryInputStream records() throws IOException {
    String name = file.getRoot().hasEntry("Workbook") ? "Workbook" : "Book";
    return new RecordFactoryInputStream(file.createDocumentInputStream(name), false);
  }

  /** A string of the table that all sheets share. */
  String string(int index) {
    return strings == null ? "" : strings.getString(index).getString();
  }

  int formatOf(int style) {
    return style < formatOfStyle.size() ? formatOfStyle.get(style) : 0;
  }

  @Nullable String formatText(int format) {
    String own = formats.get(format);
    boolean builtin = format < HSSFDataFormat.getNumberOfBuiltinBuiltinFormats();
    return own == null && builtin ? HSSFDataFormat.getBuiltinFormat((short) format) : own;
  }

  @Override
  public List<String> sheets() {
    return sheets.stream().map(BoundSheetRecord::getSheetname).toList();
  }

  @Override
  public RawRows rows(int sheet) throws IOException {
    return new XlsRows(this, sheet);
  }

  @Override
  public boolean isHidden(int sheet) {
    return sheets.get(sheet).isHidden() || sheets.get(sheet).isVeryHidden();
  }

  @Override
  public boolean isFrom1904() {
    return from1904;
  }

  @Override
  public String format() {
    return "xls";
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
