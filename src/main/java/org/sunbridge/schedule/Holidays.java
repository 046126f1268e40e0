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

  private void add(HolidayFile file) {
    // A new year's notice may name days of the December before it: they are days like the others.
    exceptions.putAll(file.days());
    if (!file.days().isEmpty()) {
      announced.add(file.year());
    }
  }
}
