package org.sunbridge.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.Definitions;
import org.sunbridge.mapping.MendedFile;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryRow;

/**
 * What a kept file is: a list of mended rows, or a delivery of its feed with the scope and the day
 * it speaks for.
 */
final class Understanding {

  private static final int LONGEST_ORIGIN = 1000;

  private final Archive archive;
  private final Identities identities;
  private final Clock clock;

  Understanding(Archive archive, Identities identities, Clock clock) {
    this.archive = archive;
    this.identities = identities;
    this.clock = clock;
  }

  /**
   * One delivery for each whose rows come back mended, where the file is a list of them. Of any
   * other file the row is told what it claims to be, and nothing is returned.
   *
   * @throws UnreadableFile when that cannot be understood
   */
  Optional<List<Received>> of(Definitions definitions, Delivered file, DeliveryRow delivery) {
    Optional<List<Received>> completions = completions(file);
    if (completions.isEmpty()) {
      claim(definitions, file, delivery);
    }
    return completions;
  }

  /** One delivery for each whose rows come back mended; empty when the file is no list of them. */
  private Optional<List<Received>> completions(Delivered file) {
    try {
      return MendedFile.of(archive.path(file.original().name()))
          .map(list -> identities.bases(file.job(), list))
          .map(bases -> bases.stream().map(b -> identities.completion(row(file), b)).toList());
    } catch (UnreadableFile e) {
      return Optional.of(List.of(identities.refused(row(file), String.valueOf(e.getMessage()))));
    }
  }

  private void claim(Definitions definitions, Delivered file, DeliveryRow delivery) {
    Claims claims =
        new Claims(
            definitions,
            file.job(),
            file.said().shape(),
            file.names(),
            archive.path(file.original().name()));
    delivery.scope = claims.scope(file.said().scope());
    delivery.asOf = claims.asOf(file.said().asOf(), file.said().businessDate());
  }

  /** A file as it is entered, before anybody has looked into it. */
  DeliveryRow row(Delivered file) {
    DeliveryRow delivery = new DeliveryRow();
    delivery.job = file.job().name();
    delivery.fileName = FileName.shown(file.name());
    delivery.archivedAs = file.original().name();
    delivery.contentHash = file.original().sha256();
    delivery.sizeBytes = file.original().bytes();
    delivery.cameFrom = shortened(file.cameFrom());
    delivery.container = file.container().map(Archive.Original::name).orElse(null);
    delivery.toMarkFrom = file.toMarkFrom().orElse(null);
    delivery.shape = file.said().shape().text();
    delivery.asOf = file.said().asOf().orElse(file.said().businessDate());
    delivery.receivedAt = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    return delivery;
  }

  private static String shortened(String origin) {
    return origin.length() <= LONGEST_ORIGIN
        ? origin
        : "…" + origin.substring(origin.length() - LONGEST_ORIGIN + 1);
  }
}
