package org.sunbridge.run;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sunbridge.definition.Definitions;
import org.sunbridge.registry.DefinitionVersionMapper;

/**
 * Keeps the texts of the definitions under their version, so that what a run worked with can be
 * read however the files have changed since. The version is a hash over all texts.
 */
public final class DefinitionVersions {

  private final DefinitionVersionMapper mapper;
  private final Clock clock;

  DefinitionVersions(DefinitionVersionMapper mapper, Clock clock) {
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Imports a version that is not known yet. Two processes may do so at once. */
  public void keep(Definitions definitions) {
    if (!definitions.texts().isEmpty() && !mapper.isKept(definitions.version())) {
      mapper.keep(
          definitions.version(),
          definitions.texts(),
          LocalDateTime.now(clock.withZone(ZoneOffset.UTC)));
    }
  }
}
