package org.sunbridge.compare;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What another thread found out, or failed to: as if it had been asked for here. */
final class Waited {

  private Waited() {}

  static <T> T forThe(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
