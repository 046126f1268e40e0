package org.sunbridge.operation;

import java.util.List;
import org.sunbridge.domain.Yuan;

/**
 * Entitled and unpaid beside paid and not entitled: nobody is told one without the other.
 *
 * @param benefits in the order of their names
 * @param streets in the order of their codes
 */
public record Screening(Line total, List<Line> benefits, List<Line> streets) {

  public Screening {
    benefits = List.copyOf(benefits);
    streets = List.copyOf(streets);
  }

  /** Both sides of one benefit, street, or of everything, whose key is empty. */
  public record Line(String key, Side unpaid, Side overpaid) {}

  /**
   * @param findings months of people: each is a finding
   * @param yuan between paid and due
   */
  public record Side(long people, long findings, Yuan yuan) {}

  public boolean isEmpty() {
    return total.unpaid().findings() == 0 && total.overpaid().findings() == 0;
  }
}
