package org.sunbridge.compare;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what some rows came to while the next ones are read: one after the other, each in a
 * transaction of its own. A try that is interrupted is begun anew, so nothing is lost with it.
 */
final class WrittenBehind {

  private final TransactionOperations transaction;
  private final Executor executor;
  private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

  private WrittenBehind(TransactionOperations transaction, Executor executor) {
    this.transaction = transaction;
    this.executor = executor;
  }

  static WrittenBehind in(PlatformTransactionManager transactions) {
    return new WrittenBehind(
        new TransactionTemplate(transactions), new CompletableFuture<>().defaultExecutor());
  }

  /** Writes at once, in the caller's transaction. */
  static WrittenBehind atOnce() {
    return new WrittenBehind(TransactionOperations.withoutTransaction(), Runnable::run);
  }

  /** Begins to write; fails as {@link #settle} does where what was begun before has failed. */
  void write(Runnable rows) {
    settle();
    last =
        CompletableFuture.runAsync(
            () -> transaction.executeWithoutResult(status -> rows.run()), executor);
  }

  /** Returns once everything that was begun is written, or fails as it failed. */
  void settle() {
    Waited.forThe(last);
  }

  /** Returns once nothing is written any more, whatever became of it. */
  void end() {
    last.exceptionally(failed -> null).join();
  }
}
