package org.sunbridge.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.sunbridge.domain.Yuan;

/** Numbers, times and durations as people read them, in one language. Stored times are UTC. */
public final class Show {

  /** Where the districts are; what is shown is always their time. */
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
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
    return utc == null ? "" : moment(utc.toInstant(ZoneOffset.UTC));
  }

  /** The same; of another name, because a template cannot tell which null is meant. */
  public String moment(Instant instant) {
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

  /** This moment, with its day, as a print must say. */
  public String now() {
    return full(LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
  }

  /** How long it took, or has taken until now. */
  public String took(LocalDateTime startedUtc, @Nullable LocalDateTime endedUtc) {
    LocalDateTime end =
        endedUtc == null ? LocalDateTime.now(clock.withZone(ZoneOffset.UTC)) : endedUtc;
    return duration(Duration.between(startedUtc, end));
  }

  /** How long something takes. */
  public String lasting(Duration time) {
    return duration(time);
  }

  public String seconds(double seconds) {
    return duration(Duration.ofMillis(Math.round(seconds * 1000)));
  }

  /** Nothing where one of the ends is not known. */
  public String span(@Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    return start == null || end == null ? "" : duration(Duration.between(start, end));
  }

  /**
   * A rate never stands without its counts: 98.80%（14,179 / 14,351）; without anybody it is none.
   */
  public String rate(BigDecimal percent, long part, long whole) {
    return whole == 0
        ? say("rate.none")
        : say("rate", percent.toPlainString(), number(part), number(whole));
  }

  /** Grouped, with fen: 83,250.00. */
  public String yuan(Yuan amount) {
    return new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(BigDecimal.valueOf(amount.fen(), 2));
  }

  /** The attribute {@code lang} of a text that is not in the page's language; null for others. */
  public @Nullable String lang(@Nullable String text) {
    return text != null && locale.getLanguage().equals("en") && HAN.matcher(text).find()
        ? "zh-CN"
        : null;
  }

  public String bytes(long bytes) {
    if (bytes < 1024) {
      return number(bytes) + " B";
    }
    return bytes < 1024 * 1024
        ? number(bytes / 1024) + " KB"
        : number(bytes / (1024 * 1024)) + " MB";
  }

  /** What stands between the cells of a file, in words. */
  public String delimiter(String delimiter) {
    return switch (delimiter) {
      case "," -> say("delimiter.comma");
      case "\t" -> say("delimiter.tab");
      case ";" -> say("delimiter.semicolon");
      case "|" -> say("delimiter.bar");
      case " " -> say("delimiter.space");
      case "，" -> say("delimiter.wide");
      case "" -> say("delimiter.none");
      default -> say("delimiter.other", delimiter);
    };
  }

  /** A quotation mark or the like, or the word for none. */
  public String mark(String mark) {
    return mark.isEmpty() || mark.equals("none") ? say("found.none") : mark;
  }

  /** The word of a status; one that has none yet is shown as it is. */
  public String status(String status) {
    return String.valueOf(messages.getMessage("status." + status, null, status, locale));
  }

  private String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 10) {
      long tenths = Math.max(0, duration.toMillis()) / 100;
      return tenths == 0
          ? say("time.instant")
          : say("time.seconds", tenths / 10 + "." + tenths % 10);
    }
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
