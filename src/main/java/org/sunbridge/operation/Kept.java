package org.sunbridge.operation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sums that nobody should wait for. What is added up quickly is added up whenever somebody asks;
 * what takes longer is kept, shown with its time once something has changed, and added up anew
 * behind that. Thread-safe.
 *
 * @param <K> what is asked for
 */
public final class Kept<K, V> {

  /** Whoever asks the first time waits so long. */
  public static final Duration A_WHILE = Duration.ofSeconds(5);

  private static final Duration A_MOMENT = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Kept.class);
  private static final Duration QUICK = Duration.ofMillis(100);

  /** What took a minute is not begun again for ten: the machine has other things to do. */
  private static final int RESTS = 10;

  private static final int WORKERS = 2;

  private static final ExecutorService WORKER =
      Executors.newFixedThreadPool(
          WORKERS,
          task -> {
            Thread thread = new Thread(task, "adding-up");
            thread.setDaemon(true);
            return thread;
          });

  private final LastChange change;
  private final Clock clock;
  private final int size;
  private final boolean keepsQuick;
  private final Map<K, Begun<V>> underway = new HashMap<>();
  private final Map<K, Sum<V>> sums =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<K, Sum<V>> eldest) {
          return size() > size;
        }
      };

  /**
   * @param size how many are kept; those nobody asks for go first
   * @param keepsQuick whether what is quick is kept too, while nothing changes
   */
  public Kept(LastChange change, Clock clock, int size, boolean keepsQuick) {
    this.change = change;
    this.clock = clock;
    this.size = size;
    this.keepsQuick = keepsQuick;
  }

  /**
   * What was added up.
   *
   * @param since when it was, where something has changed since; null when it is up to date
   */
  public record Figure<V>(V value, @Nullable Instant since) {}

  /** Being added up for the first time; whoever asks again in a while gets it. */
  public static final class StillAddingUp extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillAddingUp() {
      super("still adding up", null, false, false);
    }
  }

  private record Begun<V>(CompletableFuture<Sum<V>> end, long nanos) {}

  private record Sum<V>(V value, String change, Instant at, Duration took) {}

  /**
   * @param patience how long to wait for what nobody has asked for yet
   * @throws StillAddingUp when that was not enough
   */
  public Figure<V> get(K key, Supplier<V> addUp, Duration patience) {
    Sum<V> sum;
    synchronized (sums) {
      sum = sums.get(key);
    }
    if (sum == null) {
      return new Figure<>(first(key, addUp, patience).value(), null);
    }
    boolean isQuick = sum.took().compareTo(QUICK) < 0;
    if (isQuick && !keepsQuick) {
      return new Figure<>(added(key, addUp).value(), null);
    }
    if (sum.change().equals(change.mark())) {
      return new Figure<>(sum.value(), null);
    }
    if (isQuick) {
      return new Figure<>(added(key, addUp).value(), null);
    }
    if (isRested(sum)) {
      begin(key, addUp);
    }
    return new Figure<>(sum.value(), sum.at());
  }

  /** The same, for what a page can do without: waited for only a moment. */
  public Optional<Figure<V>> soFar(K key, Supplier<V> addUp) {
    try {
      return Optional.of(get(key, addUp, A_MOMENT));
    } catch (StillAddingUp e) {
      return Optional.empty();
    }
  }

  /** Has it added up behind, where somebody would have to wait for it; returns at once. */
  public void warm(K key, Supplier<V> addUp) {
    Sum<V> sum;
    synchronized (sums) {
      sum = sums.get(key);
    }
    if (sum == null
        || (sum.took().compareTo(QUICK) >= 0
            && !sum.change().equals(change.mark())
            && isRested(sum))) {
      begin(key, addUp);
    }
  }

  private boolean isRested(Sum<V> sum) {
    Duration rest = sum.took().multipliedBy(RESTS);
    return Duration.between(sum.at(), clock.instant()).compareTo(rest) > 0;
  }

  /** Whoever comes later waits what is left of the first one's patience. */
  private Sum<V> first(K key, Supplier<V> addUp, Duration patience) {
    Begun<V> begun = begin(key, addUp);
    long left = begun.nanos() + patience.toNanos() - System.nanoTime();
    try {
      return begun.end().get(Math.max(0, left), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new StillAddingUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StillAddingUp();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }

  private Begun<V> begin(K key, Supplier<V> addUp) {
    Begun<V> begun;
    synchronized (underway) {
      Begun<V> before = underway.get(key);
      if (before != null) {
        return before;
      }
      begun = new Begun<>(new CompletableFuture<>(), System.nanoTime());
      underway.put(key, begun);
    }
    WORKER.execute(() -> work(key, addUp, begun.end()));
    return begun;
  }

  private void work(K key, Supplier<V> addUp, CompletableFuture<Sum<V>> end) {
    try {
      end.complete(added(key, addUp));
    } catch (RuntimeException | Error e) {
      LOG.error("Sums could not be added up; they are tried again when somebody asks", e);
      end.completeExceptionally(e);
    } finally {
      synchronized (underway) {
        underway.remove(key);
      }
    }
  }

  private Sum<V> added(K key, Supplier<V> addUp) {
    // Marked before: what changes meanwhile may be missing from the sum.
    String mark = change.mark();
    long from = System.nanoTime();
    V value = addUp.get();
    Sum<V> sum =
        new Sum<>(value, mark, clock.instant(), Duration.ofNanos(System.nanoTime() - from));
    synchronized (sums) {
      sums.put(key, sum);
    }
    return sum;
  }
}
