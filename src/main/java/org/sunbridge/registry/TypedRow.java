package org.sunbridge.registry;

/** A row of table {@code upload_typed}: a turned-back row of a draft as somebody mended it. */
public final class TypedRow {
  public long uploadId;
  public long sourceRow;

  /** A JSON list, through {@link PersonalCodec}. */
  public byte[] cells = new byte[0];
}
