package org.sunbridge.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.sunbridge.alert.Alert;
import org.sunbridge.alert.AlertWords;
import org.sunbridge.alert.Alerts;
import org.sunbridge.domain.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Without a further word it lists what is so just now. */
@Command(
    name = "alerts",
    mixinStandardHelpOptions = true,
    description = {
      "告警：不写子命令时列出现有的；ack 认领，silence 静默，lift 取消静默。",
      "Alerts: what is so just now; acknowledge, silence, lift a silence."
    })
final class AlertsCommand implements Callable<Integer> {

  @Option(names = "--look", description = "先查看一遍，并发送待发的。Look first, and send what is due.")
  boolean look;

  @Override
  public Integer call() {
    try (Workplace workplace = Workplace.forQuestions()) {
      Alerts alerts = workplace.get(Alerts.class);
      if (look) {
        alerts.look();
      }
      print(alerts, workplace.get(AlertWords.class), System.out);
      return 0;
    }
  }

  private static void print(Alerts alerts, AlertWords words, PrintStream out) {
    out.println("告警 Alerts: " + alerts.open().size());
    for (Alert alert : alerts.open()) {
      out.println(
          "  "
              + alert.id()
              + "  "
              + alert.rule()
              + "  "
              + alert.firstAt()
              + "Z  "
              + words.sentence(alert, Locale.SIMPLIFIED_CHINESE)
              + (alert.isAcknowledged() ? "  已认领 acknowledged: " + alert.acknowledgedBy() : ""));
    }
    alerts
        .silences()
        .forEach(
            silence ->
                out.println(
                    "静默 Silence "
                        + silence.id()
                        + "  "
                        + silence.rule()
                        + "  "
                        + silence.subject()
                        + "  "
                        + silence.until()
                        + "Z  "
                        + silence.account()));
    alerts
        .waiting()
        .forEach(
            notice ->
                out.println(
                    "待发 Waiting "
                        + notice.id()
                        + "  "
                        + notice.channel()
                        + "  "
                        + notice.attempts()
                        + "  "
                        + notice.lastError()));
    if (!alerts.unready().isEmpty()) {
      out.println("没有设置地址的渠道 Channels without an address: " + String.join(", ", alerts.unready()));
    }
  }

  @Command(
      name = "ack",
      mixinStandardHelpOptions = true,
      description = "认领一条告警，不再通知别人。Somebody sees to it.")
  int acknowledge(
      @Parameters(paramLabel = "ALERT", description = "告警编号。The alert's number.") long alert,
      @Mixin Acting acting) {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).acknowledge(alert, acting.user, acting.reason);
      System.out.println("已认领 acknowledged: " + alert);
      return 0;
    }
  }

  @Command(
      name = "silence",
      mixinStandardHelpOptions = true,
      description = "一段时间内不通知。Nobody is told for a while.")
  int silence(
      @Option(names = "--rule", defaultValue = "", description = "规则；默认全部。A rule; default all.")
          String rule,
      @Option(
              names = "--subject",
              defaultValue = "",
              description = "作业、排程或目标；默认全部。A job, schedule or target; default all.")
          String subject,
      @Option(
              names = "--for",
              required = true,
              paramLabel = "4h",
              description = "多久，如 30m、4h、2d。How long.")
          String time,
      @Mixin Acting acting) {
    try (Workplace workplace = Workplace.forQuestions()) {
      Instant until = Instant.now().plus(span(time));
      Switching.in(workplace).silence(rule, subject, until, acting.user, acting.reason);
      System.out.println("静默到 silent until " + until);
      return 0;
    }
  }

  @Command(
      name = "lift",
      mixinStandardHelpOptions = true,
      description = "取消静默。End a silence before its time.")
  int lift(
      @Parameters(paramLabel = "SILENCE", description = "静默编号。The silence's number.") long silence,
      @Mixin Acting acting) {
    try (Workplace workplace = Workplace.forQuestions()) {
      Switching.in(workplace).liftSilence(silence, acting.user, acting.reason);
      System.out.println("已取消 lifted: " + silence);
      return 0;
    }
  }

  private static Duration span(String text) {
    if (!text.matches("\\d{1,4}[mhd]")) {
      throw new Refused("请写如 30m、4h、2d。Write a time such as 30m, 4h or 2d.");
    }
    String upper = text.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
  }
}
