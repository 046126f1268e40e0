package org.sunbridge.conclude;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sunbridge.definition.Definitions;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.definition.JobDefinition.Circumstance;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.RecordExpression;
import org.sunbridge.domain.Statement;

/** The feeds that can say something to be in force of a person. Immutable. */
final class CircumstanceFeeds {

  private final Map<String, JobDefinition> feeds = new HashMap<>();
  private final Map<String, RecordExpression> saidWhen = new HashMap<>();

  CircumstanceFeeds(Definitions definitions) {
    for (JobDefinition job : definitions.jobs().values()) {
      job.circumstance()
          .ifPresent(
              told -> {
                feeds.put(job.name(), job);
                told.when()
                    .ifPresent(
                        cel ->
                            saidWhen.put(
                                job.name(),
                                RecordExpression.compile(
                                    cel, RecordExpression.fieldsOf(definitions.mappingOf(job)))));
              });
    }
  }

  /** What a feed says; empty for feeds that no policy can ask. */
  Optional<Circumstance> of(String job) {
    return Optional.ofNullable(feeds.get(job)).flatMap(JobDefinition::circumstance);
  }

  /** Whether a record is one of those of which its feed's circumstance is said. */
  boolean isSaidBy(Statement said) {
    RecordExpression when = saidWhen.get(said.job());
    return when == null || when.test(said.values(), said.from().toString());
  }

  /** Feeds that can tell of one of some circumstances. */
  Stream<String> telling(Set<String> names) {
    return feeds.values().stream()
        .filter(
            job ->
                job.circumstance()
                    .filter(told -> !Collections.disjoint(told.names(), names))
                    .isPresent())
        .map(JobDefinition::name);
  }

  /** Those of them that send complete lists. */
  Stream<String> snapshotsTelling(Set<String> names) {
    return telling(names)
        .filter(
            name -> {
              JobDefinition job = feeds.get(name);
              return job != null && job.delivery() == DeliveryKind.SNAPSHOT;
            });
  }
}
