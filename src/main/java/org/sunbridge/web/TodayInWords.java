package org.sunbridge.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.sunbridge.operation.FindingCount;

/** How things stand, in as few sentences as say it. */
final class TodayInWords {

  private final MessageSource messages;
  private final Locale locale;
  private final Show show;
  private final List<String> sentences = new ArrayList<>();

  TodayInWords(MessageSource messages, Locale locale, Show show) {
    this.messages = messages;
    this.locale = locale;
    this.show = show;
  }

  void noNightYet() {
    say("today.never");
  }

  void night(Night night) {
    int came = night.deliveries().size();
    long through = night.through();
    String date = night.run().businessDate().toString();
    String of = show.number(came);
    if (night.run().endedAt() == null) {
      say("today.running", date, show.number(through), of);
      return;
    }
    String took = show.took(night.run().startedAt(), night.run().endedAt());
    if (came == 0) {
      say("today.nothing", date);
    } else if (through == came) {
      say("today.done", date, of, took);
    } else {
      say("today.partly", date, of, show.number(through), took);
    }
    sayCount("today.failed", night.failed());
    sayCount("today.rejected", night.rowsRejected());
    sayCount("today.notConcluded", night.notConcluded());
  }

  void ends(LocalDateTime utc) {
    say("today.ends", show.at(utc));
  }

  void amiss(long count) {
    sayCount("today.amiss", count);
  }

  void next(String schedule, Instant at) {
    say("today.next", schedule, show.moment(at));
  }

  void failedSince(long count) {
    sayCount("today.failedSince", count);
  }

  void held(long count) {
    sayCount("today.held", count);
  }

  void both(Amount unpaid, Amount overpaid) {
    say("today.both", show.number(unpaid.people()), show.number(overpaid.people()));
  }

  void waiting(List<FindingCount> queue) {
    sayCount("today.waiting", queue.stream().mapToLong(FindingCount::findings).sum());
  }

  private void sayCount(String key, long count) {
    if (count > 0) {
      say(key, show.number(count));
    }
  }

  private void say(String key, Object... values) {
    sentences.add(messages.getMessage(key, values, locale));
  }

  @Override
  public String toString() {
    return String.join(messages.getMessage("sentence.gap", new Object[0], locale), sentences);
  }
}
