package org.sunbridge.mapping;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet of an old workbook; a formula's cell holds what it last came to. */
final class XlsRows implements RawRows {

  private final XlsBook book;
  private final RecordFactoryInputStream records;
  private @Nullable CellValueRecordInterface ahead;
  private long before;

  XlsRows(XlsBook book, int sheet) throws IOException {
    this.book = book;
    this.records = book.records();
    passTo(sheet);
    this.ahead = nextCell();
  }

  /** The globals come first, then a stream for each sheet; charts in a sheet have their own. */
  private void passTo(int sheet) {
    int depth = 0;
    int passed = 0;
    for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
      if (record instanceof BOFRecord && depth++ == 0 && passed++ == sheet + 1) {
        return;
      }
      depth -= record instanceof EOFRecord ? 1 : 0;
    }
  }

  private @Nullable CellValueRecordInterface nextCell() {
    int depth = 1;
    for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
      depth += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
      if (depth == 0) {
        return null;
      }
      if (depth == 1 && record instanceof CellValueRecordInterface cell) {
        return cell;
      }
    }
    return null;
  }

  @Override
  public @Nullable RawRow next() {
    try {
      while (ahead != null) {
        RawRow row = row(ahead);
        if (!row.isBlank()) {
          before = row.line();
          return row;
        }
      }
      return null;
    } catch (UnreadableFile e) {
      throw e;
    } catch (RuntimeException e) {
      // The library answers damage with many kinds of exception.
      throw FileProblem.OLD_WORKBOOK.error(e);
    }
  }

  private RawRow row(CellValueRecordInterface first) {
    int number = first.getRow();
    List<SheetCell> cells = new ArrayList<>();
    CellValueRecordInterface cell = first;
    while (cell != null && cell.getRow() == number) {
      while (cells.size() <= cell.getColumn()) {
        cells.add(SheetCell.EMPTY);
      }
      int column = cell.getColumn();
      cells.set(column, value(cell));
      cell = nextCell();
    }
    ahead = cell;
    String[] texts = new String[cells.size()];
    boolean[] numbers = new boolean[cells.size()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = cells.get(i).text();
      numbers[i] = cells.get(i).number();
    }
    return new RawRow(number + 1L, -1, texts, numbers, null, false, number > before);
  }

  private SheetCell value(CellValueRecordInterface cell) {
    if (cell instanceof LabelSSTRecord text) {
      return SheetCell.text(book.string(text.getSSTIndex()));
    }
    if (cell instanceof LabelRecord text) {
      return SheetCell.text(text.getValue());
    }
    if (cell instanceof NumberRecord number) {
      return number(number.getValue(), number.getXFIndex());
    }
    if (cell instanceof BoolErrRecord value) {
      return value.isBoolean()
          ? SheetCell.text(String.valueOf(value.getBooleanValue()))
          : error(value.getErrorValue());
    }
    return cell instanceof FormulaRecord formula ? result(formula) : SheetCell.EMPTY;
  }

  private SheetCell result(FormulaRecord formula) {
    if (formula.hasCachedResultString()) {
      return records.nextRecord() instanceof StringRecord text
          ? SheetCell.text(text.getString())
          : SheetCell.EMPTY;
    }
    return switch (formula.getCachedResultTypeEnum()) {
      case NUMERIC -> number(formula.getValue(), formula.getXFIndex());
      case BOOLEAN -> SheetCell.text(String.valueOf(formula.getCachedBooleanValue()));
      case ERROR -> error(formula.getCachedErrorValue());
      default -> SheetCell.EMPTY;
    };
  }

  private SheetCell number(double value, int style) {
    int format = book.formatOf(style);
    return SheetCell.number(
        Double.toString(value), format, book.formatText(format), book.isFrom1904());
  }

  private static SheetCell error(int code) {
    return SheetCell.text(FormulaError.forInt(code).getString());
  }

  @Override
  public void close() {}
}
