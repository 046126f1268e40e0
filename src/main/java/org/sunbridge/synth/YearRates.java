package org.sunbridge.synth;

import java.time.YearMonth;
import org.sunbridge.domain.MembershipKind;
import org.sunbridge.domain.Yuan;

/** The demonstration rates of a year in which they change in July. */
final class YearRates {

  private static final YearMonth RAISED = YearMonth.of(2025, 7);

  private YearRates() {}

  /** What the person's benefit comes to a month; zero for one that the person does not have. */
  static Yuan of(Resident resident, Benefit benefit, YearMonth month) {
    Yuan now = resident.subsidies().getOrDefault(benefit, Yuan.ZERO);
    return in(now, month);
  }

  static Yuan living(MembershipKind kind, YearMonth month) {
    return in(Benefit.living(kind), month);
  }

  static Yuan nursingOthers(YearMonth month) {
    return in(Benefit.NURSING_OTHERS, month);
  }

  private static Yuan in(Yuan now, YearMonth month) {
    return month.isBefore(RAISED) ? before(now) : now;
  }

  private static Yuan before(Yuan now) {
    return switch (now.toString()) {
      case "450.00" -> Yuan.of("410.00");
      case "320.00" -> Yuan.of("290.00");
      case "350.00" -> Yuan.of("300.00");
      case "180.00" -> Yuan.of("150.00");
      default -> Yuan.ZERO;
    };
  }
}
