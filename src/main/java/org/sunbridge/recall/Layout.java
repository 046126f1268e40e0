package org.sunbridge.recall;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * How a memory lies in its file: rows of one length, then what they refer to as JSON, then the
 * length of that, how many rows there are, and a checksum of everything before it.
 */
final class Layout {

  static final ObjectMapper JSON = new ObjectMapper();

  static final int PRINT = 0;
  static final int KEY = 16;
  static final int SLOT = 32;
  static final int NOTES = 36;
  static final int LAST_CELL = 40;
  static final int FEN = 44;

  /** Behind the rows: length of the JSON, rows, checksum. */
  static final int END = 4 + 4 + 8;

  private Layout() {}

  /** Bytes of a row. */
  static int row(int moneyFields) {
    return FEN + 8 * moneyFields;
  }

  /**
   * What rows refer to by number.
   *
   * @param understood how the file was read
   */
  record Words(Stamp stamp, String understood, List<String> slots, List<List<Note>> notes) {

    ByteBuffer bytes() throws IOException {
      return ByteBuffer.wrap(JSON.writeValueAsBytes(this));
    }
  }
}
