package org.sunbridge.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.operation.ExpiringCertificate;
import org.sunbridge.operation.ExpiringQuery;
import org.sunbridge.operation.Kept;
import org.sunbridge.operation.Kept.Figure;
import org.sunbridge.operation.LastChange;
import org.sunbridge.operation.LedgerBalance;
import org.sunbridge.operation.LedgerQuery;
import org.sunbridge.operation.LedgerSum;
import org.sunbridge.operation.MeasureQuery;
import org.sunbridge.operation.OutboxQuery;
import org.sunbridge.operation.OverpaymentQuery;
import org.sunbridge.operation.OverpaymentReport;
import org.sunbridge.operation.PortalStanding;
import org.sunbridge.operation.Scorecard;
import org.sunbridge.operation.Screening;
import org.sunbridge.operation.ScreeningQuery;
import org.sunbridge.operation.SourceScore;

/**
 * Sums that pages show. In a district they are added up when somebody looks; where that takes long
 * they are kept, and nobody waits for them twice. Thread-safe.
 */
public final class Figures {

  /** Every street's and the whole district's, once over. */
  private static final int AREAS = 64;

  private final TodaySums today;
  private final OverpaymentQuery overpayments;
  private final ScreeningQuery screening;
  private final ExpiringQuery expiring;
  private final LedgerQuery ledgers;
  private final MeasureQuery measures;
  private final OutboxQuery outbox;
  private final Scorecard scorecard;

  private final Kept<AreaScope, TodayFigures> keptToday;
  private final Kept<String, Pushed> keptPushed;
  private final Kept<String, List<PortalStanding>> keptPortals;
  private final Kept<AreaScope, OverpaymentReport> keptOverpayments;
  private final Kept<Screened, Screening> keptScreening;
  private final Kept<AreaScope, List<ExpiringCertificate>> keptExpiring;
  private final Kept<LedgerMonth, Ledger> keptLedgers;
  private final Kept<Integer, List<SourceScore>> keptScores;

  Figures(
      TodaySums today,
      OverpaymentQuery overpayments,
      ScreeningQuery screening,
      ExpiringQuery expiring,
      LedgerQuery ledgers,
      MeasureQuery measures,
      OutboxQuery outbox,
      Scorecard scorecard,
      LastChange change,
      Clock clock) {
    this.today = today;
    this.overpayments = overpayments;
    this.screening = screening;
    this.expiring = expiring;
    this.ledgers = ledgers;
    this.measures = measures;
    this.outbox = outbox;
    this.scorecard = scorecard;
    keptToday = new Kept<>(change, clock, AREAS, false);
    keptPushed = new Kept<>(change, clock, 1, false);
    keptPortals = new Kept<>(change, clock, 1, false);
    keptOverpayments = new Kept<>(change, clock, AREAS, false);
    keptScreening = new Kept<>(change, clock, AREAS, false);
    keptExpiring = new Kept<>(change, clock, AREAS, false);
    keptLedgers = new Kept<>(change, clock, AREAS, false);
    keptScores = new Kept<>(change, clock, AREAS, false);
  }

  private record Screened(@Nullable Long run, @Nullable String month, AreaScope area) {}

  private record LedgerMonth(String month, AreaScope area) {}

  /** A month's ledgers: against what was due, against the ledger before, and by street. */
  record Ledger(List<LedgerBalance> due, List<LedgerBalance> change, List<LedgerSum> streets) {}

  Figure<TodayFigures> today(AreaScope area) {
    return keptToday.get(area, () -> today.of(area), Kept.A_WHILE);
  }

  Figure<Pushed> pushed() {
    return keptPushed.get("", today::pushed, Kept.A_WHILE);
  }

  Figure<List<PortalStanding>> portals() {
    return keptPortals.get("", outbox::health, Kept.A_WHILE);
  }

  Figure<OverpaymentReport> overpayments(AreaScope area) {
    return keptOverpayments.get(area, () -> overpayments.report(area), Kept.A_WHILE);
  }

  /** Empty while it is added up for the first time. */
  Optional<Figure<OverpaymentReport>> overpaymentsSoFar(AreaScope area) {
    return keptOverpayments.soFar(area, () -> overpayments.report(area));
  }

  Figure<Screening> screening(@Nullable Long run, @Nullable String month, AreaScope area) {
    return keptScreening.get(
        new Screened(run, month, area), () -> screening.of(run, month, area), Kept.A_WHILE);
  }

  /** The severest first. */
  Figure<List<ExpiringCertificate>> expiring(AreaScope area) {
    return keptExpiring.get(area, () -> expiring.all(null, null, area), Kept.A_WHILE);
  }

  Figure<Ledger> ledger(String month, AreaScope area) {
    return keptLedgers.get(new LedgerMonth(month, area), () -> ledgerOf(month, area), Kept.A_WHILE);
  }

  /** How well the sources delivered within so many days. */
  Figure<List<SourceScore>> scores(int days) {
    return keptScores.get(days, () -> scorecard.of(days), Kept.A_WHILE);
  }

  private Ledger ledgerOf(String month, AreaScope area) {
    return new Ledger(
        ledgers.due(month, area),
        ledgers.change(month, area),
        ledgers.streets(month, LedgerAccount.DUE, area));
  }

  /**
   * Has added up by itself what whoever sees the whole district would wait for; to be called now
   * and then, and returns at once. What has not changed costs nothing.
   */
  public void keepWarm() {
    AreaScope whole = AreaScope.WHOLE;
    keptToday.warm(whole, () -> today.of(whole));
    keptPushed.warm("", today::pushed);
    keptPortals.warm("", outbox::health);
    keptScreening.warm(new Screened(null, null, whole), () -> screening.of(null, null, whole));
    keptExpiring.warm(whole, () -> expiring.all(null, null, whole));
    keptOverpayments.warm(whole, () -> overpayments.report(whole));
    ledgers.months().stream().findFirst().ifPresent(this::warm);
    measures.warm();
  }

  private void warm(String month) {
    keptLedgers.warm(
        new LedgerMonth(month, AreaScope.WHOLE), () -> ledgerOf(month, AreaScope.WHOLE));
  }
}
