package org.sunbridge.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * What feeds' endpoints showed when they were looked at last. Whoever asks never waits for a
 * server: asking begins a look beside, one at a time for each feed, so that an endpoint that hangs
 * delays nothing but itself. Thread-safe.
 */
final class WatchedFeeds {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedFeeds.class);

  /** What was there longer ago says nothing of this moment. */
  private static final Duration GOOD_FOR = Duration.ofMinutes(2);

  private final FeedWatch feeds;
  private final Clock clock;
  private final ConcurrentMap<String, Look> latest = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Instant> failed = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Instant> underWay = new ConcurrentHashMap<>();
  private final ExecutorService looks;

  /**
   * One look that came to its end.
   *
   * @param mark of what lay there; empty when nothing did
   */
  record Look(Optional<String> mark, Instant began, Instant ended) {}

  /** Whether anything lies at an endpoint, as far as anybody can say. */
  enum Lying {
    YES,
    /** Nothing did a moment ago, or the endpoint does not answer. */
    NO,
    /** Nobody has looked lately; a look is under way and ends soon. */
    UNKNOWN
  }

  WatchedFeeds(FeedWatch feeds, Clock clock) {
    this.feeds = feeds;
    this.clock = clock;
    CustomizableThreadFactory threads = new CustomizableThreadFactory("looks-");
    threads.setDaemon(true);
    this.looks = Executors.newCachedThreadPool(threads);
  }

  /** Whether a delivery with this as-of or a newer one counts. */
  boolean isHeard(String job, LocalDate oldest) {
    return feeds.isHeard(job, oldest);
  }

  /** Whether anything lay there a moment ago; the first to ask does not hear, and the next does. */
  Lying lying(String job) {
    Optional<Look> look = latest(job).filter(one -> isOfNow(one.ended()));
    if (look.isPresent()) {
      return look.get().mark().isPresent() ? Lying.YES : Lying.NO;
    }
    Instant began = underWay.get(job);
    boolean hangs = began != null && !isOfNow(began);
    Instant gaveUp = failed.get(job);
    return hangs || (gaveUp != null && isOfNow(gaveUp)) ? Lying.NO : Lying.UNKNOWN;
  }

  boolean isOfNow(Instant moment) {
    return moment.plus(GOOD_FOR).isAfter(clock.instant());
  }

  /**
   * The latest look that did not fail, and the beginning of another. Empty while there was none
   * yet.
   */
  Optional<Look> latest(String job) {
    if (underWay.putIfAbsent(job, clock.instant()) == null) {
      looks.execute(() -> look(job));
    }
    return Optional.ofNullable(latest.get(job));
  }

  private void look(String job) {
    try {
      Instant began = clock.instant();
      latest.put(job, new Look(feeds.lying(job), began, clock.instant()));
      failed.remove(job);
    } catch (RuntimeException e) {
      failed.put(job, clock.instant());
      // Another look follows; the runs of the job say so too, once they are asked for.
      LOG.warn("feed {}: its endpoint cannot be looked at", job, e);
    } finally {
      underWay.remove(job);
    }
  }
}
