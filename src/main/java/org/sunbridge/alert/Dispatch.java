package org.sunbridge.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due; what does not get through waits longer each time, an hour at most, and what a
 * channel is to hear of the same alert later waits with it.
 */
final class Dispatch {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  /** For as long nobody else takes a message that somebody sends. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  private static final int LONGEST_WAIT_MINUTES = 60;

  private final NoticeMapper notices;
  private final Channels channels;
  private final Clock clock;

  Dispatch(NoticeMapper notices, Channels channels, Clock clock) {
    this.notices = notices;
    this.channels = channels;
    this.clock = clock;
  }

  void send() {
    // Others may know the addresses of the rest: those are not even claimed.
    for (String channel : channels.ready()) {
      while (isSomethingThrough(channel)) {
        LOG.debug("what waited behind it may go now");
      }
    }
  }

  private boolean isSomethingThrough(String channel) {
    boolean isThrough = false;
    for (Notice notice : notices.due(channel, now())) {
      if (notices.claim(notice, now().plus(LEASE)) == 1) {
        isThrough |= carried(notice);
      }
    }
    return isThrough;
  }

  private boolean carried(Notice notice) {
    try {
      channels.send(notice.channel(), notice.title(), notice.content());
      notices.sent(notice.id(), now());
      return true;
    } catch (Undelivered e) {
      String why = String.valueOf(e.getMessage());
      LOG.warn("alert notice {} for {} waits: {}", notice.id(), notice.channel(), why);
      notices.failed(notice.id(), now().plusMinutes(minutes(notice.attempts())), why);
      return false;
    }
  }

  private static int minutes(int attempts) {
    return Math.min(LONGEST_WAIT_MINUTES, 1 << Math.min(attempts, 6));
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
