package org.sunbridge.alert;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;
import org.sunbridge.definition.AlertRules;
import org.sunbridge.operation.DatabaseAnswers;

/** What is so just now, for a monitoring system. */
final class AlertMetrics implements MeterBinder {

  private final AlertMapper alerts;
  private final AlertRules rules;
  private final DatabaseAnswers database;

  AlertMetrics(AlertMapper alerts, AlertRules rules, DatabaseAnswers database) {
    this.alerts = alerts;
    this.rules = rules;
    this.database = database;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (AlertRules.Rule rule : rules.rules()) {
      Gauge.builder(
              "sunbridge.alerts.open",
              alerts,
              mapper -> database.figure(() -> mapper.openOf(rule.name())))
          .description("Alerts that are so just now")
          .tag("rule", rule.name())
          .tag("severity", rule.severity().name().toLowerCase(Locale.ROOT))
          .register(registry);
    }
  }
}
