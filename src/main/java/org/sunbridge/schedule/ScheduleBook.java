package org.sunbridge.schedule;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * The schedules that are in force in this process, which files may change while it serves.
 * Thread-safe.
 */
public final class ScheduleBook {

  private final Optional<ScheduleFiles> files;

  private volatile Edition edition;

  /**
   * What is in force.
   *
   * @param number one more with every change
   * @param schedules by name
   */
  record Edition(int number, List<ScheduleDefinition> schedules) {
    Edition {
      schedules =
          schedules.stream().sorted(Comparator.comparing(ScheduleDefinition::name)).toList();
    }
  }

  public ScheduleBook(Collection<ScheduleDefinition> schedules) {
    this(schedules, Optional.empty());
  }

  ScheduleBook(Collection<ScheduleDefinition> schedules, Optional<ScheduleFiles> files) {
    this.edition = new Edition(1, List.copyOf(schedules));
    this.files = files;
  }

  /** All of them, by name. */
  public List<ScheduleDefinition> all() {
    return edition.schedules;
  }

  public Optional<ScheduleDefinition> find(String name) {
    return edition.schedules.stream().filter(schedule -> schedule.name().equals(name)).findFirst();
  }

  /** Those that run after a schedule. */
  List<ScheduleDefinition> after(String name) {
    return edition.schedules.stream()
        .filter(schedule -> schedule.after().filter(name::equals).isPresent())
        .toList();
  }

  Edition edition() {
    return edition;
  }

  /** Takes over what has changed in the files, if it is valid. */
  public void look() {
    files.ifPresent(reader -> reader.look(this));
  }

  /** These are in force from now on. */
  synchronized void replace(Collection<ScheduleDefinition> schedules) {
    edition = new Edition(edition.number + 1, List.copyOf(schedules));
  }
}
