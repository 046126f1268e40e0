package org.sunbridge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.sunbridge.access.Accounts;
import org.sunbridge.access.Role;

/** Accounts to look around with, each with a password made for this installation. */
final class DemoAccounts {

  private DemoAccounts() {}

  static void make(Accounts accounts, Path data) throws IOException {
    Path file = data.resolve("demo-accounts.txt");
    if (!Files.exists(file)) {
      StringBuilder text = new StringBuilder();
      add(accounts, "officer", "数据专员（演示）", Role.OFFICER, List.of(), text);
      add(accounts, "approver", "复核人（演示）", Role.APPROVER, List.of(), text);
      add(accounts, "surveyor", "新成路街道专委（演示）", Role.SURVEYOR, List.of("310114001"), text);
      add(accounts, "operator", "运维（演示）", Role.OPERATOR, List.of(), text);
      add(accounts, "admin", "管理员（演示）", Role.ADMINISTRATOR, List.of(), text);
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, text);
    }
    System.out.println("演示账户 Accounts to sign in with:");
    System.out.print(Files.readString(file));
  }

  private static void add(
      Accounts accounts,
      String name,
      String shown,
      Role role,
      List<String> divisions,
      StringBuilder text) {
    if (accounts.find(name).isPresent()) {
      return;
    }
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    String password = HexFormat.of().formatHex(random);
    accounts.add(name, shown, role, divisions, password);
    text.append("  ").append(name).append("  ").append(password).append("  ").append(shown);
    text.append('\n');
  }
}
