package org.sunbridge.synth;

import java.time.LocalDate;
import org.sunbridge.domain.Category;
import org.sunbridge.domain.CertificateNumber;
import org.sunbridge.domain.CitizenId;
import org.sunbridge.domain.Grade;

/** Numbers and terms of certificates. */
final class Certificates {

  private Certificates() {}

  static String number(CitizenId id, Category category, Grade grade) {
    return id.value() + category.digit() + grade.digit();
  }

  /** The number after a replacement: B1, then B2. */
  static String replaced(String number) {
    return number.endsWith("B1") ? number.substring(0, number.length() - 1) + "2" : number + "B1";
  }

  static String withOtherGrade(CertificateNumber number) {
    Grade other = number.grade() == Grade.FOUR ? Grade.THREE : Grade.of(number.grade().digit() + 1);
    return number(number.citizenId(), number.category(), other);
  }

  /** Certificates are valid for ten years, the last day included. */
  static LocalDate lastDay(LocalDate issuedOn) {
    return issuedOn.plusYears(10).minusDays(1);
  }

  static LocalDate firstDay(LocalDate expiresOn) {
    return expiresOn.plusDays(1).minusYears(10);
  }

  static Row expiringOn(Row registry, LocalDate expiresOn) {
    return registry.with("签发日期", firstDay(expiresOn)).with("有效期至", expiresOn);
  }
}
