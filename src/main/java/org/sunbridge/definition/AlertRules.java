package org.sunbridge.definition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.PullDefinition.Kept;

/** What is told to people who are not looking, as {@code jobs/alerts.yaml} declares it. */
public record AlertRules(List<Channel> channels, List<Rule> rules) {

  public static final AlertRules NONE = new AlertRules(List.of(), List.of());

  public AlertRules {
    channels = List.copyOf(channels);
    rules = List.copyOf(rules);
  }

  /** How a message gets to people. */
  public enum Kind {
    EMAIL,
    /** 企业微信 */
    WECOM,
    /** 钉钉 */
    DINGTALK,
    /** 飞书 */
    FEISHU
  }

  /** What is looked for. */
  public enum When {
    /** A run failed, or its process was killed. */
    FAILED,
    /** What a brake holds waits for longer than {@code after}. */
    HELD,
    /** A brake holds something. */
    BRAKE,
    /** A night is not done by its schedule's deadline. */
    LATE,
    /** From a feed nothing came for longer than its {@code expects:} allows. */
    SILENT,
    /**
     * More than {@code percent}, and {@code atLeast} so many, of a file's rows were turned back.
     */
    REJECTS,
    /** A target has not taken what is sent to it for longer than {@code after}. */
    PORTAL,
    /** Less than {@code percent} of the data folder's disk is free. */
    DISK,
    /** A run took {@code factor} times what it usually does, and longer than {@code after}. */
    DURATION,
    /** A file had {@code percent}, and {@code atLeast} so many, rows more or fewer than usual. */
    ROWS
  }

  /** How much somebody should hurry. */
  public enum Severity {
    /** Work stands still, or money may be paid wrongly. */
    CRITICAL,
    /** Somebody should see to it today. */
    WARNING,
    /** Somebody should know. */
    NOTICE
  }

  /**
   * @param address of a mail server, or of a group's robot
   * @param secret password of the mail server's user, or what a robot's calls are signed with
   * @param user of the mail server
   * @param from who sends an e-mail
   * @param to who gets it, separated by commas
   */
  public record Channel(
      String name,
      Kind kind,
      Kept address,
      Optional<Kept> secret,
      Optional<Kept> user,
      Optional<Kept> from,
      Optional<Kept> to) {}

  /**
   * @param jobs whom it is about; none means everything
   * @param to names of channels; none: the page only
   * @param tellsEnd whether those who were told are told too when it is over
   */
  public record Rule(
      String name,
      When when,
      Severity severity,
      Set<String> jobs,
      Duration after,
      double percent,
      long atLeast,
      double factor,
      List<String> to,
      Optional<Escalation> escalate,
      boolean tellsEnd) {
    public Rule {
      jobs = Set.copyOf(jobs);
      to = List.copyOf(to);
    }
  }

  /** Whom else to tell when nobody has acknowledged an alert for so long. */
  public record Escalation(Duration after, List<String> to) {
    public Escalation {
      to = List.copyOf(to);
    }
  }
}
