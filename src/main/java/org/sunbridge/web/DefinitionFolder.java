package org.sunbridge.web;

import org.sunbridge.definition.Loaded;

/** The folder that the definitions are read from, as it is now. */
@FunctionalInterface
public interface DefinitionFolder {

  /**
   * Reads it anew: what would be used if the program were started now, or what is wrong with it.
   */
  Loaded read();
}
