package org.sunbridge.intake;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.DeliveryStatus;

/**
 * Receives files: archived first, then known by feed, scope, as-of and content. The same again does
 * nothing; another content for the same feed, scope and as-of is a correction.
 */
public final class Intake {

  private final Archive archive;
  private final DeliveryMapper deliveries;
  private final Completions completions;
  private final Clock clock;

  public Intake(Archive archive, DeliveryMapper deliveries, Completions completions, Clock clock) {
    this.archive = archive;
    this.deliveries = deliveries;
    this.completions = completions;
    this.clock = clock;
  }

  /**
   * What its sender says of a file.
   *
   * @param scope as typed, a street's code or name
   */
  public record Statement(
      String fileName, Optional<LocalDate> asOf, Optional<String> scope, LocalDate businessDate) {}

  /** A delivery that cannot be understood is kept as FAILED, with the reason. */
  public Received receive(
      Definitions definitions, JobDefinition job, Statement said, InputStream content) {
    Archive.Original original = archive.keep(content);
    DeliveryRow delivery = new DeliveryRow();
    delivery.job = job.name();
    delivery.fileName = said.fileName();
    delivery.archivedAs = original.name();
    delivery.contentHash = original.sha256();
    delivery.sizeBytes = original.bytes();
    delivery.asOf = said.asOf().orElse(said.businessDate());
    delivery.receivedAt = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    try {
      Optional<MendedFile> mended = MendedFile.of(archive.path(original.name()));
      if (mended.isPresent()) {
        return completion(delivery, job, mended.get());
      }
    } catch (UnreadableFile e) {
      return refused(delivery, String.valueOf(e.getMessage()));
    }
    try {
      Claims claims = new Claims(definitions, job, said.fileName(), archive.path(original.name()));
      delivery.scope = claims.scope(said.scope());
      delivery.asOf = claims.asOf(said.asOf(), said.businessDate());
    } catch (UnreadableFile e) {
      return failed(delivery, String.valueOf(e.getMessage()));
    }
    return known(delivery).orElseGet(() -> inserted(delivery));
  }

  /** Mended rows belong to the delivery that turned them back: its scope and as-of are theirs. */
  private Received completion(DeliveryRow delivery, JobDefinition job, MendedFile mended) {
    DeliveryRow base = new MendedRows(deliveries, completions).base(job, mended);
    delivery.scope = base.scope;
    delivery.asOf = base.asOf;
    delivery.completes = base.id;
    Optional<DeliveryRow> same =
        deliveries.ofIdentity(base.job, base.scope, base.asOf).stream()
            .filter(d -> d.completes != null && Arrays.equals(d.contentHash, delivery.contentHash))
            .filter(d -> wasTaken(d.status))
            .findFirst();
    if (same.isPresent()) {
      return new Received(same.get(), false);
    }
    delivery.completes = completions.current(base, Long.MAX_VALUE).id;
    return inserted(delivery);
  }

  private static boolean wasTaken(DeliveryStatus status) {
    return switch (status) {
      case RECEIVED, HELD, APPLIED, CORRECTED -> true;
      case FAILED, DISCARDED -> false;
    };
  }

  /** It never stood for anything, so nothing waits for it. */
  private Received refused(DeliveryRow delivery, String reason) {
    delivery.status = DeliveryStatus.DISCARDED;
    deliveries.insert(delivery);
    deliveries.setStatus(delivery.id, DeliveryStatus.DISCARDED, reason, null);
    delivery.reason = reason;
    return new Received(delivery, true);
  }

  private Received failed(DeliveryRow delivery, String reason) {
    Optional<DeliveryRow> same =
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .filter(d -> d.status == DeliveryStatus.FAILED)
            .filter(d -> Arrays.equals(d.contentHash, delivery.contentHash))
            .findFirst();
    if (same.isPresent()) {
      return new Received(same.get(), false);
    }
    delivery.status = DeliveryStatus.FAILED;
    deliveries.insert(delivery);
    deliveries.setStatus(delivery.id, DeliveryStatus.FAILED, reason, null);
    delivery.reason = reason;
    return new Received(delivery, true);
  }

  /** The same content, received before and still counting or waiting. */
  private Optional<Received> known(DeliveryRow delivery) {
    return deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
        .filter(d -> counts(d.status))
        .findFirst()
        .filter(newest -> has(newest, delivery.contentHash))
        .map(newest -> new Received(newest, false));
  }

  /** A file that was completed since is the same file still: it must not undo what was mended. */
  private boolean has(DeliveryRow newest, byte[] content) {
    return completions.lineage(newest).stream()
        .anyMatch(d -> Arrays.equals(d.contentHash, content));
  }

  private static boolean counts(DeliveryStatus status) {
    return switch (status) {
      case RECEIVED, HELD, APPLIED, FAILED -> true;
      case CORRECTED, DISCARDED -> false;
    };
  }

  private Received inserted(DeliveryRow delivery) {
    deliveries.insert(delivery);
    return new Received(delivery, true);
  }
}
