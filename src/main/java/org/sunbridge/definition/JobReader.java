package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.JobDefinition.AsOfRule;
import org.sunbridge.definition.JobDefinition.Brakes;
import org.sunbridge.definition.JobDefinition.Corroboration;
import org.sunbridge.definition.JobDefinition.Decision;
import org.sunbridge.definition.JobDefinition.DeliveryKind;
import org.sunbridge.definition.JobDefinition.Expectation;
import org.sunbridge.definition.JobDefinition.MatchRule;
import org.sunbridge.definition.JobDefinition.Pull;
import org.sunbridge.definition.JobDefinition.Round;
import org.sunbridge.definition.JobDefinition.ScopeRule;
import org.sunbridge.definition.JobDefinition.UnknownPerson;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/*.yaml}. */
final class JobReader {

  static final Shape.Keys SHAPE = JobShape.JOB;

  private final Problems problems;
  private final ScalarChecks checks;
  private final Map<String, MappingDefinition> mappings;

  JobReader(Problems problems, Map<String, MappingDefinition> mappings) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.mappings = mappings;
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
    return new JobDefinition(
        file.name(),
        block.text("title", file.name()),
        block.block("pull").map(this::pull),
        block.text("mapping", ""),
        block.choice("delivery", DeliveryKind.class, DeliveryKind.INCREMENT),
        scope(block.block("scope"), mapping),
        asOf(block.block("asOf"), mapping),
        expects,
        round,
        match(block, mapping),
        states(block, mapping),
        block.choice("unknownPerson", UnknownPerson.class, UnknownPerson.KEEP),
        block.choice("corroborate", Corroboration.class, Corroboration.ONE_SOURCE),
        block.choice("changes", Decision.class, Decision.AUTOMATIC),
        block.choice("decide", Decision.class, Decision.ONE_PERSON),
        brakes(block.block("brakes")),
        block.texts("publish"));
  }

  private static Round usualRound(Optional<MappingDefinition> mapping) {
    return mapping
            .filter(m -> m.record().equals(KnownRecord.HOUSEHOLD_SURVEY.yamlName()))
            .isPresent()
        ? Round.YEAR
        : Round.NONE;
  }

  private Pull pull(Block block) {
    PullCheck check = new PullCheck(problems);
    block.scalar("from").ifPresent(check::endpoint);
    block.scalar("include").ifPresent(check::glob);
    return new Pull(block.text("from", ""), block.text("include", "*"));
  }

  private ScopeRule scope(Optional<Block> block, Optional<MappingDefinition> mapping) {
    if (block.isEmpty()) {
      return new ScopeRule(ScopeRule.Source.DISTRICT, Optional.empty(), Optional.empty());
    }
    Block scope = block.get();
    ScopeRule.Source from =
        scope.choice("from", ScopeRule.Source.class, ScopeRule.Source.DISTRICT);
    part(scope, "pattern", from == ScopeRule.Source.FILE_NAME)
        .ifPresent(p -> checks.pattern(p, Set.of("street", "scope")));
    part(scope, "field", from == ScopeRule.Source.COLUMN)
        .ifPresent(f -> field(f, mapping, List.of()));
    return new ScopeRule(from, scope.text("pattern"), scope.text("field"));
  }

  private AsOfRule asOf(Optional<Block> block, Optional<MappingDefinition> mapping) {
    if (block.isEmpty()) {
      return new AsOfRule(AsOfRule.Source.BUSINESS_DATE, Optional.empty(), Optional.empty());
    }
    Block asOf = block.get();
    AsOfRule.Source from =
        asOf.choice("from", AsOfRule.Source.class, AsOfRule.Source.BUSINESS_DATE);
    part(asOf, "pattern", from == AsOfRule.Source.FILE_NAME)
        .ifPresent(p -> checks.pattern(p, Set.of("date", "month")));
    part(asOf, "field", from == AsOfRule.Source.COLUMN)
        .ifPresent(f -> field(f, mapping, List.of(FieldType.DATE, FieldType.MONTH)));
    return new AsOfRule(from, asOf.text("pattern"), asOf.text("field"));
  }

  /** A key that is needed with one value of {@code from} and means nothing with the others. */
  private Optional<Scalar> part(Block block, String key, boolean isNeeded) {
    Optional<Scalar> scalar = block.scalar(key);
    String from = block.text("from", "");
    if (isNeeded && block.mapping().get(key).isEmpty()) {
      problems.add(
          block.place(), "'" + key + "' is missing", "from: " + from + " needs a " + key);
    } else if (!isNeeded && scalar.isPresent() && !from.isEmpty()) {
      problems.add(
          scalar.get().place(),
          "'" + key + "' means nothing with from: " + from,
          key.equals("field") ? "from: column reads a field" : "from: fileName reads a pattern");
    }
    return scalar;
  }

  private void field(
      Scalar name, Optional<MappingDefinition> mapping, List<FieldType> allowedTypes) {
    if (mapping.isEmpty()) {
      return;
    }
    MappingDefinition.FieldDefinition field = mapping.get().fields().get(name.text());
    if (field == null) {
      problems.unknown(
          name.place(),
          "field of mapping '" + mapping.get().name() + "':",
          name.text(),
          mapping.get().fields().keySet());
    } else if (!allowedTypes.isEmpty() && !allowedTypes.contains(field.type())) {
      problems.add(
          name.place(),
          "field '" + name.text() + "' is of type '" + field.type().yamlName() + "'",
          "needed: "
              + String.join(" or ", allowedTypes.stream().map(FieldType::yamlName).toList()));
    }
  }

  private List<MatchRule> match(Block block, Optional<MappingDefinition> mapping) {
    List<MatchRule> rules = new ArrayList<>();
    for (YamlValue item : block.items("match")) {
      List<Scalar> keys =
          Block.asBlock(item).map(b -> b.scalars("keys")).orElseGet(() -> Block.scalarsOf(item));
      keys.forEach(key -> field(key, mapping, List.of()));
      MatchRule.Band band =
          Block.asBlock(item)
              .map(b -> b.choice("band", MatchRule.Band.class, MatchRule.Band.SURE))
              .orElse(MatchRule.Band.SURE);
      rules.add(new MatchRule(keys.stream().map(Scalar::text).toList(), band));
    }
    return rules.isEmpty() ? usualMatch(block, mapping) : rules;
  }

  /** By id, then by certificate number: whichever the mapping has. */
  private List<MatchRule> usualMatch(Block block, Optional<MappingDefinition> mapping) {
    if (mapping.isEmpty()) {
      return List.of();
    }
    List<MatchRule> rules = new ArrayList<>();
    for (String key : List.of("citizenId", "certificateNo")) {
      if (mapping.get().fields().containsKey(key)) {
        rules.add(new MatchRule(List.of(key), MatchRule.Band.SURE));
      }
    }
    if (rules.isEmpty() && block.mapping().get("match").isEmpty()) {
      problems.add(
          block.place(),
          "'match' is missing, and the mapping has neither citizenId nor certificateNo",
          "say by which fields a person is found, e.g. match: [{ keys: [name, birthDate], band:"
              + " review }]");
    }
    return rules;
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
        block.flatMap(b -> limit(b, "rejects")),
        block.flatMap(b -> limit(b, "shrink")));
  }

  private static Optional<Brakes.Limit> limit(Block brakes, String name) {
    return brakes
        .block(name)
        .map(l -> new Brakes.Limit(l.number("percent"), (int) l.number("atLeast")));
  }
}
