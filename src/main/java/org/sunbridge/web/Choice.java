package org.sunbridge.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Account;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.operation.FindingEvent;
import org.sunbridge.operation.ListedFinding;

/**
 * What somebody's approval of a finding would mean now, said before it is given. The last word is
 * with {@link Actions}.
 */
enum Choice {
  /** There is nothing to decide, or not for this person. */
  NOTHING,
  /** It is a statement that somebody agrees with; nothing follows by itself. */
  CONFIRMS,
  /** It takes effect at once. */
  TAKES_EFFECT,
  /** Another person must confirm it. */
  FIRST_OF_TWO,
  /** It confirms the first one's approval and takes effect. */
  SECOND_OF_TWO,
  /** This person has approved; another one's turn. It can still be turned back. */
  WAITS_FOR_ANOTHER;

  /**
   * @param job that found it; null when it is no longer defined, then two persons decide
   * @param events oldest first
   */
  static Choice of(
      ListedFinding finding, @Nullable JobDefinition job, List<FindingEvent> events, Account me) {
    boolean settled =
        switch (finding.state()) {
          case HELD, REJECTED, APPLIED, CLOSED -> true;
          case TO_VERIFY, PROPOSED, OPEN, APPROVED -> false;
        };
    if (settled || !me.may(Permission.DECIDE)) {
      return NOTHING;
    }
    boolean approved = finding.state() == FindingState.APPROVED;
    if (!takesEffect(finding.type())) {
      return approved ? NOTHING : CONFIRMS;
    }
    if (decision(finding.type(), job) != Decision.TWO_PERSONS) {
      return TAKES_EFFECT;
    }
    if (!approved) {
      return FIRST_OF_TWO;
    }
    return me.name().equals(lastApprover(events)) ? WAITS_FOR_ANOTHER : SECOND_OF_TWO;
  }

  static boolean takesEffect(FindingType type) {
    return type == FindingType.EXIT || type == FindingType.CHANGE;
  }

  private static Decision decision(FindingType type, @Nullable JobDefinition job) {
    if (job == null) {
      return Decision.TWO_PERSONS;
    }
    return type == FindingType.CHANGE ? job.changes() : job.decide();
  }

  private static @Nullable String lastApprover(List<FindingEvent> events) {
    return events.stream()
        .filter(event -> event.after() == FindingState.APPROVED)
        .filter(event -> event.before() != FindingState.APPROVED)
        .map(FindingEvent::account)
        .filter(Objects::nonNull)
        .reduce((first, second) -> second)
        .orElse(null);
  }
}
