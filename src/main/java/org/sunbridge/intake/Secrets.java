package org.sunbridge.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sunbridge.definition.PullDefinition.Kept;
import org.sunbridge.domain.Refused;

/** Looks up what definitions only refer to. */
public final class Secrets {

  private final UnaryOperator<@Nullable String> environment;
  private final Function<String, Path> folders;

  /**
   * @param environment the value of a variable, null where it is not set
   * @param folders where a file lies that a definition names
   */
  public Secrets(UnaryOperator<@Nullable String> environment, Function<String, Path> folders) {
    this.environment = environment;
    this.folders = folders;
  }

  /**
   * @throws Refused when it is not there
   */
  byte[] bytes(Kept kept) {
    return switch (kept.where()) {
      case ENV -> variable(kept.name()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
      case FILE -> file(kept.name());
    };
  }

  /**
   * The first line, as a file's last line break belongs to no password.
   *
   * @throws Refused when it is not there
   */
  public String text(Kept kept) {
    return new String(bytes(kept), java.nio.charset.StandardCharsets.UTF_8).split("\\R", 2)[0];
  }

  private String variable(String name) {
    String value = environment.apply(name);
    if (value == null || value.isEmpty()) {
      throw new Refused("请设置环境变量 " + name + "。Set the environment variable " + name + ".");
    }
    return value;
  }

  private byte[] file(String name) {
    try {
      return Files.readAllBytes(folders.apply(name));
    } catch (IOException e) {
      throw new Refused("读不到密钥文件 " + name + "。The secret's file cannot be read: " + name + ".");
    }
  }
}
