package org.sunbridge.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a program signs in with, without the secret itself, which is kept nowhere. Times are UTC.
 *
 * @param account in whose name it acts
 * @param divisions codes, separated by commas; empty for the whole district
 * @param endedAt when it was taken back before its end
 * @param lastUsedOn null while nobody has used it
 */
public record Token(
    long id,
    String name,
    String account,
    Role role,
    String divisions,
    String madeBy,
    LocalDateTime madeAt,
    LocalDateTime endsAt,
    @Nullable LocalDateTime endedAt,
    @Nullable LocalDate lastUsedOn) {

  AreaScope area() {
    return AreaScope.parse(divisions);
  }
}
