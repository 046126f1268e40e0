package org.sunbridge.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sunbridge.intake.Archive;
import org.sunbridge.intake.TakenRows;
import org.sunbridge.registry.DeliveryMapper;

/** Keeps with each delivery which of its rows are to be marked at their source. */
record FetchedRows(DeliveryMapper deliveries, Archive archive) implements TakenRows {

  @Override
  public List<Unmarked> unmarked(String job) {
    return deliveries.toMark(job).stream()
        .map(
            d ->
                new Unmarked(
                    d.id, archive.path(d.archivedAs), Objects.requireNonNull(d.toMarkFrom)))
        .toList();
  }

  @Override
  public void marked(long delivery) {
    deliveries.setToMarkFrom(delivery, null);
  }

  @Override
  public Optional<Path> earlier(String job, String cameFrom) {
    return deliveries.newestFrom(job, cameFrom).map(d -> archive.path(d.archivedAs));
  }
}
