package org.sunbridge.definition;

import java.util.Collection;
import java.util.TreeSet;

/** Somebody named a definition that does not exist. */
public final class UnknownDefinition extends RuntimeException {

  public UnknownDefinition(String kind, String name, Collection<String> known) {
    super("There is no " + kind + " '" + name + "'. There are: " + new TreeSet<>(known));
  }
}
