package org.sunbridge.definition;

import java.util.ArrayList;
import java.util.List;
import org.sunbridge.definition.JobDefinition.MatchRule;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads how a row's person is found. */
final class MatchReader {

  private final Problems problems;
  private final MappedFields fields;

  MatchReader(Problems problems, MappedFields fields) {
    this.problems = problems;
    this.fields = fields;
  }

  List<MatchRule> match(Block block) {
    List<MatchRule> rules = new ArrayList<>();
    for (YamlValue item : block.items("match")) {
      List<Scalar> keys =
          Block.asBlock(item).map(b -> b.scalars("keys")).orElseGet(() -> Block.scalarsOf(item));
      keys.forEach(key -> fields.check(key, List.of()));
      MatchRule.Band band =
          Block.asBlock(item)
              .map(b -> b.choice("band", MatchRule.Band.class, MatchRule.Band.SURE))
              .orElse(MatchRule.Band.SURE);
      rules.add(new MatchRule(keys.stream().map(Scalar::text).toList(), band));
    }
    return rules.isEmpty() ? usualMatch(block) : rules;
  }

  /** By id, then by certificate number: whichever the mapping has. */
  private List<MatchRule> usualMatch(Block block) {
    if (!fields.areKnown()) {
      return List.of();
    }
    List<MatchRule> rules = new ArrayList<>();
    for (String key : List.of("citizenId", "certificateNo")) {
      if (fields.have(key)) {
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
}
