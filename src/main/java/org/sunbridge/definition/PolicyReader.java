package org.sunbridge.definition;

import static org.sunbridge.definition.Shape.keys;
import static org.sunbridge.definition.Shape.oneOrMore;
import static org.sunbridge.definition.Shape.optional;
import static org.sunbridge.definition.Shape.required;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunbridge.definition.PolicyDefinition.Version;
import org.sunbridge.definition.YamlValue.Entry;
import org.sunbridge.definition.YamlValue.Scalar;

/** Reads {@code jobs/policies/*.yaml}. */
final class PolicyReader {

  /** Reasons for which an entitlement can end. */
  static final List<String> REASONS =
      List.of(
          "DECEASED",
          "MOVED_OUT",
          "CERTIFICATE_EXPIRED",
          "CERTIFICATE_FROZEN",
          "CERTIFICATE_CANCELLED",
          "GRADE_CHANGED",
          "LOW_INCOME_LOST",
          "NOT_ENTITLED",
          "CONFLICTING_BENEFIT",
          "SENTENCED");

  private static final Map<Fact, List<String>> USUAL_ENDS =
      Map.of(
          Fact.CERTIFICATE_VALID,
          List.of("CERTIFICATE_EXPIRED", "CERTIFICATE_FROZEN", "CERTIFICATE_CANCELLED"),
          Fact.CERTIFICATE_ATTRIBUTES,
          List.of("GRADE_CHANGED"),
          Fact.MEMBERSHIP,
          List.of("LOW_INCOME_LOST"));

  private static final Shape.Keys VERSION =
      keys(
          required("from", Shape.MONTH, "起始月份 The month from which it applies"),
          optional("basis", Shape.TEXT, "依据文件 The document it rests on"),
          required(
              "conditions",
              new Shape.Named(Shape.FIELD, Shape.TEXT, 1),
              "条件（CEL），某日须全部成立 Conditions in CEL; all must hold on a day"),
          required(
              "amount",
              Shape.text("an amount, or CEL that gives one", "(?s).*\\S.*"),
              "每月金额（元，CEL） Yuan a month, in CEL"),
          optional(
              "ends",
              new Shape.Named(Shape.FIELD, oneOrMore(Shape.TEXT), 0),
              "条件不再成立时的原因 By condition, the reasons of its end"));

  static final Shape.Keys SHAPE =
      keys(
          required("policy", Shape.NAME, "补贴名称，与文件名相同 The benefit, as the file's name"),
          optional("title", Shape.TEXT, "中文名称 Title shown to people"),
          required("versions", new Shape.Many(VERSION, 1, false), "各版本，从旧到新 Oldest first"));

  private final Problems problems;
  private final ScalarChecks checks;

  PolicyReader(Problems problems) {
    this.problems = problems;
    this.checks = new ScalarChecks(problems);
  }

  PolicyDefinition read(DefinitionFile file) {
    List<Version> versions = new ArrayList<>();
    for (Block block : file.block().blocks("versions")) {
      Version version = version(block);
      if (!versions.isEmpty()
          && !version.from().isAfter(versions.get(versions.size() - 1).from())) {
        problems.add(
            block.scalar("from").map(Scalar::place).orElse(block.place()),
            "version " + version.from() + " does not follow the one before it",
            "oldest first, each month once");
      }
      versions.add(version);
    }
    return new PolicyDefinition(file.name(), file.block().text("title", file.name()), versions);
  }

  private Version version(Block block) {
    Map<String, String> conditions = new LinkedHashMap<>();
    Map<String, List<String>> ends = new LinkedHashMap<>();
    for (Entry entry : block.entries("conditions")) {
      Optional<Scalar> cel = Block.asScalar(entry.value());
      String name = entry.key().text();
      conditions.put(name, cel.map(Scalar::text).orElse(""));
      cel.flatMap(c -> checks.expression(c, PolicyExpression::condition))
          .ifPresent(condition -> ends.put(name, usualEnds(condition.uses())));
    }
    for (Entry entry : block.entries("ends")) {
      if (!conditions.containsKey(entry.key().text())) {
        problems.unknown(
            entry.key().place(), "condition", entry.key().text(), conditions.keySet());
      }
      List<Scalar> reasons = Block.scalarsOf(entry.value());
      reasons.stream()
          .filter(reason -> !REASONS.contains(reason.text()))
          .forEach(r -> problems.unknown(r.place(), "reason", r.text(), REASONS));
      ends.put(entry.key().text(), reasons.stream().map(Scalar::text).toList());
    }
    block.scalar("amount").ifPresent(this::amount);
    return new Version(
        block
            .text("from")
            .filter(m -> Shape.MONTH.form().matcher(m).matches())
            .map(YearMonth::parse)
            .orElse(YearMonth.of(1970, 1)),
        block.text("basis", ""),
        conditions,
        block.text("amount", ""),
        ends);
  }

  private static List<String> usualEnds(Set<Fact> facts) {
    return facts.stream().sorted().flatMap(f -> USUAL_ENDS.getOrDefault(f, List.of()).stream()).toList();
  }

  /** There are few enough circumstances to try the amount on all of them. */
  private void amount(Scalar cel) {
    Optional<PolicyExpression> amount = checks.expression(cel, PolicyExpression::amount);
    if (amount.isEmpty()) {
      return;
    }
    for (Circumstances circumstances : Circumstances.all()) {
      Optional<String> fault = faultOf(amount.get(), circumstances);
      if (fault.isPresent()) {
        problems.add(
            cel.place(),
            "the amount " + fault.get() + " for " + described(circumstances),
            "it must be yuan, 0 or more, for everybody");
        return;
      }
    }
  }

  private static String described(Circumstances c) {
    String list = c.isMember() ? c.membershipKind() : "on no list";
    return c.grade() == 0
        ? "somebody without a certificate, " + list
        : "category " + c.category() + ", grade " + c.grade() + ", " + list;
  }

  private static Optional<String> faultOf(PolicyExpression amount, Circumstances circumstances) {
    try {
      double yuan = amount.amount(circumstances);
      return yuan >= 0 && yuan < 1e9 ? Optional.empty() : Optional.of("is " + yuan);
    } catch (IllegalStateException e) {
      return Optional.of("cannot be computed");
    }
  }
}
