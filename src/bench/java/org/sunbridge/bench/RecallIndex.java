package org.sunbridge.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.recall.Memories;
import org.sunbridge.recall.RememberedRow;
import org.sunbridge.recall.RowMemory;
import org.sunbridge.recall.RowMemoryWriter;
import org.sunbridge.recall.Stamp;

/**
 * What is remembered of a delivery, alone: written, opened, and every row of it found. It bounds how
 * large a feed one process can hold.
 */
final class RecallIndex implements Contest {

  private static final Stamp STAMP = new Stamp("bench", "", "", "", List.of());

  @Override
  public String name() {
    return "recall-index";
  }

  @Override
  public String title() {
    return "Remembering a delivery's rows";
  }

  @Override
  public List<Contender> contenders(Path folder, int rows, int times) throws IOException {
    Memories memories = new Memories(folder);
    write(memories, rows);
    return List.of(
        new Contender("open it and find every row", () -> found(memories, rows)),
        new Contender("write it", () -> write(memories, rows)));
  }

  private static long write(Memories memories, int rows) {
    try (RowMemoryWriter writer = memories.write(1, STAMP, null)) {
      for (int row = 0; row < rows; row++) {
        byte[] key = ByteBuffer.allocate(16).putLong(mixed(row, 1)).putLong(mixed(row, 2)).array();
        writer.add(
            new RememberedRow(
                Optional.of(print(row)), new PersonKey(key), "", List.of(), 10, new long[0]));
      }
      writer.finish("");
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long found(Memories memories, int rows) {
    RowMemory memory = memories.of(1, STAMP).orElseThrow();
    long found = 0;
    for (int row = 0; row < rows; row++) {
      found += memory.find(print(row), RowMemory.NONE) == row ? 1 : 0;
    }
    return found;
  }

  private static RowPrint print(int row) {
    return new RowPrint(mixed(row, 3), mixed(row, 4));
  }

  private static long mixed(int row, int purpose) {
    long z = (row + 1L) * 0x9e3779b97f4a7c15L + purpose * 0xd1b54a32d192ed03L;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
