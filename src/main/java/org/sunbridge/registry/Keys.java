package org.sunbridge.registry;

/** How many keys one question asks for. */
public final class Keys {

  /**
   * MariaDB makes a join of an IN with a thousand values or more (its variable
   * in_predicate_conversion_threshold), and then reads the whole table to answer it.
   */
  public static final int AT_ONCE = 900;

  private Keys() {}
}
