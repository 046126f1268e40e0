package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SlotTextTest {

  private final SlotText chinese = new SlotText(Locale.SIMPLIFIED_CHINESE);
  private final SlotText english = new SlotText(Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(SlotStatus.class)
  void everyStatusHasAWordInBothLanguages(SlotStatus status) {
    assertThat(chinese.status(status)).containsPattern("\\p{IsHan}");
    assertThat(english.status(status)).matches("[a-z ]+");
  }

  @ParameterizedTest
  @EnumSource(SlotReason.class)
  void everyReasonHasASentenceInBothLanguages(SlotReason reason) {
    assertThat(chinese.reason(slot(reason, true)).orElseThrow()).endsWith("。");
    assertThat(english.reason(slot(reason, true)).orElseThrow()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void onlyAnUnknownDayIsWarnedOf(boolean known, boolean warned) {
    assertThat(chinese.warning(slot(SlotReason.JOB_FAILED, known)).isPresent()).isEqualTo(warned);
    assertThat(english.warning(slot(SlotReason.JOB_FAILED, known)).isPresent()).isEqualTo(warned);
  }

  private static PlannedSlot slot(SlotReason reason, boolean calendarKnown) {
    return new PlannedSlot(
        1,
        "nightly",
        LocalDateTime.parse("2026-12-31T17:30"),
        LocalDate.parse("2026-12-31"),
        calendarKnown,
        SlotStatus.FAILED,
        reason,
        null,
        null,
        null,
        null,
        LocalDateTime.parse("2026-12-31T17:30"),
        null,
        SlotOrigin.PLAN,
        "low-income",
        0,
        1,
        1,
        null);
  }
}
