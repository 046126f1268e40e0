package org.sunbridge.mapping;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Commons CSV, handed one record at a time: after a broken one it does not find the next, and a
 * quotation mark that nothing closes would take it to the end of the file.
 */
final class RecordParser {

  private final CSVFormat format;
  private final Feed feed = new Feed();
  private @Nullable Iterator<CSVRecord> records;

  RecordParser(Dialect dialect) {
    this.format =
        CSVFormat.Builder.create()
            .setDelimiter(dialect.delimiter())
            .setQuote(dialect.quote())
            .setIgnoreEmptyLines(false)
            .get();
  }

  /** Null when the text is no single record. */
  String @Nullable [] cells(String record) throws IOException {
    feed.put(record);
    try {
      Iterator<CSVRecord> parser = records == null ? parser() : records;
      records = parser;
      String[] cells = parser.next().values();
      if (feed.isRead()) {
        return cells;
      }
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof CSVException)) {
        throw e;
      }
    }
    records = null;
    return null;
  }

  private Iterator<CSVRecord> parser() throws IOException {
    return CSVParser.builder().setReader(feed).setFormat(format).get().iterator();
  }

  /** Gives out a record and a line feed; the parser asks for no more before its next record. */
  private static final class Feed extends Reader {
    private String text = "";
    private int at;

    private void put(String record) {
      text = record + '\n';
      at = 0;
    }

    private boolean isRead() {
      return at == text.length();
    }

    @Override
    public int read(char[] target, int offset, int length) {
      int count = Math.min(length, text.length() - at);
      if (count <= 0) {
        return -1;
      }
      text.getChars(at, at + count, target, offset);
      at += count;
      return count;
    }

    @Override
    public void close() {}
  }
}
