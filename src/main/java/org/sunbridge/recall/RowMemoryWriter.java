package org.sunbridge.recall;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * Remembers a delivery's records as they are read. Nothing is remembered unless it is finished, nor
 * where records of one person are told apart in too many ways to be worth it. Not thread-safe.
 */
public final class RowMemoryWriter implements Closeable {

  static final String PART = ".part";

  private static final int MOST_WORDS = 100_000;
  private static final int ROWS_A_WRITE = 4_096;

  private final Path path;
  private final Path unfinished;
  private final FileChannel channel;
  private final Stamp stamp;
  private final int rowBytes;
  private final ByteBuffer buffer;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<List<Note>, Integer> notes = new HashMap<>();
  private final List<String> slotWords = new ArrayList<>();
  private final List<List<Note>> noteWords = new ArrayList<>();
  private final List<Integer> forgotten = new ArrayList<>();
  private int rows;

  /**
   * @param before whose rows will be copied; null where none will
   */
  RowMemoryWriter(Path path, Stamp stamp, @Nullable RowMemory before) throws IOException {
    this.path = path;
    this.unfinished = path.resolveSibling(path.getFileName() + PART);
    this.stamp = stamp;
    this.rowBytes = Layout.row(stamp.money().size());
    this.buffer = ByteBuffer.allocateDirect(ROWS_A_WRITE * rowBytes);
    this.channel =
        FileChannel.open(
            unfinished,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (before != null) {
      before.words().slots().forEach(slot -> number(slot, slots, slotWords));
      before.words().notes().forEach(list -> number(list, notes, noteWords));
    }
  }

  /** The next record, which is one of those before; returns its number. */
  public int copy(RowMemory before, int row) throws IOException {
    room().put(before.bytes(row));
    return rows++;
  }

  /** The next record; returns its number. */
  public int add(RememberedRow row) throws IOException {
    ByteBuffer to = room();
    RowPrint print = row.print().orElse(null);
    to.putLong(print == null ? 0 : print.high());
    to.putLong(print == null ? 0 : print.low());
    to.put(row.key().bytes());
    to.putInt(number(row.slot(), slots, slotWords));
    to.putInt(number(row.notes(), notes, noteWords));
    to.putInt(row.lastCell());
    for (long fen : row.fen()) {
      to.putLong(fen);
    }
    return rows++;
  }

  private ByteBuffer room() throws IOException {
    if (buffer.remaining() < rowBytes) {
      flush();
    }
    return buffer;
  }

  private static <T> int number(T word, Map<T, Integer> numbers, List<T> words) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    numbers.put(word, words.size());
    words.add(word);
    return words.size() - 1;
  }

  /** A record's row must be read again whenever it comes: it is not the only one of its subject. */
  public void forget(int row) {
    forgotten.add(row);
  }

  /**
   * Everything was added.
   *
   * @param understood how the file was read
   */
  public void finish(String understood) throws IOException {
    if (slotWords.size() > MOST_WORDS || noteWords.size() > MOST_WORDS) {
      return;
    }
    flush();
    for (int row : forgotten) {
      write(ByteBuffer.allocate(16), (long) row * rowBytes);
    }
    ByteBuffer words = new Layout.Words(stamp, understood, slotWords, noteWords).bytes();
    ByteBuffer end = ByteBuffer.allocate(Layout.END - 8);
    end.putInt(words.remaining()).putInt(rows).flip();
    write(words, channel.size());
    write(end, channel.size());
    ByteBuffer sum = ByteBuffer.allocate(8);
    sum.putLong(checksum()).flip();
    write(sum, channel.size());
    channel.close();
    Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
  }

  private void flush() throws IOException {
    buffer.flip();
    write(buffer, channel.size());
    buffer.clear();
  }

  private void write(ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += channel.write(bytes, position);
    }
  }

  private long checksum() throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    return crc.getValue();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(unfinished);
  }
}
