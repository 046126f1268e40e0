package org.sunbridge.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.intake.Pull;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.schedule.FeedWatch;

/** What the schedules may know of feeds: the deliveries that count, and what lies at endpoints. */
final class ScheduledFeeds implements FeedWatch {

  private final Pull pull;
  private final DeliveryMapper deliveries;
  private final Definitions definitions;

  ScheduledFeeds(Pull pull, DeliveryMapper deliveries, Definitions definitions) {
    this.pull = pull;
    this.deliveries = deliveries;
    this.definitions = definitions;
  }

  @Override
  public boolean isHeard(String job, LocalDate oldest) {
    return deliveries.isHeard(job, oldest);
  }

  @Override
  public Optional<String> lying(String job) {
    return pull.lying(definitions.job(job));
  }
}
