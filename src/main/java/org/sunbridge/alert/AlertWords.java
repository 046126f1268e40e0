package org.sunbridge.alert;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sunbridge.definition.Definitions;
import org.sunbridge.operation.Words;

/** Alerts in sentences; the sentences are in the bundle {@code messages/findings}. Thread-safe. */
public final class AlertWords {

  private final Definitions definitions;

  public AlertWords(Definitions definitions) {
    this.definitions = definitions;
  }

  /** What happened and what to do, in one language. */
  public String sentence(Alert alert, Locale locale) {
    Words words = new Words(definitions, locale);
    return words
        .code("alert", alert.kind())
        .replace("{1}", name(words, alert.subject()))
        .replace("{2}", String.valueOf(alert.run()))
        .replace("{3}", alert.observed())
        .replace("{4}", alert.comparedWith());
  }

  /** Chinese first, then English: a message goes to a group. */
  String both(List<Alert> alerts, Telling telling) {
    return Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .map(
            locale ->
                alerts.stream()
                    .map(alert -> "- " + told(alert, telling, locale))
                    .collect(Collectors.joining("\n")))
        .collect(Collectors.joining("\n\n"));
  }

  private String told(Alert alert, Telling telling, Locale locale) {
    LocalDateTime end = alert.endedAt();
    if (telling != Telling.OVER || end == null) {
      return sentence(alert, locale);
    }
    long minutes = Math.max(1, Duration.between(alert.firstAt(), end).toMinutes());
    return new Words(definitions, locale)
        .code("alert", "over")
        .replace("{1}", Long.toString(minutes))
        .replace("{2}", sentence(alert, locale));
  }

  String title(int alerts, Telling telling) {
    Words words = new Words(definitions, Locale.SIMPLIFIED_CHINESE);
    return words.code("alert", telling.title()).replace("{1}", Integer.toString(alerts));
  }

  private String name(Words words, String subject) {
    if (definitions.jobs().containsKey(subject)) {
      return words.job(subject);
    }
    if (definitions.schedules().containsKey(subject)) {
      return words.schedule(subject);
    }
    return subject.equals("conclude") ? words.job(subject) : subject;
  }
}
