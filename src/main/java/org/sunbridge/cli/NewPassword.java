package org.sunbridge.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.sunbridge.domain.Refused;

/** Where a command takes a password from: never from its arguments, which other users can read. */
final class NewPassword {

  private NewPassword() {}

  /**
   * @throws Refused when none was given
   */
  static String given() throws IOException {
    String given = System.getenv("SUNBRIDGE_NEW_PASSWORD");
    if (given != null) {
      return given;
    }
    Console console = System.console();
    if (console != null) {
      char[] typed = console.readPassword("密码 Password: ");
      return typed == null ? "" : new String(typed);
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    if (line == null) {
      throw new Refused("没有密码：请用 SUNBRIDGE_NEW_PASSWORD 或标准输入给出。No password was given.");
    }
    return line;
  }
}
