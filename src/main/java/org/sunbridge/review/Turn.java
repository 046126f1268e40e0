package org.sunbridge.review;

import org.jspecify.annotations.Nullable;
import org.sunbridge.domain.FindingState;
import org.sunbridge.domain.FindingType;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.Yuan;

/**
 * A finding that would be opened, closed or changed; unmasked.
 *
 * @param finding its number; null when it would be a new one
 * @param was its attributes now; null when there is none, or it is closed
 * @param wouldBe its attributes then; null when it would be closed
 */
public record Turn(
    Kind kind,
    @Nullable Long finding,
    PersonKey person,
    FindingType type,
    String certificateNo,
    String citizenId,
    String name,
    String division,
    String field,
    String benefit,
    @Nullable Side was,
    @Nullable Side wouldBe) {

  /** What would become of it. */
  public enum Kind {
    OPENED,
    CLOSED,
    CHANGED
  }

  /**
   * One side of the difference.
   *
   * @param yuan what it is about: of an EXIT what is paid a month, of a month the yuan between paid
   *     and due; zero of the others
   */
  public record Side(
      String reason,
      String before,
      String after,
      String effectiveMonth,
      FindingState state,
      Yuan yuan) {}

  /** The side to show: what it would be, or what it is until it closes. */
  public Side shown() {
    Side side = wouldBe != null ? wouldBe : was;
    if (side == null) {
      throw new IllegalStateException("a turn has one side at least");
    }
    return side;
  }
}
