package org.sunbridge.alert;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who was told of what, and what is written for whom; within a round's transaction. */
final class Messages {

  /** Whoever could not be told of an end for so long need not be any more. */
  static final Duration ENDS_ARE_TOLD = Duration.ofDays(1);

  /** More than that nobody reads, and robots cut off. */
  private static final int IN_A_MESSAGE = 30;

  private final AlertMapper alerts;
  private final NoticeMapper notices;
  private final Channels channels;
  private final AlertWords words;

  Messages(AlertMapper alerts, NoticeMapper notices, Channels channels, AlertWords words) {
    this.alerts = alerts;
    this.notices = notices;
    this.channels = channels;
    this.words = words;
  }

  /** The channels that have a message about an alert. */
  Map<Long, List<String>> knowing(LocalDateTime now) {
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
  Set<Long> handOver(
      List<Alert> alertsToTell,
      Function<Alert, List<String>> to,
      Telling telling,
      LocalDateTime now) {
    Set<AlertMapper.Told> before = Set.copyOf(alerts.told(now.minus(ENDS_ARE_TOLD)));
    Set<AlertMapper.Behind> behind = Set.copyOf(alerts.behind());
    Map<Message, List<Alert>> messages = new LinkedHashMap<>();
    for (Alert alert : alertsToTell) {
      for (String channel : to.apply(alert)) {
        if (!before.contains(new AlertMapper.Told(alert.id(), channel, telling))) {
          boolean waits = behind.contains(new AlertMapper.Behind(alert.id(), channel));
          messages
              .computeIfAbsent(
                  new Message(channel, waits ? alert.id() : null), none -> new ArrayList<>())
              .add(alert);
        }
      }
    }
    messages.keySet().removeIf(message -> !channels.isReady(message.channel()));
    messages.forEach(
        (message, group) -> {
          for (int from = 0; from < group.size(); from += IN_A_MESSAGE) {
            List<Alert> some = group.subList(from, Math.min(group.size(), from + IN_A_MESSAGE));
            write(message.channel(), some, telling, now);
          }
        });
    return messages.values().stream()
        .flatMap(List::stream)
        .map(Alert::id)
        .collect(Collectors.toSet());
  }

  /**
   * What goes into one.
   *
   * @param alone an alert whose earlier message has to get through first; null for all that need
   *     not wait
   */
  private record Message(String channel, @Nullable Long alone) {}

  private void write(String channel, List<Alert> some, Telling telling, LocalDateTime now) {
    long notice =
        notices.add(channel, words.title(some.size(), telling), words.both(some, telling), now);
    some.forEach(alert -> alerts.addTold(alert.id(), channel, telling, now, notice));
  }
}
