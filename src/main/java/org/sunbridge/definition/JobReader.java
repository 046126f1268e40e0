package org.sunbridge.definition;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunbridge.definition.JobDefinition.Brakes;
import org.sunbridge.definition.JobDefinition.Corroboration;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.JobDefinition.Expectation;
import org.sunbridge.definition.JobDefinition.Round;
import org.sunbridge.definition.JobDefinition.TurnedBackRows;
import org.sunbridge.definition.JobDefinition.UnknownPerson;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;
import org.sunbridge.domain.FindingType;

/** Reads {@code jobs/*.yaml}. */
final class JobReader {

  static final Shape.Keys SHAPE = JobShape.JOB;

  private final Problems problems;
  private final ScalarChecks checks;
  private final Map<String, MappingDefinition> mappings;
  private final Map<String, CodeList> codes;

  JobReader(
      Problems problems, Map<String, MappingDefinition> mappings, Map<String, CodeList> codes) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.mappings = mappings;
    this.codes = codes;
  }

  JobDefinition read(DefinitionFile file) {
    Block block = file.block();
    Optional<Scalar> mappingName = block.scalar("mapping");
    mappingName
        .filter(name -> !mappings.containsKey(name.text()))
        .ifPresent(
            name -> problems.unknown(name.place(), "mapping", name.text(), mappings.keySet()));
    Optional<MappingDefinition> mapping =
        mappingName.map(name -> mappings.get(name.text())).filter(m -> !m.fields().isEmpty());
    Round round = block.choice("round", Round.class, usualRound(mapping));
    Expectation expects = block.choice("expects", Expectation.class, Expectation.DAILY);
    if (expects == Expectation.ROUND && round == Round.NONE) {
      problems.add(
          block.scalar("expects").map(Scalar::place).orElse(block.place()),
          "expected once a round, but the job has no round",
          "add round: year");
    }
    block.block("pull").flatMap(pull -> pull.scalar("markTaken")).ifPresent(m -> part(block, m));
    MappedFields fields = new MappedFields(problems, mapping);
    ClaimReader claims = new ClaimReader(problems, fields);
    return new JobDefinition(
        file.name(),
        block.text("title", file.name()),
        block.block("pull").map(pull -> new PullReader(problems).read(pull, file.name())),
        block.text("mapping", ""),
        block.choice("delivery", DeliveryKind.class, DeliveryKind.INCREMENT),
        claims.scope(block.block("scope")),
        claims.asOf(block.block("asOf")),
        expects,
        round,
        new MatchReader(problems, fields).match(block),
        new DistinctReader(problems, fields).distinct(block),
        states(block, mapping),
        new CircumstanceReader(problems, fields, codes).circumstance(block),
        block.choice("unknownPerson", UnknownPerson.class, UnknownPerson.KEEP),
        block.choice("corroborate", Corroboration.class, Corroboration.ONE_SOURCE),
        block.choice("changes", Decision.class, Decision.AUTOMATIC),
        block.choice("decide", Decision.class, Decision.ONE_PERSON),
        block.choice("rejects", TurnedBackRows.class, TurnedBackRows.VALID_ROWS),
        brakes(block.block("brakes")),
        block.texts("publish"),
        block.scalars("publishOnly").stream()
            .flatMap(type -> Block.constant(type.text(), FindingType.class).stream())
            .collect(Collectors.toSet()));
  }

  /** What is marked does not come again: a delivery is a part, told from others by its day. */
  private void part(Block block, Scalar markTaken) {
    boolean isSnapshot =
        block.choice("delivery", DeliveryKind.class, DeliveryKind.INCREMENT)
            == DeliveryKind.SNAPSHOT;
    if (isSnapshot) {
      problems.add(
          markTaken.place(), "a snapshot needs all its rows every time", "remove markTaken");
    }
    if (block
        .block("asOf")
        .flatMap(asOf -> asOf.text("from"))
        .filter("column"::equals)
        .isPresent()) {
      problems.add(
          markTaken.place(),
          "rows that are marked belong to the day on which they are fetched",
          "remove markTaken, or asOf");
    }
  }

  private static Round usualRound(Optional<MappingDefinition> mapping) {
    return mapping
            .filter(m -> m.record().equals(KnownRecord.HOUSEHOLD_SURVEY.yamlName()))
            .isPresent()
        ? Round.YEAR
        : Round.NONE;
  }

  private Map<String, String> states(Block block, Optional<MappingDefinition> mapping) {
    Map<String, String> states = new LinkedHashMap<>();
    for (Block state : block.blocks("states")) {
      for (Entry entry : state.mapping().entries()) {
        Scalar name = entry.key();
        Block.asScalar(entry.value())
            .ifPresent(
                cel -> {
                  mapping.ifPresent(
                      m ->
                          checks.expression(
                              cel,
                              text ->
                                  RecordExpression.compileValue(
                                      text, RecordExpression.fieldsOf(m))));
                  if (states.put(name.text(), cel.text()) != null) {
                    problems.add(
                        name.place(), "'" + name.text() + "' is stated twice", "keep one of them");
                  }
                });
      }
    }
    return states;
  }

  private static Brakes brakes(Optional<Block> block) {
    return new Brakes(
        block.flatMap(b -> limit(b, "exits")),
        block.flatMap(b -> limit(b, "changes")),
        block.flatMap(b -> limit(b, "rejects")),
        block.flatMap(b -> limit(b, "shrink")),
        block.flatMap(b -> limit(b, "growth")),
        block.flatMap(b -> limit(b, "oneStreet")),
        block
            .map(b -> b.choice("release", ByPeople.class, ByPeople.ONE_PERSON).decision())
            .orElse(Decision.ONE_PERSON));
  }

  private static Optional<Brakes.Limit> limit(Block brakes, String name) {
    return brakes
        .block(name)
        .map(l -> new Brakes.Limit(l.number("percent"), (int) l.number("atLeast")));
  }
}
