package org.sunbridge.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet as text.
 *
 * @param number whether it is a quantity and was not formatted as a date
 */
record SheetCell(String text, boolean number) {

  static final SheetCell EMPTY = new SheetCell("", false);
  private static final Pattern TIME = Pattern.compile("0\\.\\d+");
  private static final double SECONDS_A_DAY = 86_400;

  static SheetCell of(@Nullable Cell cell, boolean from1904) {
    if (cell == null || cell.getType() == CellType.EMPTY) {
      return EMPTY;
    }
    Object value = cell.getValue();
    String raw = cell.getRawValue();
    if (value instanceof BigDecimal || cell.getType() == CellType.NUMBER) {
      return number(
          raw == null ? String.valueOf(value) : raw,
          cell.getDataFormatId(),
          cell.getDataFormatString(),
          from1904);
    }
    if (value instanceof Boolean) {
      return new SheetCell(value.toString(), false);
    }
    if (cell.getType() == CellType.STRING) {
      return new SheetCell(value == null ? "" : value.toString(), false);
    }
    return new SheetCell(raw == null ? "" : raw, false);
  }

  static SheetCell text(String text) {
    return new SheetCell(text, false);
  }

  /**
   * @param raw a decimal, perhaps with an exponent
   */
  static SheetCell number(
      String raw, @Nullable Integer format, @Nullable String formatText, boolean from1904) {
    String plain = plain(raw);
    if (SheetDates.isDate(format, formatText)) {
      Optional<LocalDate> day = Serial.date(plain, from1904);
      if (day.isPresent()) {
        return new SheetCell(day.get() + timeOf(plain), false);
      }
    }
    boolean isTime = SheetDates.isTime(format, formatText) && TIME.matcher(plain).matches();
    return isTime ? new SheetCell(timeOf(plain).strip(), false) : new SheetCell(plain, true);
  }

  /** Without exponent, and without the tail that 450.1 gets as a binary fraction. */
  private static String plain(String raw) {
    if (Characters.areDigits(raw, 0, raw.length())) {
      return raw;
    }
    BigDecimal exact = new BigDecimal(raw);
    return (exact.precision() > 15 && exact.scale() > 0
            ? new BigDecimal(Double.toString(exact.doubleValue()))
            : exact)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String timeOf(String serial) {
    int point = serial.indexOf('.');
    if (point < 0) {
      return "";
    }
    double fraction = Double.parseDouble("0" + serial.substring(point));
    long second = Math.min(86_399, Math.round(fraction * SECONDS_A_DAY));
    return " " + LocalTime.ofSecondOfDay(second);
  }
}
