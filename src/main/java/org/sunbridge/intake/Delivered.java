package org.sunbridge.intake;

import java.util.List;
import java.util.Optional;
import org.sunbridge.definition.JobDefinition;
import org.sunbridge.registry.DeliveryRow;

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

  /** As it came before. */
  static Delivered before(JobDefinition job, Intake.Statement said, DeliveryRow delivery) {
    int inside = delivery.cameFrom.indexOf("!/");
    String outer = inside < 0 ? delivery.cameFrom : delivery.cameFrom.substring(0, inside);
    String fileName = FileName.last(outer);
    return new Delivered(
        job,
        said,
        outer.substring(0, outer.length() - fileName.length()),
        fileName,
        inside < 0 ? "" : delivery.cameFrom.substring(inside + 2),
        new Archive.Original(delivery.archivedAs, delivery.contentHash, delivery.sizeBytes),
        Optional.ofNullable(delivery.container)
            .map(name -> new Archive.Original(name, new byte[0], 0)),
        Optional.ofNullable(delivery.toMarkFrom));
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
