package org.sunbridge.alert;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.definition.AlertRules.Rule;
import org.sunbridge.definition.AlertRules.When;

/**
 * One look at everything: what is new becomes an alert, what is over ends, and whoever should know
 * gets one message a channel for all that came together. All of it in one transaction: a message
 * that is written will be sent, and none is written twice.
 */
final class Round {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(45);

  /** After which nobody knows any more how its disk stands. */
  private static final Duration A_MACHINE_IS_GONE = Duration.ofMinutes(10);

  private final AlertMapper alerts;
  private final Messages messages;
  private final AlertRules rules;
  private final Signs signs;
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
    this.messages = new Messages(alerts, notices, channels, words);
    this.rules = rules;
    this.signs = signs;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** When another node has looked a moment ago, only at what that one cannot see. */
  void inTurn() {
    transaction.executeWithoutResult(
        status -> {
          alerts.beginRound();
          if (alerts.lockRound().plus(BETWEEN_LOOKS).isAfter(now())) {
            lookAtOwnDisk(now());
          } else {
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
    rules.rules().stream()
        .filter(rule -> rule.when() != When.DISK)
        .flatMap(rule -> signs.of(rule).stream())
        .forEach(seen -> alerts.see(row(seen), now));
    alerts.endUnseen(now);
    lookAtOwnDisk(now);
    tell(now);
  }

  /** Every machine has its own; whoever knows of none, such as a command, says nothing of it. */
  private void lookAtOwnDisk(LocalDateTime now) {
    if (signs.place().isEmpty()) {
      return;
    }
    rules.rules().stream()
        .filter(rule -> rule.when() == When.DISK)
        .flatMap(rule -> signs.of(rule).stream())
        .forEach(seen -> alerts.see(row(seen), now));
    alerts.endUnseenDisk(signs.place().get(), now, now.minus(A_MACHINE_IS_GONE));
  }

  private void tell(LocalDateTime now) {
    List<Silence> silences = alerts.silences(now);
    List<Alert> waiting =
        alerts.open().stream()
            .filter(alert -> !alert.isAcknowledged())
            .filter(alert -> silences.stream().noneMatch(silence -> silence.covers(alert)))
            .toList();
    Map<String, Rule> byName =
        rules.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    Set<Long> fresh = messages.handOver(waiting, alert -> to(byName, alert), Telling.NEW, now);
    fresh.forEach(id -> alerts.setNotified(id, now));
    List<Alert> overdue =
        waiting.stream()
            .filter(alert -> !fresh.contains(alert.id()))
            .filter(alert -> isToEscalate(byName.get(alert.rule()), alert, now))
            .toList();
    messages
        .handOver(overdue, alert -> escalated(byName.get(alert.rule())), Telling.ESCALATED, now)
        .forEach(id -> alerts.setEscalated(id, now));
    List<Alert> over =
        alerts.endedSince(now.minus(Messages.ENDS_ARE_TOLD)).stream()
            .filter(alert -> tellsEnd(byName.get(alert.rule())))
            .filter(alert -> !isDiskOfSomebodyGone(alert) && !signs.isStillSo(alert))
            .filter(alert -> silences.stream().noneMatch(silence -> silence.covers(alert)))
            .toList();
    Map<Long, List<String>> knowing = messages.knowing(now);
    messages.handOver(
        over,
        alert ->
            knowing.getOrDefault(alert.id(), List.of()).stream()
                .filter(named(byName.get(alert.rule()))::contains)
                .toList(),
        Telling.OVER,
        now);
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

  /** Of a machine that is gone nobody knows whether its disk has room again. */
  private static boolean isDiskOfSomebodyGone(Alert alert) {
    LocalDateTime end = alert.endedAt();
    return alert.kind().equals(When.DISK.name())
        && end != null
        && alert.lastAt().isBefore(end.minus(A_MACHINE_IS_GONE));
  }

  /** The channels of a rule. */
  private static Set<String> named(@Nullable Rule rule) {
    Set<String> channels = new TreeSet<>(escalated(rule));
    if (rule != null) {
      channels.addAll(rule.to());
    }
    return channels;
  }

  private static boolean tellsEnd(@Nullable Rule rule) {
    return rule != null && rule.tellsEnd();
  }

  private static List<String> escalated(@Nullable Rule rule) {
    return rule == null ? List.of() : rule.escalate().map(e -> e.to()).orElse(List.of());
  }

  private static boolean isToEscalate(@Nullable Rule rule, Alert alert, LocalDateTime now) {
    return rule != null
        && rule.escalate()
            .filter(escalation -> !alert.firstAt().plus(escalation.after()).isAfter(now))
            .isPresent();
  }

  private LocalDateTime now() {
    // As the database keeps it, so that what was seen in this round is not older than it.
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
  }
}
