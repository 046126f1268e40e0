package org.sunbridge.intake;

import java.io.InputStream;
import java.util.List;

/**
 * A file at the door.
 *
 * @param name as its sender calls it; may be anything
 * @param from where it lay, without secrets; empty when somebody brought it
 * @param checksums what its sender says its content comes to; all must hold
 */
public record Arriving(String name, String from, InputStream content, List<Checksum> checksums) {

  public Arriving {
    checksums = List.copyOf(checksums);
  }
}
