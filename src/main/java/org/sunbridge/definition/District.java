package org.sunbridge.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The district this installation serves, as {@code jobs/district.yaml} declares it.
 *
 * @param code GB/T 2260, six digits
 * @param authority by register field or fact, the jobs that may state it, strongest first
 * @param countsForDays by field and job, how many days a job's word counts; a job that is not named
 *     counts for ever
 * @param originalDays how long originals stay in the archive; empty: for ever. What a statement in
 *     force or an unsettled finding rests on stays longer
 * @param payOut when benefits are paid; empty: nobody said
 * @param freezes times in which no schedule begins
 * @param contact where people turn to who contest a finding
 */
public record District(
    String code,
    String title,
    Map<String, List<String>> authority,
    Map<String, Map<String, Integer>> countsForDays,
    Optional<Integer> originalDays,
    Optional<Contact> contact,
    Optional<PayOut> payOut,
    List<ClosedWindow> freezes) {

  /** Every word counts and originals stay for ever. */
  public District(String code, String title, Map<String, List<String>> authority) {
    this(
        code,
        title,
        authority,
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  public District {
    authority = Map.copyOf(authority);
    countsForDays = Map.copyOf(countsForDays);
    freezes = List.copyOf(freezes);
  }

  /** Whether a job has authority over a fact; where nobody is named, everybody has. */
  public boolean mayState(String fact, String job) {
    List<String> named = authority.getOrDefault(fact, List.of());
    return named.isEmpty() || named.contains(job);
  }

  /** How long a job's word about a field counts against weaker ones; empty for ever. */
  public Optional<Integer> countsForDays(String field, String job) {
    return Optional.ofNullable(countsForDays.getOrDefault(field, Map.of()).get(job));
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
