package org.sunbridge.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SendPolicyTest {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  private final SendPolicy policy = SendPolicy.DEFAULT;

  @Test
  void waitsTwiceAsLongAfterEachFailureUpToTheLongest() {
    assertThat(policy.waitAfter(1, 1)).isEqualTo(Duration.ofSeconds(1));
    assertThat(policy.waitAfter(4, 1)).isEqualTo(Duration.ofSeconds(8));
    assertThat(policy.waitAfter(40, 1)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void leavesHalfOfTheWaitToChance() {
    assertThat(policy.waitAfter(1, 0)).isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void refusesMoreResultsACallThanTheContractAllows() {
    Duration second = Duration.ofSeconds(1);
    assertThatThrownBy(() -> new SendPolicy(501, 1, second, second, second, Duration.ofMinutes(1)))
        .hasMessageContaining("1 to 500");
  }

  @Test
  void readsRetryAfterInSecondsOrAsADate() {
    assertThat(RetryAfter.parse("120", NOW)).contains(Duration.ofMinutes(2));
    assertThat(RetryAfter.parse("Sat, 21 Nov 2026 08:00:30 GMT", NOW))
        .contains(Duration.ofSeconds(30));
    assertThat(RetryAfter.parse("Sat, 21 Nov 2026 07:00:00 GMT", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.parse("soon", NOW)).isEmpty();
  }
}
