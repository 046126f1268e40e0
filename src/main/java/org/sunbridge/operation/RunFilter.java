package org.sunbridge.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;

/** Which runs are meant; what is null does not restrict. Nobody sees beyond the area. */
public record RunFilter(@Nullable String job, @Nullable String status, AreaScope area) {

  public List<String> divisions() {
    return area.divisions();
  }
}
