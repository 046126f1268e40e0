package org.sunbridge.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;

/**
 * Whether a file that came in is a delivery, or the same as one that came before. One at a time on
 * a database: what is fetched may be handed in on a page at the same moment.
 */
public final class Identities {

  private final DeliveryMapper deliveries;
  private final Completions completions;
  private final TransactionTemplate transaction;

  public Identities(
      DeliveryMapper deliveries, Completions completions, PlatformTransactionManager transactions) {
    this.deliveries = deliveries;
    this.completions = completions;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** The same content, received before and still counting or waiting, is the same delivery. */
  Received settled(DeliveryRow delivery) {
    return alone(() -> known(delivery).orElseGet(() -> inserted(delivery)));
  }

  /**
   * The deliveries whose rows come back mended.
   *
   * @throws UnreadableFile when they are none of this job's
   */
  List<DeliveryRow> bases(JobDefinition job, MendedFile mended) {
    return new MendedRows(deliveries, completions).bases(job, mended);
  }

  /** Mended rows belong to the delivery that turned them back: its scope and as-of are theirs. */
  Received completion(DeliveryRow delivery, DeliveryRow base) {
    delivery.scope = base.scope;
    delivery.asOf = base.asOf;
    delivery.completes = base.id;
    return alone(
        () -> {
          Optional<DeliveryRow> same =
              deliveries.ofIdentity(base.job, base.scope, base.asOf).stream()
                  .filter(d -> d.completes != null && sameContent(d, delivery))
                  .filter(d -> wasTaken(d.status))
                  .findFirst();
          if (same.isPresent()) {
            return new Received(same.get(), false, delivery.fileName);
          }
          try {
            delivery.completes = completions.current(base, Long.MAX_VALUE).id;
          } catch (UnreadableFile e) {
            return refused(delivery, String.valueOf(e.getMessage()));
          }
          return inserted(delivery);
        });
  }

  /** Mended before the delivery itself was worked on, which is worked on first. */
  Received typed(DeliveryRow delivery, DeliveryRow base) {
    return alone(
        () -> {
          DeliveryRow now = deliveries.byId(base.id).orElseThrow();
          if (now.status != DeliveryStatus.RECEIVED) {
            return completion(delivery, now);
          }
          delivery.scope = now.scope;
          delivery.asOf = now.asOf;
          delivery.completes = now.id;
          return inserted(delivery);
        });
  }

  /** Kept with the reason; nobody knows what it speaks of, or it is not what was sent. */
  Received failed(DeliveryRow delivery, String reason) {
    return alone(
        () ->
            deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
                .filter(d -> d.status == DeliveryStatus.FAILED && sameContent(d, delivery))
                .findFirst()
                .map(same -> failedAgain(same, delivery, reason))
                .orElseGet(() -> turnedAway(delivery, DeliveryStatus.FAILED, reason)));
  }

  private Received failedAgain(DeliveryRow known, DeliveryRow delivery, String reason) {
    known.reason = reason;
    deliveries.setStatus(known.id, DeliveryStatus.FAILED, reason, null);
    return same(known, delivery);
  }

  /** It never stood for anything, so nothing waits for it. */
  Received refused(DeliveryRow delivery, String reason) {
    return turnedAway(delivery, DeliveryStatus.DISCARDED, reason);
  }

  private <T> T alone(Supplier<T> work) {
    return Objects.requireNonNull(
        transaction.execute(
            status -> {
              deliveries.alone();
              return work.get();
            }));
  }

  private Received turnedAway(DeliveryRow delivery, DeliveryStatus status, String reason) {
    delivery.status = status;
    deliveries.insert(delivery);
    deliveries.setStatus(delivery.id, status, reason, null);
    delivery.reason = reason;
    return new Received(delivery, true);
  }

  private Optional<Received> known(DeliveryRow delivery) {
    Optional<DeliveryRow> known =
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .filter(d -> counts(d.status))
            .findFirst()
            .filter(newest -> has(newest, delivery));
    known.filter(d -> d.status == DeliveryStatus.FAILED).ifPresent(this::received);
    return known.map(same -> same(same, delivery));
  }

  private Received same(DeliveryRow known, DeliveryRow delivery) {
    if (delivery.toMarkFrom != null) {
      deliveries.setToMarkFrom(known.id, delivery.toMarkFrom);
    }
    return new Received(known, false, delivery.fileName);
  }

  /** What failed then, such as a checksum, holds now. */
  private void received(DeliveryRow failed) {
    failed.status = DeliveryStatus.RECEIVED;
    failed.reason = null;
    deliveries.setStatus(failed.id, failed.status, null, null);
  }

  /** A file that was completed since is the same file still: it must not undo what was mended. */
  private boolean has(DeliveryRow newest, DeliveryRow delivery) {
    return completions.lineage(newest).stream()
        .anyMatch(d -> sameContent(d, delivery) && isReadAs(d, delivery));
  }

  /** Whoever says how it is to be read wants it read anew; who says nothing does not. */
  private static boolean isReadAs(DeliveryRow known, DeliveryRow delivery) {
    return delivery.shape == null || delivery.shape.equals(known.shape);
  }

  private static boolean sameContent(DeliveryRow one, DeliveryRow other) {
    return Arrays.equals(one.contentHash, other.contentHash);
  }

  private static boolean counts(DeliveryStatus status) {
    return switch (status) {
      case RECEIVED, HELD, APPLIED, FAILED -> true;
      case CORRECTED, DISCARDED -> false;
    };
  }

  private static boolean wasTaken(DeliveryStatus status) {
    return switch (status) {
      case RECEIVED, HELD, APPLIED, CORRECTED -> true;
      case FAILED, DISCARDED -> false;
    };
  }

  private Received inserted(DeliveryRow delivery) {
    deliveries.insert(delivery);
    return new Received(delivery, true);
  }
}
