package org.sunbridge.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The district this installation serves, as {@code jobs/district.yaml} declares it.
 *
 * @param code GB/T 2260, six digits
 * @param authority by register field or fact, the jobs that may state it, strongest first
 * @param originalDays how long originals stay in the archive; empty: for ever. What a statement in
 *     force or an unsettled finding rests on stays longer
 * @param contact where people turn to who contest a finding
 */
public record District(
    String code,
    String title,
    Map<String, List<String>> authority,
    Optional<Integer> originalDays,
    Optional<Contact> contact) {

  /** Originals stay for ever. */
  public District(String code, String title, Map<String, List<String>> authority) {
    this(code, title, authority, Optional.empty(), Optional.empty());
  }

  public District {
    authority = Map.copyOf(authority);
  }

  /**
   * Where and until when a finding can be contested. Texts are empty where they are not given.
   *
   * @param deadline in words
   */
  public record Contact(String office, String phone, String address, String deadline) {}

  /** Whether a division code lies inside the district. */
  public boolean contains(String divisionCode) {
    return divisionCode.startsWith(code);
  }
}
