package org.sunbridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "46296.354166666664 | yyyy/m/d h:mm | 2026-10-01 08:30",
        "0.3541666666666667 | h:mm          | 08:30",
        "0.354340277777778  | hh:mm:ss      | 08:30:15",
        "1.086805555555556  | [h]:mm        | 1.086805555555556",
        "0.125              | 0.0%          | 0.125",
        "0.5                | General       | 0.5",
      })
  void isReadAsItsFormatShowsIt(String number, String format, String text) {
    assertThat(SheetCell.number(number, null, format, false).text()).isEqualTo(text);
  }
}
