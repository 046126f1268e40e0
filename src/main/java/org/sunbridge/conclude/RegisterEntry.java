package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.Yuan;

/**
 * A person as the register should show them.
 *
 * @param values current value by register field
 * @param certificates every statement about a certificate, oldest first
 * @param paid what the ledgers paid, one spell after the other
 * @param expected in which survey round the person is expected; empty in none
 * @param awaitsSurvey whether the next file of a survey may expect the person otherwise than the
 *     newest one did, though nothing new is said of the person
 * @param dueDates days on which time alone may change what is concluded, issue and expiry of
 *     certificates left out
 */
public record RegisterEntry(
    Map<String, String> values,
    List<Statement> certificates,
    List<PaidSpell> paid,
    Optional<Expected> expected,
    boolean awaitsSurvey,
    Set<LocalDate> dueDates) {

  public RegisterEntry {
    values = Map.copyOf(values);
    certificates = List.copyOf(certificates);
    paid = List.copyOf(paid);
    dueDates = Set.copyOf(dueDates);
  }

  /**
   * Months in which one benefit was paid in one amount.
   *
   * @param to the last month; null while the newest ledger pays it
   */
  public record PaidSpell(String benefit, YearMonth from, @Nullable YearMonth to, Yuan amount) {}
}
