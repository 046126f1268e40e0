package org.sunbridge.publish;

import java.util.List;

/**
 * What the portal holds beside what this side believes it holds.
 *
 * @param acknowledged results whose latest acknowledged revision was looked for
 * @param held results that the portal holds
 * @param differences empty when both agree
 */
public record Reconciliation(
    String target, String item, long acknowledged, long held, List<Difference> differences) {

  public Reconciliation {
    differences = List.copyOf(differences);
  }

  public boolean agrees() {
    return differences.isEmpty();
  }

  /** How portal and outbox may disagree on a result. */
  public enum Kind {
    /** It acknowledged the result and does not hold it. */
    MISSING,
    /** It holds an earlier revision than the one it acknowledged. */
    OLDER,
    /** It holds a later revision than the outbox has ever written. */
    NEWER,
    /** It holds the same revision with another operation or id. */
    DIFFERENT,
    /** It holds a result that the outbox does not know. */
    UNKNOWN,
    /** It holds a revision whose answer was lost; the next sending settles it. */
    NOT_YET_ACKNOWLEDGED
  }

  /**
   * @param acknowledged our revision, 0 without one
   * @param held the portal's revision, 0 without one
   */
  public record Difference(String result, Kind kind, int acknowledged, int held) {}
}
