package org.sunbridge.domain;

/**
 * What became of the money that was paid too much for one month. Every yuan of it is outstanding,
 * recovered, waived or uncollectable; what was recovered without ground must be paid back.
 *
 * @param paid too much, as it is known now; zero once it turned out to be right
 * @param recovered from the person, less what was paid back
 * @param waived given up by decision
 * @param uncollectable given up because nobody can be asked
 */
public record Overpayment(Yuan paid, Yuan recovered, Yuan waived, Yuan uncollectable) {

  /** How far it is settled. */
  public enum State {
    /** Nothing of it came back yet. */
    OPEN,
    /** A part came back. */
    PARTLY_RECOVERED,
    RECOVERED,
    WAIVED,
    UNCOLLECTABLE,
    /** More came back than was paid too much: the person is owed it. */
    TO_PAY_BACK,
    /** It was not too much after all, and nothing is owed to anybody. */
    NOTHING
  }

  /** What is still to be recovered. */
  public Yuan outstanding() {
    return atLeastZero(paid.fen() - recovered.fen() - waived.fen() - uncollectable.fen());
  }

  /** What was recovered without ground. */
  public Yuan toPayBack() {
    return atLeastZero(recovered.fen() - paid.fen());
  }

  public State state() {
    if (toPayBack().isPositive()) {
      return State.TO_PAY_BACK;
    }
    if (!paid.isPositive()) {
      return State.NOTHING;
    }
    if (outstanding().isPositive()) {
      return recovered.isPositive() ? State.PARTLY_RECOVERED : State.OPEN;
    }
    if (uncollectable.isPositive()) {
      return State.UNCOLLECTABLE;
    }
    return waived.isPositive() ? State.WAIVED : State.RECOVERED;
  }

  private static Yuan atLeastZero(long fen) {
    return new Yuan(Math.max(0, fen));
  }
}
