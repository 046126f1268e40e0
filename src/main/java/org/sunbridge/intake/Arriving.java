package org.sunbridge.intake;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A file at the door.
 *
 * @param name as its sender calls it; may be anything
 * @param from where it lay, without secrets; empty when somebody brought it
 * @param checksums what its sender says its content comes to; all must hold
 * @param toMarkFrom byte at which the rows begin that are to be marked as taken at their source
 */
public record Arriving(
    String name,
    String from,
    InputStream content,
    List<Checksum> checksums,
    Optional<Long> toMarkFrom) {

  public Arriving {
    checksums = List.copyOf(checksums);
  }

  /** A file; nothing is marked anywhere. */
  public Arriving(String name, String from, InputStream content, List<Checksum> checksums) {
    this(name, from, content, checksums, Optional.empty());
  }
}
