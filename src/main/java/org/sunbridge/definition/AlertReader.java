package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.choice;
import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.AlertRules.Channel;
import org.sunbridge.definition.AlertRules.Escalation;
import org.sunbridge.definition.AlertRules.Kind;
import org.sunbridge.definition.AlertRules.Rule;
import org.sunbridge.definition.AlertRules.Severity;
import org.sunbridge.definition.AlertRules.When;
import org.sunbridge.definition.PullDefinition.Kept;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/alerts.yaml}. */
final class AlertReader {

  private static final Shape.Text SPAN =
      Shape.text("a time such as 30m, 4h or 2d", "\\d{1,4}[mhd]");

  private static final Shape.Keys CHANNEL =
      keys(
          required("channel", Shape.NAME, "渠道名称 The channel's name"),
          required("kind", choice(Kind.class), "email 邮件；wecom 企业微信；dingtalk 钉钉；feishu 飞书"),
          required(
              "address",
              PullShape.KEPT,
              "地址放在哪里：smtp(s)://主机:端口，或机器人地址 Where the server's or robot's address is kept"),
          optional(
              "secret", PullShape.KEPT, "密码或签名密钥放在哪里 Where password or signing secret is kept"),
          optional("user", PullShape.KEPT, "邮件服务器的用户 The mail server's user"),
          optional("from", PullShape.KEPT, "发件人 Who sends an e-mail"),
          optional("to", PullShape.KEPT, "收件人，逗号分隔 Who gets it, separated by commas"));

  private static final Shape.Keys ESCALATE =
      keys(
          required("after", SPAN, "多久没人认领 For how long nobody acknowledged it"),
          required("to", oneOrMore(Shape.NAME), "再告诉哪些渠道 Which channels are told then"));

  private static final Shape.Keys RULE =
      keys(
          required("rule", Shape.NAME, "规则名称 The rule's name"),
          required("when", choice(When.class), "什么情况 What is looked for"),
          optional(
              "severity",
              choice(Severity.class),
              "轻重：critical 紧急；warning 当天处理；notice 知道即可；不写按情况 How much to hurry; without, by when"),
          optional("jobs", oneOrMore(Shape.NAME), "只看哪些作业或排程 Which jobs or schedules; default all"),
          optional("after", SPAN, "持续多久才算 For how long (held, portal, duration)"),
          optional("percent", new Shape.Numeric(0, 100, false), "百分比 A rate (rejects, disk, rows)"),
          optional(
              "atLeast", new Shape.Numeric(0, 1_000_000_000, true), "并且至少多少行 And so many rows"),
          optional(
              "factor", new Shape.Numeric(1, 1000, false), "平常的多少倍 Times the usual (duration)"),
          optional("to", new Shape.Many(Shape.NAME, 0, true), "告诉哪些渠道 Which channels are told"),
          optional("escalate", ESCALATE, "没人认领时 When nobody acknowledges it"),
          optional(
              "tellEnd",
              new Shape.Flag(),
              "结束时也告诉听说过的渠道；不写则会消除的情况告诉 Whether those who were told are told of the end"));

  static final Shape.Keys SHAPE =
      keys(
          optional("channels", new Shape.Many(CHANNEL, 0, false), "渠道 How messages get to people"),
          optional("rules", new Shape.Many(RULE, 0, false), "规则 What is told to whom"));

  private final Problems problems;
  private final Collection<String> names;

  /**
   * @param names of jobs and schedules
   */
  AlertReader(Problems problems, Collection<String> names) {
    this.problems = problems;
    this.names = names;
  }

  AlertRules read(DefinitionFile file) {
    Set<String> channels = new LinkedHashSet<>();
    List<Block> channelBlocks = file.block().blocks("channels");
    channelBlocks.forEach(block -> once(block.scalar("channel"), "channel", channels));
    Set<String> rules = new HashSet<>();
    List<Block> ruleBlocks = file.block().blocks("rules");
    ruleBlocks.forEach(block -> once(block.scalar("rule"), "rule", rules));
    return new AlertRules(
        channelBlocks.stream().flatMap(block -> channel(block).stream()).toList(),
        ruleBlocks.stream().map(block -> rule(block, channels)).toList());
  }

  private void once(Optional<Scalar> name, String what, Set<String> seen) {
    name.filter(scalar -> !seen.add(scalar.text()))
        .ifPresent(
            scalar ->
                problems.add(
                    scalar.place(),
                    what + " '" + scalar.text() + "' stands twice",
                    "give one of them another name"));
  }

  private Optional<Channel> channel(Block block) {
    Kind kind = block.choice("kind", Kind.class, Kind.EMAIL);
    if (kind == Kind.EMAIL) {
      for (String key : List.of("from", "to")) {
        if (block.mapping().get(key).isEmpty()) {
          problems.add(
              block.place(),
              "'" + key + "' is missing",
              "an e-mail needs " + key + ": { env: NAME }");
        }
      }
    }
    return kept(block, "address")
        .map(
            address ->
                new Channel(
                    block.text("channel", ""),
                    kind,
                    address,
                    kept(block, "secret"),
                    kept(block, "user"),
                    kept(block, "from"),
                    kept(block, "to")));
  }

  private Rule rule(Block block, Set<String> channels) {
    known(block.scalars("jobs"), "job or schedule", names);
    known(block.scalars("to"), "channel", channels);
    When when = block.choice("when", When.class, When.FAILED);
    return new Rule(
        block.text("rule", ""),
        when,
        block.choice("severity", Severity.class, usualSeverity(when)),
        Set.copyOf(block.texts("jobs")),
        span(block.text("after")).orElse(usuallyAfter(when)),
        block.text("percent").isPresent() ? block.number("percent") : usualPercent(when),
        block.text("atLeast").isPresent() ? (long) block.number("atLeast") : 20,
        block.text("factor").isPresent() ? block.number("factor") : 3,
        block.texts("to"),
        block
            .block("escalate")
            .map(
                escalate -> {
                  known(escalate.scalars("to"), "channel", channels);
                  return new Escalation(
                      span(escalate.text("after")).orElse(Duration.ofHours(1)),
                      escalate.texts("to"));
                }),
        block.text("tellEnd").map(Boolean::parseBoolean).orElse(usuallyTellsEnd(when)));
  }

  private void known(List<Scalar> given, String what, Collection<String> known) {
    given.stream()
        .filter(name -> !known.contains(name.text()))
        .forEach(name -> problems.unknown(name.place(), what, name.text(), known));
  }

  private static Severity usualSeverity(When when) {
    return switch (when) {
      case FAILED, LATE, DISK -> Severity.CRITICAL;
      case BRAKE, HELD, SILENT, PORTAL, REJECTS -> Severity.WARNING;
      case DURATION, ROWS -> Severity.NOTICE;
    };
  }

  /**
   * What an ended run said is not mended after a day: it is only no longer news; and a late night
   * is no longer late as soon as somebody asks for it again, before it has run.
   */
  private static boolean usuallyTellsEnd(When when) {
    return switch (when) {
      case FAILED, BRAKE, HELD, SILENT, PORTAL, DISK -> true;
      case LATE, REJECTS, DURATION, ROWS -> false;
    };
  }

  private static Duration usuallyAfter(When when) {
    return switch (when) {
      case HELD -> Duration.ofHours(4);
      case PORTAL -> Duration.ofMinutes(15);
      case DURATION -> Duration.ofMinutes(5);
      case FAILED, BRAKE, LATE, SILENT, REJECTS, DISK, ROWS -> Duration.ZERO;
    };
  }

  private static double usualPercent(When when) {
    return switch (when) {
      case REJECTS -> 5;
      case DISK -> 10;
      case ROWS -> 30;
      case FAILED, BRAKE, HELD, LATE, SILENT, PORTAL, DURATION -> 0;
    };
  }

  private static Optional<Duration> span(Optional<String> text) {
    return text.filter(t -> SPAN.form().matcher(t).matches())
        .map(
            t ->
                t.endsWith("d")
                    ? Duration.parse("P" + t.toUpperCase(java.util.Locale.ROOT))
                    : Duration.parse("PT" + t.toUpperCase(java.util.Locale.ROOT)));
  }

  private Optional<Kept> kept(Block block, String key) {
    return block.block(key).flatMap(where -> PullReader.kept(where, problems));
  }
}
