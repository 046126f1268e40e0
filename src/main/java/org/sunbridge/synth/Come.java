package org.sunbridge.synth;

import java.time.LocalDate;
import java.time.YearMonth;

/** What has come by the end of a night. */
record Come(Post post, int night) {

  LocalDate date() {
    return Post.month(night).atEndOfMonth();
  }

  /** Whether the feed has told of this month; what comes cut off tells of nothing. */
  boolean has(Feed feed, YearMonth month) {
    return has(Delivered.of(feed, month));
  }

  boolean visited(Street street, int time) {
    return has(Post.survey(street, time));
  }

  private boolean has(Delivered delivered) {
    return post.speaksFrom(delivered) <= night;
  }

  /** Whether the mistakes of a file have been put right. */
  boolean isCorrected(Feed feed) {
    return Post.night(post.corrected(feed)) < night;
  }

  /** Whether a file with mistakes has come and was not put right. */
  boolean isWrong(Feed feed) {
    return has(feed, post.corrected(feed)) && !isCorrected(feed);
  }

  /** Whether the feed has told of this month or of a later one. */
  boolean reaches(Feed feed, YearMonth month) {
    return !newest(feed).isBefore(month);
  }

  /** Whether the feed has told of any of these months, the second excluded. */
  boolean hasAny(Feed feed, YearMonth from, YearMonth before) {
    return !firstSince(feed, from).isAfter(before.minusMonths(1));
  }

  /** The first month from this one on of which the feed has told; far ahead when there is none. */
  YearMonth firstSince(Feed feed, YearMonth from) {
    for (YearMonth month = from; !month.isAfter(Post.month(night)); month = month.plusMonths(1)) {
      if (has(feed, month)) {
        return month;
      }
    }
    return Post.month(Integer.MAX_VALUE / 12);
  }

  YearMonth newest(Feed feed) {
    YearMonth month = Post.month(night);
    while (!has(feed, month) && month.isAfter(Post.FIRST)) {
      month = month.minusMonths(1);
    }
    return month;
  }

  /** Whether the feed's newest file is held: what it says after all is waited for. */
  boolean waitsFor(Feed feed) {
    return post.fate(Delivered.of(feed, Post.month(night))) == Fate.CUT;
  }

  /** Whether all is known that an amount of this month rests on. */
  boolean concludes(Benefit benefit, YearMonth month) {
    return has(Feed.LEDGER, month)
        && reaches(Feed.REGISTRY, month)
        && reaches(Feed.DEATHS, month)
        && reaches(Feed.MOVES, month)
        && (benefit == Benefit.NURSING || has(Feed.LOW_INCOME, month));
  }
}
