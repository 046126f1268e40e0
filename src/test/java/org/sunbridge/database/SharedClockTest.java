package org.sunbridge.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunbridge.testing.OnDatabase;
import org.sunbridge.testing.TestDatabase;

/** The database of the tests is on this machine, or on one whose clock agrees with it. */
@OnDatabase
class SharedClockTest {

  private static final Duration A_MOMENT = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(ints = {-7, 7})
  void showsTheDatabasesTimeHoweverFarTheMachinesIsOff(int minutes, TestDatabase database)
      throws Exception {
    Duration off = Duration.ofMinutes(minutes);
    SharedClock clock = new SharedClock(Clock.offset(Clock.systemUTC(), off));
    Clock inZone = clock.withZone(ZoneOffset.ofHours(8));
    measure(clock, database);

    assertThat(clock.ahead().minus(off).abs()).isLessThan(A_MOMENT);
    assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(A_MOMENT);
    assertThat(Duration.between(Instant.now(), inZone.instant()).abs())
        .as("also what was made of it before")
        .isLessThan(A_MOMENT);
  }

  @Test
  void doesNotShakeWhenItIsMeasuredAgain(TestDatabase database) throws Exception {
    SharedClock clock = SharedClock.of(database.dataSource());
    Duration before = clock.ahead();
    measure(clock, database);
    assertThat(clock.ahead().minus(before).abs())
        .satisfiesAnyOf(
            change -> assertThat(change).isZero(),
            change -> assertThat(change).isGreaterThan(Duration.ofSeconds(1)));
  }

  private static void measure(SharedClock clock, TestDatabase database) throws Exception {
    try (Connection connection = database.dataSource().getConnection()) {
      clock.measure(connection);
    }
  }
}
