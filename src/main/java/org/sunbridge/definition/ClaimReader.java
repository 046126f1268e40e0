package org.sunbridge.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.JobDefinition.AsOfRule;
import org.sunbridge.definition.JobDefinition.ScopeRule;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads where a delivery says what it covers and of which day it speaks. */
final class ClaimReader {

  private final Problems problems;
  private final ScalarChecks checks;
  private final MappedFields fields;

  ClaimReader(Problems problems, MappedFields fields) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
    this.fields = fields;
  }

  ScopeRule scope(Optional<Block> block) {
    if (block.isEmpty()) {
      return new ScopeRule(ScopeRule.Source.DISTRICT, Optional.empty(), Optional.empty());
    }
    Block scope = block.get();
    ScopeRule.Source from = scope.choice("from", ScopeRule.Source.class, ScopeRule.Source.DISTRICT);
    part(scope, "pattern", from == ScopeRule.Source.FILE_NAME)
        .ifPresent(p -> checks.pattern(p, Set.of("street", "scope")));
    part(scope, "field", from == ScopeRule.Source.COLUMN)
        .ifPresent(f -> fields.check(f, List.of()));
    return new ScopeRule(from, scope.text("pattern"), scope.text("field"));
  }

  AsOfRule asOf(Optional<Block> block) {
    if (block.isEmpty()) {
      return new AsOfRule(AsOfRule.Source.BUSINESS_DATE, Optional.empty(), Optional.empty());
    }
    Block asOf = block.get();
    AsOfRule.Source from =
        asOf.choice("from", AsOfRule.Source.class, AsOfRule.Source.BUSINESS_DATE);
    part(asOf, "pattern", from == AsOfRule.Source.FILE_NAME)
        .ifPresent(p -> checks.pattern(p, Set.of("date", "month")));
    part(asOf, "field", from == AsOfRule.Source.COLUMN)
        .ifPresent(f -> fields.check(f, List.of(FieldType.DATE, FieldType.MONTH)));
    return new AsOfRule(from, asOf.text("pattern"), asOf.text("field"));
  }

  /** A key that is needed with one value of {@code from} and means nothing with the others. */
  private Optional<Scalar> part(Block block, String key, boolean isNeeded) {
    Optional<Scalar> scalar = block.scalar(key);
    String from = block.text("from", "");
    if (isNeeded && block.mapping().get(key).isEmpty()) {
      problems.add(block.place(), "'" + key + "' is missing", "from: " + from + " needs a " + key);
    } else if (!isNeeded && scalar.isPresent() && !from.isEmpty()) {
      problems.add(
          scalar.get().place(),
          "'" + key + "' means nothing with from: " + from,
          key.equals("field") ? "from: column reads a field" : "from: fileName reads a pattern");
    }
    return scalar;
  }
}
