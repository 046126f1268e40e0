package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;

/** States findings about one person, in canonical values, for one night or both. */
final class Truths {

  static final String CERTIFICATE = "certificate";

  private final Tale tale;
  private final Set<Night> nights;
  private final String certificateNo;

  Truths(Tale tale, Set<Night> nights) {
    this(tale, nights, tale.number());
  }

  private Truths(Tale tale, Set<Night> nights, String certificateNo) {
    this.tale = tale;
    this.nights = nights;
    this.certificateNo = certificateNo;
  }

  /** From here on under the number of a certificate issued anew. */
  Truths under(String number) {
    return new Truths(tale, nights, number);
  }

  Truths change(Feed by, String field, Object before, Object after) {
    return state(
        finding(FindingType.CHANGE, by.job(), FindingState.APPLIED)
            .field(field, before.toString(), after.toString()));
  }

  Truths conflict(Feed by, String field, String before, String after) {
    return state(
        finding(FindingType.CONFLICT, by.job(), FindingState.OPEN).field(field, before, after));
  }

  Truths exit(String what, String reason, YearMonth month, FindingState state) {
    return state(finding(FindingType.EXIT, reason, state).benefit(what, month.toString()));
  }

  /** Of everything the person is regularly paid; nothing for a person who is paid nothing. */
  Truths exitOfSubsidies(String reason, YearMonth month, FindingState state) {
    tale.resident()
        .subsidies()
        .keySet()
        .forEach(benefit -> exit(benefit.code(), reason, month, state));
    return this;
  }

  Truths overpaid(Benefit benefit, String reason, YearMonth month, Yuan paid, Yuan due) {
    return state(
        finding(FindingType.OVERPAID, reason, FindingState.OPEN)
            .field("amount", paid.toString(), due.toString())
            .benefit(benefit.code(), month.toString()));
  }

  /** Everything the person is regularly paid was paid in the month, and nothing was due. */
  Truths overpaidSubsidies(String reason, YearMonth month) {
    for (Map.Entry<Benefit, Yuan> subsidy : tale.resident().subsidies().entrySet()) {
      overpaid(subsidy.getKey(), reason, month, subsidy.getValue(), Yuan.ZERO);
    }
    return this;
  }

  Truths unpaid(Benefit benefit, String reason, YearMonth month, Yuan paid, Yuan due) {
    return state(
        finding(FindingType.UNPAID, reason, FindingState.OPEN)
            .field("amount", paid.toString(), due.toString())
            .benefit(benefit.code(), month.toString()));
  }

  /** Nothing was paid in the month of what is regularly due. */
  Truths unpaidSubsidies(YearMonth month) {
    for (Map.Entry<Benefit, Yuan> subsidy : tale.resident().subsidies().entrySet()) {
      unpaid(subsidy.getKey(), "ENTITLED", month, Yuan.ZERO, subsidy.getValue());
    }
    return this;
  }

  Truths notCollected(String reason) {
    return state(finding(FindingType.NOT_COLLECTED, reason, FindingState.OPEN));
  }

  Truths notRegistered() {
    return state(finding(FindingType.NOT_REGISTERED, "NO_CERTIFICATE", FindingState.OPEN));
  }

  /** Of a row without an id. */
  Truths ambiguous(String reason) {
    return state(finding(FindingType.AMBIGUOUS, reason, FindingState.OPEN));
  }

  /** Of a row about a person, not about a payment. */
  Truths duplicate(String reason) {
    return state(finding(FindingType.DUPLICATE, reason, FindingState.OPEN));
  }

  Truths duplicatePayment(String reason, Benefit benefit, YearMonth month) {
    return state(
        finding(FindingType.DUPLICATE, reason, FindingState.OPEN)
            .benefit(benefit.code(), month.toString()));
  }

  Truths expiring(String reminder, LocalDate expiresOn) {
    return state(
        finding(FindingType.EXPIRING, reminder, FindingState.OPEN)
            .benefit("", YearMonth.from(expiresOn).toString()));
  }

  private Finding finding(FindingType type, String reason, FindingState state) {
    return new Finding(type, reason, certificateNo, "", "", "", "", "", state);
  }

  private Truths state(Finding finding) {
    nights.forEach(night -> tale.findings(night).add(finding));
    return this;
  }
}
