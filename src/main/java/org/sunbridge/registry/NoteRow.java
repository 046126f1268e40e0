package org.sunbridge.registry;

/** A row of table {@code delivery_note}. */
public final class NoteRow {
  public long deliveryId;
  public String field = "";
  public String code = "";
  public String sentence = "";
  public long rowsNoted;
  public long firstRow;
}
