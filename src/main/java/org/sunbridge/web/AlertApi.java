package org.sunbridge.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.sunbridge.access.Account;
import org.sunbridge.alert.Alert;
import org.sunbridge.alert.AlertWords;
import org.sunbridge.alert.Alerts;
import org.sunbridge.domain.Refused;

/** Alerts, who sees to them, and silences. */
@Api
@RequestMapping("/api/v1/alerts")
class AlertApi {

  private final Alerts alerts;
  private final AlertWords words;
  private final Switches switches;

  AlertApi(Alerts alerts, AlertWords words, Switches switches) {
    this.alerts = alerts;
    this.words = words;
    this.switches = switches;
  }

  /**
   * An alert as a program sees it.
   *
   * @param endedAt null while it is so
   */
  record ShownAlert(
      long id,
      String rule,
      String kind,
      String subject,
      @Nullable Long run,
      String sentence,
      @Nullable Instant firstAt,
      @Nullable Instant endedAt,
      @Nullable Instant notifiedAt,
      @Nullable String acknowledgedBy) {}

  /** What to silence until when; without a rule everything, without a subject all of it. */
  record SilenceWish(
      @Nullable String rule,
      @Nullable String subject,
      @Nullable Instant until,
      @Nullable String reason) {}

  /** Newest first; {@code open=true} for what is so just now. */
  @GetMapping
  ResponseEntity<ApiList<ShownAlert>> list(
      Locale locale,
      @RequestParam(name = "open", defaultValue = "false") boolean open,
      @RequestParam(name = "after", required = false) @Nullable Long after,
      @RequestParam(name = "limit", defaultValue = "50") int limit) {
    List<Alert> read =
        open
            ? alerts.open()
            : alerts.before(after == null ? Long.MAX_VALUE : after, ApiList.limit(limit) + 1);
    return open
        ? ResponseEntity.ok(
            new ApiList<>(read.stream().map(alert -> shown(alert, locale)).toList()))
        : ApiList.of(read, limit, Alert::id, alert -> shown(alert, locale));
  }

  @PostMapping("/{id}/acknowledge")
  ShownAlert acknowledge(
      @AuthenticationPrincipal Account me,
      Locale locale,
      @PathVariable("id") long id,
      @RequestBody(required = false) @Nullable ApiReason body) {
    switches.acknowledge(id, me.name(), ApiReason.of(body));
    return shown(alerts.find(id).orElseThrow(NotThere::new), locale);
  }

  @PostMapping("/silences")
  ResponseEntity<Void> silence(@AuthenticationPrincipal Account me, @RequestBody SilenceWish wish) {
    Instant until = wish.until();
    if (until == null) {
      throw new Refused("请写明到什么时候（until）。Say until when.");
    }
    switches.silence(
        wish.rule() == null ? "" : wish.rule(),
        wish.subject() == null ? "" : wish.subject(),
        until,
        me.name(),
        ApiReason.of(new ApiReason(wish.reason())));
    return ResponseEntity.noContent().build();
  }

  private ShownAlert shown(Alert alert, Locale locale) {
    return new ShownAlert(
        alert.id(),
        alert.rule(),
        alert.kind(),
        alert.subject(),
        alert.run(),
        words.sentence(alert, locale),
        ApiTime.of(alert.firstAt()),
        ApiTime.of(alert.endedAt()),
        ApiTime.of(alert.notifiedAt()),
        alert.acknowledgedBy());
  }
}
