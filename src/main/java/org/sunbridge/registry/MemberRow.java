package org.sunbridge.registry;

import org.jspecify.annotations.Nullable;

/** A row of table {@code upload_member}: a file in an archive that was handed in. */
public final class MemberRow {
  public long uploadId;

  /** In the archive, from 1. */
  public int position;

  /** Inside the archive. */
  public String path = "";

  public String archivedAs = "";
  public byte[] contentHash = new byte[0];
  public long sizeBytes;
  public @Nullable Long deliveryId;
}
