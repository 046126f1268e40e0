package org.sunbridge.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.sunbridge.publish.PortalAnswer.NonceReused;
import org.sunbridge.publish.PortalAnswer.Processed;
import org.sunbridge.publish.PortalAnswer.Refused;
import org.sunbridge.publish.PortalAnswer.TooLarge;
import org.sunbridge.publish.PortalAnswer.Unavailable;

/** One run of a sender over one item, from the first call to the last. */
final class Drain {

  /** A portal that asks for more is taken to be mistaken. */
  private static final Duration LONGEST_REST = Duration.ofHours(24);

  private final Tools tools;
  private final PortalEndpoint endpoint;
  private final String item;

  private final Set<Long> sent = new HashSet<>();
  private long acknowledged;
  private long rejected;
  private int failuresInARow;
  private int limit;
  private Optional<SendProblem> end = Optional.empty();

  Drain(Tools tools, PortalEndpoint endpoint, String item) {
    this.tools = tools;
    this.endpoint = endpoint;
    this.item = item;
    this.limit = tools.policy().batchSize();
  }

  SendReport run() {
    end =
        tools
            .claims()
            .leftAloneUntil(endpoint.target())
            .map(until -> new SendProblem(SendProblem.Kind.RESTING, 0, until + "Z"));
    while (end.isEmpty()) {
      Claim claim = tools.claims().next(endpoint.target(), item, limit);
      if (claim.isEmpty()) {
        break;
      }
      carry(claim);
    }
    long waiting = tools.claims().waiting(endpoint.target(), item);
    return new SendReport(
        endpoint.target(), item, sent.size(), acknowledged, rejected, waiting, end);
  }

  private void carry(Claim claim) {
    try {
      sent.addAll(claim.seqs());
      take(claim, tools.call().send(endpoint, item, claim));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      SendProblem stopped = new SendProblem(SendProblem.Kind.INTERRUPTED, 0, "");
      tools.claims().giveBack(claim, now(), stopped);
      end = Optional.of(stopped);
    }
  }

  private void take(Claim claim, PortalAnswer answer) throws InterruptedException {
    if (answer instanceof Processed processed) {
      settle(claim, processed);
    } else if (answer instanceof Unavailable unavailable) {
      waitFor(claim, unavailable);
    } else if (answer instanceof NonceReused reused) {
      repeat(claim, reused.problem());
    } else if (answer instanceof TooLarge tooLarge) {
      divide(claim, tooLarge.problem());
    } else if (answer instanceof Refused refused) {
      tools.claims().giveBack(claim, now(), refused.problem());
      end = Optional.of(refused.problem());
    }
  }

  private void settle(Claim claim, Processed answer) {
    // What the portal passed over is for another run: at once it would pass over it again.
    Instant later = now().plus(tools.policy().longestWait());
    Claims.Settlement settlement = tools.claims().settle(claim, answer, later);
    acknowledged += settlement.acknowledged();
    rejected += settlement.rejected();
    failuresInARow = 0;
  }

  private void waitFor(Claim claim, Unavailable answer) throws InterruptedException {
    failuresInARow++;
    Duration asked = answer.retryAfter().orElse(Duration.ZERO);
    SendPolicy policy = tools.policy();
    if (asked.compareTo(policy.longestWait()) > 0 || failuresInARow >= policy.failuresInARow()) {
      tools.claims().giveBack(claim, now(), answer.problem());
      if (!asked.isZero()) {
        Duration believed = asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
        tools.claims().leaveAlone(endpoint.target(), now().plus(believed));
      }
      end = Optional.of(answer.problem());
      return;
    }
    Duration own = policy.waitAfter(failuresInARow, ThreadLocalRandom.current().nextDouble());
    Instant until = now().plus(own.compareTo(asked) > 0 ? own : asked);
    tools.claims().giveBack(claim, until, answer.problem());
    while (now().isBefore(until)) {
      tools.pause().during(Duration.between(now(), until));
    }
  }

  private void repeat(Claim claim, SendProblem problem) {
    failuresInARow++;
    tools.claims().giveBack(claim, now(), problem);
    if (failuresInARow >= tools.policy().failuresInARow()) {
      end = Optional.of(problem);
    }
  }

  private void divide(Claim claim, SendProblem problem) {
    if (claim.rows().size() == 1) {
      tools.claims().reject(claim, problem);
      rejected++;
    } else {
      limit = Math.max(1, claim.rows().size() / 2);
      tools.claims().giveBack(claim, now(), problem);
    }
  }

  private Instant now() {
    return tools.clock().instant();
  }

  /** What every run of a sender shares. */
  record Tools(Claims claims, ResultsCall call, SendPolicy policy, Clock clock, Pause pause) {}
}
