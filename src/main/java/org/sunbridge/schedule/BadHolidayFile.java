package org.sunbridge.schedule;

import java.nio.file.Path;

/** A file of holidays that cannot be understood; the message says where and what to do. */
public final class BadHolidayFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * @param line from 1, as is the column
   */
  BadHolidayFile(Path file, int line, int column, String what) {
    super(
        "schedules/holidays/%s:%d:%d: %s (请从 NateScarlet/holiday-cn 重新取得该文件 fetch it again from there)"
            .formatted(file.getFileName(), line, column, what));
  }
}
