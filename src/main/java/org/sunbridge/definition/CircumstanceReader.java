package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.optional;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.JobDefinition.Circumstance;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads what a feed says to be in force of a person, for policies to ask. */
final class CircumstanceReader {

  static final Shape.Keys SHAPE =
      keys(
          optional(
              "name",
              Shape.text("a name in capitals such as SENTENCED", "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*"),
              "情形的名称 What every record of the feed says"),
          optional("field", Shape.FIELD, "或由代码字段命名 Or the code field that names it"),
          optional("when", Shape.TEXT, "哪些记录才算（CEL） Of which records it is said; default all"),
          optional("from", Shape.FIELD, "起始日期或月份字段 First day or month; default the as-of"),
          optional("until", Shape.FIELD, "终止日期或月份字段 Last day or month; default while it is said"));

  private static final List<FieldType> DAYS = List.of(FieldType.DATE, FieldType.MONTH);

  private final Problems problems;
  private final ScalarChecks checks;
  private final MappedFields fields;
  private final Map<String, CodeList> codes;

  CircumstanceReader(Problems problems, MappedFields fields, Map<String, CodeList> codes) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.fields = fields;
    this.codes = codes;
  }

  Optional<Circumstance> circumstance(Block job) {
    return job.block("circumstance").map(block -> read(block, job));
  }

  private Circumstance read(Block block, Block job) {
    Optional<Scalar> name = block.scalar("name");
    Optional<Scalar> field = block.scalar("field");
    if (name.isPresent() == field.isPresent()) {
      problems.add(
          block.place(),
          "a circumstance is named once",
          "write either name: SENTENCED or field: and the code field that names it");
    }
    field.ifPresent(f -> fields.check(f, List.of(FieldType.CODE)));
    block.scalar("from").ifPresent(f -> fields.check(f, DAYS));
    block.scalar("until").ifPresent(f -> fields.check(f, DAYS));
    Optional<Scalar> when = block.scalar("when");
    when.ifPresent(
        cel ->
            fields
                .mapping()
                .ifPresent(
                    m ->
                        checks.expression(
                            cel,
                            text -> RecordExpression.compile(text, RecordExpression.fieldsOf(m)))));
    fields
        .mapping()
        .flatMap(m -> KnownRecord.of(m.record()))
        .ifPresent(
            known ->
                problems.add(
                    block.place(),
                    "what a " + known.yamlName() + " says is judged already",
                    "leave out circumstance, or name the record otherwise"));
    tellsApart(block, field, job);
    return new Circumstance(
        name.map(Scalar::text),
        field.map(Scalar::text),
        when.map(Scalar::text),
        block.text("from"),
        block.text("until"),
        name.map(n -> Set.of(n.text())).orElseGet(() -> names(field)));
  }

  /** Somebody may be in several circumstances at a time: one record must not hide the other. */
  private void tellsApart(Block block, Optional<Scalar> field, Block job) {
    field
        .filter(f -> !job.texts("distinct").contains(f.text()))
        .ifPresent(
            f ->
                problems.add(
                    f.place(),
                    "a person may be in several of '" + f.text() + "' at a time",
                    "add it to distinct: [" + f.text() + "]"));
  }

  private Set<String> names(Optional<Scalar> field) {
    return field
        .flatMap(f -> fields.mapping().map(m -> m.fields().get(f.text())))
        .flatMap(f -> f.codes())
        .map(codes::get)
        .map(list -> Set.copyOf(list.entries().stream().map(CodeList.Entry::code).toList()))
        .orElse(Set.of());
  }
}
