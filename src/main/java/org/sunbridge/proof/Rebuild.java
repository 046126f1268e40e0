package org.sunbridge.proof;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunbridge.compare.DeliveryContext;
import org.sunbridge.compare.Lineage;
import org.sunbridge.compare.Reread;
import org.sunbridge.conclude.Conclude;
import org.sunbridge.conclude.Conclusion;
import org.sunbridge.conclude.PersonCase;
import org.sunbridge.definition.Definitions;
import org.sunbridge.domain.PersonKey;
import org.sunbridge.domain.RecordKind;
import org.sunbridge.intake.Completions;
import org.sunbridge.mapping.UnreadableFile;
import org.sunbridge.registry.DeliveryMapper;
import org.sunbridge.registry.DeliveryRow;
import org.sunbridge.registry.KeyedHash;
import org.sunbridge.registry.RunMapper;
import org.sunbridge.registry.RunRow;
import org.sunbridge.review.Feeds;
import org.sunbridge.review.ToldApart;

/**
 * Concludes people anew from the archived originals alone, as things stood when a run ended: which
 * files spoke then is the book of deliveries', every word of them is read from the archive.
 */
final class Rebuild {

  private final DeliveryMapper deliveries;
  private final RunMapper runs;
  private final Completions completions;
  private final Originals originals;
  private final KeptDefinitions kept;
  private final ToldApart apart;
  private final Reread reread;
  private final KeyedHash hash;
  private final Clock clock;

  Rebuild(
      DeliveryMapper deliveries,
      RunMapper runs,
      Completions completions,
      Originals originals,
      KeptDefinitions kept,
      ToldApart apart,
      KeyedHash hash,
      Clock clock) {
    this.deliveries = deliveries;
    this.runs = runs;
    this.completions = completions;
    this.originals = originals;
    this.kept = kept;
    this.apart = apart;
    this.reread = new Reread(hash);
    this.hash = hash;
    this.clock = clock;
  }

  /**
   * Whom it is about.
   *
   * @param unnamed those among the people who are known by name and birth date only
   * @param cited deliveries that findings name as evidence; one that was corrected since is read
   *     for the rows alone
   */
  record Asked(Set<PersonKey> people, Set<PersonKey> unnamed, Set<Long> cited) {}

  /**
   * What came of it.
   *
   * @param cases what the files say of each
   * @param conclusions what follows from it
   * @param voices knows which rows name whom
   * @param read how many files were read
   * @param altered files whose content is no longer what was received; they are read all the same
   * @param missing files that are gone, and so say nothing here
   */
  record Outcome(
      Map<PersonKey, PersonCase> cases,
      Map<PersonKey, Conclusion> conclusions,
      Voices voices,
      int read,
      List<DeliveryRow> altered,
      List<DeliveryRow> missing) {}

  /**
   * @param run that concluded them
   * @param asked whom, and what their findings cite
   */
  Outcome of(RunRow run, Asked asked, Verification.Watcher watcher) {
    Definitions definitions = kept.of(run.definitions);
    LocalDateTime moment =
        run.endedAt != null ? run.endedAt : LocalDateTime.now(clock.withZone(ZoneOffset.UTC));
    Spoken spoken = Spoken.at(moment, deliveries);
    Voices voices = new Voices(hash);
    List<DeliveryRow> altered = new ArrayList<>();
    List<DeliveryRow> missing = new ArrayList<>();
    Map<Long, Originals.Condition> conditions = new HashMap<>();
    Set<Long> heard = spoken.speaking().stream().map(d -> d.id).collect(Collectors.toSet());
    List<DeliveryRow> files = new ArrayList<>(spoken.speaking());
    for (long cited : asked.cited()) {
      if (!heard.contains(cited)) {
        deliveries.byId(cited).ifPresent(files::add);
      }
    }
    int read = 0;
    for (DeliveryRow delivery : files) {
      watcher.reads(++read, files.size());
      if (!definitions.jobs().containsKey(delivery.job)) {
        continue;
      }
      Originals.Condition worst = worst(delivery, conditions);
      if (worst == Originals.Condition.MISSING) {
        missing.add(delivery);
        continue;
      }
      if (worst == Originals.Condition.ALTERED) {
        altered.add(delivery);
      }
      try {
        DeliveryContext context = context(delivery);
        if (heard.contains(delivery.id)) {
          hear(context, asked, voices);
        } else {
          voices.note(context, reread.of(context, asked.people()::contains));
        }
      } catch (UnreadableFile | UncheckedIOException e) {
        if (worst == Originals.Condition.UNCHANGED) {
          throw e;
        }
      }
    }
    Conclude conclude =
        new Conclude(
            Feeds.knowledge(definitions, spoken.speaking(), spoken.unfinished()), run.businessDate);
    Map<PersonKey, PersonCase> cases = new LinkedHashMap<>();
    Map<PersonKey, Conclusion> conclusions = new LinkedHashMap<>();
    for (PersonKey key : asked.people()) {
      PersonCase said = apart.without(key, voices.of(key));
      cases.put(key, said);
      conclusions.put(key, conclude.of(said));
    }
    return new Outcome(cases, conclusions, voices, read - missing.size(), altered, missing);
  }

  private Originals.Condition worst(
      DeliveryRow delivery, Map<Long, Originals.Condition> conditions) {
    return completions.lineage(delivery).stream()
        .map(d -> conditions.computeIfAbsent(d.id, id -> originals.condition(d)))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private void hear(DeliveryContext context, Asked asked, Voices voices) {
    voices.hear(context, reread.of(context, asked.people()::contains));
    if (!asked.unnamed().isEmpty() && context.kind() == RecordKind.CERTIFICATE) {
      voices.compareNames(reread.of(context, key -> true), asked.unnamed());
    }
  }

  /** Read with the definitions that its own run worked with. */
  DeliveryContext context(DeliveryRow delivery) {
    Definitions definitions =
        runs.ofDelivery(delivery.id).map(run -> kept.of(run.definitions)).orElseThrow();
    List<DeliveryRow> lineage = completions.lineage(delivery);
    return new DeliveryContext(
        0,
        delivery,
        definitions.job(delivery.job),
        definitions,
        new Lineage(
            lineage, lineage.stream().map(originals::path).toList(), completions.family(delivery)),
        deliveries.ofIdentity(delivery.job, delivery.scope, delivery.asOf).stream()
            .map(other -> other.id)
            .filter(id -> id != delivery.id)
            .collect(Collectors.toSet()));
  }
}
