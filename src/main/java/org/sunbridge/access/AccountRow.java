package org.sunbridge.access;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

record AccountRow(
    String name,
    String displayName,
    String passwordHash,
    Role role,
    String divisions,
    boolean ownPassword,
    int revision,
    LocalDateTime createdAt,
    @Nullable LocalDateTime disabledAt) {

  Account account() {
    return new Account(name, displayName, role, AreaScope.parse(divisions), ownPassword, revision);
  }

  ListedAccount listed() {
    return new ListedAccount(account(), createdAt, disabledAt);
  }
}
