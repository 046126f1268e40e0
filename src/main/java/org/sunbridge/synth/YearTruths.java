package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;

/** States findings about one person that stand while something is so, in canonical values. */
final class YearTruths {

  private final YearTale tale;
  private final Predicate<Come> isSo;
  private final String number;

  YearTruths(YearTale tale, Predicate<Come> isSo) {
    this(tale, isSo, tale.number());
  }

  private YearTruths(YearTale tale, Predicate<Come> isSo, String number) {
    this.tale = tale;
    this.isSo = isSo;
    this.number = number;
  }

  /** Under the number of a certificate issued anew. */
  YearTruths under(String other) {
    return new YearTruths(tale, isSo, other);
  }

  YearTruths change(Feed by, String field, Object before, Object after) {
    return state(
        finding(FindingType.CHANGE, by.job(), FindingState.APPLIED)
            .field(field, before.toString(), after.toString()));
  }

  YearTruths conflict(Feed by, String field, String before, String after) {
    return state(
        finding(FindingType.CONFLICT, by.job(), FindingState.OPEN).field(field, before, after));
  }

  YearTruths plain(FindingType type, String reason) {
    return state(finding(type, reason, FindingState.OPEN));
  }

  YearTruths duplicatePayment(Benefit benefit, YearMonth month) {
    return state(
        finding(FindingType.DUPLICATE, "SAME", FindingState.OPEN)
            .benefit(benefit.code(), month.toString()));
  }

  YearTruths expiring(String reminder, LocalDate expiresOn) {
    return state(
        finding(FindingType.EXPIRING, reminder, FindingState.OPEN)
            .benefit("", YearMonth.from(expiresOn).toString()));
  }

  YearTruths exitOfCertificate(
      String reason, Function<Come, YearMonth> effective, FindingState state) {
    tale.found(YearTruth.of(c -> whileSo(c, exit(reason, "certificate", state), effective)));
    return this;
  }

  /** Of everything that the newest ledger still pays; waiting while a file of these is held. */
  YearTruths exitOfSubsidies(
      String reason, Function<Come, YearMonth> effective, FindingState state, Feed... waitsFor) {
    tale.resident()
        .subsidies()
        .keySet()
        .forEach(benefit -> exitOf(benefit, reason, effective, state, waitsFor));
    return this;
  }

  YearTruths exitOf(
      Benefit benefit,
      String reason,
      Function<Come, YearMonth> effective,
      FindingState state,
      Feed... waitsFor) {
    tale.found(
        new YearTruth(
            c -> whileSo(c, exit(reason, benefit.code(), state), effective),
            Set.of(waitsFor),
            c -> !tale.isPaidNow(c, benefit)));
    return this;
  }

  private Optional<Finding> whileSo(Come come, Finding exit, Function<Come, YearMonth> effective) {
    return isSo.test(come)
        ? Optional.of(exit.benefit(exit.benefit(), effective.apply(come).toString()))
        : Optional.empty();
  }

  private Finding exit(String reason, String what, FindingState state) {
    return finding(FindingType.EXIT, reason, state).benefit(what, "");
  }

  /** Whatever was paid in the month was too much. */
  YearTruths overpaid(Benefit benefit, String reason, YearMonth month) {
    return overpaid(benefit, reason, month, Yuan.ZERO);
  }

  YearTruths overpaidSubsidies(String reason, YearMonth month) {
    tale.resident().subsidies().keySet().forEach(benefit -> overpaid(benefit, reason, month));
    return this;
  }

  /** More than the ceiling was paid in a month whose ledger has come. */
  YearTruths overpaid(Benefit benefit, String reason, YearMonth month, Yuan ceiling) {
    tale.found(
        YearTruth.of(
            c ->
                amount(FindingType.OVERPAID, reason, benefit, month, c, ceiling)
                    .filter(f -> tale.paid(c, benefit, month).compareTo(ceiling) > 0)));
    return this;
  }

  /** Less than what was due was paid in a month whose ledger has come. */
  YearTruths unpaid(Benefit benefit, YearMonth month, Yuan due) {
    tale.found(
        YearTruth.of(
            c -> {
              Yuan paid = tale.paid(c, benefit, month);
              String reason = paid.isPositive() ? "RATE" : "ENTITLED";
              return amount(FindingType.UNPAID, reason, benefit, month, c, due)
                  .filter(f -> c.concludes(benefit, month) && paid.compareTo(due) < 0);
            }));
    return this;
  }

  private Optional<Finding> amount(
      FindingType type, String reason, Benefit benefit, YearMonth month, Come come, Yuan due) {
    if (!isSo.test(come) || !come.has(Feed.LEDGER, month)) {
      return Optional.empty();
    }
    Yuan paid = tale.paid(come, benefit, month);
    return Optional.of(
        finding(type, reason, FindingState.OPEN)
            .field("amount", paid.toString(), due.toString())
            .benefit(benefit.code(), month.toString()));
  }

  private Finding finding(FindingType type, String reason, FindingState state) {
    return new Finding(type, reason, number, "", "", "", "", "", state);
  }

  private YearTruths state(Finding finding) {
    tale.found(YearTruth.of(c -> isSo.test(c) ? Optional.of(finding) : Optional.empty()));
    return this;
  }
}
