package org.sunbridge.operation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.AreaScope;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Yuan;
import org.sunbridge.registry.PersonalCodec;

/**
 * Screens both ways: who is paid and not entitled, who is entitled and not paid. Thread-safe.
 * Amounts pass the codec, so they are added up here and not by the database.
 */
public final class ScreeningQuery {

  private final ScreeningMapper mapper;
  private final FindingListMapper findings;
  private final PersonalCodec codec;

  ScreeningQuery(ScreeningMapper mapper, FindingListMapper findings, PersonalCodec codec) {
    this.mapper = mapper;
    this.findings = findings;
    this.codec = codec;
  }

  /**
   * What is neither closed nor turned down.
   *
   * @param run that found it, a night with all its runs; null for all
   * @param month it concerns; null for all
   */
  public Screening of(@Nullable Long run, @Nullable String month, AreaScope area) {
    Sum total = new Sum();
    Map<String, Sum> benefits = new TreeMap<>();
    Map<String, Sum> streets = new TreeMap<>();
    List<Long> runs = run == null ? null : findings.runs(run);
    List<ScreenedRow> rows =
        runs != null && runs.isEmpty() ? List.of() : mapper.rows(runs, month, area.divisions());
    for (ScreenedRow row : rows) {
      long fen = Math.abs(fen(row.paid()) - fen(row.due()));
      total.add(row, fen);
      benefits.computeIfAbsent(row.benefit(), b -> new Sum()).add(row, fen);
      streets.computeIfAbsent(row.street(), s -> new Sum()).add(row, fen);
    }
    return new Screening(total.line(""), lines(benefits), lines(streets));
  }

  private static List<Screening.Line> lines(Map<String, Sum> sums) {
    return sums.entrySet().stream().map(e -> e.getValue().line(e.getKey())).toList();
  }

  private long fen(byte[] stored) {
    String text = codec.decode(stored);
    return text.isEmpty() ? 0 : Yuan.of(text).fen();
  }

  private static final class Sum {
    private final Side unpaid = new Side();
    private final Side overpaid = new Side();

    void add(ScreenedRow row, long fen) {
      (row.type() == FindingType.UNPAID ? unpaid : overpaid).add(row.person(), fen);
    }

    Screening.Line line(String key) {
      return new Screening.Line(key, unpaid.told(), overpaid.told());
    }
  }

  private static final class Side {
    private final Set<String> people = new HashSet<>();
    private long findings;
    private long fen;

    void add(String person, long more) {
      people.add(person);
      findings++;
      fen += more;
    }

    Screening.Side told() {
      return new Screening.Side(people.size(), findings, new Yuan(fen));
    }
  }
}
