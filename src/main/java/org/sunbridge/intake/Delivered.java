package org.sunbridge.intake;

import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.JobDefinition;

/**
 * An original and how it came.
 *
 * @param path of the file inside its archive, or its name
 * @param container the archive it was a member of
 * @param toMarkFrom byte at which the rows begin that are to be marked as taken at their source
 */
record Delivered(
    JobDefinition job,
    Intake.Statement said,
    String from,
    String fileName,
    String path,
    Archive.Original original,
    Optional<Archive.Original> container,
    Optional<Long> toMarkFrom) {

  Delivered(JobDefinition job, Intake.Statement said, Arriving file, Archive.Original original) {
    this(job, said, file.from(), file.name(), "", original, Optional.empty(), file.toMarkFrom());
  }

  /** Handed in on a page: it came from no place of its own. */
  static Delivered uploaded(
      JobDefinition job, Intake.Statement said, String fileName, Archive.Original original) {
    return new Delivered(job, said, "", fileName, "", original, Optional.empty(), Optional.empty());
  }

  Delivered member(String path, Archive.Original member) {
    return new Delivered(
        job, said, from, fileName, path, member, Optional.of(original), Optional.empty());
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
    String container = cameFrom(from, fileName);
    return path.isEmpty() ? container : container + "!/" + FileName.shownPath(path);
  }

  static String cameFrom(String from, String fileName) {
    String place = from.isEmpty() ? "" : from.replaceFirst("/+$", "") + "/";
    return place + FileName.shown(fileName);
  }
}
