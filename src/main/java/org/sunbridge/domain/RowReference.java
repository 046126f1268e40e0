package org.sunbridge.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Names a row that was turned back, so that it is recognised when it returns mended: the delivery,
 * the row and a check against slips and against another installation's numbers.
 *
 * @param row line or row number in the delivery's own file
 * @param check eight hexadecimal digits
 */
public record RowReference(long delivery, long row, String check) {

  private static final Pattern TEXT = Pattern.compile("TH(\\d{1,18})-(\\d{1,18})-([0-9A-F]{8})");

  /**
   * @param content the hash of the delivery's file, in hexadecimal
   */
  public static RowReference of(long delivery, long row, String content) {
    return new RowReference(delivery, row, check(delivery, row, content));
  }

  /** Empty when the text is none; blanks around it and small letters do not matter. */
  public static Optional<RowReference> parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip().toUpperCase(Locale.ROOT));
    return matcher.matches()
        ? Optional.of(
            new RowReference(
                Long.parseLong(matcher.group(1)),
                Long.parseLong(matcher.group(2)),
                matcher.group(3)))
        : Optional.empty();
  }

  /** Whether it was made for a delivery with this content. */
  public boolean isOf(String content) {
    return check.equals(check(delivery, row, content));
  }

  /** As it is written into a cell: no spreadsheet takes it for a number or a date. */
  public String text() {
    return "TH" + delivery + "-" + row + "-" + check;
  }

  private static String check(long delivery, long row, String content) {
    CRC32 sum = new CRC32();
    String named = content.toLowerCase(Locale.ROOT) + "/" + delivery + "/" + row;
    named.chars().forEach(sum::update);
    return String.format(Locale.ROOT, "%08X", sum.getValue());
  }
}
