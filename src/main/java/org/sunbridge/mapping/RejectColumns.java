package org.sunbridge.mapping;

import java.util.List;

/**
 * Columns that lists of turned-back rows have beside the sender's own. A file is recognised by them
 * when it returns mended, so their names are a promise.
 */
public final class RejectColumns {

  /** {@link org.sunbridge.domain.RowReference} of the row; not to be changed. */
  public static final String REFERENCE = "退回编号";

  /** The row's number in the file that was sent first. */
  public static final String ROW = "原行号";

  public static final String REASON = "退回原因";

  /** What to do about it. */
  public static final String ADVICE = "修改建议";

  public static final List<String> ALL = List.of(REFERENCE, ROW, REASON, ADVICE);

  private RejectColumns() {}
}
