package org.sunbridge.cli;

import org.jspecify.annotations.Nullable;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Audit;
import org.sunbridge.operation.Disclosure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options of an export of people as they are: it asks for a reason and is recorded. */
final class Revealing {

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--reveal",
      description = "不遮盖：算一次导出，须写 --reason，并记入审计。Unmasked: an export, recorded.")
  boolean reveal;

  @Option(names = "--reason", paramLabel = "T", description = "导出的理由。Why it is exported.")
  String reason = "";

  @Option(
      names = "--as",
      paramLabel = "USER",
      description = "以谁的名义，默认系统用户。On whose behalf; the system's user without it.")
  @Nullable String account;

  /**
   * @throws ParameterException without a reason for what is to be unmasked
   */
  void check() {
    if (reveal && reason.isBlank()) {
      throw new ParameterException(
          spec.commandLine(),
          "--reveal 是一次导出，请用 --reason 写明理由。--reveal is an export: give a --reason.");
    }
  }

  /**
   * What may be shown; an export is on the audit before the first line.
   *
   * @throws org.sunbridge.domain.Refused when the account may not unmask
   */
  Disclosure disclosure(Workplace workplace, String subject) {
    return disclosure(workplace, Audit.Action.EXPORT_FINDINGS, subject);
  }

  Disclosure disclosure(Workplace workplace, Audit.Action action, String subject) {
    return disclosure(workplace.get(Accounts.class), workplace.get(Audit.class), action, subject);
  }

  Disclosure disclosure(Accounts accounts, Audit audit, Audit.Action action, String subject) {
    if (!reveal) {
      return Disclosure.MASKED;
    }
    audit.record(Acting.exporting(accounts, account), action, subject, reason);
    return Disclosure.REVEALED;
  }
}
