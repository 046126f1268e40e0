package org.sunbridge.intake;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.OriginalMapper;

/**
 * Keeps the archive to what a district says: originals whose days are over are removed, unless
 * something rests on them: a statement in force, a finding on which nobody has the last word yet, a
 * delivery that waits. What is known of the delivery itself stays. For the holder of the pipeline's
 * lock only.
 */
public final class Retention {

  private static final Pattern DELIVERY = Pattern.compile("\"delivery\":(\\d+)");

  private final Archive archive;
  private final OriginalMapper originals;
  private final Clock clock;

  public Retention(Archive archive, OriginalMapper originals, Clock clock) {
    this.archive = archive;
    this.originals = originals;
    this.clock = clock;
  }

  /**
   * Clears up after killed processes, and removes what is over.
   *
   * @param days how long originals stay; empty: for ever
   * @return how many originals were removed
   */
  public int sweep(Optional<Integer> days) {
    archive.sweep(clock);
    int orphans = new Orphans(archive, originals, clock).remove();
    return orphans + days.map(this::expire).orElse(0);
  }

  private int expire(int days) {
    LocalDateTime now = LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    LocalDateTime before = now.minusDays(days);
    List<DeliveryRow> held = originals.held();
    if (held.stream().noneMatch(delivery -> delivery.receivedAt.isBefore(before))) {
      return 0;
    }
    Set<Long> needed = new HashSet<>(originals.inForce());
    originals.evidence().forEach(text -> needed.addAll(deliveriesIn(text)));
    Set<String> kept = new HashSet<>(originals.drafts());
    Set<String> over = new TreeSet<>();
    for (DeliveryRow delivery : held) {
      if (!delivery.receivedAt.isBefore(before) || isWaiting(delivery)) {
        needed.add(delivery.id);
      }
    }
    addCompleted(held, needed);
    for (DeliveryRow delivery : held) {
      boolean stays = needed.contains(delivery.id);
      // The same content may have come twice, and an archive stays with its last member.
      Stream.of(delivery.archivedAs, delivery.container)
          .filter(Objects::nonNull)
          .forEach((stays ? kept : over)::add);
    }
    over.removeAll(kept);
    int removed = 0;
    for (String name : over) {
      // Noted first: what is noted and still there is harmless, the other way round is not.
      originals.setRemoved(name, now);
      removed += archive.remove(name) ? 1 : 0;
    }
    return removed;
  }

  /** Mended rows are read together with the file whose rows they were. */
  private static void addCompleted(List<DeliveryRow> held, Set<Long> needed) {
    Comparator<DeliveryRow> newestFirst = Comparator.comparingLong((DeliveryRow d) -> -d.id);
    for (DeliveryRow delivery : held.stream().sorted(newestFirst).toList()) {
      if (needed.contains(delivery.id) && delivery.completes != null) {
        needed.add(delivery.completes);
      }
    }
  }

  private static boolean isWaiting(DeliveryRow delivery) {
    if (delivery.toMarkFrom != null) {
      return true;
    }
    return switch (delivery.status) {
      // What failed may be run again.
      case RECEIVED, HELD, FAILED -> true;
      case APPLIED, CORRECTED, DISCARDED -> false;
    };
  }

  private static Set<Long> deliveriesIn(String evidence) {
    Set<Long> deliveries = new HashSet<>();
    Matcher matcher = DELIVERY.matcher(evidence);
    while (matcher.find()) {
      deliveries.add(Long.parseLong(matcher.group(1)));
    }
    return deliveries;
  }
}
