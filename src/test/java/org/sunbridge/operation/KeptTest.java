package org.sunbridge.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.sunbridge.operation.Kept.Figure;

class KeptTest {

  private static final Instant MORNING = Instant.parse("2026-11-22T00:30:00Z");
  private static final Duration LONG_ENOUGH = Duration.ofMinutes(1);

  private final AtomicReference<String> change = new AtomicReference<>("a night");
  private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
  private final AtomicInteger added = new AtomicInteger();
  private final Kept<String, Integer> kept = new Kept<>(change::get, clock(), 2, false);

  @Test
  void whatIsQuickIsAddedUpWheneverSomebodyAsks() {
    assertThat(kept.get("all", added::incrementAndGet, LONG_ENOUGH).value()).isEqualTo(1);
    assertThat(kept.get("all", added::incrementAndGet, LONG_ENOUGH).value()).isEqualTo(2);
  }

  @Test
  void whatIsQuickIsKeptTooWhereThatIsWanted() {
    Kept<String, Integer> all = new Kept<>(change::get, clock(), 2, true);

    all.get("all", added::incrementAndGet, LONG_ENOUGH);
    assertThat(all.get("all", added::incrementAndGet, LONG_ENOUGH).value()).isEqualTo(1);
    change.set("a decision");
    assertThat(all.get("all", added::incrementAndGet, LONG_ENOUGH))
        .isEqualTo(new Figure<>(2, null));
  }

  @Test
  void whatIsSlowIsKeptUntilSomethingChangesAndThenShownWithItsTime() {
    assertThat(kept.get("all", slow(), LONG_ENOUGH)).isEqualTo(new Figure<>(1, null));
    assertThat(kept.get("all", slow(), LONG_ENOUGH)).isEqualTo(new Figure<>(1, null));

    change.set("a decision");
    now.set(MORNING.plus(Duration.ofHours(1)));
    assertThat(kept.get("all", slow(), LONG_ENOUGH)).isEqualTo(new Figure<>(1, MORNING));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(kept.get("all", slow(), LONG_ENOUGH)).isEqualTo(new Figure<>(2, null)));
  }

  @Test
  void whatIsSlowRestsBeforeItIsAddedUpAnew() {
    kept.get("all", slow(), LONG_ENOUGH);
    change.set("a decision");

    kept.get("all", slow(), LONG_ENOUGH);
    kept.warm("all", slow());

    assertThat(kept.get("all", slow(), LONG_ENOUGH)).isEqualTo(new Figure<>(1, MORNING));
    assertThat(added).hasValue(1);
  }

  @Test
  void nobodyWaitsLongerThanTheirPatience() {
    CountDownLatch end = new CountDownLatch(1);
    Supplier<Integer> endless =
        () -> {
          awaitEnd(end);
          return 1;
        };

    assertThatThrownBy(() -> kept.get("all", endless, Duration.ZERO))
        .isInstanceOf(Kept.StillAddingUp.class);
    assertThat(kept.soFar("all", endless)).isEmpty();
    end.countDown();
    assertThat(kept.get("all", endless, LONG_ENOUGH).value()).isEqualTo(1);
  }

  @Test
  void whatCannotBeAddedUpSaysWhyAndIsTriedAgain() {
    assertThatThrownBy(
            () ->
                kept.get(
                    "all",
                    () -> {
                      throw new IllegalStateException("no database");
                    },
                    LONG_ENOUGH))
        .hasMessage("no database");
    Awaitility.await()
        .ignoreExceptions()
        .untilAsserted(
            () ->
                assertThat(kept.get("all", added::incrementAndGet, LONG_ENOUGH).value())
                    .isPositive());
  }

  /** Longer than what is quick may take. */
  private Supplier<Integer> slow() {
    return () -> {
      long end = System.nanoTime() + Duration.ofMillis(150).toNanos();
      while (System.nanoTime() < end) {
        LockSupport.parkNanos(end - System.nanoTime());
      }
      return added.incrementAndGet();
    };
  }

  private static void awaitEnd(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneOffset getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(java.time.ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now.get();
      }
    };
  }
}
