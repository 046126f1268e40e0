package org.sunbridge.operation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.Masked;
import org.sunbridge.domain.Overpayment;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.PersonalCodec;

/**
 * What was paid too much and what became of it, always inside an area. Amounts pass the codec, so
 * they are added up here and not by the database. Thread-safe.
 */
public final class OverpaymentQuery {

  private static final int CHUNK = 2_000;

  /** The payer's ledger tells another amount now: nobody is owed what it took back itself. */
  private static final String PAID_OTHERWISE = "PAID_OTHERWISE";

  private final OverpaymentMapper mapper;
  private final PersonalCodec codec;

  public OverpaymentQuery(OverpaymentMapper mapper, PersonalCodec codec) {
    this.mapper = mapper;
    this.codec = codec;
  }

  /** Every month, in the order of the findings' numbers. */
  public void forEach(AreaScope area, Disclosure disclosure, Consumer<OverpaidMonth> consumer) {
    long last = 0;
    List<StoredOverpayment> rows;
    do {
      rows = mapper.after(area.divisions(), last, CHUNK);
      for (StoredOverpayment row : rows) {
        last = row.id();
        if (row.state() != FindingState.CLOSED || row.recovered() != 0) {
          consumer.accept(month(row, disclosure));
        }
      }
    } while (rows.size() == CHUNK);
  }

  /** What became of one month; empty when the finding is no overpayment. Masked. */
  public Optional<OverpaidMonth> find(long finding) {
    return Optional.ofNullable(mapper.find(finding)).map(row -> month(row, Disclosure.MASKED));
  }

  public OverpaymentReport report(AreaScope area) {
    List<OverpaidMonth> all = new ArrayList<>();
    forEach(area, Disclosure.MASKED, all::add);
    return OverpaymentReport.of(all, delay(all, area));
  }

  /** What waiting costs, of what is found and not carried out. */
  private Delay delay(List<OverpaidMonth> all, AreaScope area) {
    Map<String, List<OverpaidMonth>> overpaid = new HashMap<>();
    all.forEach(
        month ->
            overpaid
                .computeIfAbsent(month.who() + "/" + month.benefit(), k -> new ArrayList<>())
                .add(month));
    Set<Long> people = new HashSet<>();
    long exits = 0;
    Yuan since = Yuan.ZERO;
    Yuan monthly = Yuan.ZERO;
    Yuan toVerify = Yuan.ZERO;
    for (StoredDelay one : mapper.delays(area.divisions())) {
      people.add(one.person());
      exits++;
      Yuan cost = new Yuan(one.monthlyFen());
      monthly = monthly.plus(cost);
      toVerify = one.state() == FindingState.TO_VERIFY ? toVerify.plus(cost) : toVerify;
      String foundIn = YearMonth.from(one.foundOn()).toString();
      since =
          overpaid.getOrDefault(one.person() + "/" + one.benefit(), List.of()).stream()
              .filter(month -> month.month().compareTo(foundIn) > 0)
              .map(month -> month.amounts().paid())
              .reduce(since, Yuan::plus);
    }
    return new Delay(people.size(), exits, since, monthly, toVerify);
  }

  private OverpaidMonth month(StoredOverpayment row, Disclosure disclosure) {
    String number = codec.decode(row.certificateNo());
    String name = codec.decode(row.name());
    boolean revealed = disclosure == Disclosure.REVEALED;
    return new OverpaidMonth(
        row.id(),
        row.person(),
        revealed ? number : Masked.certificateNumber(number),
        revealed ? name : Masked.name(name),
        row.division(),
        row.benefit(),
        row.reason(),
        row.month(),
        amounts(row),
        row.paused());
  }

  private Overpayment amounts(StoredOverpayment row) {
    return new Overpayment(
        paid(row),
        new Yuan(row.recovered()),
        new Yuan(row.waived()),
        new Yuan(row.uncollectable()));
  }

  private Yuan paid(StoredOverpayment row) {
    if (row.state() != FindingState.CLOSED) {
      return new Yuan(fen(row.paid()) - fen(row.due()));
    }
    return PAID_OTHERWISE.equals(row.closedReason()) ? new Yuan(row.recovered()) : Yuan.ZERO;
  }

  private long fen(byte[] stored) {
    return Yuan.of(codec.decode(stored)).fen();
  }
}
