package org.sunbridge.mapping;

/**
 * Rows that were read before, so that the same bytes need not be read again. Only rows of texts are
 * known, and only such as had no part in how the rest of their file was understood. Not
 * thread-safe.
 */
public interface KnownRows {

  /** What {@link #find} says of a row that is not known, and {@link #pass} of one to be read. */
  int NONE = -1;

  /** The key of the prints, 16 bytes: whoever lacks it cannot try guessed rows against them. */
  byte[] key();

  /**
   * Asked once, before the first row.
   *
   * @param understood what is known of the file by then
   * @return whether its rows mean what the same bytes meant before; else none of them is known
   */
  boolean suit(FileReport understood);

  /** The number of a known row, or {@link #NONE}. */
  int find(RowPrint print);

  /**
   * A known row stands where a row of the table may stand; all rows above it were returned or have
   * passed. Taking it means that it passes unread.
   *
   * @return the length of its last cell as it was read before, or {@link #NONE}: it is to be read
   */
  int pass(int known, long line);
}
