package org.sunbridge.definition;

import java.util.List;
import java.util.Set;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads what tells several records of one person in one feed apart. */
final class DistinctReader {

  /** They say who somebody is: two records that differ in them are no two facts of one person. */
  private static final Set<String> IDENTITY =
      Set.of("citizenId", "certificateNo", "name", "birthDate");

  private final Problems problems;
  private final MappedFields fields;

  DistinctReader(Problems problems, MappedFields fields) {
    this.problems = problems;
    this.fields = fields;
  }

  List<String> distinct(Block block) {
    List<Scalar> names = block.scalars("distinct");
    for (Scalar name : names) {
      fields.check(name, List.of());
      if (IDENTITY.contains(name.text())) {
        problems.add(
            name.place(),
            "'" + name.text() + "' says who somebody is, not which record it is",
            "name what differs between one person's records, such as a date and a kind");
      }
    }
    fields
        .mapping()
        .flatMap(m -> KnownRecord.of(m.record()))
        .filter(known -> !names.isEmpty())
        .ifPresent(
            known ->
                problems.add(
                    names.get(0).place(),
                    "the records of a " + known.yamlName() + " are told apart already",
                    "leave out distinct"));
    return names.stream().map(Scalar::text).toList();
  }
}
