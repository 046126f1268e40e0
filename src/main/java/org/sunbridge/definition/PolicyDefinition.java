package org.sunbridge.definition;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is entitled to a benefit and to how much, as {@code jobs/policies/NAME.yaml} declares it.
 *
 * @param name the benefit, e.g. {@code living-subsidy}
 * @param versions by the month from which they apply, oldest first, never empty
 */
public record PolicyDefinition(String name, String title, List<Version> versions) {

  public PolicyDefinition {
    versions = List.copyOf(versions);
  }

  /**
   * The version in force in a month, as it is known on a day; empty before the first.
   *
   * @param knownOn versions announced later are not known yet
   */
  public Optional<Version> inForce(YearMonth month, LocalDate knownOn) {
    return versions.stream()
        .filter(v -> !v.from().isAfter(month) && v.isAnnouncedBy(knownOn))
        .reduce((a, b) -> b);
  }

  /**
   * One version of a benefit's rules.
   *
   * @param announced the day of issue, where that is later than the first month: before it nobody
   *     could know
   * @param basis the document it rests on
   * @param conditions CEL by name; all must hold on a day. Variables: {@code certificate} ({@code
   *     valid}, {@code category}, {@code grade}), {@code membership} ({@code kind}, {@code
   *     member}), {@code circumstances} (names) and {@code person} ({@code age})
   * @param amount CEL giving yuan a month
   * @param ends by condition, the reasons that its end can have
   * @param due on which days of a month the conditions must hold for the month to be due
   * @param backPay months of a gap between an expired certificate and its renewal that may be paid,
   *     counted back from the month of issue; 0: none
   */
  public record Version(
      YearMonth from,
      Optional<LocalDate> announced,
      String basis,
      Map<String, String> conditions,
      String amount,
      Map<String, List<String>> ends,
      Due due,
      int backPay) {
    public Version {
      conditions = Collections.unmodifiableMap(new LinkedHashMap<>(conditions));
      ends = Map.copyOf(ends);
    }

    boolean isAnnouncedBy(LocalDate day) {
      return announced.filter(a -> a.isAfter(day)).isEmpty();
    }
  }

  /** When a month is owed. */
  public enum Due {
    /** The conditions hold on the month's first day. */
    FIRST_DAY,
    /** They hold on some day of it: the month in which they begin is owed too. */
    ANY_DAY
  }
}
