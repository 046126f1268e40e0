package org.sunbridge.run;

import java.util.Optional;
import org.sunbridge.domain.Refused;
import org.sunbridge.registry.ControlMapper;

/** Feeds that somebody paused: nights and arrivals pass them over and say so. Thread-safe. */
public final class FeedPauses {

  private final ControlMapper mapper;

  FeedPauses(ControlMapper mapper) {
    this.mapper = mapper;
  }

  /** What comes meanwhile lies at its place, and is news once the feed is resumed. */
  public boolean isPaused(String job) {
    return mapper.paused(job).isPresent();
  }

  /** Who paused a feed and why, for the book of runs; empty when nobody did. */
  Optional<String> sentence(String job) {
    return mapper
        .paused(job)
        .map(
            pause ->
                "来源 %s 由 %s 暂停，没有处理（feed paused）：%s"
                    .formatted(job, pause.account(), pause.reason()));
  }

  /**
   * @throws Refused when the feed is paused
   */
  void refuse(String job) {
    sentence(job)
        .ifPresent(
            why -> {
              throw new Refused(why);
            });
  }
}
