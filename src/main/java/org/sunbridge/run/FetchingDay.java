package org.sunbridge.run;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryStatus;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;

/**
 * Whether what lies at an endpoint just now may be read as of a business date, which is the day of
 * every file that does not tell its own: read as of a day that is not theirs, files would end what
 * goes on, or take back what was said.
 */
final class FetchingDay {

  /** Scope of a feed that speaks of the whole district. */
  private static final String DISTRICT = "";

  private final RunMapper runs;
  private final DeliveryMapper deliveries;

  FetchingDay(RunMapper runs, DeliveryMapper deliveries) {
    this.runs = runs;
    this.deliveries = deliveries;
  }

  /**
   * Why files are left where they lie, for the next regular night; empty when they may be fetched.
   *
   * @param night null for a job alone
   */
  Optional<String> refusal(JobDefinition job, LocalDate date, @Nullable Long night) {
    Optional<RunRow> whole = night == null ? Optional.empty() : runs.byId(night);
    if (runs.hasNightAfter(whole.map(run -> run.job).orElse(null), date)) {
      return Optional.of(
          ("%s：没有去取。之后的同步已经做过，现在放着的文件不是 %s 的，留给下一次定时同步。"
                  + "Not fetched: later nights have run, so what lies there is not of %s; the next"
                  + " regular night takes it.")
              .formatted(job.name(), date, date));
    }
    boolean isOfSlot = whole.filter(run -> run.slotId != null).isPresent();
    if (isOfSlot
        && job.asOf().from() == JobDefinition.AsOfRule.Source.BUSINESS_DATE
        && job.delivery() == JobDefinition.DeliveryKind.INCREMENT
        && deliveries.ofIdentity(job.name(), DISTRICT, date).stream()
            .anyMatch(row -> row.status == DeliveryStatus.APPLIED)) {
      return Optional.of(
          ("%s：没有去取。%s 的数据已经收过，再收一份会当作它的更正，留给下一个业务日期。"
                  + "Not fetched: %s has been told already, and another file would correct that; the"
                  + " next business date takes it.")
              .formatted(job.name(), date, date));
    }
    return Optional.empty();
  }
}
