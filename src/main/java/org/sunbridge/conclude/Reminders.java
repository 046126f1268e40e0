package org.sunbridge.conclude;

import java.util.List;

/** When people are reminded that a certificate expires: semantics, rule 15. */
public final class Reminders {

  /** How many months before, the last reminder first. */
  public static final List<Integer> MONTHS = List.of(1, 3, 6);

  private Reminders() {}
}
