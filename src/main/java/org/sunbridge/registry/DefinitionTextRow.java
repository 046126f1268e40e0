package org.sunbridge.registry;

/** A file of a kept version of the definitions. */
public final class DefinitionTextRow {
  public String file = "";
  public String content = "";
}
