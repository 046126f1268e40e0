package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.sunbridge.domain.Yuan;

/** How the senders of facts that no rule judges yet write down what they know. */
final class FactRows {

  private static final int HOUSEHOLD_NUMBERS = 100_000;

  private FactRows() {}

  static Row insured(Resident.Identity of, String scheme, String state, LocalDate since) {
    return Row.of(Feed.MEDICAL, of.name(), of.id().value(), scheme, state, since.toString());
  }

  static Row pensioned(Resident.Identity of, String scheme, String state, LocalDate since) {
    return Row.of(
        Feed.PENSION,
        of.name(),
        of.id().value(),
        scheme,
        state,
        since.toString(),
        scheme.equals("城乡居民") ? "是" : "否");
  }

  static Row monitored(Resident of, YearMonth month, Yuan incomePerHead, String source) {
    int household = Math.floorMod(of.identity().id().value().hashCode(), HOUSEHOLD_NUMBERS);
    return Row.of(
        Feed.INCOME,
        month.toString(),
        String.format(Locale.ROOT, "JC%05d", household),
        of.identity().name(),
        of.certificate().number(),
        incomePerHead.toString(),
        source);
  }

  static Row verified(Resident.Identity of, String result, Yuan incomePerHead, LocalDate from) {
    return Row.of(
        Feed.VERIFICATION,
        of.name(),
        of.id().value(),
        result,
        incomePerHead.toString(),
        from.toString());
  }

  static Row conflicting(Resident.Identity of, String kind, YearMonth since, Yuan monthly) {
    return Row.of(
        Feed.CONFLICTS, of.name(), of.id().value(), kind, since.toString(), monthly.toString());
  }

  static Row sentenced(Resident.Identity of, String penalty, LocalDate from, LocalDate to) {
    return Row.of(
        Feed.SENTENCES,
        of.name(),
        of.id().value(),
        penalty,
        from.toString(),
        to.toString(),
        "嘉定区人民法院");
  }

  static Row employed(Resident.Identity of, String event, LocalDate on, String employer) {
    return Row.of(
        Feed.EMPLOYMENT, of.name(), of.id().value(), event, on.toString(), employer, "按比例就业");
  }

  static Row schooled(Resident.Identity of, String school, String stage) {
    return Row.of(
        Feed.EDUCATION,
        of.name(),
        of.id().value(),
        of.id().birthDate().toString(),
        school,
        stage,
        "随班就读");
  }

  static Row served(Resident of, LocalDate on, String service, String item, String provider) {
    return Row.of(
        Feed.SERVICES,
        on.toString(),
        service,
        item,
        of.identity().name(),
        of.certificate().number(),
        of.identity().id().value(),
        provider);
  }
}
