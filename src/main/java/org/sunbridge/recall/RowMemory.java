package org.sunbridge.recall;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * The records of one delivery, found by print and by subject. Lies outside the heap but for its two
 * indexes of four bytes a row. Thread-safe for reading.
 */
public final class RowMemory {

  /** Where nothing is found. */
  public static final int NONE = -1;

  private final ByteBuffer file;
  private final Layout.Words words;
  private final int rowBytes;
  private final int rows;
  private final int[] byPrint;
  private final int[] bySubject;
  private int records;

  private RowMemory(ByteBuffer file, Layout.Words words, int rows) {
    this.file = file;
    this.words = words;
    this.rows = rows;
    this.rowBytes = Layout.row(words.stamp().money().size());
    // At most three of four places are taken.
    int places = Integer.highestOneBit(Math.max(8, rows + rows / 3)) << 1;
    this.byPrint = new int[places];
    this.bySubject = new int[places];
    for (int row = 0; row < rows; row++) {
      enter(row);
    }
  }

  /** Opens a memory; empty where there is none, or none that is whole and bears the stamp. */
  static Optional<RowMemory> open(Path path, Stamp stamp) {
    try (FileChannel channel = FileChannel.open(path)) {
      long size = channel.size();
      if (size < Layout.END || size > Integer.MAX_VALUE) {
        return Optional.empty();
      }
      ByteBuffer file = channel.map(MapMode.READ_ONLY, 0, size);
      int end = (int) size - Layout.END;
      if (checksum(file) != file.getLong((int) size - 8)) {
        return Optional.empty();
      }
      byte[] json = new byte[file.getInt(end)];
      file.get(end - json.length, json);
      Layout.Words words = Layout.JSON.readValue(json, Layout.Words.class);
      return words.stamp().equals(stamp)
          ? Optional.of(new RowMemory(file, words, file.getInt(end + 4)))
          : Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      // Whatever is wrong with it: the next delivery is read whole, and remembered anew.
      return Optional.empty();
    }
  }

  private static long checksum(ByteBuffer file) {
    CRC32C crc = new CRC32C();
    crc.update(file.slice(0, file.capacity() - 8));
    return crc.getValue();
  }

  private void enter(int row) {
    if (!isPrintless(row)) {
      int place = spread(high(row));
      while (byPrint[place] != 0) {
        place = place + 1 & byPrint.length - 1;
      }
      byPrint[place] = row + 1;
    }
    int place = spread(keyHigh(row));
    while (bySubject[place] != 0) {
      if (isSameSubject(bySubject[place] - 1, row)) {
        return;
      }
      place = place + 1 & bySubject.length - 1;
    }
    bySubject[place] = row + 1;
    records++;
  }

  private int spread(long hash) {
    return (int) (hash >>> 32) & byPrint.length - 1;
  }

  private boolean isSameSubject(int one, int other) {
    return keyHigh(one) == keyHigh(other)
        && file.getLong(at(one, Layout.KEY) + 8) == file.getLong(at(other, Layout.KEY) + 8)
        && file.getInt(at(one, Layout.SLOT)) == file.getInt(at(other, Layout.SLOT));
  }

  /** How the file was read whose rows these are. */
  public String understood() {
    return words.understood();
  }

  /** Numbers of rows are below this. */
  public int rows() {
    return rows;
  }

  /** How many different subjects there are. */
  public int records() {
    return records;
  }

  /**
   * The first row with a print, or {@link #NONE}.
   *
   * @param likely where it is looked for first: rows mostly come in the order they came in before,
   *     and places next to each other are quick to reach; any number
   */
  public int find(RowPrint print, int likely) {
    if (likely >= 0
        && likely < rows
        && high(likely) == print.high()
        && low(likely) == print.low()) {
      return likely;
    }
    int place = spread(print.high());
    while (byPrint[place] != 0) {
      int row = byPrint[place] - 1;
      if (high(row) == print.high() && low(row) == print.low()) {
        return row;
      }
      place = place + 1 & byPrint.length - 1;
    }
    return NONE;
  }

  /** The row that counts for a subject, or {@link #NONE}. */
  public int find(PersonKey key, String slot) {
    ByteBuffer bytes = ByteBuffer.wrap(key.bytes());
    int place = spread(bytes.getLong(0));
    while (bySubject[place] != 0) {
      int row = bySubject[place] - 1;
      if (keyHigh(row) == bytes.getLong(0)
          && file.getLong(at(row, Layout.KEY) + 8) == bytes.getLong(8)
          && slot(row).equals(slot)) {
        return row;
      }
      place = place + 1 & bySubject.length - 1;
    }
    return NONE;
  }

  /** Whether a row is the one that {@link #find(PersonKey, String)} finds for its subject. */
  public boolean counts(int row) {
    int place = spread(keyHigh(row));
    while (bySubject[place] != row + 1) {
      if (bySubject[place] == 0 || isSameSubject(bySubject[place] - 1, row)) {
        return false;
      }
      place = place + 1 & bySubject.length - 1;
    }
    return true;
  }

  public PersonKey key(int row) {
    byte[] key = new byte[16];
    file.get(at(row, Layout.KEY), key);
    return new PersonKey(key);
  }

  public String slot(int row) {
    return words.slots().get(file.getInt(at(row, Layout.SLOT)));
  }

  public List<Note> notes(int row) {
    return words.notes().get(file.getInt(at(row, Layout.NOTES)));
  }

  public int lastCell(int row) {
    return file.getInt(at(row, Layout.LAST_CELL));
  }

  /** Its amounts, in the order of {@link Stamp#money}. */
  public long[] fen(int row) {
    long[] fen = new long[words.stamp().money().size()];
    for (int i = 0; i < fen.length; i++) {
      fen[i] = file.getLong(at(row, Layout.FEN) + 8 * i);
    }
    return fen;
  }

  Layout.Words words() {
    return words;
  }

  ByteBuffer bytes(int row) {
    return file.slice(row * rowBytes, rowBytes);
  }

  private boolean isPrintless(int row) {
    return high(row) == 0 && low(row) == 0;
  }

  private long high(int row) {
    return file.getLong(at(row, Layout.PRINT));
  }

  private long low(int row) {
    return file.getLong(at(row, Layout.PRINT) + 8);
  }

  private long keyHigh(int row) {
    return file.getLong(at(row, Layout.KEY));
  }

  private int at(int row, int part) {
    return row * rowBytes + part;
  }
}
