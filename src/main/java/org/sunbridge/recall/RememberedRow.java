package org.sunbridge.recall;

import java.util.List;
import java.util.Optional;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.mapping.RowPrint;
import org.sunbridge.mapping.SourceRecord.Note;

/**
 * What must be known of a record without reading its row.
 *
 * @param print empty where the row must be read again whenever it comes
 * @param key with the slot, whom and what it speaks of
 * @param lastCell length of the row's last cell, in characters
 * @param fen its amounts, in the order of {@link Stamp#money}; 0 where there is none
 */
public record RememberedRow(
    Optional<RowPrint> print,
    PersonKey key,
    String slot,
    List<Note> notes,
    int lastCell,
    long[] fen) {}
