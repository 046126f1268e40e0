package org.sunbridge.compare;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.mapping.FileReport;
import org.sunbridge.mapping.KnownRows;
import org.sunbridge.mapping.NoteCode;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.recall.RememberedRow;
import org.sunbridge.recall.RowMemory;
import org.sunbridge.recall.RowMemoryWriter;

/**
 * Lets rows that the feed's last delivery had as well pass unread, and remembers this delivery's
 * for the next. A row passes only if it is the only one of its subject so far. Not thread-safe.
 */
final class Recollection implements KnownRows, Closeable {

  /** The number of a record that is not remembered. */
  static final int NOT = -1;

  private static final Logger LOG = LoggerFactory.getLogger(Recollection.class);

  private final byte[] key;
  private final Marks marks;
  private final BitSet passed = new BitSet();
  private final BitSet read = new BitSet();
  private final int[] lines;
  private final int[] copies;
  private final BooleanSupplier isAllInForce;
  private @Nullable RowMemory memory;
  private @Nullable RowMemoryWriter writer;
  private boolean isRecalled;
  private int likely;

  /**
   * @param key of the prints
   * @param memory of the feed's last delivery; null where there is none that may be used
   * @param isAllInForce whether it is all that is in force; asked once the file is open
   * @param writer null where this delivery is not to be remembered
   */
  Recollection(
      byte[] key,
      @Nullable RowMemory memory,
      BooleanSupplier isAllInForce,
      @Nullable RowMemoryWriter writer,
      Marks marks) {
    this.key = key.clone();
    this.memory = memory;
    this.isAllInForce = isAllInForce;
    this.writer = writer;
    this.marks = marks;
    int rows = memory == null ? 0 : memory.rows();
    this.lines = new int[rows];
    this.copies = new int[rows];
  }

  /** Whether rows are remembered or recalled at all. */
  boolean isOfUse() {
    return memory != null || writer != null;
  }

  /** Whether rows of this file may pass: told once it is open. */
  boolean isRecalled() {
    return isRecalled;
  }

  /** How many records the last delivery had. */
  int records() {
    return recalled().records();
  }

  /** How many rows have passed. */
  int passed() {
    return passed.cardinality();
  }

  @Override
  public byte[] key() {
    return key.clone();
  }

  @Override
  public boolean suit(FileReport understood) {
    isRecalled =
        memory != null
            && memory.understood().equals(text(understood))
            && isAllInForce.getAsBoolean();
    return isRecalled;
  }

  private static String text(FileReport understood) {
    return String.join(
        "\u001f",
        understood.charset(),
        understood.delimiter(),
        understood.quote(),
        understood.escape(),
        String.valueOf(understood.headerLine() > 0),
        String.join("\u001e", understood.columns()));
  }

  @Override
  public int find(RowPrint print) {
    int found = recalled().find(print, likely);
    // A row that is not known has most likely come in the place of one that was.
    likely = found == RowMemory.NONE ? likely + 1 : found + 1;
    return found;
  }

  @Override
  public int pass(int known, long line) {
    if (passed.get(known) || read.get(known) || line > Integer.MAX_VALUE) {
      return NONE;
    }
    RowMemory from = recalled();
    passed.set(known);
    lines[known] = (int) line;
    copies[known] = copy(from, known);
    marks.notes().add(from.notes(known), line);
    marks.sums().add(from.fen(known));
    marks.ending().passed(known, line);
    return from.lastCell(known);
  }

  /**
   * A record was read.
   *
   * @param lastCell length of its row's last cell
   * @return the number under which it is remembered, or {@link #NOT}
   */
  int read(Subject subject, SourceRecord record, Optional<RowPrint> print, int lastCell) {
    if (isRecalled) {
      int known = recalled().find(subject.key(), subject.slot());
      if (known != RowMemory.NONE) {
        read.set(known);
      }
    }
    // Whether a rule of the mapping still warns may depend on the day.
    boolean warns =
        record.notes().stream().anyMatch(note -> note.code().equals(NoteCode.CHECK.name()));
    return add(
        new RememberedRow(
            warns ? Optional.empty() : print,
            subject.key(),
            subject.slot(),
            record.notes(),
            lastCell,
            marks.sums().of(record)));
  }

  /** Where in this file a subject's row stands that has passed; empty if none has. */
  Optional<Passed> passed(Subject subject) {
    if (!isRecalled) {
      return Optional.empty();
    }
    int known = recalled().find(subject.key(), subject.slot());
    return known != RowMemory.NONE && passed.get(known)
        ? Optional.of(new Passed(lines[known], copies[known]))
        : Optional.empty();
  }

  /**
   * A row that has passed.
   *
   * @param remembered number under which it is remembered
   */
  record Passed(long line, int remembered) {}

  /** The row is not the only one of its subject: it must be read again whenever it comes. */
  void forget(int remembered) {
    if (writer != null && remembered != NOT) {
      writer.forget(remembered);
    }
  }

  /** Whom the last delivery named, and no row of this one so far. */
  void forEachLacking(Consumer<Subject> action) {
    RowMemory from = recalled();
    for (int row = 0; row < from.rows(); row++) {
      if (!passed.get(row) && !read.get(row) && from.counts(row)) {
        action.accept(subject(row));
      }
    }
  }

  Subject subject(int known) {
    return new Subject(recalled().key(known), recalled().slot(known));
  }

  /** Every row that passed, by subject. */
  void forEachPassed(Consumer<Subject> action) {
    passed.stream().forEach(row -> action.accept(subject(row)));
  }

  private int copy(RowMemory from, int row) {
    try {
      return writer == null ? NOT : writer.copy(from, row);
    } catch (IOException e) {
      return givenUp(e);
    }
  }

  private int add(RememberedRow row) {
    try {
      return writer == null ? NOT : writer.add(row);
    } catch (IOException e) {
      return givenUp(e);
    }
  }

  /** The file was read to its end. */
  void finish(FileReport understood) {
    try {
      if (writer != null) {
        writer.finish(text(understood));
      }
    } catch (IOException e) {
      givenUp(e);
    }
    close();
  }

  /** The next delivery will be read whole; this one is none the worse. */
  private int givenUp(IOException e) {
    LOG.warn("本批次的行没有记住，下一批次将整份读取。The rows cannot be remembered", e);
    close();
    return NOT;
  }

  @Override
  public void close() {
    RowMemoryWriter open = writer;
    writer = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        LOG.warn("the memory of a delivery's rows could not be closed", e);
      }
    }
  }

  private RowMemory recalled() {
    if (memory == null) {
      throw new IllegalStateException("nothing is remembered");
    }
    return memory;
  }
}
