package org.sunbridge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sunbridge.domain.Refused;

class UnderwayTest {

  private final Underway underway = new Underway();
  private final CountDownLatch goOn = new CountDownLatch(1);

  @AfterEach
  void over() throws InterruptedException {
    goOn.countDown();
    underway.close();
  }

  @Test
  void whatIsQuickIsDoneBeforeThePageAnswers() {
    AtomicInteger done = new AtomicInteger();

    assertThat(underway.begin(1, done::incrementAndGet)).isTrue();
    assertThat(done).hasValue(1);
    assertThat(underway.isBusy(1)).isFalse();
  }

  @Test
  void whatIsRefusedIsRefusedToWhoAsked() {
    assertThatThrownBy(() -> underway.begin(1, () -> refuse("not held")))
        .isInstanceOf(Refused.class)
        .hasMessage("not held");
    assertThat(underway.failed(1)).isEmpty();
  }

  @Test
  void whatLastsGoesOnBehindThePage() {
    assertThat(underway.begin(1, this::waitForIt)).isFalse();
    assertThat(underway.isBusy(1)).isTrue();
    assertThatThrownBy(() -> underway.begin(1, () -> {})).isInstanceOf(Refused.class);

    goOn.countDown();
    Awaitility.await().until(() -> !underway.isBusy(1));
    assertThat(underway.failed(1)).isEmpty();
  }

  @Test
  void whatIsRefusedLaterIsToldOnThePageOfTheRun() {
    assertThat(
            underway.begin(
                1,
                () -> {
                  waitForIt();
                  refuse("somebody else is at it");
                }))
        .isFalse();
    goOn.countDown();
    Awaitility.await().until(() -> !underway.isBusy(1));

    assertThat(underway.failed(1)).contains(new Underway.Failed("somebody else is at it"));
    assertThat(underway.begin(1, () -> {})).isTrue();
    assertThat(underway.failed(1)).isEmpty();
  }

  @Test
  void aMistakeOfOursIsRememberedWithoutItsWords() {
    underway.begin(
        1,
        () -> {
          throw new IllegalStateException("a value of somebody");
        });

    assertThat(underway.failed(1)).contains(new Underway.Failed(""));
  }

  private void waitForIt() {
    try {
      goOn.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void refuse(String why) {
    throw new Refused(why);
  }
}
