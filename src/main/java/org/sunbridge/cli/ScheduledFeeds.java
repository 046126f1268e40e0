package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Pull;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.run.FeedPauses;
import org.sunbridge.schedule.FeedWatch;

/** What the schedules may know of feeds: the deliveries that count, and what lies at endpoints. */
final class ScheduledFeeds implements FeedWatch {

  private final Pull pull;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;
  private final FeedPauses pauses;

  ScheduledFeeds(Pull pull, DeliveryMapper deliveries, Definitions definitions, FeedPauses pauses) {
    this.pull = pull;
    this.deliveries = deliveries;
    this.definitions = definitions;
    this.pauses = pauses;
  }

  @Override
  public boolean isHeard(String job, LocalDate oldest) {
    return deliveries.isHeard(job, oldest);
  }

  @Override
  public Optional<String> lying(String job) {
    // A run would pass it over, and must not be the one that these files made.
    return pauses.isPaused(job) ? Optional.empty() : pull.lying(definitions.job(job));
  }
}
