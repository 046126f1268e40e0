package org.sunbridge.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

record AccountRow(
    String name,
    String displayName,
    String passwordHash,
    Role role,
    String divisions,
    @Nullable LocalDateTime disabledAt) {

  Account account() {
    return new Account(name, displayName, role, AreaScope.parse(divisions));
  }
}
