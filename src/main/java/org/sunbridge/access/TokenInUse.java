package org.sunbridge.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By which token something is done just now: known to the thread that answers a program's call, and
 * to those that go on with what it asked for. Where there is none, the person does it.
 */
public final class TokenInUse {

  private static final ThreadLocal<@Nullable String> NAME = new ThreadLocal<>();

  private TokenInUse() {}

  /** Its name; empty when a person acts. */
  public static Optional<String> name() {
    return Optional.ofNullable(NAME.get());
  }

  /** From now on this thread acts by the token; whoever begins it ends it. */
  public static void begin(String name) {
    NAME.set(name);
  }

  public static void end() {
    NAME.remove();
  }

  /** The same by the same token, on whatever thread it is done. */
  public static Runnable carried(Runnable action) {
    Optional<String> name = name();
    return () -> {
      name.ifPresent(TokenInUse::begin);
      try {
        action.run();
      } finally {
        end();
      }
    };
  }
}
