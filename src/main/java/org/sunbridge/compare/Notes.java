package org.sunbridge.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sunbridge.mapping.NoteCode;
import org.sunbridge.mapping.SourceRecord;
import org.sunbridge.registry.NoteRow;

/** Sums up what was repaired or remarked on in a delivery's records. Not thread-safe. */
final class Notes {

  private static final int LONGEST = 500;

  private final long delivery;
  private final Map<SourceRecord.Note, NoteRow> byNote = new LinkedHashMap<>();
  private long warned;

  Notes(long delivery) {
    this.delivery = delivery;
  }

  void add(SourceRecord record) {
    add(record.notes(), record.line());
  }

  /** What is noted on one row. */
  void add(List<SourceRecord.Note> notes, long line) {
    boolean isWarned = false;
    for (SourceRecord.Note note : notes) {
      NoteRow row = byNote.computeIfAbsent(note, n -> row(n, line));
      row.rowsNoted++;
      row.firstRow = Math.min(row.firstRow, line);
      isWarned |= note.code().equals(NoteCode.CHECK.name());
    }
    warned += isWarned ? 1 : 0;
  }

  private NoteRow row(SourceRecord.Note note, long firstRow) {
    NoteRow row = new NoteRow();
    row.deliveryId = delivery;
    row.field = note.field();
    row.code = note.code();
    String sentence = note.sentence();
    row.sentence = sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST);
    row.firstRow = firstRow;
    return row;
  }

  /** Rows with a warning of the mapping. */
  long warned() {
    return warned;
  }

  List<NoteRow> rows() {
    return List.copyOf(byNote.values());
  }
}
