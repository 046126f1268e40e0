package org.sunbridge.review;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.retry.support.RetryTemplate;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.sunbridge.domain.PersonKey;

/**
 * Several take pages of people at once, each page in a transaction of its own: while one waits for
 * the database, another thinks. Where two want the same row and the database turns one of them
 * back, that one takes its page again.
 */
final class PageWorkers {

  /** More would mostly wait for each other. */
  private static final int MOST = 4;

  private static final int TRIES = 10;
  private static final int SHORTEST_PAUSE_MS = 20;
  private static final int LONGEST_PAUSE_MS = 400;

  private final List<Consumer<List<PersonKey>>> workers;
  private final TransactionOperations transaction;
  private final RetryTemplate again =
      RetryTemplate.builder()
          .maxAttempts(TRIES)
          .retryOn(PessimisticLockingFailureException.class)
          .uniformRandomBackoff(SHORTEST_PAUSE_MS, LONGEST_PAUSE_MS)
          .build();

  /**
   * @param workers what each does with a page, in the transaction it finds; used by one thread each
   * @param transaction begins one of its own for a page
   */
  PageWorkers(Stream<Consumer<List<PersonKey>>> workers, TransactionOperations transaction) {
    this.workers = workers.toList();
    this.transaction = transaction;
  }

  /** How many are worth having on this machine. */
  static int usual() {
    return Math.max(2, Math.min(MOST, Runtime.getRuntime().availableProcessors()));
  }

  /**
   * Returns when all pages are done, or fails when one has failed and those under way are over.
   *
   * @param done is told in the end how many people's pages were committed
   */
  void work(List<PersonKey> people, int page, Consumer<Long> done) {
    Queue<List<PersonKey>> pages = new ConcurrentLinkedQueue<>();
    Stream.of(0, page)
        .flatMapToInt(first -> everySecond(first, people.size(), page))
        .mapToObj(from -> people.subList(from, Math.min(people.size(), from + page)))
        .forEach(pages::add);
    int threads = Math.min(workers.size(), pages.size());
    LongAdder committed = new LongAdder();
    ExecutorService executor =
        Executors.newFixedThreadPool(threads, new CustomizableThreadFactory("people-"));
    try {
      CompletableFuture.allOf(
              workers.stream()
                  .limit(threads)
                  .map(
                      w -> CompletableFuture.runAsync(() -> takeAll(w, pages, committed), executor))
                  .toArray(CompletableFuture<?>[]::new))
          .join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      executor.shutdown();
      done.accept(committed.sum());
    }
  }

  /**
   * First the even pages, then the odd ones: who looks for a page's people in an index also locks
   * the next one behind them (MySQL does), so neighbours would wait for each other.
   */
  private static IntStream everySecond(int first, int people, int page) {
    return IntStream.iterate(first, from -> from < people, from -> from + 2 * page);
  }

  private void takeAll(
      Consumer<List<PersonKey>> worker, Queue<List<PersonKey>> pages, LongAdder committed) {
    for (List<PersonKey> page = pages.poll(); page != null; page = pages.poll()) {
      try {
        take(worker, page);
      } catch (RuntimeException | Error e) {
        pages.clear();
        throw e;
      }
      committed.add(page.size());
    }
  }

  private void take(Consumer<List<PersonKey>> worker, List<PersonKey> page) {
    again.execute(
        attempt -> {
          transaction.executeWithoutResult(status -> worker.accept(page));
          return null;
        });
  }
}
