package org.sunbridge.synth;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Grade;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Sex;
import org.sunbridge.domain.Yuan;

/**
 * A person of the district as everything stands before any story: all sources agree, and what is
 * paid is what is due.
 *
 * @param membership the list of civil affairs the household stands on; never 特困
 */
record Resident(
    Identity identity, Certificate certificate, Home home, Optional<MembershipKind> membership) {

  record Identity(CitizenId id, String name, Sex sex) {}

  record Certificate(
      String number, Category category, Grade grade, LocalDate issuedOn, LocalDate expiresOn) {}

  record Home(Street street, String phone, String address) {}

  /** What is due and paid each month, by benefit; empty for most. */
  Map<Benefit, Yuan> subsidies() {
    Map<Benefit, Yuan> subsidies = new EnumMap<>(Benefit.class);
    membership.ifPresent(kind -> subsidies.put(Benefit.LIVING, Benefit.living(kind)));
    Benefit.nursing(certificate.category(), certificate.grade())
        .ifPresent(amount -> subsidies.put(Benefit.NURSING, amount));
    return subsidies;
  }

  boolean isPaid() {
    return !subsidies().isEmpty();
  }

  boolean isNursed() {
    return subsidies().containsKey(Benefit.NURSING);
  }

  boolean isMember() {
    return membership.isPresent();
  }

  boolean isOn(MembershipKind kind) {
    return membership.filter(kind::equals).isPresent();
  }

  /** Old enough to hold a certificate whose ten years end in 2026 or 2027. */
  boolean isLongGrown() {
    return identity.id().birthDate().getYear() <= 2015;
  }
}
