package org.sunbridge.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with, and what decisions and the audit record name
 */
public record Account(String name, String displayName, Role role, AreaScope area)
    implements Principal, Serializable {

  @Override
  public String getName() {
    return name;
  }

  public boolean may(Permission permission) {
    return role.may(permission);
  }
}
