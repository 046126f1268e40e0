package org.sunbridge.operation;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Yuan;

/**
 * Somebody under a part of an account; the name is masked unless it was asked for otherwise.
 *
 * @param id of the line, by which lists are paged
 * @param name empty for somebody whom the register does not know
 * @param finding that says the same, if there is one
 */
public record LedgerPerson(
    long id,
    @Nullable Long person,
    String name,
    String division,
    Yuan paid,
    Yuan other,
    @Nullable Long finding) {

  public Yuan difference() {
    return new Yuan(paid.fen() - other.fen());
  }
}
