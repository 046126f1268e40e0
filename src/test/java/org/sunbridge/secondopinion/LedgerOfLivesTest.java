package org.sunbridge.secondopinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.conclude.LedgerLine;
import org.sunbridge.definition.DefinitionLoader;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.LedgerAccount;
import org.sunbridge.domain.LedgerPart;
import org.sunbridge.domain.Yuan;

/** Whatever happened to somebody, every fen of their ledgers has its reason. */
class LedgerOfLivesTest {

  private static final int LIVES = 2000;
  private static final long FIRST = 50_000;

  private final Definitions definitions = new DefinitionLoader().load(Path.of("")).definitions();

  @Test
  void thePartsAddUpToWhatTheLedgersPaid() {
    long explained = 0;
    for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
      Life life = InventedLife.of(seed);
      LocalDate today = InventedLife.today(seed, life);
      Conclusion conclusion = Told.conclusion(life, definitions, today);
      Map<String, Long> paid = paid(life);
      assertThat(sums(conclusion.ledger(), LedgerAccount.DUE, LedgerLine::paidFen))
          .as("life %d: %s", seed, life)
          .isEqualTo(paid);
      assertThat(sums(conclusion.ledger(), LedgerAccount.BEFORE, LedgerOfLivesTest::difference))
          .as("life %d: %s", seed, life)
          .isEqualTo(changes(life, paid));
      explained += conclusion.ledger().size();
    }
    assertThat(explained).isGreaterThan(LIVES);
  }

  /**
   * Findings look at all ledgers of a month together, lines at each: recoveries tell them apart.
   */
  @Test
  void whatIsOverpaidOrUnpaidIsWhatTheFindingsSay() {
    int compared = 0;
    for (long seed = FIRST; seed < FIRST + LIVES; seed++) {
      Life life = InventedLife.of(seed);
      if (!isPlain(life)) {
        continue;
      }
      compared++;
      Conclusion conclusion = Told.conclusion(life, definitions, InventedLife.today(seed, life));
      assertThat(sum(conclusion.ledger(), Set.of(LedgerPart.UNPAID)))
          .as("unpaid in life %d: %s", seed, life)
          .isEqualTo(found(conclusion.findings(), FindingType.UNPAID));
      assertThat(sum(conclusion.ledger(), Set.of(LedgerPart.OVERPAID, LedgerPart.DUPLICATE)))
          .as("overpaid in life %d: %s", seed, life)
          .isEqualTo(found(conclusion.findings(), FindingType.OVERPAID));
    }
    assertThat(compared).isGreaterThan(LIVES / 4);
  }

  /** Nothing was taken back, and every month that was paid has a ledger of its own. */
  private static boolean isPlain(Life life) {
    Set<YearMonth> months =
        life.ledgers.stream().map(Life.Ledger::month).collect(Collectors.toSet());
    return life.ledgers.stream()
        .flatMap(ledger -> ledger.fen().entrySet().stream())
        .allMatch(row -> row.getValue() >= 0 && months.contains(row.getKey().month()));
  }

  private static long difference(LedgerLine line) {
    return line.paidFen() - line.otherFen();
  }

  private static Map<String, Long> paid(Life life) {
    Map<String, Long> paid = new HashMap<>();
    for (Life.Ledger ledger : life.ledgers) {
      ledger
          .fen()
          .forEach((p, fen) -> paid.merge(p.benefit() + " " + ledger.month(), fen, Long::sum));
    }
    paid.values().removeIf(fen -> fen == 0);
    return paid;
  }

  private static Map<String, Long> changes(Life life, Map<String, Long> paid) {
    List<YearMonth> months =
        life.ledgers.stream().map(Life.Ledger::month).distinct().sorted().toList();
    Map<String, Long> changes = new HashMap<>();
    for (String benefit : List.of("living-subsidy", "nursing-subsidy", "transport-subsidy")) {
      for (int i = 1; i < months.size(); i++) {
        long change =
            paid.getOrDefault(benefit + " " + months.get(i), 0L)
                - paid.getOrDefault(benefit + " " + months.get(i - 1), 0L);
        changes.put(benefit + " " + months.get(i), change);
      }
    }
    changes.values().removeIf(fen -> fen == 0);
    return changes;
  }

  private static Map<String, Long> sums(
      List<LedgerLine> lines, LedgerAccount account, ToLongFunction<LedgerLine> fen) {
    Map<String, Long> sums = new HashMap<>();
    lines.stream()
        .filter(line -> line.account() == account)
        .forEach(
            line ->
                sums.merge(line.benefit() + " " + line.month(), fen.applyAsLong(line), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static long sum(List<LedgerLine> lines, Set<LedgerPart> parts) {
    return lines.stream()
        .filter(line -> line.account() == LedgerAccount.DUE && parts.contains(line.part()))
        .mapToLong(line -> Math.abs(difference(line)))
        .sum();
  }

  private static long found(List<Found> findings, FindingType type) {
    return findings.stream().filter(f -> f.type() == type).mapToLong(LedgerOfLivesTest::fen).sum();
  }

  private static long fen(Found finding) {
    return Math.abs(Yuan.of(finding.before()).fen() - Yuan.of(finding.after()).fen());
  }
}
