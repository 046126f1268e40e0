package org.sunbridge.web;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.access.Account;
import org.sunbridge.access.Permission;
import org.sunbridge.definition.Definitions;

/**
 * The way from an empty installation to its first night, for whoever looks at it.
 *
 * @param steps those that this person can take, in their order
 */
public record FirstDay(List<Step> steps) {

  /**
   * One step.
   *
   * @param name the end of its messages' keys
   */
  public record Step(String name, String address, boolean done) {

    public Mark mark() {
      return Mark.ofStatus(done ? "DONE" : "MISSING");
    }
  }

  /**
   * @param accounts how many there are
   * @param received whether any file ever came
   */
  static FirstDay of(Account me, Definitions definitions, int accounts, boolean received) {
    List<Step> steps = new ArrayList<>();
    if (me.may(Permission.KEEP_ACCOUNTS)) {
      steps.add(new Step("accounts", "/accounts", accounts > 1));
    }
    if (me.may(Permission.SEE_RUNS)) {
      steps.add(new Step("definitions", "/definitions", !definitions.jobs().isEmpty()));
    }
    if (me.may(Permission.HAND_IN)) {
      steps.add(new Step("upload", "/uploads", received));
    }
    if (me.may(Permission.PROPOSE_MAPPING)) {
      steps.add(new Step("mapping", "/uploads", !definitions.mappings().isEmpty() && received));
    }
    if (me.may(Permission.SEE_RUNS)) {
      steps.add(new Step("schedule", "/schedules", !definitions.schedules().isEmpty()));
    }
    return new FirstDay(List.copyOf(steps));
  }
}
