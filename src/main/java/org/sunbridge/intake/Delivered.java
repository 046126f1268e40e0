package org.sunbridge.intake;

import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.JobDefinition;

/**
 * An original and how it came.
 *
 * @param path of the file inside its archive, or its name
 * @param container the archive it was a member of
 */
record Delivered(
    JobDefinition job,
    Intake.Statement said,
    String from,
    String fileName,
    String path,
    Archive.Original original,
    Optional<Archive.Original> container) {

  Delivered(
      JobDefinition job,
      Intake.Statement said,
      String from,
      String fileName,
      Archive.Original original) {
    this(job, said, from, fileName, "", original, Optional.empty());
  }

  Delivered member(String path, Archive.Original member) {
    return new Delivered(job, said, from, fileName, path, member, Optional.of(original));
  }

  String name() {
    return path.isEmpty() ? fileName : FileName.last(path);
  }

  /** Whose names may tell a scope or a day: its own first, then its archive's. */
  List<String> names() {
    return path.isEmpty() ? List.of(fileName) : List.of(FileName.last(path), fileName);
  }

  /** Where it came from, as people are told. */
  String cameFrom() {
    String place = from.isEmpty() ? "" : from.replaceFirst("/+$", "") + "/";
    String container = place + FileName.shown(fileName);
    return path.isEmpty() ? container : container + "!/" + FileName.shownPath(path);
  }
}
