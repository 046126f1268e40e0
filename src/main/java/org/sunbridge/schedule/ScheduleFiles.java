package org.sunbridge.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.Loaded;
import org.sunbridge.definition.ScheduleDefinition;

/**
 * Schedules, holidays and the district's dates as files, looked at again while a process serves.
 * What does not pass {@code check} changes nothing. Jobs, mappings and policies stay those that the
 * process began with.
 */
final class ScheduleFiles {

  private static final Logger LOG = LoggerFactory.getLogger(ScheduleFiles.class);

  private final ScheduleFolder folder;
  private final Set<String> jobs;
  private final FireTimes times;
  private List<String> last;

  /**
   * @param own what the process began with
   */
  ScheduleFiles(ScheduleFolder folder, Definitions own, FireTimes times) {
    this.folder = folder;
    this.jobs = own.jobs().keySet();
    this.times = times;
    this.last = state();
  }

  /** Puts into the book what has changed, if it is valid. */
  synchronized void look(ScheduleBook book) {
    List<String> now = state();
    if (now.equals(last)) {
      return;
    }
    follow(book);
    // Last: what could not be taken over, for want of the database, is tried again.
    last = now;
  }

  private void follow(ScheduleBook book) {
    Loaded loaded = new DefinitionLoader().load(folder.root());
    if (!loaded.violations().isEmpty()) {
      LOG.warn("changed definitions are not used: {}", loaded.violations().get(0));
      return;
    }
    Definitions definitions = loaded.definitions();
    for (ScheduleDefinition schedule : definitions.schedules().values()) {
      if (!jobs.containsAll(schedule.jobs())) {
        LOG.warn("schedule {} names a new job: start serve again to use it", schedule.name());
        return;
      }
    }
    try {
      times.follow(Holidays.under(folder.root()), definitions.district());
    } catch (BadHolidayFile e) {
      LOG.warn("changed holidays are not used: {}", e.getMessage());
      return;
    }
    folder.imported().accept(definitions);
    book.replace(definitions.schedules().values());
    LOG.info("schedules were read anew: version {}", definitions.version());
  }

  /** Names, sizes and times of the files. */
  private List<String> state() {
    List<String> state = new ArrayList<>();
    for (String home : List.of("schedules", "schedules/holidays")) {
      Path place = folder.root().resolve(home);
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.list(place)) {
          files.filter(Files::isRegularFile).sorted().map(ScheduleFiles::told).forEach(state::add);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    Path district = folder.root().resolve("jobs/district.yaml");
    if (Files.isRegularFile(district)) {
      state.add(told(district));
    }
    return state;
  }

  private static String told(Path file) {
    try {
      return file.getFileName()
          + " "
          + Files.size(file)
          + " "
          + Files.getLastModifiedTime(file).toMillis();
    } catch (IOException e) {
      return file.getFileName() + " is gone";
    }
  }
}
