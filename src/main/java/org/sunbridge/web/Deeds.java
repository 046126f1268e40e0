package org.sunbridge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Permission;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingMemory;
import org.sunbridge.operation.ListedFinding;

/**
 * What somebody can do about a finding beside approving and turning back. The last word is with
 * {@link Actions}.
 *
 * @param pause leave it alone for a while
 * @param keepPaying leave its benefit in pay
 * @param notSame say that the row is about somebody else
 * @param undo what there is to undo, as the end of a message's key; null when nothing
 * @param keep say that what waits to be undone stays
 * @param verify answer for the street
 * @param recover enter what became of the money
 */
public record Deeds(
    boolean pause,
    boolean keepPaying,
    boolean notSame,
    @Nullable String undo,
    boolean keep,
    boolean verify,
    boolean recover) {

  static Deeds of(ListedFinding finding, FindingMemory memory, Account me) {
    boolean decides = me.may(Permission.DECIDE);
    boolean isUnsettled =
        switch (finding.state()) {
          case TO_VERIFY, PROPOSED, OPEN, APPROVED -> true;
          case HELD, REJECTED, APPLIED, CLOSED -> false;
        };
    boolean mayPause = decides && isUnsettled && memory.pausedUntil() == null;
    boolean ofABenefit =
        List.of(FindingType.EXIT, FindingType.OVERPAID).contains(finding.type())
            && !finding.benefit().equals("certificate");
    boolean isAboutWho =
        finding.type() == FindingType.AMBIGUOUS
            || (finding.type() == FindingType.CONFLICT && finding.field().equals("name"));
    return new Deeds(
        mayPause,
        mayPause && ofABenefit,
        mayPause && isAboutWho,
        decides ? undo(finding, memory) : null,
        decides && finding.state() == FindingState.APPLIED && memory.waitsToBeUndone(),
        me.may(Permission.VERIFY)
            && finding.state() == FindingState.TO_VERIFY
            && me.area().covers(finding.division()),
        decides
            && finding.type() == FindingType.OVERPAID
            && finding.state() != FindingState.REJECTED);
  }

  private static @Nullable String undo(ListedFinding finding, FindingMemory memory) {
    if (memory.pausedUntil() != null) {
      return "pause";
    }
    return switch (finding.state()) {
      case APPROVED, REJECTED -> "decision";
      case APPLIED -> applied(finding, memory);
      case CLOSED ->
          switch (String.valueOf(finding.closedReason())) {
            case "NOT_SAME_PERSON" -> "notSame";
            case "DAY_DECIDED" -> "decision";
            default -> null;
          };
      case HELD, TO_VERIFY, PROPOSED, OPEN -> null;
    };
  }

  private static @Nullable String applied(ListedFinding finding, FindingMemory memory) {
    if ("ASKED".equals(memory.undoing())) {
      return "asked";
    }
    return finding.type() == FindingType.EXIT ? "exit" : "change";
  }

  /** Whether there is anything of the kind at all. */
  public boolean any() {
    return pause || notSame || undo != null || keep;
  }
}
