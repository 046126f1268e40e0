package org.sunbridge.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one source says of one person, for as long as its deliveries go on saying it.
 *
 * @param id 0 while it is not stored yet
 * @param slot tells several records of one person in one feed apart; empty where there is one
 * @param from as-of of the first delivery that said it
 * @param until as-of of the first delivery that no longer did; null while it stands; equal to
 *     {@code from} when a correction took it back
 * @param row line of the delivery {@code delivery}
 * @param values canonical text by field
 */
public record Statement(
    long id,
    String job,
    RecordKind kind,
    String scope,
    String slot,
    LocalDate from,
    @Nullable LocalDate until,
    long delivery,
    long row,
    Map<String, String> values) {

  public Statement {
    values = Map.copyOf(values);
  }

  public Optional<String> value(String field) {
    return Optional.ofNullable(values.get(field));
  }

  /** A date field. */
  public Optional<LocalDate> date(String field) {
    return value(field).map(Statement::day);
  }

  /** What {@link LocalDate#parse} does, in a tenth of its time: dates are asked for a lot. */
  private static LocalDate day(String text) {
    if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return LocalDate.parse(text);
    }
    return LocalDate.of(
        Integer.parseInt(text, 0, 4, 10),
        Integer.parseInt(text, 5, 7, 10),
        Integer.parseInt(text, 8, 10, 10));
  }

  /** The same word without one of its fields. */
  public Statement without(String field) {
    Map<String, String> others = new HashMap<>(values);
    others.remove(field);
    return new Statement(id, job, kind, scope, slot, from, until, delivery, row, others);
  }

  public boolean isTakenBack() {
    return from.equals(until);
  }

  /** Whether the source's delivery of that as-of said it. */
  public boolean covers(LocalDate asOf) {
    return !from.isAfter(asOf) && (until == null || until.isAfter(asOf));
  }

  public boolean stands() {
    return until == null;
  }
}
