package org.sunbridge.cli;

import java.util.List;
import org.sunbridge.mapping.Reject.Problem;

/**
 * A row as it is shown.
 *
 * @param offset of its first byte in a text; -1 where there is none
 * @param cells what was read; empty when the row is turned back
 * @param sent the row as it was sent
 * @param problems why it is, or would be, turned back
 */
record PreviewRow(
    long line, long offset, List<String> cells, List<String> sent, List<Problem> problems) {}
