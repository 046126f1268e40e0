package org.sunbridge.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.domain.Refused;

/** What this room shows and lets people do. Thread-safe. */
public final class Alerts {

  /** As an alert may have it. */
  private static final String SUBJECT = "[\\x21-\\x7E]{0,64}";

  private final AlertMapper alerts;
  private final NoticeMapper notices;
  private final Round round;
  private final Dispatch dispatch;
  private final Channels channels;
  private final AlertRules rules;
  private final Clock clock;

  Alerts(
      AlertMapper alerts,
      NoticeMapper notices,
      Round round,
      Dispatch dispatch,
      Channels channels,
      AlertRules rules,
      Clock clock) {
    this.alerts = alerts;
    this.notices = notices;
    this.round = round;
    this.dispatch = dispatch;
    this.channels = channels;
    this.rules = rules;
    this.clock = clock;
  }

  /** Looks, unless another node has just done so, and sends what is due. */
  public void inTurn() {
    round.inTurn();
    dispatch.send();
  }

  /** Looks at once, and sends what is due. */
  public void look() {
    round.atOnce();
    dispatch.send();
  }

  /** What is so just now, oldest first. */
  public List<Alert> open() {
    return alerts.open();
  }

  /** Newest first, those before an id; {@link Long#MAX_VALUE} begins. */
  public List<Alert> before(long id, int limit) {
    return alerts.before(id, limit);
  }

  /** Newest first too, the nearest ones after an id. */
  public List<Alert> after(long id, int limit) {
    List<Alert> page = new ArrayList<>(alerts.after(id, limit));
    Collections.reverse(page);
    return page;
  }

  public Optional<Alert> find(long id) {
    return alerts.byId(id);
  }

  /** The silences in force. */
  public List<Silence> silences() {
    return alerts.silences(now());
  }

  /** Messages that are not through yet. */
  public List<Notice> waiting() {
    return notices.waiting();
  }

  /** Names of channels that cannot be used yet, because their address is not set. */
  public List<String> unready() {
    return channels.unready();
  }

  public List<AlertRules.Rule> rules() {
    return rules.rules();
  }

  /**
   * Somebody sees to it: nobody else is told.
   *
   * @throws Refused when it is over, or somebody does already
   */
  public void acknowledge(long id, String account, String reason) {
    if (alerts.acknowledge(id, account, reason, now()) == 0) {
      throw new Refused(
          "告警 "
              + id
              + " 不存在、已结束，或已有人认领。Alert "
              + id
              + " is not there, is over, or somebody sees to it already.");
    }
  }

  /**
   * Nobody is told until a moment; what is still so then is told then.
   *
   * @param rule empty for every rule
   * @param subject a job, schedule or target; empty for all
   * @throws Refused for a rule or subject there is none of, or a moment that is over
   */
  public void silence(String rule, String subject, Instant until, String account, String reason) {
    if (!rule.isEmpty() && rules.rules().stream().noneMatch(r -> r.name().equals(rule))) {
      throw new Refused("没有告警规则 " + rule + "。There is no alert rule " + rule + ".");
    }
    if (!subject.matches(SUBJECT)) {
      throw new Refused("没有这样的作业、排程或目标。There is no such job, schedule or target.");
    }
    if (!until.isAfter(clock.instant())) {
      throw new Refused("静默的结束时间已过。The end of the silence is over.");
    }
    alerts.silence(
        rule, subject, LocalDateTime.ofInstant(until, ZoneOffset.UTC), account, reason, now());
  }

  /**
   * @throws Refused when it is over
   */
  public void lift(long silence) {
    if (alerts.lift(silence, now()) == 0) {
      throw new Refused("静默 " + silence + " 已经结束。Silence " + silence + " is over.");
    }
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
  }
}
