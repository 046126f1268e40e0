package org.sunbridge.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.schedule.Holidays.Day;

class HolidaysTest {

  private final Holidays shipped = Nightly.holidays();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-04", "2024-02-18", "2024-04-07", "2024-04-28", "2024-05-11", "2024-09-14",
        "2024-09-29", "2024-10-12", "2025-01-26", "2025-02-08", "2025-04-27", "2025-09-28",
        "2025-10-11", "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20",
        "2026-10-10"
      })
  void aMakeUpDayAtTheWeekendIsAWorkday(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).isGreaterThan(5);
    assertThat(shipped.day(day)).isEqualTo(Day.WORKDAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-12",
        "2024-09-17",
        "2025-01-28",
        "2025-10-08",
        "2026-02-23",
        "2026-06-19"
      })
  void aPublicHolidayFromMondayToFridayIsADayOfRest(LocalDate day) {
    assertThat(day.getDayOfWeek().getValue()).isLessThan(6);
    assertThat(shipped.day(day)).isEqualTo(Day.REST);
  }

  @ParameterizedTest
  @CsvSource({"2024,251", "2025,248", "2026,248"})
  void countsTheWorkdaysOfAnAnnouncedYear(int year, long workdays) {
    List<Day> days =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .map(shipped::day)
            .toList();

    assertThat(days).doesNotContain(Day.UNKNOWN);
    assertThat(days.stream().filter(Day.WORKDAY::equals)).hasSize((int) workdays);
  }

  @Test
  void everyDayOfAYearThatIsNotAnnouncedIsUnknown() {
    assertThat(LocalDate.of(2027, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).map(shipped::day))
        .hasSize(365)
        .containsOnly(Day.UNKNOWN);
    assertThat(shipped.day(LocalDate.of(2023, 5, 1))).isEqualTo(Day.UNKNOWN);
  }

  @Test
  void aNewYearsNoticeMaySpeakOfTheDecemberBefore(@TempDir Path root) throws IOException {
    write(
        root,
        "2026.json",
        "{\"year\":2026,\"days\":[{\"date\":\"2026-01-01\",\"isOffDay\":true}]}");
    write(
        root,
        "2027.json",
        "{\"year\":2027,\"days\":[{\"date\":\"2026-12-27\",\"isOffDay\":false}]}");

    assertThat(Holidays.under(root).day(LocalDate.of(2026, 12, 27))).isEqualTo(Day.WORKDAY);
  }

  @Test
  void withoutTheFolderNothingIsKnown(@TempDir Path root) {
    assertThat(Holidays.under(root).day(LocalDate.of(2026, 10, 1))).isEqualTo(Day.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"year\":2025,\"days\":[]}",
        "{\"year\":2026}",
        "{\"year\":2026,\"days\":[{\"date\":\"10 月 1 日\",\"isOffDay\":true}]}",
        "{\"year\":2026,\"days\":[{\"date\":\"2026-10-01\"}]}",
        "{\"year\":2026,"
      })
  void aFileThatCannotBeUnderstoodIsNamed(String text, @TempDir Path root) throws IOException {
    write(root, "2026.json", text);

    assertThatThrownBy(() -> Holidays.under(root))
        .isInstanceOf(BadHolidayFile.class)
        .hasMessageMatching("schedules/holidays/2026\\.json:\\d+:\\d+: .*")
        .hasMessageContaining("holiday-cn");
  }

  private static void write(Path root, String name, String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("schedules/holidays"));
    Files.writeString(folder.resolve(name), text);
  }
}
