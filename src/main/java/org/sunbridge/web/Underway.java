package org.sunbridge.web;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunbridge.access.TokenInUse;
import org.sunbridge.domain.Refused;

/**
 * What people have set going from a page and what lasts longer than a page should wait. One at a
 * time, as the pipeline is. How the last action on a run ended is remembered until the next one, or
 * the process ends. Thread-safe.
 */
final class Underway implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Underway.class);

  /** What is refused is refused at once; nobody should have to look for that. */
  private static final long A_MOMENT_MS = 800;

  private static final long LAST_WORDS_S = 20;

  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "page-action"));
  private final Map<Long, CompletableFuture<Void>> working = new ConcurrentHashMap<>();
  private final Map<Long, Failed> failed = new ConcurrentHashMap<>();

  /**
   * How an action ended that could not be done.
   *
   * @param refusal what to tell; empty when it was nobody's mistake but ours
   */
  record Failed(String refusal) {}

  /**
   * Begins, and waits no longer than a moment.
   *
   * @return whether it is done already
   * @throws Refused when it was refused by then, or something is under way for the run
   */
  boolean begin(long run, Runnable action) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    if (working.putIfAbsent(run, end) != null) {
      throw new Refused("这个运行已有操作在进行，请稍候。Something is under way for this run: wait a little.");
    }
    failed.remove(run);
    worker.execute(TokenInUse.carried(() -> work(run, action, end)));
    try {
      end.get(A_MOMENT_MS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Refused refused) {
        failed.remove(run);
        throw refused;
      }
      return true;
    }
  }

  /**
   * Begins when nothing else is under way, and does not wait. What fails is in the log and in the
   * run it made.
   */
  void later(String what, Runnable action) {
    worker.execute(
        TokenInUse.carried(
            () -> {
              try {
                action.run();
              } catch (RuntimeException e) {
                LOG.error("{}: what was begun from a page failed", what, e);
              }
            }));
  }

  private void work(long run, Runnable action, CompletableFuture<Void> end) {
    try {
      action.run();
      working.remove(run);
      end.complete(null);
    } catch (Refused e) {
      over(run, new Failed(e.getMessage() == null ? "" : e.getMessage()), end, e);
    } catch (RuntimeException | Error e) {
      LOG.error("Run {}: what was begun from a page failed", run, e);
      over(run, new Failed(""), end, e);
    }
  }

  private void over(long run, Failed how, CompletableFuture<Void> end, Throwable cause) {
    failed.put(run, how);
    working.remove(run);
    end.completeExceptionally(cause);
  }

  boolean isBusy(long run) {
    return working.containsKey(run);
  }

  /** Why the last action on the run came to nothing, if it did. */
  Optional<Failed> failed(long run) {
    return Optional.ofNullable(failed.get(run));
  }

  /** What goes on is given a little time; what is cut off can be restarted. */
  @Override
  public void close() throws InterruptedException {
    worker.shutdown();
    if (!worker.awaitTermination(LAST_WORDS_S, TimeUnit.SECONDS)) {
      LOG.warn("Still working on runs {}: restart them later", working.keySet());
      worker.shutdownNow();
    }
  }
}
