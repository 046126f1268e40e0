package org.sunbridge.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The State Council's public holidays and make-up workdays. Of a year that has not been announced
 * nothing is guessed. Immutable.
 */
public final class Holidays {

  /** What a day is. */
  public enum Day {
    WORKDAY,
    REST,
    /** The arrangements of its year are not announced. */
    UNKNOWN
  }

  /**
   * The longest breaks of 2024 to 2026, in spring and in October, took six days from Monday to
   * Friday; one more for caution.
   */
  private static final int LONGEST_BREAK = 7;

  private final Set<Integer> announced = new HashSet<>();
  private final Map<LocalDate, Day> exceptions = new HashMap<>();

  private Holidays() {}

  /**
   * Reads {@code schedules/holidays/*.json}; without that folder every year is unknown.
   *
   * @param root the folder that holds {@code schedules/}
   * @throws BadHolidayFile naming the file and what is wrong with it
   * @throws UncheckedIOException when a file cannot be read
   */
  public static Holidays under(Path root) {
    Holidays holidays = new Holidays();
    Path folder = root.resolve("schedules/holidays");
    if (!Files.isDirectory(folder)) {
      return holidays;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> years = files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
      for (Path year : years) {
        holidays.add(HolidayFile.read(year));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return holidays;
  }

  /** Whether the arrangements of a year are known. */
  public boolean isAnnounced(int year) {
    return announced.contains(year);
  }

  /** What the day is: announced for itself, or by the day of the week in an announced year. */
  public Day day(LocalDate date) {
    Day exception = exceptions.get(date);
    if (exception != null) {
      return exception;
    }
    if (!announced.contains(date.getYear())) {
      return Day.UNKNOWN;
    }
    boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    return weekend ? Day.REST : Day.WORKDAY;
  }

  /**
   * How many working days there are at least among some days. Of days that are not announced no
   * more than {@link #LONGEST_BREAK} from Monday to Friday are days of rest.
   *
   * @param until the first day that is not looked at
   */
  long atLeast(LocalDate from, LocalDate until) {
    if (!from.isBefore(until)) {
      return 0;
    }
    long certain = from.datesUntil(until).filter(day -> day(day) == Day.WORKDAY).count();
    long unknown =
        from.datesUntil(until)
            .filter(day -> day(day) == Day.UNKNOWN)
            .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
            .count();
    return certain + Math.max(0, unknown - LONGEST_BREAK);
  }

  private void add(HolidayFile file) {
    // A new year's notice may name days of the December before it: they are days like the others.
    exceptions.putAll(file.days());
    if (!file.days().isEmpty()) {
      announced.add(file.year());
    }
  }
}
