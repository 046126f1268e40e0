package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.Circumstances;

/**
 * What is known of a person on days that are all alike.
 *
 * @param span the certificate that stands; null before the first
 * @param inForce names of what is certainly in force
 * @param perhaps names of what may be in force
 * @param age whole years; 0 where the birth date is not known
 */
record Stretch(
    LocalDate from,
    LocalDate to,
    @Nullable CertificateSpan span,
    Set<String> inForce,
    Set<String> perhaps,
    int age) {

  boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Its days in a month that it overlaps. */
  Stretch within(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new Stretch(
        from.isBefore(first) ? first : from,
        to.isAfter(last) ? last : to,
        span,
        inForce,
        perhaps,
        age);
  }

  Stretch with(@Nullable CertificateSpan other, Set<String> otherInForce) {
    return new Stretch(from, to, other, otherInForce, perhaps, age);
  }

  Optional<CertificateSpan> certificate() {
    return Optional.ofNullable(span);
  }

  boolean isCertificateValid() {
    return span != null && span.isValid();
  }

  Circumstances known(String membershipKind) {
    return circumstances(membershipKind, inForce, isCertificateValid());
  }

  /** As if the certificate were valid. */
  Circumstances knownIfValid(String membershipKind) {
    return circumstances(membershipKind, inForce, true);
  }

  /** Everything that may be the case; more than one where something may or may not be in force. */
  List<Circumstances> possible(String membershipKind, Set<String> asked) {
    List<Set<String>> sets = new ArrayList<>(List.of(inForce));
    for (String name : perhaps) {
      if (asked.contains(name) && !inForce.contains(name)) {
        for (Set<String> set : List.copyOf(sets)) {
          Set<String> more = new HashSet<>(set);
          more.add(name);
          sets.add(more);
        }
      }
    }
    return sets.stream()
        .map(set -> circumstances(membershipKind, set, isCertificateValid()))
        .toList();
  }

  private Circumstances circumstances(String kind, Set<String> names, boolean valid) {
    return new Circumstances(
        valid,
        span == null ? 0 : span.category(),
        span == null ? 0 : span.grade(),
        kind,
        names,
        age);
  }
}
