package org.sunbridge.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command {@code sunbridge}. Commands that need neither Spring nor a database start neither.
 */
@Command(
    name = "sunbridge",
    description = {
      "阳光桥：残疾人数据批量同步与动态更新。",
      "Sunbridge: batch data synchronisation and dynamic update for a disabled persons' federation."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      DemoCommand.class,
      ServeCommand.class,
      RunCommand.class,
      NightlyCommand.class,
      SchedulesCommand.class,
      BackfillCommand.class,
      ConcludeCommand.class,
      CheckCommand.class,
      PreviewCommand.class,
      GuessCommand.class,
      FindingsCommand.class,
      RejectsCommand.class,
      ScreeningCommand.class,
      ReconcileCommand.class,
      ChecksCommand.class,
      IndicatorsCommand.class,
      DeliveryCommand.class,
      PersonCommand.class,
      AppealCommand.class,
      WhatIfCommand.class,
      DecideCommand.class,
      VerifyCommand.class,
      HeldCommand.class,
      OverpaymentsCommand.class,
      RecoverCommand.class,
      ReleaseCommand.class,
      DiscardCommand.class,
      RestartCommand.class,
      RerunCommand.class,
      StopCommand.class,
      AbandonCommand.class,
      PauseCommand.class,
      ResumeCommand.class,
      HoldPushesCommand.class,
      ResumePushesCommand.class,
      StatusCommand.class,
      AlertsCommand.class,
      ScorecardCommand.class,
      AccountsCommand.class,
      TokensCommand.class,
      SynthCommand.class
    },
    footer = {
      "",
      "退出码 Exit codes: 0 完成 done, 1 失败 failed, 2 用法或定义有误 usage, 3 被暂停 held by a brake,",
      "  4 完成但有行被退回 finished with rejected rows."
    })
public final class Sunbridge implements Runnable {

  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "出错时显示完整堆栈。Show the whole stack trace of an error.")
  boolean debug;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    Sunbridge root = new Sunbridge();
    return new CommandLine(root)
        .registerConverter(java.time.LocalDate.class, new Dates())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new Errors(root));
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "请给出命令。Name a command.");
  }
}
