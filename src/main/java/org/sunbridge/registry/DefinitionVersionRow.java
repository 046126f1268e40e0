package org.sunbridge.registry;

import java.time.LocalDateTime;

/** A version of the definitions that was worked with; the moment is UTC. */
public final class DefinitionVersionRow {
  public String version = "";
  public LocalDateTime importedAt = LocalDateTime.MIN;
  public int files;
}
