package org.sunbridge.conclude;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.domain.Statement;
import org.sunbridge.domain.VisitOutcome;

/**
 * Living in the district.
 *
 * @param misnamed moves whose row names the person otherwise than the register: to be verified
 * @param visit the survey's last word; it may say the same
 */
record Resident(
    Moves moves, Set<Statement> misnamed, Optional<Statement> visit, Knowledge knowledge)
    implements Condition {

  @Override
  public Truth first(YearMonth month) {
    LocalDate first = month.atDay(1);
    return known(month, first, first, !moves.isAwayOn(first));
  }

  @Override
  public Truth any(YearMonth month) {
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    boolean awayThroughout =
        moves.away().stream().anyMatch(a -> a.contains(first) && a.contains(last));
    return known(month, first, last, !awayThroughout);
  }

  private Truth known(YearMonth month, LocalDate first, LocalDate last, boolean holds) {
    boolean isUnconfirmed = !holds && moves.mayBeBack(first, last);
    return isUnconfirmed || !knowledge.isFresh(RecordKind.MOVE, month)
        ? Truth.UNKNOWN
        : Truth.of(holds);
  }

  @Override
  public boolean isCertain() {
    return !knowledge.isWaitedFor(RecordKind.MOVE) && !moves.mayBeBackNow();
  }

  @Override
  public boolean hasEnded() {
    return moves.lastOut().isPresent();
  }

  @Override
  public Optional<Cause> end() {
    return moves.lastOut().map(this::cause);
  }

  @Override
  public Optional<Cause> endBefore(YearMonth month) {
    return moves.away().stream()
        .filter(a -> a.contains(month.atDay(1)))
        .findFirst()
        .map(a -> cause(a.move()));
  }

  private Cause cause(Statement move) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(knowledge.evidence(move));
    visit
        .filter(v -> Visits.outcome(v).filter(o -> o == VisitOutcome.MOVED_OUT).isPresent())
        .ifPresent(v -> evidence.add(knowledge.evidence(v)));
    return new Cause(
        "MOVED_OUT", move.date("movedOn").orElseThrow(), misnamed.contains(move), evidence);
  }
}
