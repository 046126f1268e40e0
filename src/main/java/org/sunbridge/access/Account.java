package org.sunbridge.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with, and what decisions and the audit record name
 * @param ownPassword false while the password is one that an administrator has set
 * @param revision which state of the account this is; a changed account has another
 */
public record Account(
    String name, String displayName, Role role, AreaScope area, boolean ownPassword, int revision)
    implements Principal, Serializable {

  /** As it is when it is made, with a password of its owner's. */
  public Account(String name, String displayName, Role role, AreaScope area) {
    this(name, displayName, role, area, true, 1);
  }

  @Override
  public String getName() {
    return name;
  }

  /** Those of the role; who works for some streets has none that concerns all of them. */
  public Set<Permission> permissions() {
    return role.permissions().stream()
        .filter(permission -> area.isWhole() || !permission.concernsEveryStreet())
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean may(Permission permission) {
    return permissions().contains(permission);
  }
}
