package org.sunbridge.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.Found;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;

/**
 * What must be written so that a person's findings are those that should exist. The same finding
 * found again is the same finding; what people decided stays, unless what they decided about
 * changed.
 */
final class Difference {

  static final String EVIDENCE_CHANGED = "EVIDENCE_CHANGED";

  private final Material material;
  private final EvidenceText evidence;
  private final Set<Long> speaking;
  private final Closing closing;
  private final LocalDate businessDate;
  private final List<Found> opened = new ArrayList<>();
  private final List<Altered> altered = new ArrayList<>();

  /**
   * A finding that changes.
   *
   * @param before its state until now
   * @param jobBefore its job until now
   * @param why for the finding's history
   * @param isMaterial whether what it says changed
   */
  record Altered(
      FindingRow row, FindingState before, String jobBefore, String why, boolean isMaterial) {}

  /**
   * @param speaking deliveries that speak
   * @param apart rows that somebody said are not about this person
   */
  Difference(
      Material material,
      EvidenceText evidence,
      Set<Long> speaking,
      Set<Cases.Row> apart,
      LocalDate businessDate) {
    this.material = material;
    this.evidence = evidence;
    this.speaking = speaking;
    this.closing = new Closing(material, evidence, speaking, apart);
    this.businessDate = businessDate;
  }

  List<Found> opened() {
    return opened;
  }

  List<Altered> altered() {
    return altered;
  }

  void between(List<FindingRow> existing, Conclusion conclusion) {
    Map<String, FindingRow> byIdentity = new HashMap<>();
    existing.forEach(row -> byIdentity.put(row.identity, row));
    Set<FindingRow> kept = new HashSet<>();
    for (Found found : conclusion.findings()) {
      FindingRow row = same(found, byIdentity, existing);
      if (row == null) {
        opened.add(found);
      } else {
        kept.add(row);
        update(row, found);
      }
    }
    for (FindingRow row : existing) {
      if (!kept.contains(row) && row.state != FindingState.CLOSED) {
        close(row, conclusion);
      }
    }
  }

  /** An exit goes on being the same while its paid spell does, even if the spell's start moves. */
  private static @Nullable FindingRow same(
      Found found, Map<String, FindingRow> byIdentity, List<FindingRow> existing) {
    FindingRow exact = byIdentity.get(found.identity());
    if (exact != null || found.type() != FindingType.EXIT) {
      return exact;
    }
    // Identities of a benefit's exits end with the spell's first month, so they sort as it does. A
    // spell reaches into the newest ledger: whatever began in it or later is the same.
    return existing.stream()
        .filter(row -> row.type == FindingType.EXIT && row.state != FindingState.CLOSED)
        .filter(row -> row.benefit.equals(found.benefit()))
        .filter(row -> row.identity.compareTo(found.identity()) > 0)
        .findFirst()
        .orElse(null);
  }

  private void update(FindingRow row, Found found) {
    FindingState before = row.state;
    String jobBefore = row.job;
    boolean isMaterial = isMaterial(row, found);
    Optional<FindingState> state = state(row, found, isMaterial);
    String evidenceNow = evidence.of(found.evidence());
    boolean evidenceChanged = !evidence.stillStands(row.evidence, found, speaking);
    boolean isOver = row.pausedUntil != null && row.pausedUntil.isBefore(businessDate);
    // What its undoing was proposed for holds again.
    boolean isTrueAgain = row.state == FindingState.APPLIED && row.closedReason != null;
    if (state.isEmpty() && !isMaterial && !evidenceChanged && !isOver && !isTrueAgain) {
      return;
    }
    row.reason = found.reason();
    row.beforeValue = material.codec().encode(found.before());
    row.afterValue = material.codec().encode(found.after());
    row.effectiveMonth = found.effectiveMonth();
    row.job = found.job();
    row.rule = found.rule();
    row.evidence = evidenceNow;
    row.closedReason = null;
    row.state = state.orElse(row.state);
    if (isMaterial) {
      row.lastDecision = null;
      row.verified = null;
    }
    if (isTrueAgain || row.state != FindingState.APPLIED) {
      row.undoing = null;
      row.undoAskedBy = null;
    }
    if (isOver) {
      row.pausedUntil = null;
    }
    if (isMaterial || state.isPresent()) {
      row.revision++;
    }
    String why =
        isOver ? "PAUSE_OVER" : isTrueAgain ? "FOUND_AGAIN" : why(before, row.state, isMaterial);
    altered.add(new Altered(row, before, jobBefore, why, isMaterial));
  }

  private boolean isMaterial(FindingRow row, Found found) {
    return !row.reason.equals(found.reason())
        || !row.effectiveMonth.equals(found.effectiveMonth())
        || !material.codec().decode(row.beforeValue).equals(found.before())
        || !material.codec().decode(row.afterValue).equals(found.after());
  }

  /** The state to go to; empty to stay. */
  private Optional<FindingState> state(FindingRow row, Found found, boolean isMaterial) {
    boolean isDecided =
        switch (row.state) {
          case APPROVED, REJECTED -> true;
          case APPLIED -> found.state() != FindingState.APPLIED;
          case HELD, TO_VERIFY, PROPOSED, OPEN, CLOSED -> false;
        };
    boolean speaksAnother = evidence.namesAnotherFeed(row.evidence, found.evidence());
    if (row.state == FindingState.CLOSED
        && row.lastDecision == FindingState.REJECTED
        && !isMaterial
        && !speaksAnother) {
      // What somebody rejected stays rejected, even if it was not true for a while.
      return Optional.of(FindingState.REJECTED);
    }
    FindingState wanted = wanted(row, found, isMaterial);
    // Another source that says it too confirms an approval, but is news to a rejection.
    boolean isNews =
        !isDecided || isMaterial || (row.state == FindingState.REJECTED && speaksAnother);
    return isNews && row.state != wanted ? Optional.of(wanted) : Optional.empty();
  }

  /** What a street confirmed is a proposal; what is paused does not take effect by itself. */
  private FindingState wanted(FindingRow row, Found found, boolean isMaterial) {
    boolean isConfirmed = row.verified == Answer.CONFIRMED && !isMaterial;
    boolean isPaused = row.pausedUntil != null && !row.pausedUntil.isBefore(businessDate);
    return switch (found.state()) {
      case TO_VERIFY -> isConfirmed ? FindingState.PROPOSED : FindingState.TO_VERIFY;
      case APPLIED ->
          isPaused && found.type() == FindingType.EXIT
              ? FindingState.PROPOSED
              : FindingState.APPLIED;
      default -> found.state();
    };
  }

  private static String why(FindingState before, FindingState now, boolean isMaterial) {
    if (before == FindingState.CLOSED) {
      return "FOUND_AGAIN";
    }
    return before != now || isMaterial ? "FACTS_CHANGED" : EVIDENCE_CHANGED;
  }

  private void close(FindingRow row, Conclusion conclusion) {
    // An exit waits for the list that a brake holds. Of a month there is no finding once nothing
    // can be said about it: what was said may be refuted by now, and the order of files must not
    // matter.
    if (row.type == FindingType.EXIT && conclusion.open().contains(row.identity)) {
      return;
    }
    boolean isDone = row.type == FindingType.EXIT && conclusion.doneByPayer().contains(row.benefit);
    boolean isApplied = row.state == FindingState.APPLIED;
    if (isDone && isApplied && !conclusion.holdAgain().contains(row.benefit)) {
      // Decided, sent and carried out: that it is no longer paid confirms it.
      return;
    }
    FindingState before = row.state;
    String why =
        isDone && !isApplied ? Closing.DONE_BY_PAYER : closing.reason(row, conclusion, opened);
    if (isApplied && row.type == FindingType.EXIT && row.lastDecision != null) {
      // Somebody decided that it ends: somebody must say that it does not.
      proposeUndo(row, why);
      return;
    }
    row.state = FindingState.CLOSED;
    row.closedReason = why;
    row.revision++;
    row.pausedUntil = null;
    altered.add(new Altered(row, before, row.job, why, false));
  }

  private void proposeUndo(FindingRow row, String why) {
    if (row.closedReason != null) {
      return;
    }
    row.closedReason = why;
    if (row.undoing == null) {
      row.undoing = Undoing.PROPOSED;
    }
    altered.add(new Altered(row, row.state, row.job, why, false));
  }
}
