package org.sunbridge.operation;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.MappingDefinition;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Yuan;
import org.sunbridge.operation.PersonMapper.StoredLedger;
import org.sunbridge.operation.PersonMapper.StoredStatement;

/**
 * What the ledgers paid one person, by month and benefit; back-pay stands in the month it is for.
 */
final class PaidMonths {

  private final PersonMapper mapper;
  private final Definitions definitions;
  private final StoredRecord records;

  PaidMonths(PersonMapper mapper, Definitions definitions, StoredRecord records) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.records = records;
  }

  /** Newest month first. */
  SortedMap<String, Map<String, Yuan>> of(List<StoredStatement> statements) {
    SortedMap<String, Map<String, Yuan>> paid = new TreeMap<>(Collections.reverseOrder());
    Set<String> jobs =
        definitions.jobs().values().stream()
            .filter(this::paysSomebody)
            .map(JobDefinition::name)
            .collect(Collectors.toSet());
    if (jobs.isEmpty()) {
      return paid;
    }
    Map<String, Map<YearMonth, StoredLedger>> ledgers = new HashMap<>();
    for (StoredLedger ledger : mapper.ledgers(jobs)) {
      ledgers
          .computeIfAbsent(ledger.job() + "/" + ledger.scope(), s -> new TreeMap<>())
          .put(YearMonth.from(ledger.asOf()), ledger);
    }
    for (StoredStatement s : statements) {
      if (jobs.contains(s.job())) {
        ledgers
            .getOrDefault(s.job() + "/" + s.scope(), Map.of())
            .forEach((month, ledger) -> add(s, month, ledger, paid));
      }
    }
    return paid;
  }

  private boolean paysSomebody(JobDefinition job) {
    MappingDefinition mapping = definitions.mappings().get(job.mapping());
    return mapping != null && RecordKind.of(mapping.record()) == RecordKind.PAYMENT;
  }

  private void add(
      StoredStatement s,
      YearMonth month,
      StoredLedger ledger,
      SortedMap<String, Map<String, Yuan>> paid) {
    boolean covers =
        !s.from().isAfter(ledger.asOf()) && (s.until() == null || s.until().isAfter(ledger.asOf()));
    if (covers) {
      PaymentSlot slot = PaymentSlot.parse(s.slot());
      String amount = records.value(s.record(), "amount");
      paid.computeIfAbsent(slot.month(month).toString(), m -> new TreeMap<>())
          .merge(slot.benefit(), amount.isEmpty() ? Yuan.ZERO : Yuan.of(amount), Yuan::plus);
    }
  }
}
