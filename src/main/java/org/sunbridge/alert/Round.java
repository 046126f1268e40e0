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

  /** Whoever could not be told of an end for so long need not be any more. */
  private static final Duration ENDS_ARE_TOLD = Duration.ofDays(1);

  /** More than that nobody reads, and robots cut off. */
  private static final int IN_A_MESSAGE = 30;

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
    Set<Long> fresh = handOver(waiting, alert -> to(byName, alert), Telling.NEW, now);
    fresh.forEach(id -> alerts.setNotified(id, now));
    List<Alert> overdue =
        waiting.stream()
            .filter(alert -> !fresh.contains(alert.id()))
            .filter(alert -> isToEscalate(byName.get(alert.rule()), alert, now))
            .toList();
    handOver(overdue, alert -> escalated(byName.get(alert.rule())), Telling.ESCALATED, now)
        .forEach(id -> alerts.setEscalated(id, now));
    List<Alert> over =
        alerts.endedSince(now.minus(ENDS_ARE_TOLD)).stream()
            .filter(alert -> tellsEnd(byName.get(alert.rule())))
            .filter(alert -> !isDiskOfSomebodyGone(alert) && !signs.isStillSo(alert))
            .filter(alert -> silences.stream().noneMatch(silence -> silence.covers(alert)))
            .toList();
    Map<Long, List<String>> knowing = knowing(now);
    handOver(
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

  /** The channels that have a message about an alert. */
  private Map<Long, List<String>> knowing(LocalDateTime now) {
    return alerts.told(now.minus(ENDS_ARE_TOLD)).stream()
        .collect(
            Collectors.groupingBy(
                AlertMapper.Told::alertId,
                Collectors.mapping(
                    AlertMapper.Told::channel,
                    Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), List::copyOf))));
  }

  /**
   * A channel whose address is not known here is left out, and stays to be told by whoever knows
   * it: another process, or this one once somebody has set it.
   *
   * @return the alerts of which somebody is told now who was not before
   */
  private Set<Long> handOver(
      List<Alert> alertsToTell,
      Function<Alert, List<String>> to,
      Telling telling,
      LocalDateTime now) {
    Set<AlertMapper.Told> before = Set.copyOf(alerts.told(now.minus(ENDS_ARE_TOLD)));
    Map<String, List<Alert>> byChannel = new LinkedHashMap<>();
    for (Alert alert : alertsToTell) {
      for (String channel : to.apply(alert)) {
        if (!before.contains(new AlertMapper.Told(alert.id(), channel, telling))) {
          byChannel.computeIfAbsent(channel, name -> new ArrayList<>()).add(alert);
        }
      }
    }
    byChannel.keySet().removeIf(channel -> !channels.isReady(channel));
    byChannel.forEach(
        (channel, group) -> {
          for (int from = 0; from < group.size(); from += IN_A_MESSAGE) {
            List<Alert> some = group.subList(from, Math.min(group.size(), from + IN_A_MESSAGE));
            notices.add(channel, words.title(some.size(), telling), words.both(some, telling), now);
          }
          group.forEach(alert -> alerts.addTold(alert.id(), channel, telling, now));
        });
    return byChannel.values().stream()
        .flatMap(List::stream)
        .map(Alert::id)
        .collect(Collectors.toSet());
  }

  private LocalDateTime now() {
    // As the database keeps it, so that what was seen in this round is not older than it.
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC)).truncatedTo(ChronoUnit.MICROS);
  }
}
