package org.sunbridge.intake;

import java.util.List;

/**
 * What a look at an endpoint came to.
 *
 * @param files how many were received
 * @param waiting what lies there and is not whole yet, a sentence each
 */
public record Pulled(int files, List<String> waiting) {

  static final Pulled NOTHING = new Pulled(0, List.of());

  public Pulled {
    waiting = List.copyOf(waiting);
  }
}
