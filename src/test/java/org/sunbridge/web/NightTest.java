package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sunbridge.operation.Run;

class NightTest {

  private static final List<String> JOBS = List.of("deaths", "household-survey", "low-income");

  @Test
  void namesTheJobsForWhichNoFileCame() {
    Night night = Night.of(night("DONE"), List.of(delivery("deaths", "DONE")), JOBS);

    assertThat(night.withoutFile()).containsExactly("household-survey", "low-income");
  }

  @Test
  void whatWaitsLeavesItsConclusionsOpenUntilItIsReleased() {
    List<Run> held = List.of(delivery("deaths", "HELD"), conclusions(40), conclusions(0));
    List<Run> released = List.of(delivery("deaths", "DONE"), conclusions(40), conclusions(0));

    assertThat(Night.of(night("HELD"), held, JOBS).notConcluded()).isEqualTo(40);
    assertThat(Night.of(night("HELD"), released, JOBS).notConcluded()).isZero();
  }

  @Test
  void aNightThatCouldNotFetchAFileHasFailed() {
    assertThat(Night.of(night("FAILED"), List.of(), JOBS).failed()).isEqualTo(1);
    assertThat(
            Night.of(
                    night("FAILED"),
                    List.of(delivery("deaths", "FAILED"), delivery("low-income", "FAILED")),
                    JOBS)
                .failed())
        .isEqualTo(2);
  }

  private static Run night(String status) {
    return run("NIGHT", "nightly", null, status, 0);
  }

  private static Run delivery(String job, String status) {
    return run("DELIVERY", job, 1L, status, 0);
  }

  private static Run conclusions(long notConcluded) {
    return run("CONCLUDE", "conclude", null, "DONE", notConcluded);
  }

  private static Run run(
      String kind, String job, @Nullable Long delivery, String status, long notConcluded) {
    return new Run(
        1,
        null,
        kind,
        job,
        delivery,
        "",
        "",
        LocalDate.of(2026, 10, 31),
        status,
        null,
        null,
        null,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        notConcluded,
        0,
        0,
        null,
        LocalDateTime.of(2026, 10, 31, 17, 30),
        LocalDateTime.of(2026, 10, 31, 17, 31));
  }
}
