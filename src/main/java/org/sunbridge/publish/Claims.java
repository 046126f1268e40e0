package org.sunbridge.publish;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.publish.PortalAnswer.Rejection;

/**
 * Takes rows out of the outbox and settles them, each in a transaction of its own: no lock and no
 * connection is held while a call is under way.
 */
final class Claims {

  private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private final OutboxMapper mapper;
  private final TransactionTemplate transaction;
  private final Duration lease;
  private final Clock clock;

  Claims(OutboxMapper mapper, PlatformTransactionManager manager, Duration lease, Clock clock) {
    this.mapper = mapper;
    this.lease = lease;
    this.clock = clock;
    this.transaction = new TransactionTemplate(manager);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    // No gap locks: who writes new rows never waits for a sender.
    transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /**
   * Up to {@code limit} rows that are due, one revision a result; empty when none is, or when
   * nothing may leave the house.
   */
  Claim next(String target, String item, int limit) {
    String batch = Utc.now(clock).format(SECONDS) + "-" + UUID.randomUUID();
    while (true) {
      Attempt attempt = in(() -> attempt(target, item, limit, batch));
      if (attempt.found() == 0 || !attempt.claim().isEmpty()) {
        return attempt.claim();
      }
    }
  }

  /**
   * Writes down what the portal said of every row.
   *
   * @param unanswered when a row may be sent again that the portal did not mention
   */
  Settlement settle(Claim claim, PortalAnswer.Processed answer, Instant unanswered) {
    return in(
        () -> {
          Set<Long> open = new HashSet<>(claim.seqs());
          List<Long> held =
              claim.rows().stream()
                  .filter(row -> answer.held().contains(row.id()))
                  .map(DueRow::seq)
                  .toList();
          held.forEach(open::remove);
          int acknowledged =
              held.isEmpty() ? 0 : mapper.acknowledge(held, claim.batch(), Utc.now(clock));
          int rejected = 0;
          for (Map.Entry<String, List<Long>> alike : rejections(claim, answer).entrySet()) {
            List<Long> seqs = alike.getValue().stream().filter(open::remove).toList();
            rejected += seqs.isEmpty() ? 0 : mapper.reject(seqs, claim.batch(), alike.getKey());
          }
          if (!open.isEmpty()) {
            SendProblem silent = new SendProblem(SendProblem.Kind.UNANSWERED, 200, "");
            mapper.giveBack(List.copyOf(open), claim.batch(), Utc.of(unanswered), silent.stored());
          }
          return new Settlement(acknowledged, rejected, open.size());
        });
  }

  void reject(Claim claim, SendProblem problem) {
    in(() -> mapper.reject(claim.seqs(), claim.batch(), problem.stored()));
  }

  /** Nothing of the claim got through: it may be sent again from the given moment on. */
  void giveBack(Claim claim, Instant from, SendProblem problem) {
    in(() -> mapper.giveBack(claim.seqs(), claim.batch(), Utc.of(from), problem.stored()));
  }

  /** Nothing is sent to the target before the given moment, by any sender. */
  void leaveAlone(String target, Instant until) {
    in(() -> mapper.leaveAlone(target, Utc.of(until)));
  }

  /** Until when the target is to be left alone; empty when it may be called. */
  Optional<LocalDateTime> leftAloneUntil(String target) {
    return mapper.leftAloneUntil(target).filter(until -> until.isAfter(Utc.now(clock)));
  }

  long waiting(String target, String item) {
    return mapper.waiting(target, item);
  }

  private Attempt attempt(String target, String item, int limit, String batch) {
    if (mapper.hold().isPresent()) {
      return new Attempt(0, new Claim(batch, List.of()));
    }
    List<DueRow> due = mapper.lockDue(target, item, Utc.now(clock), limit);
    List<Long> outdated = due.stream().filter(DueRow::isOutdated).map(DueRow::seq).toList();
    if (!outdated.isEmpty()) {
      mapper.outdate(outdated);
    }
    Claim claim = new Claim(batch, due.stream().filter(row -> !row.isOutdated()).toList());
    if (!claim.isEmpty()) {
      mapper.claim(claim.seqs(), batch, Utc.of(clock.instant().plus(lease)));
    }
    return new Attempt(due.size(), claim);
  }

  /** The rows that were turned back, by what is kept beside them. */
  private static Map<String, List<Long>> rejections(Claim claim, PortalAnswer.Processed answer) {
    Map<String, Rejection> byId = new HashMap<>();
    answer.rejected().forEach(rejection -> byId.put(rejection.id(), rejection));
    Map<String, List<Long>> rows = new LinkedHashMap<>();
    for (DueRow row : claim.rows()) {
      Rejection rejection = byId.get(row.id());
      if (rejection != null) {
        rows.computeIfAbsent(reason(rejection, row), reason -> new ArrayList<>()).add(row.seq());
      }
    }
    return rows;
  }

  private static String reason(Rejection rejection, DueRow row) {
    String message =
        PortalMessage.masked(rejection.message(), Payload.fields(row.payload()).values());
    return PortalMessage.masked(rejection.code() + " " + message);
  }

  private <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private record Attempt(int found, Claim claim) {}

  /** Rows by what became of them. */
  record Settlement(int acknowledged, int rejected, int unanswered) {}
}
