package org.sunbridge.run;

import org.jspecify.annotations.Nullable;

/** Where definitions' references to the environment are looked up. */
@FunctionalInterface
public interface Variables {

  Variables ENVIRONMENT = System::getenv;

  /** Null when it is not set. */
  @Nullable String get(String name);
}
