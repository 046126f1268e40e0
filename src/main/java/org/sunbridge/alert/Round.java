package org.sunbridge.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.definition.AlertRules.Rule;

/**
 * One look at everything: what is new becomes an alert, what is over ends, and whoever should know
 * gets one message a channel for all that came together. All of it in one transaction: a message
 * that is written will be sent, and none is written twice.
 */
final class Round {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(45);

  private final AlertMapper alerts;
  private final NoticeMapper notices;
  private final AlertRules rules;
  private final Signs signs;
  private final Channels channels;
  private final AlertWords words;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Round(
      AlertMapper alerts,
      NoticeMapper notices,
      AlertRules rules,
      Signs signs,
      Channels channels,
      AlertWords words,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.alerts = alerts;
    this.notices = notices;
    this.rules = rules;
    this.signs = signs;
    this.channels = channels;
    this.words = words;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Does nothing when another node has looked a moment ago. */
  void inTurn() {
    transaction.executeWithoutResult(
        status -> {
          alerts.beginRound();
          if (!alerts.lockRound().plus(BETWEEN_LOOKS).isAfter(now())) {
            look();
          }
        });
  }

  /** Whoever looked before. */
  void atOnce() {
    transaction.executeWithoutResult(
        status -> {
          alerts.beginRound();
          alerts.lockRound();
          look();
        });
  }

  private void look() {
    LocalDateTime now = now();
    alerts.setLooked(now);
    for (Rule rule : rules.rules()) {
      signs.of(rule).forEach(seen -> alerts.see(row(seen), now));
    }
    alerts.endUnseen(now);
    Map<String, Rule> byName =
        rules.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    List<Silence> silences = alerts.silences(now);
    List<Alert> waiting =
        alerts.open().stream()
            .filter(alert -> !alert.isAcknowledged())
            .filter(alert -> silences.stream().noneMatch(silence -> silence.covers(alert)))
            .toList();
    List<Alert> fresh = waiting.stream().filter(alert -> alert.notifiedAt() == null).toList();
    tell(fresh, alert -> to(byName, alert), Telling.NEW, now);
    fresh.forEach(alert -> alerts.setNotified(alert.id(), now));
    Predicate<Alert> isOverdue = alert -> isToEscalate(byName.get(alert.rule()), alert, now);
    List<Alert> overdue =
        waiting.stream().filter(alert -> alert.notifiedAt() != null).filter(isOverdue).toList();
    tell(overdue, alert -> escalated(byName.get(alert.rule())), Telling.ESCALATED, now);
    overdue.forEach(alert -> alerts.setEscalated(alert.id(), now));
    List<Alert> over =
        alerts.endedAt(now).stream()
            .filter(alert -> tellsEnd(byName.get(alert.rule())))
            .filter(alert -> silences.stream().noneMatch(silence -> silence.covers(alert)))
            .toList();
    tell(over, Alert::toldChannels, Telling.OVER, now);
  }

  private static AlertMapper.Seen row(Observed seen) {
    return new AlertMapper.Seen(
        seen.rule(),
        seen.kind().name(),
        seen.subject(),
        seen.run(),
        seen.observed(),
        seen.comparedWith(),
        seen.key());
  }

  private static List<String> to(Map<String, Rule> byName, Alert alert) {
    Rule rule = byName.get(alert.rule());
    return rule == null ? List.of() : rule.to();
  }

  private static boolean tellsEnd(@Nullable Rule rule) {
    return rule != null && rule.tellsEnd();
  }

  private static List<String> escalated(@Nullable Rule rule) {
    return rule == null ? List.of() : rule.escalate().map(e -> e.to()).orElse(List.of());
  }

  private static boolean isToEscalate(@Nullable Rule rule, Alert alert, LocalDateTime now) {
    return rule != null
        && alert.escalatedAt() == null
        && rule.escalate()
            .filter(escalation -> !alert.firstAt().plus(escalation.after()).isAfter(now))
            .isPresent();
  }

  /** A channel that has no address yet is left out: the page tells it all the same. */
  private void tell(
      List<Alert> told, Function<Alert, List<String>> to, Telling telling, LocalDateTime now) {
    Map<String, List<Alert>> byChannel = new LinkedHashMap<>();
    for (Alert alert : told) {
      for (String channel : to.apply(alert)) {
        byChannel.computeIfAbsent(channel, name -> new ArrayList<>()).add(alert);
      }
    }
    byChannel.forEach(
        (channel, group) -> {
          if (channels.isReady(channel)) {
            notices.add(
                channel, words.title(group.size(), telling), words.both(group, telling), now);
            group.forEach(alert -> alerts.addTold(alert.id(), channel));
          }
        });
  }

  private LocalDateTime now() {
    // As the database keeps it, so that what was seen in this round is not older than it.
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
  }
}
