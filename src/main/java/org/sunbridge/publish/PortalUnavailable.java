package org.sunbridge.publish;

import java.util.Locale;

/** A portal could not be asked. */
public final class PortalUnavailable extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient SendProblem problem;

  PortalUnavailable(SendProblem problem) {
    super(problem.message(Locale.ROOT));
    this.problem = problem;
  }

  /** Why, with a text for people in either language. */
  public SendProblem problem() {
    return problem;
  }
}
