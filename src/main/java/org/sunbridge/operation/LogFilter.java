package org.sunbridge.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which lines of a run's log are meant; what is null does not restrict. */
public record LogFilter(long run, @Nullable String step, @Nullable String level) {

  /** The level and what is graver. */
  public List<String> levels() {
    if (level == null || level.equals("INFO")) {
      return List.of("INFO", "WARN", "ERROR");
    }
    return level.equals("WARN") ? List.of("WARN", "ERROR") : List.of("ERROR");
  }
}
