package org.sunbridge.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --business-date}. */
final class BusinessDate {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--business-date",
      paramLabel = "DATE",
      description = "业务日期，如 2026-10-31；默认今天。The day to conclude for; today without it.")
  @Nullable LocalDate given;

  boolean isGiven() {
    return given != null;
  }

  LocalDate value() {
    return given == null ? LocalDate.now(SHANGHAI) : given;
  }
}
