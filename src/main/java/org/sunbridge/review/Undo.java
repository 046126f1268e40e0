package org.sunbridge.review;

import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.Refused;

/**
 * Compensates what was decided: nothing is erased, what it did is reversed as a new event. Runs in
 * the caller's transaction.
 */
final class Undo {

  private final Desk desk;
  private final Effect effect;
  private final Pauses pauses;
  private final NotSame notSame;

  Undo(Desk desk, Effect effect, Pauses pauses, NotSame notSame) {
    this.desk = desk;
    this.effect = effect;
    this.pauses = pauses;
    this.notSame = notSame;
  }

  FindingState of(FindingRow finding, By by) {
    if (finding.pausedUntil != null) {
      return pauses.resume(finding, by);
    }
    return switch (finding.state) {
      case APPROVED, REJECTED -> undecided(finding, by);
      case APPLIED -> applied(finding, by);
      case CLOSED -> notSame.takeBack(finding, by);
      case HELD, TO_VERIFY, PROPOSED, OPEN ->
          throw new Refused("发现 " + finding.id + " 没有可撤销的决定。There is no decision to undo.");
    };
  }

  /** Whether an undoing of an applied finding waits for somebody's word. */
  boolean waits(FindingRow finding) {
    return finding.undoing == Undoing.PROPOSED || finding.undoing == Undoing.ASKED;
  }

  /** The applied finding stays, whoever or whatever would have it undone. */
  FindingState keep(FindingRow finding, By by) {
    boolean byTheSame =
        by.account().equals(finding.undoAskedBy)
            || (finding.undoing == Undoing.PROPOSED
                && desk.approvers(finding).contains(by.account()));
    if (desk.decision(finding) == Decision.TWO_PERSONS && byTheSame) {
      throw another(finding);
    }
    finding.undoing = finding.closedReason == null ? null : Undoing.KEPT;
    finding.undoAskedBy = null;
    desk.put(finding, finding.state, Deed.KEEP, by);
    return finding.state;
  }

  private FindingState undecided(FindingRow finding, By by) {
    FindingState before = finding.state;
    FindingState undecided = desk.undecided(finding);
    finding.lastDecision = null;
    if (undecided == null) {
      // Applied by itself and undone by somebody: undoing that applies it again.
      finding.state = FindingState.APPLIED;
      effect.of(finding);
    } else {
      finding.state = undecided;
    }
    desk.put(finding, before, Deed.UNDO, by);
    return finding.state;
  }

  private FindingState applied(FindingRow finding, By by) {
    if (desk.decision(finding) == Decision.TWO_PERSONS) {
      if (finding.undoing != Undoing.ASKED) {
        finding.undoing = Undoing.ASKED;
        finding.undoAskedBy = by.account();
        desk.put(finding, finding.state, Deed.ASK_UNDO, by);
        return finding.state;
      }
      if (by.account().equals(finding.undoAskedBy)) {
        throw another(finding);
      }
    }
    effect.reverse(finding);
    boolean wasAutomatic = finding.lastDecision == null;
    finding.undoing = null;
    finding.undoAskedBy = null;
    finding.lastDecision = null;
    if (finding.closedReason != null) {
      finding.state = FindingState.CLOSED;
    } else if (wasAutomatic) {
      // Undecided it would apply itself again.
      finding.state = FindingState.REJECTED;
      finding.lastDecision = FindingState.REJECTED;
    } else {
      FindingState undecided = desk.undecided(finding);
      finding.state = undecided == null ? usual(finding.type) : undecided;
    }
    desk.put(finding, FindingState.APPLIED, Deed.UNDO, by);
    return finding.state;
  }

  private static FindingState usual(FindingType type) {
    return type == FindingType.EXIT || type == FindingType.CHANGE
        ? FindingState.PROPOSED
        : FindingState.OPEN;
  }

  private static Refused another(FindingRow finding) {
    return new Refused(
        "须由另一人复核：发现 " + finding.id + " 要两人决定。Four eyes: another person must give the second word.");
  }
}
