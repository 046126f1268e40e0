package org.sunbridge.web;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Numbers, times and durations as people read them, in one language. Stored times are UTC. */
public final class Show {

  /** Where the districts are; what is shown is always their time. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Locale locale;
  private final Clock clock;

  Show(MessageSource messages, Locale locale, Clock clock) {
    this.messages = messages;
    this.locale = locale;
    this.clock = clock;
  }

  /** Grouped: 14,536. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  /** 今天 01:30, 昨天 01:30, or date and time. */
  public String at(@Nullable LocalDateTime utc) {
    return utc == null ? "" : at(utc.toInstant(ZoneOffset.UTC));
  }

  public String at(Instant instant) {
    ZonedDateTime time = instant.atZone(ZONE);
    long days = LocalDate.now(clock.withZone(ZONE)).toEpochDay() - time.toLocalDate().toEpochDay();
    if (days == 0 || days == 1 || days == -1) {
      String day = days == 0 ? "time.today" : days == 1 ? "time.yesterday" : "time.tomorrow";
      return say(day, CLOCK_TIME.format(time));
    }
    return SHORT.format(time);
  }

  /** For those who want it exactly. */
  public String full(LocalDateTime utc) {
    return FULL.format(utc.toInstant(ZoneOffset.UTC).atZone(ZONE));
  }

  public String weekday(Instant instant) {
    return instant.atZone(ZONE).getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
  }

  /** For machines: the attribute {@code datetime}. */
  public String iso(LocalDateTime utc) {
    return utc.toInstant(ZoneOffset.UTC).toString();
  }

  /** How long it took, or has taken until now. */
  public String took(LocalDateTime startedUtc, @Nullable LocalDateTime endedUtc) {
    LocalDateTime end =
        endedUtc == null ? LocalDateTime.now(clock.withZone(ZoneOffset.UTC)) : endedUtc;
    return duration(Duration.between(startedUtc, end));
  }

  /** Nothing where one of the ends is not known. */
  public String span(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    return start == null || end == null ? "" : duration(Duration.between(start, end));
  }

  public String bytes(long bytes) {
    if (bytes < 1024) {
      return number(bytes) + " B";
    }
    return bytes < 1024 * 1024
        ? number(bytes / 1024) + " KB"
        : number(bytes / (1024 * 1024)) + " MB";
  }

  /** The word of a status; one that has none yet is shown as it is. */
  public String status(String status) {
    return String.valueOf(messages.getMessage("status." + status, null, status, locale));
  }

  private String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      return say("time.seconds", number(seconds));
    }
    if (seconds < 3600) {
      return say("time.minutes", number(seconds / 60), number(seconds % 60));
    }
    return say("time.hours", number(seconds / 3600), number(seconds % 3600 / 60));
  }

  private String say(String key, Object... values) {
    return messages.getMessage(key, values, locale);
  }
}
