package org.sunbridge.operation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.Masked;
import org.sunbridge.domain.PaymentSlot;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.PersonalCodec;

/** Explains ledgers: what was paid beside what was due and what was paid before. Thread-safe. */
public final class LedgerQuery {

  private final LedgerListMapper mapper;
  private final Definitions definitions;
  private final PersonalCodec codec;
  private final StoredRecord records;

  LedgerQuery(LedgerListMapper mapper, Definitions definitions, PersonalCodec codec) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.codec = codec;
    this.records = new StoredRecord(codec);
  }

  /** Months whose ledger is there and explained, newest first. */
  public List<String> months() {
    return mapper.months();
  }

  /**
   * Every benefit of a month, against what was due.
   *
   * @param area what lies outside it is left out; only the whole district can be held against the
   *     ledger's own rows
   */
  public List<LedgerBalance> due(String month, AreaScope area) {
    List<LedgerSum> sums = mapper.sums(month, LedgerAccount.DUE, area.divisions(), false);
    Map<String, Long> paid = area.isWhole() ? paid(month) : paid(sums);
    List<LedgerBalance> balances = new ArrayList<>();
    for (String benefit : benefits(sums, paid)) {
      List<LedgerSum> own = of(benefit, sums);
      balances.add(
          LedgerBalance.of(
              benefit,
              month,
              LedgerAccount.DUE,
              "",
              paid.getOrDefault(benefit, 0L),
              own.stream().mapToLong(LedgerSum::otherFen).sum(),
              own));
    }
    return balances;
  }

  /** Every benefit of a month, against the ledger before; empty where there is none before. */
  public List<LedgerBalance> change(String month, AreaScope area) {
    String before = months().stream().filter(m -> m.compareTo(month) < 0).findFirst().orElse(null);
    if (before == null) {
      return List.of();
    }
    List<LedgerSum> sums = mapper.sums(month, LedgerAccount.BEFORE, area.divisions(), false);
    Map<String, Long> now = paidIn(month, area);
    Map<String, Long> then = paidIn(before, area);
    Set<String> benefits = benefits(sums, now);
    benefits.addAll(then.keySet());
    List<LedgerBalance> balances = new ArrayList<>();
    for (String benefit : benefits) {
      balances.add(
          LedgerBalance.of(
              benefit,
              month,
              LedgerAccount.BEFORE,
              before,
              now.getOrDefault(benefit, 0L),
              then.getOrDefault(benefit, 0L),
              of(benefit, sums)));
    }
    return balances;
  }

  /** The parts of an account by street, those without a difference left out. */
  public List<LedgerSum> streets(String month, LedgerAccount account, AreaScope area) {
    return mapper.sums(month, account, area.divisions(), true).stream()
        .filter(sum -> sum.differenceFen() != 0)
        .toList();
  }

  /** People under a part, the next ones after a line; 0 begins. */
  public List<LedgerPerson> after(
      LedgerFilter filter, AreaScope area, long line, int limit, Disclosure disclosure) {
    return people(filter, area, line, null, limit, disclosure);
  }

  /** The last ones before a line, in the same order. */
  public List<LedgerPerson> before(
      LedgerFilter filter, AreaScope area, long line, int limit, Disclosure disclosure) {
    List<LedgerPerson> page = new ArrayList<>(people(filter, area, 0, line, limit, disclosure));
    Collections.reverse(page);
    return page;
  }

  private List<LedgerPerson> people(
      LedgerFilter filter,
      AreaScope area,
      long after,
      @Nullable Long before,
      int limit,
      Disclosure disclosure) {
    return mapper.people(filter, area.divisions(), after, before, limit).stream()
        .map(
            row ->
                new LedgerPerson(
                    row.id(),
                    row.person(),
                    name(row.name(), disclosure),
                    row.division() == null ? "" : row.division(),
                    new Yuan(row.paidFen()),
                    new Yuan(row.otherFen()),
                    row.finding()))
        .toList();
  }

  private String name(byte @Nullable [] stored, Disclosure disclosure) {
    if (stored == null) {
      return "";
    }
    String name = codec.decode(stored);
    return disclosure == Disclosure.REVEALED ? name : Masked.name(name);
  }

  private Map<String, Long> paidIn(String month, AreaScope area) {
    return area.isWhole()
        ? paid(month)
        : paid(mapper.sums(month, LedgerAccount.DUE, area.divisions(), false));
  }

  private static Map<String, Long> paid(List<LedgerSum> sums) {
    return sums.stream()
        .collect(
            Collectors.groupingBy(LedgerSum::benefit, Collectors.summingLong(LedgerSum::paidFen)));
  }

  /** Fen by benefit, added up from the rows of the month's ledgers themselves. */
  private Map<String, Long> paid(String month) {
    Set<String> jobs =
        definitions.jobs().values().stream()
            .filter(
                job ->
                    definitions.mappings().containsKey(job.mapping())
                        && RecordKind.of(definitions.mappingOf(job).record()) == RecordKind.PAYMENT)
            .map(job -> job.name())
            .collect(Collectors.toSet());
    Map<String, Long> paid = new HashMap<>();
    if (jobs.isEmpty()) {
      return paid;
    }
    YearMonth days = YearMonth.parse(month);
    for (LedgerListMapper.Source ledger :
        mapper.ledgers(jobs, days.atDay(1), days.atEndOfMonth())) {
      mapper.rows(
          ledger,
          row -> {
            LedgerListMapper.StoredPayment payment = row.getResultObject();
            String amount = records.value(payment.record(), "amount");
            paid.merge(
                PaymentSlot.parse(payment.slot()).benefit(),
                amount.isEmpty() ? 0 : Yuan.of(amount).fen(),
                Long::sum);
          });
    }
    return paid;
  }

  private static Set<String> benefits(List<LedgerSum> sums, Map<String, Long> paid) {
    Set<String> benefits = new TreeSet<>(paid.keySet());
    sums.forEach(sum -> benefits.add(sum.benefit()));
    return benefits;
  }

  private static List<LedgerSum> of(String benefit, List<LedgerSum> sums) {
    return sums.stream().filter(sum -> sum.benefit().equals(benefit)).toList();
  }
}
