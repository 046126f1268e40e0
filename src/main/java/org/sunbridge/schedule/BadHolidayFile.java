package org.sunbridge.schedule;

import java.nio.file.Path;

/** A file of holidays that cannot be understood; the message says where and what to do. */
public final class BadHolidayFile extends RuntimeException {

  private static final long serialVersionUID = 1;

  BadHolidayFile(Path file, String what) {
    super(
        "schedules/holidays/%s: %s（请从 NateScarlet/holiday-cn 重新取得该文件 / fetch it again from there）"
            .formatted(file.getFileName(), what));
  }
}
